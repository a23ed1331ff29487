namespace NetResolver;

/// <summary>The <c>&lt;address&gt;</c> at which the guest sees a device. Immutable, equal by content.</summary>
/// <remarks>Source: libvirt's "Domain XML format", device addresses, and <c>virDomainDeviceAddressParseXML</c>.</remarks>
public abstract record DeviceAddress
{
    internal static readonly string[] Kinds =
    [
        "pci", "drive", "virtio-serial", "ccid", "usb", "spapr-vio", "virtio-s390", "ccw", "virtio-mmio", "isa", "dimm", "unassigned",
    ];

    private protected DeviceAddress()
    {
    }

    /// <summary>libvirt's name of the kind of address, such as <c>pci</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>A slot of a PCI bus.</summary>
    /// <param name="Address">The numbers.</param>
    /// <param name="MultiFunction">Whether several functions share the slot; null when not stated.</param>
    /// <param name="ZpciUid">The user-defined id on IBM Z; null when not stated.</param>
    /// <param name="ZpciFid">The function id on IBM Z; null when not stated.</param>
    public sealed record Pci(PciAddress Address, bool? MultiFunction = null, uint? ZpciUid = null, uint? ZpciFid = null) : DeviceAddress
    {
        /// <inheritdoc/>
        public override string Kind => "pci";
    }

    /// <summary>A channel subsystem's address on IBM Z.</summary>
    /// <param name="Cssid">The channel subsystem, up to 0xfe.</param>
    /// <param name="Ssid">The subchannel set, up to 3.</param>
    /// <param name="Devno">The device number, up to 0xffff.</param>
    public sealed record Ccw(uint Cssid, uint Ssid, uint Devno) : DeviceAddress
    {
        /// <inheritdoc/>
        public override string Kind => "ccw";
    }

    /// <summary>An address of another kind: its numbers by name.</summary>
    /// <param name="OtherKind">The kind.</param>
    /// <param name="Numbers">What it consists of, in libvirt's order, in libvirt's spelling.</param>
    public sealed record Other(string OtherKind, ValueList<KeyValuePair<string, string>> Numbers) : DeviceAddress
    {
        /// <inheritdoc/>
        public override string Kind => OtherKind;
    }
}
