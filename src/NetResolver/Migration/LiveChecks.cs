using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>What keeps an interface from moving while its guest runs.</summary>
/// <remarks>Source: libvirt's <c>qemuMigrationSrcIsAllowed</c>.</remarks>
internal static class LiveChecks
{
    /// <summary>Checks an interface of a guest that is to move live.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="hasPartner">Whether the guest has the persistent interface that a transient one names.</param>
    /// <param name="from">The connection at the source; null when it is not known.</param>
    /// <param name="to">The connection at the destination; null when there is none.</param>
    /// <param name="network">The network at the destination; null when there is none.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(GuestInterface nic, bool hasPartner, ConnectionSide? from, ConnectionPlan? to, NetworkDefinition? network, List<Finding> findings)
    {
        var atSource = from?.Plan.Plug is Plug.HostdevPci || nic.Type is InterfaceType.Hostdev or InterfaceType.Vdpa;
        var atDestination = to?.Plug is Plug.HostdevPci || network?.Mode == ForwardMode.Hostdev;
        if (!atSource && !atDestination)
        {
            return;
        }

        if (nic.Teaming is { IsTransient: true } teaming)
        {
            if (hasPartner)
            {
                return;
            }

            findings.Add(Finding.Of(DestinationRules.PairBroken.At(teaming.Place, teaming.Persistent ?? "")));
        }

        var end = atSource && atDestination ? "source and at the destination" : atSource ? "source" : "destination";
        var plug = from?.Plan.Plug is Plug.HostdevPci held ? held : to?.Plug as Plug.HostdevPci;
        findings.Add(Finding.Of(DestinationRules.LiveDevice.At(nic.Place, end, plug is null ? nic.Type == InterfaceType.Vdpa ? "vdpa" : "hostdev" : Phrases.Of(plug))));
    }
}
