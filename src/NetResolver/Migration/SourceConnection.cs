using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>What is known of an interface's connection at the source.</summary>
/// <param name="Side">The connection; null when it is not known.</param>
/// <param name="Network">The interface's network at the source; null when it has none, or it is not known.</param>
/// <param name="Findings">What is to be said of it.</param>
internal sealed record SourceConnection(ConnectionSide? Side, NetworkDefinition? Network, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The aspects in which what runs can differ from what the source's documents say without more than another device having been taken.</summary>
    private const ConnectionAspects Compared =
        ConnectionAspects.Mode | ConnectionAspects.VirtualPort | ConnectionAspects.Vlan | ConnectionAspects.Bandwidth | ConnectionAspects.Isolated;

    /// <summary>
    /// The connections of a guest's interfaces, in its order: what each shows of its running connection; without that what planning gives on the source's host, in
    /// document order. Planning there knows no policy: libvirt knew none.
    /// </summary>
    /// <param name="guest">The guest.</param>
    /// <param name="from">The source's host; null when it is not known.</param>
    public static SourceConnection[] Of(Guest guest, HostSnapshot? from)
    {
        var uses = new Dictionary<string, NetworkUse>(StringComparer.Ordinal);
        var connections = new SourceConnection[guest.Interfaces.Count];
        for (var i = 0; i < connections.Length; i++)
        {
            connections[i] = Of(guest.Interfaces[i], from, uses);
        }

        return connections;
    }

    private static SourceConnection Of(GuestInterface nic, HostSnapshot? from, Dictionary<string, NetworkUse> uses)
    {
        if (nic.Source is not InterfaceSource.Network source)
        {
            var plain = PlainConnection.Plan(nic, from?.Release ?? LibvirtRelease.Default);
            return new(plain.Plan is { } own ? ConnectionSide.Of(own, nic, null, from?.Inventory) : null, null, []);
        }

        var network = from?.Find(source.Name)?.Definition;
        var planned = network is null ? null : Planned(network, nic, from!, uses);
        if (nic.Actual is { } actual)
        {
            var side = Running(nic, actual, source, network, planned, from?.Inventory);
            var findings = planned is null
                ? from is null ? (IReadOnlyList<Diagnostic>)[] : [SourceRules.NotPlanned.At(nic.SourcePlace, $"it has no network '{source.Name}'")]
                : Differences(side, planned, nic, from!);
            return new(side, network, findings);
        }

        if (planned is { Succeeded: true, Plan: { } plan })
        {
            var side = ConnectionSide.Of(plan, nic, network, from!.Inventory);
            return new(side.WithAnyOf(planned.Resolution!.Pool.Pool, nic, from.Inventory), network, []);
        }

        return new(null, network, [planned?.FirstError is { } error ? SourceRules.NotPlanned.At(nic.SourcePlace, error.Message).And(error.Place, "what it is about")
            : from is not null ? SourceRules.NotPlanned.At(nic.SourcePlace, $"it has no network '{source.Name}'")
            : SourceRules.Unknown.At(nic.Place)]);
    }

    /// <summary>What planning gives on the source's host, where this guest alone counts: what else runs there took its devices at another moment.</summary>
    private static PlanResult Planned(NetworkDefinition network, GuestInterface nic, HostSnapshot from, Dictionary<string, NetworkUse> uses)
    {
        var asked = HiddenRequest.IsIn(nic) ? HiddenRequest.Least(nic, network) : nic;
        var use = uses.GetValueOrDefault(network.Name, NetworkUse.Idle);
        var planned = PlanMaker.OnNetwork(network, asked with { Actual = null }, new PlanOptions { Use = use, Inventory = Destination.FunctionsOf(from.Inventory), Release = from.Release });
        if (planned.Plan is { } plan)
        {
            uses[network.Name] = use.With(plan);
        }

        return planned;
    }

    /// <summary>The connection that a running guest's interface shows.</summary>
    private static ConnectionSide Running(
        GuestInterface nic,
        ActualConnection actual,
        InterfaceSource.Network source,
        NetworkDefinition? network,
        PlanResult? planned,
        HostInventory? inventory)
    {
        var isComplete = actual.VirtualPort is not { } port || (port.Type != VirtualPortType.None && Merge.VirtualPortCompletion.IsComplete(port));
        var trust = actual.TrustGuestRxFilters ?? planned?.Resolution?.TrustGuestRxFilters?.Value;
        var group = planned is null ? (string.IsNullOrEmpty(source.PortGroup) ? null : source.PortGroup) : planned.Resolution!.Group?.Name;
        var plan = new ConnectionPlan
        {
            Network = source.Name,
            PortGroup = group,
            Plug = actual.Plug,
            VirtualPort = isComplete && actual.VirtualPort is { } complete ? VirtualPort.From(complete) : null,
            Vlan = actual.Vlan,
            Bandwidth = actual.Bandwidth,
            TrustGuestRxFilters = trust,
            Isolated = actual.Isolated,
            Mtu = nic.Mtu,
            ClassId = actual.ClassId,
            Mac = nic.Mac,
            RequestedPortGroup = source.PortGroup,
        };

        // libvirt shows the interface's own trust there, never an inherited one.
        var unknown = (isComplete ? 0 : ConnectionAspects.VirtualPort) |
            (trust is null && planned is null ? ConnectionAspects.TrustGuestRxFilters : 0) |
            (group is null && planned is null ? ConnectionAspects.PortGroup : 0);
        return ConnectionSide.Of(plan, nic, network, inventory) with { Mode = ModeOf(actual.Plug, network), Unknown = unknown };
    }

    /// <summary>The forward mode that such a connection comes of; null where more than one makes it.</summary>
    private static ForwardMode? ModeOf(Plug plug, NetworkDefinition? network) => plug switch
    {
        Plug.Bridge => ForwardMode.Bridge,
        Plug.HostdevPci => ForwardMode.Hostdev,
        Plug.Direct direct => direct.Mode switch
        {
            MacvtapMode.Private => ForwardMode.Private,
            MacvtapMode.Bridge => ForwardMode.Bridge,
            MacvtapMode.Passthrough => ForwardMode.Passthrough,
            _ => ForwardMode.Vepa,
        },
        _ => network is not null && network.Mode.HasOwnBridge() ? network.Mode : null,
    };

    /// <summary>Says in what the running connection differs from what the source's documents would give now.</summary>
    private static IReadOnlyList<Diagnostic> Differences(ConnectionSide running, PlanResult planned, GuestInterface nic, HostSnapshot from)
    {
        if (planned.Plan is not { } plan)
        {
            return [SourceRules.NotPlanned.At(nic.SourcePlace, planned.FirstError?.Message ?? "")];
        }

        var said = ConnectionSide.Of(plan, nic, planned.Network, from.Inventory);
        var comparison = ConnectionComparison.Run(running, said, planned, null, isLive: false);
        var different = new List<string>();
        foreach (var change in comparison.Changes)
        {
            if ((change.Aspect & Compared) != 0)
            {
                different.Add($"{change.Parameter ?? change.Aspect.XmlName()} {change.From ?? "?"} instead of {change.To ?? "?"}");
            }
        }

        if (running.Plan.Device is { } device && plan.Device is not null && !Holds(planned.Resolution!.Pool.Pool, device))
        {
            different.Add($"device {device}, which is not in the pool");
        }
        else if (running.Plan.Plug.Kind != plan.Plug.Kind || (running.Plan.Plug is Plug.Bridge && running.Plan.Plug != plan.Plug))
        {
            different.Add($"{ConnectionText.Of(running.Plan.Plug, plan.Plug)} instead of {ConnectionText.Of(plan.Plug, running.Plan.Plug)}");
        }

        return different.Count == 0 ? [] : [SourceRules.Differs.At(nic.Place, string.Join("; ", different)).With(new RelatedPlace(planned.Network!.Place, "the source's network"))];
    }

    private static bool Holds(ValueList<PoolDevice> pool, string device)
    {
        foreach (var listed in pool)
        {
            if (listed.Name == device)
            {
                return true;
            }
        }

        return false;
    }
}
