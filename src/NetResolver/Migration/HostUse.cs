using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;

namespace NetResolver.Migration;

/// <summary>What the networks of one host are used for: what live dumps show, and what running guests hold. Each connection is counted once.</summary>
internal sealed class HostUse
{
    private readonly List<NetworkTally> _tallies;
    private readonly Dictionary<string, NetworkTally> _byName;
    private readonly SharedDevices _devices;
    private readonly DiagnosticBag _bag;
    private readonly List<(Guest Guest, GuestInterface Interface, NetworkTally Tally)> _untold = [];

    /// <param name="networks">The host's networks.</param>
    /// <param name="inventory">What is known of it beside them; null when nothing is.</param>
    /// <param name="devices">The devices of these networks.</param>
    /// <param name="bag">Where findings go.</param>
    public HostUse(IEnumerable<HostedNetwork> networks, HostInventory? inventory, SharedDevices devices, DiagnosticBag bag)
    {
        _tallies = [.. networks.Select(network => new NetworkTally(network, inventory))];
        _byName = _tallies.ToDictionary(tally => tally.Name, StringComparer.Ordinal);
        _devices = devices;
        _bag = bag;
    }

    /// <summary>Takes what a running guest's document tells; what it does not tell is kept for later.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="form">Which of libvirt's texts its document is.</param>
    public void Take(Guest guest, InterfaceForm form)
    {
        foreach (var nic in guest.Interfaces)
        {
            if (nic.Source is InterfaceSource.Network source)
            {
                OnNetwork(guest, nic, source.Name);
            }
            else if (nic.Source is InterfaceSource.Hostdev { Device: HostdevDevice.Pci { Address: var address } })
            {
                Held(guest, nic, address, form);
            }

            // The live text of a PCI device of a network does not name the network, so that nothing is known of it.
            if (nic.Source is InterfaceSource.Direct or InterfaceSource.Hostdev && !(form == InterfaceForm.Live && nic.Source is InterfaceSource.Hostdev))
            {
                _devices.Check(nic, _bag);
            }
        }
    }

    /// <summary>The network with all that it is used for. Asked for when all guests are taken.</summary>
    public HostedNetwork Of(HostedNetwork network)
    {
        PlanUntold();
        return _byName[network.Definition.Name].Finish(network, _bag);
    }

    private void OnNetwork(Guest guest, GuestInterface nic, string network)
    {
        if (!_byName.TryGetValue(network, out var tally))
        {
            _bag.Add(HostRules.ConnectedElsewhere.At(nic.SourcePlace, guest.Name!, $"network '{network}'", "none of the host's documents is"));
        }
        else if (nic.Actual is not { } actual)
        {
            _untold.Add((guest, nic, tally));
        }
        else
        {
            var device = actual.Plug switch { Plug.Direct direct => direct.Dev, Plug.HostdevPci pci => pci.Address.ToString(), _ => null };
            if (device is not null && tally.Lacks(device))
            {
                _bag.Add(HostRules.ConnectedElsewhere.At(nic.SourcePlace, guest.Name!, $"device '{device}'", $"network '{network}' does not have in its pool")
                    .And(tally.Place, $"network '{network}'"));
            }

            tally.Hold(device, actual.Bandwidth?.Inbound?.Floor ?? 0, actual.ClassId);
        }
    }

    /// <summary>A PCI device that an interface holds without a network. It is in use all the same, and a live dump does not show whether it came from a network.</summary>
    private void Held(Guest guest, GuestInterface nic, PciAddress address, InterfaceForm form)
    {
        var tally = _tallies.Find(tally => tally.HasAddress(address));
        tally?.Hold(address.ToString(), 0, 0);
        if (form == InterfaceForm.Live)
        {
            _bag.Add(HostRules.NetworkLost.At(
                nic.Place,
                guest.Name!,
                address,
                tally is null ? "it is in no pool, and is not counted" : $"it is counted on network '{tally.Name}', whose pool has it")
                .And(tally?.Place ?? default, $"network '{tally?.Name}'"));
        }
    }

    /// <summary>What is not told is planned as libvirt would connect it now, after all that is; but a device that a live dump counts is counted already.</summary>
    private void PlanUntold()
    {
        foreach (var (guest, nic, tally) in _untold)
        {
            var plan = tally.Plan(nic);
            var floor = plan?.Bandwidth?.Inbound?.Floor ?? 0;
            if (plan is not null)
            {
                tally.Hold(tally.ShowsDevices ? null : plan.Device, floor, 0);
            }

            if (plan is not { Device: null } || floor > 0)
            {
                _bag.Add(HostRules.ConnectionUntold.At(nic.SourcePlace, guest.Name!, tally.Name, Instead(plan, tally)).And(tally.Place, $"network '{tally.Name}'"));
            }
        }

        _untold.Clear();
    }

    /// <summary>What is done in place of what is not told. A bridge without a floor takes nothing that could be counted wrongly, and is not worth a word.</summary>
    private static string Instead(ConnectionPlan? plan, NetworkTally tally) => plan switch
    {
        null => "it is not counted, since libvirt would not connect it now",
        { Device: { } device } when !tally.ShowsDevices => $"it is taken to be '{device}', which libvirt would choose now",
        { Device: not null } => "it is among the connections that the network's live dump shows",
        _ => "its floor is that which libvirt would give it now",
    };
}
