using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Plan;
using NetResolver.Pool;

namespace NetResolver.Migration;

/// <summary>
/// What changing an interface while its guest runs would meet, where libvirt can change it at all: what it is connected to stays. Found only where something changes.
/// </summary>
internal static class LiveChangeAdvice
{
    private const ConnectionAspects Changeable = ConnectionAspects.Vlan | ConnectionAspects.Bandwidth | ConnectionAspects.TrustGuestRxFilters;

    /// <summary>Looks at one interface.</summary>
    /// <param name="row">The interface as it is and as it would be.</param>
    /// <param name="result">Its plan as it would be.</param>
    /// <param name="changes">What changes of its connection.</param>
    public static List<Diagnostic> For(WhatIfRow row, PlanResult result, IReadOnlyList<ConnectionChange> changes)
    {
        var found = new List<Diagnostic>();
        if (row is not { Guest.IsRunning: true, Was: { } was, Now: { } now, Side.Plan: { } before } || result.Plan is not { } plan)
        {
            return found;
        }

        if (changes is [{ Aspect: ConnectionAspects.VirtualPort }] && (before.VirtualPort, plan.VirtualPort) is (VirtualPort.Midonet from, VirtualPort.Midonet to))
        {
            found.Add(LiveChangeRules.MidonetKept.At(now.VirtualPort?.PlaceOf(VirtualPortParameters.InterfaceId) ?? now.Place, from.InterfaceId, to.InterfaceId));
            return found;
        }

        var isSame = Equals(was with { Actual = null }, now with { Actual = null });
        if ((changes.Count == 0 && isSame) || changes.Any(change => (change.Aspect & ~Changeable) != 0))
        {
            return found;
        }

        GeneratedId(now, plan, found);
        SecondPort(before, plan, result, found);
        Vlan(before, plan, result, found);
        Bandwidth(was, before, now, found);
        if (was.Address is { } had && now.Address is { } has && had.Kind != has.Kind)
        {
            found.Add(LiveChangeRules.AddressKind.At(now.Place, had.Kind, has.Kind));
        }

        return found;
    }

    private static void GeneratedId(GuestInterface nic, ConnectionPlan plan, List<Diagnostic> found)
    {
        if (plan.GeneratedIds != VirtualPortParameters.None)
        {
            found.Add(LiveChangeRules.GeneratedAnew.At(nic.VirtualPort?.Place ?? nic.SourcePlace, plan.GeneratedIds.First().XmlName()));
        }
    }

    /// <summary>Whether there is room for a second port. Of a device that guests share: beside the port that there is another device may be the least used.</summary>
    private static void SecondPort(ConnectionPlan before, ConnectionPlan plan, PlanResult result, List<Diagnostic> found)
    {
        var told = found.Count;
        found.AddRange(result.Diagnostics.Where(finding => finding.Rule == LaterRules.SecondPort));
        if (found.Count == told && result.Resolution is { } resolution)
        {
            LaterAdvice.SecondPort(resolution, isForGood: false, found);
        }

        if (result.Resolution is not { Alone: false, Pool: var pool } || plan.Plug is not Plug.Direct { Dev: var dev } || before.Device != dev)
        {
            return;
        }

        var counts = new int[pool.Pool.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = pool.ConnectionsOf(i) + (pool.Pool[i].Name == dev ? 1 : 0);
        }

        var other = DeviceChoice.Choose(counts, alone: false);
        if (other >= 0 && pool.Pool[other].Name != dev)
        {
            found.Add(LaterRules.SecondPort
                .At(result.Interface.SourcePlace, $"the second one gets '{pool.Pool[other].Name}', which is used less than '{dev}', so that the change is refused as another connection", "Stop the guest for the change.")
                .With(new RelatedPlace(pool.Pool[other].Place, $"'{pool.Pool[other].Name}'")));
        }
    }

    private static void Vlan(ConnectionPlan before, ConnectionPlan plan, PlanResult result, List<Diagnostic> found)
    {
        if (plan is { VirtualPort: VirtualPort.OpenVSwitch, Vlan: { } vlan } && vlan != before.Vlan && result.Resolution?.Vlan.From is Origin.PortGroup or Origin.Network)
        {
            found.Add(LiveChangeRules.InheritedVlan.At(result.Interface.Place, Phrases.Of(vlan), result.Resolution.Vlan.From.Name())
                .With(new RelatedPlace(vlan.Place, $"{result.Resolution.Vlan.From.Name()} states it")));
        }
    }

    private static void Bandwidth(GuestInterface was, ConnectionPlan before, GuestInterface now, List<Diagnostic> found)
    {
        if (was.Bandwidth is not null || now.Bandwidth is not { } own || before.Bandwidth is not { } inherited || before.PortGroup is not { } group)
        {
            return;
        }

        var lost = inherited.Inbound is not null && own.Inbound is null ? "inbound" : inherited.Outbound is not null && own.Outbound is null ? "outbound" : null;
        if (lost is not null)
        {
            found.Add(LiveChangeRules.DirectionLost.At(own.Place, lost, group).With(new RelatedPlace(inherited.Place, $"portgroup '{group}' states it")));
        }
    }
}
