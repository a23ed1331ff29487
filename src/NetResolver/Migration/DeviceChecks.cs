namespace NetResolver.Migration;

/// <summary>Whether the destination has what a connection is plugged into.</summary>
internal static class DeviceChecks
{
    /// <summary>Looks for the bridge or device of a connection.</summary>
    /// <param name="plan">The connection.</param>
    /// <param name="nic">The interface, for a connection without a network.</param>
    /// <param name="inventory">The destination's; null when nothing is known of it.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(ConnectionPlan plan, GuestInterface nic, HostInventory? inventory, List<Finding> findings)
    {
        var plug = plan.Plug;
        if (plug is Plug.Network)
        {
            // libvirt makes that bridge when it starts the network.
            return;
        }

        var has = inventory?.Has(plug);
        if (has == false || (has is null && plug is Plug.HostdevPci && inventory is { PhysicalFunctions.Count: > 0 }))
        {
            findings.Add(Finding.Of(DestinationRules.DeviceMissing.At(nic.SourcePlace, KindOf(plug), NameOf(plug))));
        }
        else if (has is null && plan.Network is null)
        {
            findings.Add(Finding.Of(DestinationRules.DeviceNotVerified.At(nic.SourcePlace, KindOf(plug), NameOf(plug))));
        }
        else if (inventory?.HasLink(plug) == false)
        {
            findings.Add(Finding.Of(DestinationRules.NoLink.At(nic.SourcePlace, KindOf(plug), NameOf(plug))));
        }
    }

    private static string KindOf(Plug plug) => plug switch
    {
        Plug.Bridge => "bridge",
        Plug.HostdevPci => "PCI device",
        _ => "device",
    };

    private static string NameOf(Plug plug) => ConnectionText.Of(plug, plug);
}
