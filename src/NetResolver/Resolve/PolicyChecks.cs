using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>What a policy refuses.</summary>
internal static class PolicyChecks
{
    /// <summary>The mode must be allowed and not forbidden.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="stated">What has the mode.</param>
    /// <param name="refusals">Where findings go.</param>
    public static void Mode(ConnectionPolicy policy, ForwardMode mode, GuestInterface nic, RelatedPlace stated, DiagnosticBag refusals)
    {
        if (policy.AllowedModes is { } allowed && !allowed.Contains(mode))
        {
            refusals.Add(PolicyRules.ModeNotAllowed.At(policy.PlaceOf(allowed.Place, nic), mode.XmlName(), allowed.Items.Names()).With(stated));
        }

        if (policy.ForbiddenModes is { } forbidden && forbidden.Contains(mode))
        {
            refusals.Add(PolicyRules.ModeForbidden.At(policy.PlaceOf(forbidden.Place, nic), mode.XmlName()).With(stated));
        }
    }

    /// <summary>The type must be allowed and not forbidden.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="mode">The mode that gives it.</param>
    /// <param name="type">The type; none without a virtual port.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="related">What gives it.</param>
    /// <param name="refusals">Where findings go.</param>
    public static void Type(ConnectionPolicy policy, string mode, VirtualPortType type, GuestInterface nic, RelatedPlace[] related, DiagnosticBag refusals)
    {
        if (policy.AllowedVirtualPorts is { } allowed && !allowed.Contains(type))
        {
            refusals.Add(PolicyRules.TypeNotAllowed.At(policy.PlaceOf(allowed.Place, nic), mode, type.XmlName(), allowed.Items.Names()).With(related));
        }

        if (policy.ForbiddenVirtualPorts is { } forbidden && forbidden.Contains(type))
        {
            refusals.Add(PolicyRules.TypeForbidden.At(policy.PlaceOf(forbidden.Place, nic), mode, type.XmlName()).With(related));
        }
    }

    /// <summary>A portgroup that the interface names and the network lacks.</summary>
    public static void PortGroup(Resolution resolution, bool isNeeded)
    {
        var (policy, network, nic) = (resolution.Policy!.Demands, resolution.Network, resolution.Interface);
        if (resolution.GroupChoice != PortGroupChoice.Unknown)
        {
            return;
        }

        var strictness = policy.PortGroup.Value;
        var known = new KnownNames([.. network.PortGroups.Select(group => group.Name)]);
        var lacking = new RelatedPlace(network.Place, $"network '{network.Name}' has no such portgroup");
        if (isNeeded && strictness != PolicyStrictness.Optional)
        {
            resolution.Refusals.Add(PolicyRules.PortGroupMissing.At(nic.PortGroupPlace, resolution.Request.Group!, network.Name, known).With(lacking));
        }
        else if (strictness == PolicyStrictness.Require)
        {
            resolution.Refusals.Add(PolicyRules.PortGroupRequired
                .At(policy.PlaceOf(policy.PortGroup.Place, nic), resolution.Request.Group!, network.Name, known)
                .With(new RelatedPlace(nic.PortGroupPlace, "the interface names it"), lacking));
        }
    }

    /// <summary>True when <see cref="PortGroup"/> has told of it.</summary>
    public static bool RefusesPortGroup(Resolution resolution) =>
        resolution.Refusals.All.Any(d => d.Rule == PolicyRules.PortGroupRequired || d.Rule == PolicyRules.PortGroupMissing);

    /// <summary>A profile is given up only for a network that a plain guest of the same kind could use: never unasked for one behind a bridge of libvirt's own.</summary>
    public static void Choice(Resolution resolution)
    {
        var (applied, network) = (resolution.Policy!, resolution.Network);
        if (applied.Decision.IsDropped && network.Mode.HasOwnBridge() && applied.Demands.AllowedModes is null)
        {
            var place = applied.Demands.PlaceOf(applied.Demands.VirtualPort.Place, resolution.Interface);
            resolution.Refusals.Add(PolicyRules.NotGivenUpHere.At(place, GivenUp(resolution), network.Mode.XmlName(), network.Name).With(NetworksMode(network)));
        }
    }

    /// <summary>What the merge gave: there where it must be, with the values that it must have, of a type that it may have.</summary>
    public static void Result(Resolution resolution)
    {
        var (applied, merged, network) = (resolution.Policy!, resolution.VirtualPort, resolution.Network);
        var policy = applied.Demands;
        var stated = VirtualPortChoice.StatedType(network, resolution.Group);
        var type = !merged.HasConflict ? merged.Type : stated != VirtualPortType.None ? stated : merged.Interface?.Said.Type ?? stated;
        if (policy.VirtualPort.Value == PolicyStrictness.Require && applied.Choice.Reason == ChoiceReason.NothingStated && type == VirtualPortType.None)
        {
            resolution.Refusals.Add(PolicyRules.VirtualPortRequired
                .At(policy.PlaceOf(policy.VirtualPort.Place, resolution.Interface), network.Mode.XmlName())
                .With(NetworksMode(network)));
        }

        RequiredParameters.Check(resolution, type);
        if (applied.Choice is { Reason: ChoiceReason.NotCarried, Element: not null } && !VirtualPortCarriage.IsMade(network, type))
        {
            return; // libvirt refuses the type: there is no result
        }

        Type(policy, network.Mode.XmlName(), type, resolution.Interface, Givers(resolution, type), resolution.Refusals);
    }

    /// <summary>The type of what the interface would have used first.</summary>
    public static string GivenUp(Resolution resolution) => FirstCandidate(resolution)?.Said.Type.XmlName() ?? "none";

    /// <summary>What the interface would have used first, its own or its first alternative.</summary>
    public static VirtualPortElement? FirstCandidate(Resolution resolution) =>
        resolution.Interface.VirtualPort ?? (resolution.Policy!.Demands.Alternatives is { Count: > 0 } alternatives ? alternatives[0] : null);

    public static RelatedPlace NetworksMode(NetworkDefinition network) =>
        new(network.ModePlace, network.ModeRole);

    /// <summary>Who gives the type; where nobody does, the network, and what it cannot carry.</summary>
    private static RelatedPlace[] Givers(Resolution resolution, VirtualPortType type)
    {
        var merged = resolution.VirtualPort;
        var mode = NetworksMode(resolution.Network);
        var element = type == VirtualPortType.None ? FirstCandidate(resolution)
            : merged.Interface?.Said.Type == type ? merged.Interface
            : merged.Network?.Said.Type == type ? merged.Network
            : merged.PortGroup;
        return element is null ? [mode]
            : [mode, new(
                element.TypePlace,
                type != VirtualPortType.None ? $"virtualport '{type.XmlName()}' is stated here"
                : element.Said.Type == VirtualPortType.None ? "no type is stated here"
                : $"virtualport '{element.Said.Type.XmlName()}' is not carried there")];
    }
}
