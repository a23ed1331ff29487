namespace NetResolver.Migration;

/// <summary>The MTU that a guest sees, as far as it is known.</summary>
internal static class MtuComparison
{
    /// <summary>
    /// The interface's own; without it that of one of libvirt's own networks; else that of the bridge or device, if the inventory has it. 0 when none is known: two that
    /// are not known are never equal.
    /// </summary>
    public static uint Of(GuestInterface nic, NetworkDefinition? network, Plug plug, HostInventory? inventory) =>
        nic.Mtu != 0 ? nic.Mtu
        : network is { Mtu: not 0 } && network.Mode.HasOwnBridge() ? network.Mtu
        : inventory?.MtuOf(plug) ?? 0;

    /// <summary>Says where a connection carries less than the interface lets its guest send: what is larger is lost there.</summary>
    public static void CheckRoom(GuestInterface nic, NetworkDefinition? network, Plug plug, HostInventory? inventory, List<Finding> findings)
    {
        if (nic.Mtu != 0 && Of(nic with { Mtu = 0 }, network, plug, inventory) is var room and not 0 && room < nic.Mtu)
        {
            findings.Add(Finding.Of(DestinationRules.MtuTooSmall.At(nic.Place, nic.Mtu, ConnectionText.Of(plug, plug), room)));
        }
    }
}
