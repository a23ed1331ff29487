using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// Tells what changed networks, changed guests, or both do to the guests of a host when they are next started. Pure functions: nothing is applied. Safe for many threads.
/// </summary>
public static class WhatIf
{
    /// <summary>Compares a host as it is with the host as it would be.</summary>
    /// <remarks>
    /// Each interface keeps its device as long as that stays in the pool and may be had; the running guests' interfaces are planned together, in order, and take no more than there is.
    /// Only the guests that are given take their share of pools and floors. libvirt's answer counts, and what a guest's policy refuses is a conflict too.
    /// </remarks>
    /// <param name="before">The host as it is, with its guests.</param>
    /// <param name="after">The host as it would be. Guests are told apart by name, their interfaces by MAC address and else by number; networks are found by name.</param>
    public static WhatIfResult Run(HostSnapshot before, HostSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(new WhatIfRun(before, after).Run());
    }

    /// <summary>In which order a value of a virtual port's parameter, such as the name of a profile, can be replaced in networks and guests so that at no moment a guest could not start.</summary>
    /// <remarks>
    /// Each network and each guest is changed as a whole, one after the other. A guest that runs keeps its connection; what counts is whether it could be started at that moment, on
    /// networks that run and are idle. An interface that cannot be connected to begin with is passed over. Where no order at one go does, it is tried to leave the value to one side for
    /// a while.
    /// </remarks>
    /// <param name="host">The networks and the guests.</param>
    /// <param name="rename">What is replaced.</param>
    public static RolloutPlan Rollout(HostSnapshot host, ParameterRename rename)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(rename);
        var networks = host.Networks.AsSpan().ToArray().Select(network => network.Definition);
        return new RenameRollout(networks, host.Guests.AsSpan().ToArray().Select(hosted => hosted.Guest), rename, host.Inventory, host.Release).Find();
    }
}
