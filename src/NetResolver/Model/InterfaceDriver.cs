using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>Who moves a virtio interface's packets.</summary>
public enum DriverName
{
    /// <summary><c>qemu</c>: the hypervisor's process.</summary>
    Qemu,

    /// <summary><c>vhost</c>: the host's kernel.</summary>
    Vhost,
}

/// <summary>How a virtio interface sends.</summary>
public enum TransmitMode
{
    /// <summary><c>iothread</c>.</summary>
    IoThread,

    /// <summary><c>timer</c>.</summary>
    Timer,
}

/// <summary>The <c>&lt;driver&gt;</c> of an interface with a virtio model. Of a hostdev interface it is another thing: see <see cref="HostdevDevice.Pci"/>. Immutable, equal by content.</summary>
/// <remarks>Source: libvirt's "Domain XML format", NIC driver-specific options, and <c>virDomainNetDefParseXMLDriver</c>.</remarks>
public sealed record InterfaceDriver
{
    /// <summary>Who moves the packets; null when not stated.</summary>
    public DriverName? Name { get; init; }

    /// <summary>How it sends; null when not stated.</summary>
    public TransmitMode? TransmitMode { get; init; }

    /// <summary>Whether events are handled asynchronously; null when not stated.</summary>
    public bool? IoEventFd { get; init; }

    /// <summary>Whether the event index is used; null when not stated.</summary>
    public bool? EventIndex { get; init; }

    /// <summary>The number of queues; 0 when not stated. libvirt reads 1 as 0.</summary>
    public uint Queues { get; init; }

    /// <summary>Entries of the receive queue; 0 when not stated.</summary>
    public uint ReceiveQueueSize { get; init; }

    /// <summary>Entries of the transmit queue; 0 when not stated.</summary>
    public uint TransmitQueueSize { get; init; }

    /// <summary>Whether receive-side scaling is on; null when not stated.</summary>
    public bool? Rss { get; init; }

    /// <summary>Whether the hash of receive-side scaling is reported; null when not stated.</summary>
    public bool? RssHashReport { get; init; }

    /// <summary>What the host's side takes over; null when not stated.</summary>
    public Offloads? Host { get; init; }

    /// <summary>What the guest's side takes over; null when not stated.</summary>
    public Offloads? Guest { get; init; }

    /// <summary>Whether the emulated IOMMU is used; null when not stated.</summary>
    public Stated<bool>? Iommu { get; init; }

    /// <summary>Whether address translation services are on; null when not stated.</summary>
    public Stated<bool>? Ats { get; init; }

    /// <summary>Whether packed virtqueues are used; null when not stated.</summary>
    public Stated<bool>? Packed { get; init; }

    /// <summary>Whether each virtqueue is notified on a page of its own; null when not stated.</summary>
    public Stated<bool>? PagePerVirtqueue { get; init; }
}

/// <summary>What one side of a virtio interface takes over; null for what is not stated.</summary>
public sealed record Offloads
{
    /// <summary>Checksums.</summary>
    public bool? Checksum { get; init; }

    /// <summary>Generic segmentation; the host's side only.</summary>
    public bool? GenericSegmentation { get; init; }

    /// <summary>TCP segmentation over IPv4.</summary>
    public bool? TcpSegmentation4 { get; init; }

    /// <summary>TCP segmentation over IPv6.</summary>
    public bool? TcpSegmentation6 { get; init; }

    /// <summary>TCP segmentation with congestion notification.</summary>
    public bool? Ecn { get; init; }

    /// <summary>UDP fragmentation.</summary>
    public bool? UdpFragmentation { get; init; }

    /// <summary>Merged receive buffers; the host's side only.</summary>
    public bool? MergedReceiveBuffers { get; init; }
}

/// <summary>The <c>&lt;backend&gt;</c> of an interface. Immutable, equal by content.</summary>
public sealed record InterfaceBackend
{
    private readonly NotCompared<Place> _typePlace;

    /// <summary>Where its type stands; nowhere without one.</summary>
    internal Place TypePlace
    {
        get => _typePlace.Value;
        init => _typePlace = new(value);
    }

    /// <summary>True for <c>type='passt'</c>.</summary>
    public bool IsPasst { get; init; }

    /// <summary>Where passt logs; null when not stated.</summary>
    public string? LogFile { get; init; }

    /// <summary>The name that passt tells the guest, from libvirt 11.8.0 on; null when not stated.</summary>
    public string? HostName { get; init; }

    /// <summary>The fully qualified name that passt tells the guest, from libvirt 11.8.0 on; null when not stated.</summary>
    public string? Fqdn { get; init; }

    /// <summary>The tap device's path, double slashes folded; null when not stated.</summary>
    public string? Tap { get; init; }

    /// <summary>The vhost device's path, double slashes folded; null when not stated. Only with a virtio model and not for hostdev.</summary>
    public string? Vhost { get; init; }
}
