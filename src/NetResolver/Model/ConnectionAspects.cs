namespace NetResolver;

/// <summary>The aspects of a connection that a guest or its network could notice, as a set. Their names in policies and reports are in <see cref="ConnectionAspectNames"/>.</summary>
[Flags]
public enum ConnectionAspects
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>mode</c>: the forward mode of the network.</summary>
    Mode = 1,

    /// <summary><c>plug</c>: what it is connected to: the kind, and the bridge or device.</summary>
    Plug = 1 << 1,

    /// <summary><c>virtualport</c>: type and parameters of the virtual port.</summary>
    VirtualPort = 1 << 2,

    /// <summary><c>portgroup</c>: the portgroup whose settings apply.</summary>
    PortGroup = 1 << 3,

    /// <summary><c>vlan</c>: the VLAN tags.</summary>
    Vlan = 1 << 4,

    /// <summary><c>bandwidth</c>: limits and floor.</summary>
    Bandwidth = 1 << 5,

    /// <summary><c>mtu</c>: the MTU in bytes.</summary>
    Mtu = 1 << 6,

    /// <summary><c>trustGuestRxFilters</c>: whether the host trusts the guest's receive filters.</summary>
    TrustGuestRxFilters = 1 << 7,

    /// <summary><c>isolated</c>: whether the port is kept from other isolated ones.</summary>
    Isolated = 1 << 8,

    /// <summary><c>segment</c>: the layer-2 segment that it reaches.</summary>
    Segment = 1 << 9,

    /// <summary>All of them.</summary>
    All = (1 << 10) - 1,
}

/// <summary>The aspects' names.</summary>
public static class ConnectionAspectNames
{
    internal static readonly string[] Names = ["mode", "plug", "virtualport", "portgroup", "vlan", "bandwidth", "mtu", "trustGuestRxFilters", "isolated", "segment"];

    /// <summary>The name of one aspect, as policies and reports have it.</summary>
    /// <param name="aspect">One aspect.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none, or more than one.</exception>
    public static string XmlName(this ConnectionAspects aspect) =>
        int.IsPow2((int)aspect) && (aspect & ConnectionAspects.All) == aspect
            ? Names[int.Log2((int)aspect)]
            : throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "One aspect is expected.");
}
