namespace NetResolver.Resolve;

/// <summary>
/// Which types of virtual port a network's mode can really carry, down to the device: less than what libvirt makes a port for. On a hostdev network it makes one for
/// 802.1Qbg, and its device layer refuses that when the guest starts; and it sets no VLAN on a virtual function with an 802.1Qbh association.
/// </summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c> and <c>virHostdevNetConfigReplace</c>, and its "Domain XML format" on hostdev interfaces.</remarks>
internal static class VirtualPortCarriage
{
    /// <summary>True when libvirt makes a port of this type.</summary>
    /// <param name="network">The network.</param>
    /// <param name="type">A type; without one nothing is made.</param>
    public static bool IsMade(NetworkDefinition network, VirtualPortType type) => IsMade(network.Mode, network.BridgeName is not null, type);

    /// <summary>True when a connection with a virtual port of this type works.</summary>
    /// <param name="network">The network.</param>
    /// <param name="type">A type; without one there is nothing to carry.</param>
    /// <param name="hasVlan">Whether the connection has a VLAN tag.</param>
    public static bool Carries(NetworkDefinition network, VirtualPortType type, bool hasVlan) =>
        Carries(network.Mode, network.BridgeName is not null, type, hasVlan);

    /// <summary>The same for a mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="isHostBridge">Whether mode bridge is a bridge of the host by name; macvtap otherwise.</param>
    /// <param name="type">A type; without one there is nothing to carry.</param>
    /// <param name="hasVlan">Whether the connection has a VLAN tag.</param>
    public static bool Carries(ForwardMode mode, bool isHostBridge, VirtualPortType type, bool hasVlan) => IsMade(mode, isHostBridge, type) && (mode, type) switch
    {
        (ForwardMode.Hostdev, VirtualPortType.Ieee8021Qbg) => false,
        (ForwardMode.Passthrough or ForwardMode.Hostdev, VirtualPortType.Ieee8021Qbh) => !hasVlan,
        _ => true,
    };

    private static bool IsMade(ForwardMode mode, bool isHostBridge, VirtualPortType type) => mode switch
    {
        _ when mode.HasOwnBridge() => false,
        ForwardMode.Bridge when isHostBridge => type == VirtualPortType.OpenVSwitch,
        _ => type is VirtualPortType.Ieee8021Qbg or VirtualPortType.Ieee8021Qbh,
    };
}
