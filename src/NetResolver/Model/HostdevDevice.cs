namespace NetResolver;

/// <summary>The device of an interface of type hostdev. Immutable, equal by content.</summary>
/// <remarks>
/// Only a PCI device can work as a network interface; libvirt's reader takes the others as well (advice NR9034). Source: libvirt's
/// <c>virDomainHostdevDefParseXMLSubsys</c>.
/// </remarks>
public abstract record HostdevDevice
{
    private protected HostdevDevice()
    {
    }

    /// <summary>libvirt's name of the kind of device, such as <c>pci</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>A PCI device.</summary>
    /// <param name="Address">Its address.</param>
    /// <param name="Driver">The driver that it is bound to.</param>
    /// <param name="DriverModel">The VFIO variant driver, from libvirt 10.0.0 on; null when none is stated.</param>
    /// <param name="WriteFiltering">Whether writes to its configuration space are filtered (Xen); null when not stated.</param>
    public sealed record Pci(PciAddress Address, HostdevDriver Driver = HostdevDriver.Default, string? DriverModel = null, bool? WriteFiltering = null) : HostdevDevice
    {
        /// <inheritdoc/>
        public override string Kind => "pci";
    }

    /// <summary>A USB device, by vendor and product, or by where it is plugged in, or by both.</summary>
    /// <param name="Vendor">The vendor's id; null when not stated.</param>
    /// <param name="Product">The product's id; null when not stated.</param>
    /// <param name="Bus">The bus; null when not stated.</param>
    /// <param name="Device">The device on the bus; null when not stated.</param>
    public sealed record Usb(uint? Vendor, uint? Product, uint? Bus, uint? Device) : HostdevDevice
    {
        /// <inheritdoc/>
        public override string Kind => "usb";
    }

    /// <summary>A device of another kind (<c>scsi</c>, <c>scsi_host</c>, <c>mdev</c>), which no network interface can be; its address is carried along unread.</summary>
    /// <param name="OtherKind">The kind.</param>
    /// <param name="Address">The attributes of its address but for the type, in document order.</param>
    public sealed record Other(string OtherKind, ValueList<KeyValuePair<string, string>> Address) : HostdevDevice
    {
        /// <inheritdoc/>
        public override string Kind => OtherKind;
    }
}
