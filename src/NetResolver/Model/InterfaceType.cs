namespace NetResolver;

/// <summary>The types of a guest's <c>&lt;interface&gt;</c>.</summary>
/// <remarks>Source: libvirt's "Domain XML format", network interfaces.</remarks>
public enum InterfaceType
{
    /// <summary><c>user</c>: user-mode networking; also what a missing type means.</summary>
    User,

    /// <summary><c>ethernet</c>: a tap device that somebody else connects.</summary>
    Ethernet,

    /// <summary><c>vhostuser</c>: a socket of a user-space switch.</summary>
    VhostUser,

    /// <summary><c>server</c>: a listening TCP socket.</summary>
    Server,

    /// <summary><c>client</c>: a connecting TCP socket.</summary>
    Client,

    /// <summary><c>mcast</c>: a multicast group.</summary>
    Mcast,

    /// <summary><c>network</c>: a network of the host, by name.</summary>
    Network,

    /// <summary><c>bridge</c>: a bridge of the host, by name.</summary>
    Bridge,

    /// <summary><c>internal</c>: a switch inside the hypervisor.</summary>
    Internal,

    /// <summary><c>direct</c>: a macvtap device on a device of the host.</summary>
    Direct,

    /// <summary><c>hostdev</c>: a device of the host given to the guest.</summary>
    Hostdev,

    /// <summary><c>udp</c>: a UDP tunnel.</summary>
    Udp,

    /// <summary><c>vdpa</c>: a vDPA device.</summary>
    Vdpa,

    /// <summary><c>null</c>: connected to nothing.</summary>
    Null,

    /// <summary><c>vds</c>: a VMware distributed switch.</summary>
    Vds,
}

/// <summary>The types' names.</summary>
public static class InterfaceTypes
{
    internal static readonly string[] Names =
        ["user", "ethernet", "vhostuser", "server", "client", "mcast", "network", "bridge", "internal", "direct", "hostdev", "udp", "vdpa", "null", "vds"];

    /// <summary>libvirt's name of the type.</summary>
    /// <param name="type">The type.</param>
    public static string XmlName(this InterfaceType type) => Names[(int)type];
}

/// <summary>How a macvtap device passes frames on.</summary>
public enum MacvtapMode
{
    /// <summary><c>vepa</c>, the default.</summary>
    Vepa,

    /// <summary><c>private</c>.</summary>
    Private,

    /// <summary><c>bridge</c>.</summary>
    Bridge,

    /// <summary><c>passthrough</c>.</summary>
    Passthrough,
}

/// <summary>The modes' names.</summary>
public static class MacvtapModes
{
    internal static readonly string[] Names = ["vepa", "private", "bridge", "passthrough"];

    /// <summary>libvirt's name of the mode.</summary>
    /// <param name="mode">The mode.</param>
    public static string XmlName(this MacvtapMode mode) => Names[(int)mode];
}
