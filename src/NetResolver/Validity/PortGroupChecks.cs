using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>Whether portgroups are told apart, and whether they and their network may have what they state.</summary>
/// <remarks>Source: libvirt's <c>networkValidate</c>, whose order of checks is kept.</remarks>
internal static class PortGroupChecks
{
    private static readonly LibvirtRelease VlanOnHostBridges = new(11, 0);

    public static void Run(NetworkDefinition network, LibvirtRelease release, DiagnosticBag bag)
    {
        var modeIsKnown = !network.Unknown.HasFlag(UnknownParts.Mode);
        var takesBandwidth = !modeIsKnown || NetworkChecks.TakesBandwidth(network);
        var repeated = Repeated(network.PortGroups);
        PortGroup? defaultGroup = null;
        for (var i = 0; i < network.PortGroups.Count; i++)
        {
            var group = network.PortGroups[i];
            if (group.IsDefault)
            {
                if (defaultGroup is not null)
                {
                    bag.Add(DefineRules.TwoDefaults.At(group.Place, network.Name, defaultGroup.Name, group.Name)
                        .With(new RelatedPlace(defaultGroup.Place, "the first default portgroup")));
                }

                defaultGroup ??= group;
            }

            if (repeated is not null && repeated.TryGetValue(i, out var second))
            {
                bag.Add(DefineRules.PortGroupRepeated.At(second.Place, group.Name, network.Name).With(new RelatedPlace(group.Place, "the first one")));
            }

            if ((group.Bandwidth?.Place ?? group.Unread?.Bandwidth) is { } bandwidth && !takesBandwidth)
            {
                bag.Add(DefineRules.PortGroupBandwidthUnsupported.At(bandwidth, network.Name, group.Name, network.Mode.XmlName()).And(network.ModePlace, network.ModeRole));
            }
        }

        if (modeIsKnown)
        {
            CheckVlans(network, release, defaultGroup is not null, bag);
        }
    }

    /// <summary>For each group whose name a later one has, the next of these; null when all differ.</summary>
    private static Dictionary<int, PortGroup>? Repeated(ValueList<PortGroup> groups)
    {
        if (groups.Count < 2)
        {
            return null;
        }

        Dictionary<int, PortGroup>? repeated = null;
        var last = new Dictionary<string, int>(groups.Count, StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Unknown.HasFlag(UnknownParts.Name))
            {
                continue;
            }

            if (last.TryGetValue(groups[i].Name, out var earlier))
            {
                (repeated ??= []).Add(earlier, groups[i]);
            }

            last[groups[i].Name] = i;
        }

        return repeated;
    }

    /// <summary>
    /// A vlan needs Open vSwitch, or a mode that gives a whole device. libvirt tells this last and once; here each <c>&lt;vlan&gt;</c> is told that
    /// cannot be.
    /// </summary>
    private static void CheckVlans(NetworkDefinition network, LibvirtRelease release, bool hasDefault, DiagnosticBag bag)
    {
        // What a network's own virtual port is, when it cannot be read, nobody knows.
        var isAllowed = (network.Unknown.HasFlag(UnknownParts.VirtualPort) && network.Mode == ForwardMode.Bridge)
            || network.Mode is ForwardMode.Hostdev or ForwardMode.Passthrough
            || (network.Mode == ForwardMode.Bridge && network.VirtualPort is { Fields.Type: VirtualPortType.OpenVSwitch });
        var inherited = network.Vlan?.Place ?? network.Unread?.Vlan;
        PortGroup? spoiler = null;
        foreach (var group in network.PortGroups)
        {
            var stated = group.Vlan?.Place ?? group.Unread?.Vlan;
            if (group.Unknown.HasFlag(UnknownParts.VirtualPort) || (stated ?? inherited) is null || (group.VirtualPort is { } port ? IsOpenVSwitch(port) : isAllowed))
            {
                continue;
            }

            if (stated is { } own)
            {
                Report(own);
            }
            else
            {
                spoiler ??= group;
            }
        }

        if (inherited is { } vlan && (spoiler is not null || (!isAllowed && !hasDefault)))
        {
            Report(vlan, spoiler is { VirtualPort: { } beside } ? [new RelatedPlace(beside.Place, $"the virtualport of portgroup '{spoiler.Name}'")] : []);
        }

        bool IsOpenVSwitch(VirtualPortElement port) => network.Mode == ForwardMode.Bridge && port.Fields.Type == VirtualPortType.OpenVSwitch;

        void Report(Place place, params RelatedPlace[] related)
        {
            var isUnsure = release >= VlanOnHostBridges && network.Mode == ForwardMode.Bridge && network.BridgeName is not null;
            var finding = isUnsure ? DefineRules.VlanNotVerified.At(place, network.Name, release) : DefineRules.VlanUnsupported.At(place, network.Name, network.Mode.XmlName());
            bag.Add(finding.With(related).And(network.ModePlace, network.ModeRole));
        }
    }
}
