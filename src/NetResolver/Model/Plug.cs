namespace NetResolver;

/// <summary>What a port is connected to. Immutable, equal by content.</summary>
/// <remarks>Source: libvirt's "Network port XML format", element <c>plug</c>.</remarks>
public abstract record Plug
{
    private protected Plug()
    {
    }

    /// <summary>libvirt's name of the kind: <c>network</c>, <c>bridge</c>, <c>direct</c>, <c>hostdev-pci</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The type that an interface with this plug shows while its guest runs.</summary>
    internal InterfaceType ActualType => this switch
    {
        Network => InterfaceType.Network,
        Bridge => InterfaceType.Bridge,
        Direct => InterfaceType.Direct,
        _ => InterfaceType.Hostdev,
    };

    /// <summary>The bridge of one of libvirt's own networks.</summary>
    /// <param name="BridgeName">The bridge; null while libvirt has yet to make up its name.</param>
    /// <param name="MacTableManager">Who keeps the bridge's table of MAC addresses.</param>
    public sealed record Network(string? BridgeName, MacTableManager MacTableManager = MacTableManager.Default) : Plug
    {
        /// <inheritdoc/>
        public override string Kind => "network";
    }

    /// <summary>A bridge of the host.</summary>
    /// <param name="BridgeName">The bridge.</param>
    /// <param name="MacTableManager">Who keeps the bridge's table of MAC addresses.</param>
    public sealed record Bridge(string BridgeName, MacTableManager MacTableManager = MacTableManager.Default) : Plug
    {
        /// <inheritdoc/>
        public override string Kind => "bridge";
    }

    /// <summary>A macvtap device.</summary>
    /// <param name="Dev">The host's device that it sits on.</param>
    /// <param name="Mode">How frames are passed on.</param>
    public sealed record Direct(string Dev, MacvtapMode Mode) : Plug
    {
        /// <inheritdoc/>
        public override string Kind => "direct";
    }

    /// <summary>A PCI device given to the guest.</summary>
    /// <param name="Address">The device.</param>
    /// <param name="Managed">Whether libvirt binds the driver itself; null when not stated.</param>
    /// <param name="Driver">The driver.</param>
    /// <param name="DriverModel">The VFIO variant driver, from libvirt 10.0.0 on; null when none is stated.</param>
    public sealed record HostdevPci(PciAddress Address, bool? Managed, HostdevDriver Driver = HostdevDriver.Default, string? DriverModel = null) : Plug
    {
        /// <inheritdoc/>
        public override string Kind => "hostdev-pci";
    }
}
