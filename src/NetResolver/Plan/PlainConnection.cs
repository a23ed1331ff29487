using NetResolver.Diagnostics;
using NetResolver.Resolve;
using NetResolver.Validity;

namespace NetResolver.Plan;

/// <summary>Interfaces that name no network: those of type bridge, direct and hostdev say themselves what they are connected to.</summary>
internal static class PlainConnection
{
    /// <summary>Plans one.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="release">Whose behaviour it is.</param>
    /// <param name="policy">What the guest demands; null when nothing is.</param>
    /// <param name="networks">The host's networks, whose pools may have what the interface names; null when they are not looked at.</param>
    /// <param name="inventory">What is known of the host; null when nothing is.</param>
    public static PlanResult Plan(
        GuestInterface nic,
        LibvirtRelease release,
        ConnectionPolicy? policy = null,
        IEnumerable<NetworkDefinition>? networks = null,
        HostInventory? inventory = null)
    {
        var bag = new DiagnosticBag();
        if (PolicyResolver.IsFor(policy))
        {
            PlainPolicy.Check(nic, PlugOf(nic), policy, bag);
        }

        var isRefused = bag.HasErrors;
        InterfaceChecks.AfterAllocation(nic, release, bag);
        if (isRefused)
        {
            return new(nic, null, null, bag);
        }

        if (PlugOf(nic) is not { } plug)
        {
            bag.Add(ResolveRules.NotAHostNetwork.At(nic.Place, nic.Type.XmlName()));
            return new(nic, null, null, bag);
        }

        var plan = new ConnectionPlan
        {
            Plug = plug,
            VirtualPort = nic.VirtualPort is { } port ? VirtualPort.From(port.Fields) : null,
            Vlan = nic.Vlan,
            Bandwidth = nic.Bandwidth,
            TrustGuestRxFilters = nic.TrustGuestRxFilters?.Value,
            Isolated = nic.Isolated?.Value,
            Mtu = nic.Mtu,
            Mac = nic.Mac,
        };
        if (networks is not null && plug is (Plug.Direct or Plug.HostdevPci))
        {
            CheckPools(nic, networks, inventory, bag);
        }

        return new(nic, null, plan, bag);
    }

    private static void CheckPools(GuestInterface nic, IEnumerable<NetworkDefinition> networks, HostInventory? inventory, DiagnosticBag bag)
    {
        var devices = new SharedDevices(inventory);
        foreach (var network in networks)
        {
            devices.Learn(network);
        }

        devices.Check(nic, bag);
    }

    private static Plug? PlugOf(GuestInterface nic) => nic.Source switch
    {
        InterfaceSource.Bridge bridge => new Plug.Bridge(bridge.Name),
        InterfaceSource.Direct direct => new Plug.Direct(direct.Dev, direct.Mode),
        InterfaceSource.Hostdev { Device: HostdevDevice.Pci pci } hostdev => new Plug.HostdevPci(pci.Address, hostdev.Managed),
        _ => null,
    };
}
