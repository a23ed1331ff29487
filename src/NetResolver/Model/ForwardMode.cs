namespace NetResolver;

/// <summary>How a network reaches the outside; what each mode implies stands in <see cref="ForwardModes"/>.</summary>
/// <remarks>Source: libvirt's "Network XML format", element <c>forward</c>.</remarks>
public enum ForwardMode
{
    /// <summary>No <c>&lt;forward&gt;</c>: an isolated network on a bridge of libvirt's own.</summary>
    None,

    /// <summary><c>nat</c>: a bridge of libvirt's own, with address translation.</summary>
    Nat,

    /// <summary><c>route</c>: a bridge of libvirt's own, routed.</summary>
    Route,

    /// <summary><c>open</c>: a bridge of libvirt's own, without firewall rules.</summary>
    Open,

    /// <summary><c>bridge</c>: a bridge of the host by name, or without one macvtap devices in bridge mode.</summary>
    Bridge,

    /// <summary><c>private</c>: macvtap devices whose frames never come back.</summary>
    Private,

    /// <summary><c>vepa</c>: macvtap devices whose frames the switch sends back.</summary>
    Vepa,

    /// <summary><c>passthrough</c>: a device of the host for each guest alone.</summary>
    Passthrough,

    /// <summary><c>hostdev</c>: a PCI device of the host given to the guest.</summary>
    Hostdev,
}

/// <summary>What the forward modes imply, and their names.</summary>
public static class ForwardModes
{
    internal static readonly string[] Names = ["none", "nat", "route", "open", "bridge", "private", "vepa", "passthrough", "hostdev"];

    /// <summary>libvirt's name of the mode.</summary>
    /// <param name="mode">The mode.</param>
    public static string XmlName(this ForwardMode mode) => Names[(int)mode];

    /// <summary>True for none, nat, route and open: libvirt makes the bridge itself.</summary>
    /// <param name="mode">The mode.</param>
    public static bool HasOwnBridge(this ForwardMode mode) => mode <= ForwardMode.Open;

    /// <summary>
    /// True when a device of the pool serves one connection alone: passthrough and hostdev always, private with a virtualport of type 802.1Qbh.
    /// </summary>
    /// <param name="mode">The network's mode.</param>
    /// <param name="merged">The type of the merged virtualport.</param>
    /// <remarks>Source: libvirt's <c>networkAllocatePort</c>.</remarks>
    public static bool TakesDeviceAlone(this ForwardMode mode, VirtualPortType merged) =>
        mode is ForwardMode.Passthrough or ForwardMode.Hostdev || (mode == ForwardMode.Private && merged == VirtualPortType.Ieee8021Qbh);
}
