namespace NetResolver;

/// <summary>What an interface is to be connected to; one kind for each <see cref="InterfaceType"/>.</summary>
/// <remarks>Source: libvirt's "Domain XML format", network interfaces.</remarks>
public abstract record InterfaceSource
{
    private protected InterfaceSource()
    {
    }

    /// <summary>The interface's type.</summary>
    public abstract InterfaceType Type { get; }

    /// <summary>One of a type that says nothing: it stands for one that could not be read.</summary>
    internal static InterfaceSource Unread(InterfaceType type) => type switch
    {
        InterfaceType.Network => new Network(""),
        InterfaceType.Bridge => new Bridge(""),
        InterfaceType.Direct => new Direct(""),
        InterfaceType.Hostdev => new Hostdev(new HostdevDevice.Other("", [])),
        InterfaceType.User => new User(),
        InterfaceType.Ethernet => new Ethernet(),
        InterfaceType.Null => new Null(),
        InterfaceType.VhostUser => new VhostUser("", Listens: false, null),
        InterfaceType.Internal => new Internal(""),
        InterfaceType.Vdpa => new Vdpa(""),
        InterfaceType.Vds => new Vds(default, 0, "", 0),
        InterfaceType.Server => new Server(null, 0),
        InterfaceType.Client => new Client("", 0),
        InterfaceType.Mcast => new Mcast("", 0),
        _ => new Udp("", 0, "", 0),
    };

    /// <summary>A network of the host.</summary>
    /// <param name="Name">The network's name; may be empty.</param>
    /// <param name="PortGroup">The portgroup asked for; null when none is; may be empty, which libvirt takes for none (advice NR9005).</param>
    /// <param name="PortId">The port's UUID, in the XML of a running guest.</param>
    public sealed record Network(string Name, string? PortGroup = null, Guid? PortId = null) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Network;
    }

    /// <summary>A bridge of the host.</summary>
    /// <param name="Name">The bridge's name; may be empty.</param>
    public sealed record Bridge(string Name) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Bridge;
    }

    /// <summary>A macvtap device.</summary>
    /// <param name="Dev">The host's device; may be empty.</param>
    /// <param name="Mode">How frames are passed on.</param>
    public sealed record Direct(string Dev, MacvtapMode Mode = MacvtapMode.Vepa) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Direct;
    }

    /// <summary>A device of the host given to the guest.</summary>
    /// <param name="Device">The device.</param>
    /// <param name="Managed">True when libvirt binds and unbinds the host's driver itself.</param>
    public sealed record Hostdev(HostdevDevice Device, bool Managed = false) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Hostdev;
    }

    /// <summary>User-mode networking.</summary>
    /// <param name="Dev">The host's device that traffic leaves by; only the passt backend uses it.</param>
    public sealed record User(string? Dev = null) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.User;
    }

    /// <summary>A tap device that somebody else connects.</summary>
    public sealed record Ethernet : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Ethernet;
    }

    /// <summary>A socket of a user-space switch.</summary>
    /// <param name="Path">The socket's path.</param>
    /// <param name="Listens">True for <c>mode='server'</c>: the guest's side makes the socket.</param>
    /// <param name="Reconnect">Whether a lost connection is made again; null when not stated.</param>
    public sealed record VhostUser(string Path, bool Listens, Reconnect? Reconnect = null) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.VhostUser;
    }

    /// <summary>A listening TCP socket.</summary>
    /// <param name="Address">The address it listens on; null for every one.</param>
    /// <param name="Port">The port; libvirt takes any 32-bit number.</param>
    public sealed record Server(string? Address, int Port) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Server;
    }

    /// <summary>A connecting TCP socket.</summary>
    /// <param name="Address">The address it connects to.</param>
    /// <param name="Port">The port; libvirt takes any 32-bit number.</param>
    public sealed record Client(string Address, int Port) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Client;
    }

    /// <summary>A multicast group.</summary>
    /// <param name="Address">The group's address.</param>
    /// <param name="Port">The port; libvirt takes any 32-bit number.</param>
    public sealed record Mcast(string Address, int Port) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Mcast;
    }

    /// <summary>A UDP tunnel.</summary>
    /// <param name="Address">The other end's address.</param>
    /// <param name="Port">The other end's port; libvirt takes any 32-bit number.</param>
    /// <param name="LocalAddress">This end's address.</param>
    /// <param name="LocalPort">This end's port; libvirt takes any 32-bit number.</param>
    public sealed record Udp(string Address, int Port, string LocalAddress, int LocalPort) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Udp;
    }

    /// <summary>A switch inside the hypervisor.</summary>
    /// <param name="Name">The switch's name.</param>
    public sealed record Internal(string Name) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Internal;
    }

    /// <summary>A vDPA device.</summary>
    /// <param name="Dev">The device's path.</param>
    public sealed record Vdpa(string Dev) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Vdpa;
    }

    /// <summary>Nothing.</summary>
    public sealed record Null : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Null;
    }

    /// <summary>A VMware distributed switch.</summary>
    /// <param name="SwitchId">The switch's UUID.</param>
    /// <param name="PortId">The port.</param>
    /// <param name="PortGroupId">The port group.</param>
    /// <param name="ConnectionId">The connection.</param>
    public sealed record Vds(Guid SwitchId, long PortId, string PortGroupId, long ConnectionId) : InterfaceSource
    {
        /// <inheritdoc/>
        public override InterfaceType Type => InterfaceType.Vds;
    }
}

/// <summary>The <c>&lt;reconnect&gt;</c> of a vhostuser socket.</summary>
/// <param name="Enabled">Whether a lost connection is made again.</param>
/// <param name="Timeout">After how many seconds; 0 when not enabled.</param>
public sealed record Reconnect(bool Enabled, uint Timeout = 0);
