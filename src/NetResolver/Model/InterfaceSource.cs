namespace NetResolver;

/// <summary>What an interface is to be connected to; one kind for each <see cref="InterfaceType"/>.</summary>
public abstract record InterfaceSource
{
    private protected InterfaceSource()
    {
    }

    /// <summary>The interface's type.</summary>
    public abstract InterfaceType Type { get; }

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
}
