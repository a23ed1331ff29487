using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Pool;
using NetResolver.Read;
using NetResolver.Resolve;
using NetResolver.Validity;

namespace NetResolver.Plan;

/// <summary>From decisions to a plan.</summary>
internal static class PlanMaker
{
    /// <summary>Refusals that say nothing of what the interface is connected to.</summary>
    private static readonly Rule[] Passing =
        [ResolveRules.NotActive, ResolveRules.FloorUnsupported, ResolveRules.FloorWithoutInbound, ResolveRules.FloorOverPeak, ResolveRules.FloorOverAverage];

    /// <summary>Refusals of a virtual port or a device: the connection would be of the same type without them.</summary>
    private static readonly Rule[] KeepingTheType =
    [
        .. Passing,
        MergeRules.TypesDiffer, MergeRules.ValuesDiffer, VirtualPortRules.Missing,
        ResolveRules.OwnBridgeTakesNone, ResolveRules.BridgeTakesOpenVSwitch, ResolveRules.MacvtapTakesVepaOrVnLink, ResolveRules.HostdevTakesVepaOrVnLink,
        PoolRules.NoPool, PoolRules.NoFreeDevice, PoolRules.NoUsableFunction, PoolRules.FunctionsUnknown,
    ];

    private static readonly ConnectionPolicy Nothing = ConnectionPolicy.Empty with { };

    public static PlanResult OnNetwork(NetworkDefinition network, GuestInterface nic, PlanOptions options)
    {
        var bag = new DiagnosticBag();
        var policy = PolicyOf(options);
        if (policy is not null)
        {
            PolicyResolver.CheckMode(network, nic, policy, bag);
        }

        var pool = PoolExpansion.Expand(network, options.Inventory, bag);
        var use = options.Use;
        var state = new PoolState(pool, use.CountsFor(pool), use.FloorSum, use.NextClassId);
        var resolution = policy is null
            ? Resolver.Resolve(network, nic, state, use.IsActive, bag)
            : PolicyResolver.Resolve(network, nic, state, use.IsActive, policy, options.NeedsPortGroup, bag);
        resolution.Inventory = options.Inventory;
        return From(resolution, options.Release);
    }

    /// <summary>The interface names a network that is not there.</summary>
    public static PlanResult OnNoNetwork(GuestInterface nic, IReadOnlyCollection<string> known)
    {
        var bag = new DiagnosticBag();
        var name = (nic.Source as InterfaceSource.Network)?.Name ?? "";
        bag.Add(ResolveRules.NoSuchNetwork.At(nic.SourcePlace, name, new KnownNames(known)));
        return new(nic, null, null, bag);
    }

    /// <summary>The plan of a resolution, checked as libvirt checks what an interface became before it starts the guest.</summary>
    public static PlanResult From(Resolution resolution, LibvirtRelease release)
    {
        var bag = resolution.Refusals;
        resolution.Release = release;
        if (bag.HasErrors)
        {
            CheckRefused(resolution, release);
            return new(resolution.Interface, resolution, null, bag);
        }

        var nic = resolution.Interface;
        var plan = new ConnectionPlan
        {
            Network = resolution.Network.Name,
            PortGroup = resolution.Group?.Name,
            Plug = resolution.Plug!,
            VirtualPort = resolution.VirtualPort.Complete(),
            Vlan = resolution.Vlan.Value,
            Bandwidth = resolution.Bandwidth.Value,
            TrustGuestRxFilters = resolution.TrustGuestRxFilters?.Value,
            Isolated = resolution.Isolated?.Value,
            Mtu = nic.Mtu != 0 ? nic.Mtu : resolution.Network.Mode.HasOwnBridge() ? resolution.Network.Mtu : 0,
            ClassId = resolution.ClassId,
            Mac = nic.Mac,
            RequestedPortGroup = resolution.Request.Group,
        };
        InterfaceChecks.AfterAllocation(nic, plan.Plug, resolution.VirtualPort.Type, plan.Vlan, plan.Bandwidth, resolution.Isolated, ReasonsOf(resolution), release, bag);
        return new(nic, resolution, plan, bag);
    }

    /// <summary>
    /// What the start of the guest would refuse besides: for a connection that is known, or whose type is, and refused for nothing that the start depends on.
    /// </summary>
    private static void CheckRefused(Resolution resolution, LibvirtRelease release)
    {
        if (!Has(KeepingTheType))
        {
            return;
        }

        var later = new DiagnosticBag();
        var (nic, vlan, bandwidth) = (resolution.Interface, resolution.Vlan.Value, resolution.Bandwidth.Value);
        if (resolution.Plug is { } plug && Has(Passing))
        {
            InterfaceChecks.AfterAllocation(nic, plug, resolution.VirtualPort.Type, vlan, bandwidth, resolution.Isolated, ReasonsOf(resolution), release, later);
        }
        else
        {
            var (type, mode) = PlugSelection.KindOf(resolution);
            InterfaceChecks.OfType(nic, type, mode, vlan, bandwidth, resolution.Isolated, ReasonsOf(resolution), release, later);
        }

        foreach (var finding in later.All.Where(finding => finding.Severity == Severity.Error))
        {
            resolution.Refusals.Add(finding);
        }

        bool Has(Rule[] only) => resolution.Refusals.All.All(refusal => refusal.Severity < Severity.Error || Array.IndexOf(only, refusal.Rule) >= 0);
    }

    private static InterfaceChecks.Reasons ReasonsOf(Resolution resolution) =>
        new(null, resolution.Network, resolution.Isolated is { Value: true } ? StaterOfType(resolution.VirtualPort) : null);

    /// <summary>Asked for only by what is isolated.</summary>
    private static VirtualPortElement? StaterOfType(in MergedVirtualPort merge) => merge.HasType ? merge[VirtualPortConflicts.SourceOfType(merge)] : null;

    /// <summary>The policy to resolve under; null where the answer is libvirt's alone.</summary>
    private static ConnectionPolicy? PolicyOf(PlanOptions options) =>
        PolicyResolver.IsFor(options.Policy) ? options.Policy : options.NeedsPortGroup ? Nothing : null;
}
