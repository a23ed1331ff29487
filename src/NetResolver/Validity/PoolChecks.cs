using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>Whether the devices of a pool are of the kind that the mode uses.</summary>
/// <remarks>Source: libvirt's <c>networkValidate</c>.</remarks>
internal static class PoolChecks
{
    public static void Run(NetworkDefinition network, HostInventory? inventory, DiagnosticBag bag)
    {
        if (network.Forward is not { } forward)
        {
            return;
        }

        var isHostdev = forward.Mode == ForwardMode.Hostdev;
        HashSet<PciAddress>? functions = null;
        var (hasNames, hasAddresses) = (false, false);
        foreach (var device in forward.Pool)
        {
            if (device is PoolDevice.PciDevice { Address: var address })
            {
                hasAddresses = true;
                if (!isHostdev)
                {
                    bag.Add(DefineRules.AddressNotHostdev.At(device.Place, network.Name, forward.Mode.XmlName(), address).And(network.ModePlace, network.ModeRole));
                }
                else if (inventory is not null && !(functions ??= VirtualFunctions(inventory)).Contains(address))
                {
                    bag.Add(DefineRules.NotVirtualFunction.At(device.Place, address, network.Name));
                }
            }
            else
            {
                hasNames = true;
                if (isHostdev)
                {
                    bag.Add(DefineRules.HostdevNetDevice.At(device.Place, network.Name, device.Name).And(network.ModePlace, network.ModeRole));
                }
            }
        }

        if ((hasNames && hasAddresses) || (forward.PhysicalFunction is not null && forward.Pool.Count > 0))
        {
            var other = forward.Pool.FirstOrDefault(device => device.GetType() != forward.Pool[0].GetType());
            bag.Add(DefineRules.MixedPool.At(forward.Place, network.Name)
                .And(forward.Pool[0].Place, $"'{forward.Pool[0].Name}' is of one kind")
                .And(other?.Place ?? default, $"'{other?.Name}' is of another"));
        }
    }

    private static HashSet<PciAddress> VirtualFunctions(HostInventory inventory)
    {
        var addresses = new HashSet<PciAddress>();
        foreach (var physical in inventory.PhysicalFunctions)
        {
            foreach (var function in physical.VirtualFunctions)
            {
                addresses.Add(function.Address);
            }
        }

        return addresses;
    }
}
