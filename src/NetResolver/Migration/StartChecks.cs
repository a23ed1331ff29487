using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>
/// What libvirt sees only when it starts the guest with a connection, beyond the checks that planning knows: those of QEMU's driver and of the layers that set devices up.
/// A plan tells what libvirt's network driver answers; a verdict must know how it goes on.
/// </summary>
/// <remarks>Source: libvirt's <c>qemuValidateDomainDeviceDefNetwork</c>, <c>virHostdevNetConfigReplace</c> and <c>virNetDevMacVLanCreateWithVPortProfile</c>.</remarks>
internal static class StartChecks
{
    public static void Run(GuestInterface nic, ConnectionPlan plan, HostInventory? inventory, List<Finding> findings)
    {
        var type = plan.Plug.ActualType;
        var port = plan.VirtualPort?.Type ?? VirtualPortType.None;
        if (nic.Driver is { Queues: > 0 } driver && type == InterfaceType.Hostdev)
        {
            findings.Add(Finding.Of(DestinationRules.QueuesUnsupported.At(nic.Place, driver.Queues, type.XmlName())));
        }

        if (nic.Filter is { } filter && (type is not (InterfaceType.Network or InterfaceType.Bridge) || port != VirtualPortType.None))
        {
            findings.Add(Finding.Of(DestinationRules.FilterUnsupported.At(nic.Place, filter.Name, type.XmlName())));
        }

        if (nic.Teaming is { IsTransient: true } teaming && type != InterfaceType.Hostdev)
        {
            findings.Add(Finding.Of(DestinationRules.TransientNotHostdev.At(teaming.Place, type.XmlName())));
        }

        if (type == InterfaceType.Hostdev && port == VirtualPortType.Ieee8021Qbg)
        {
            findings.Add(Finding.Of(DestinationRules.VepaOnHostdev.At(nic.VirtualPort?.Place ?? nic.Place)));
        }

        if (plan.Vlan is { Tags.Count: > 0 } vlan && plan.Plug is Plug.HostdevPci or Plug.Direct { Mode: MacvtapMode.Passthrough })
        {
            OnFunction(nic, plan, vlan, port, inventory, findings);
        }
    }

    /// <summary>A VLAN on a device that the guest has alone: the device itself must tag.</summary>
    private static void OnFunction(GuestInterface nic, ConnectionPlan plan, Vlan vlan, VirtualPortType port, HostInventory? inventory, List<Finding> findings)
    {
        var place = vlan.Place.IsNowhere ? nic.Place : vlan.Place;
        if (vlan.Trunk || vlan.Tags.Count > 1)
        {
            findings.Add(Finding.Of(DestinationRules.OneTag.At(place)));
        }

        if (plan.Plug is Plug.HostdevPci ? port != VirtualPortType.None : port == VirtualPortType.Ieee8021Qbh)
        {
            findings.Add(Finding.Of(DestinationRules.VlanOrProfile.At(place, port.XmlName(), Phrases.Of(plan.Plug))));
        }

        if (plan.Plug is Plug.Direct { Dev: var dev })
        {
            if (inventory is null or { PhysicalFunctions.Count: 0 })
            {
                findings.Add(Finding.Of(DestinationRules.FunctionNotVerified.At(place, dev)));
            }
            else if (inventory.FunctionOf(plan.Plug) is null)
            {
                findings.Add(Finding.Of(DestinationRules.FunctionOnly.At(place, dev)));
            }
        }
    }
}
