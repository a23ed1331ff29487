using NetResolver.Diagnostics;

namespace NetResolver.Ports;

/// <summary>Whether a port with its plug can be counted on a network again.</summary>
/// <remarks>Source: libvirt's <c>networkNotifyPort</c>. Nothing else is compared: not the bridge's name, not the mode, not the settings.</remarks>
internal static class ReclaimCheck
{
    /// <summary>The index of the device that the port has; -1 for a bridge, or when it cannot be had, which is reported.</summary>
    public static int Run(NetworkDefinition network, PoolLedger pool, NetworkPort port, DiagnosticBag bag)
    {
        switch (port.Plug)
        {
            case Plug.Direct direct:
                return Device(network, pool, port, direct, bag);
            case Plug.HostdevPci pci:
                return Address(network, pool, pci, bag);
            default:
                if (network.BridgeName is null)
                {
                    bag.Add(LedgerRules.ReclaimWithoutBridge.At(default, network.Name, port.Plug!.Kind));
                }

                return -1;
        }
    }

    private static int Device(NetworkDefinition network, PoolLedger pool, NetworkPort port, Plug.Direct plug, DiagnosticBag bag)
    {
        var device = pool.IndexOf(plug.Dev);
        if (device < 0 || pool.Pool[device] is not PoolDevice.NetDevice)
        {
            bag.Add(LedgerRules.ReclaimDeviceMissing.At(default, network.Name, plug.Dev));
            return -1;
        }

        // Mode hostdev does not look here: only a direct plug of passthrough, or of private with 802.1Qbh, wants a device alone.
        var alone = network.Mode != ForwardMode.Hostdev && network.Mode.TakesDeviceAlone(port.VirtualPort?.Type ?? VirtualPortType.None);
        if (alone && pool.Connections[device] > 0)
        {
            bag.Add(LedgerRules.ReclaimDeviceInUse.At(default, network.Name, plug.Dev));
        }

        return device;
    }

    private static int Address(NetworkDefinition network, PoolLedger pool, Plug.HostdevPci plug, DiagnosticBag bag)
    {
        var address = plug.Address;
        var device = pool.IndexOf(address.ToString());
        if (device < 0 || pool.Pool[device] is not PoolDevice.PciDevice)
        {
            bag.Add(LedgerRules.ReclaimAddressMissing.At(default, network.Name, address.ToString()));
            return -1;
        }

        if (network.Mode == ForwardMode.Hostdev && pool.Connections[device] > 0)
        {
            bag.Add(LedgerRules.ReclaimAddressInUse.At(default, network.Name, address.Domain, address.Bus, address.Slot, address.Function));
        }

        return device;
    }
}
