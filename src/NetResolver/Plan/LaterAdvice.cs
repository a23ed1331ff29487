using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>What will surprise while the guest runs. Found when somebody asks; nothing is decided by it.</summary>
internal static class LaterAdvice
{
    private static readonly LibvirtRelease PassthroughMended = new(10, 8);

    public static void For(Resolution resolution, ConnectionPlan? plan, List<Diagnostic> found)
    {
        // A guest that does not start runs into nothing later.
        if (plan is null || resolution.Refusals.HasErrors || found.Exists(finding => finding.Rule == PlanRules.VepaOnHostdev))
        {
            return;
        }

        if (resolution.TrustGuestRxFiltersFrom is Origin.Network or Origin.PortGroup && resolution.TrustGuestRxFilters is { Value: true } trust)
        {
            found.Add(LaterRules.TrustLost.At(resolution.Interface.Place, resolution.TrustGuestRxFiltersFrom.Name())
                .With(new RelatedPlace(trust.Place, $"{resolution.TrustGuestRxFiltersFrom.Name()} states it")));
        }

        if (plan.Plug is Plug.HostdevPci pci)
        {
            found.Add(LaterRules.NetworkNotShown.At(resolution.Interface.SourcePlace, pci.Address, resolution.Network.Name));
        }

        SecondPort(resolution, isForGood: true, found);
    }

    /// <summary>Whether there is room for the interface twice.</summary>
    /// <param name="resolution">The interface on its network.</param>
    /// <param name="isForGood">Whether to tell only what holds whatever else uses the network: a plan is made long before anything is changed.</param>
    /// <param name="found">Where findings go.</param>
    public static void SecondPort(Resolution resolution, bool isForGood, List<Diagnostic> found)
    {
        var network = resolution.Network;
        if (resolution.Alone && !(isForGood ? resolution.Pool.Pool.Count > 1 : HasSpare(resolution)) && !(network.Mode == ForwardMode.Passthrough && resolution.Release >= PassthroughMended))
        {
            found.Add(LaterRules.SecondPort
                .At(resolution.Interface.SourcePlace, $"network '{network.Name}' gives each port a device alone, and beside this one none is free", "Have a device more in the pool, or stop the guest for the change.")
                .With(new RelatedPlace(network.Forward!.Place, "the pool")));
        }

        if (resolution.ClassId == 0 || network.Bandwidth is not { Inbound: { } inbound } limits || resolution.Bandwidth.Value is not { Inbound.Floor: var floor } own)
        {
            return;
        }

        var limit = inbound.Peak != 0 ? inbound.Peak : inbound.Average;
        var left = limit - Math.Min(limit, unchecked((isForGood ? 0 : resolution.Pool.FloorSum) + floor));
        if (floor > left && floor <= limit)
        {
            found.Add(LaterRules.SecondPort
                .At(own.Place, string.Create(CultureInfo.InvariantCulture, $"its floor of {floor} kB/s then counts twice, and beside it network '{network.Name}' has {left} left"), "State a smaller floor, or stop the guest for the change.")
                .With(new RelatedPlace(limits.Place, string.Create(CultureInfo.InvariantCulture, $"the network's limit of {limit} kB/s"))));
        }
    }

    /// <summary>Whether another device would do.</summary>
    private static bool HasSpare(Resolution resolution)
    {
        for (var device = 0; device < resolution.Pool.Pool.Count; device++)
        {
            if (device != resolution.Device && resolution.Pool.ConnectionsOf(device) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
