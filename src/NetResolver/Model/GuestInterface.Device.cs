namespace NetResolver;

/// <content>What an interface has beside its connection: carried along, and written as libvirt writes it.</content>
public sealed partial record GuestInterface
{
    /// <summary>Where the MAC address comes from, as stated; null when not stated.</summary>
    public MacAddressSource? MacSource { get; init; }

    /// <summary>Whether the hypervisor checks the MAC address (VMware); null when not stated.</summary>
    public bool? MacCheck { get; init; }

    /// <summary>Addresses of the host's side; libvirt takes them for type ethernet only.</summary>
    public ValueList<GuestIp> HostIps { get; init; }

    /// <summary>Routes of the host's side; libvirt takes them for type ethernet only.</summary>
    public ValueList<GuestRoute> HostRoutes { get; init; }

    /// <summary>Addresses of the guest's side.</summary>
    public ValueList<GuestIp> Ips { get; init; }

    /// <summary>Routes of the guest's side.</summary>
    public ValueList<GuestRoute> Routes { get; init; }

    /// <summary>Ports of the host that are handed on to the guest.</summary>
    public ValueList<PortForward> PortForwards { get; init; }

    /// <summary>The script that connects the device; null when not stated.</summary>
    public string? Script { get; init; }

    /// <summary>The script that disconnects the device; null when not stated.</summary>
    public string? DownScript { get; init; }

    /// <summary>The domain that has the device's other end (Xen); null when not stated.</summary>
    public string? BackendDomain { get; init; }

    /// <summary>The device on the host's side; null when not stated.</summary>
    public InterfaceTarget? Target { get; init; }

    /// <summary>The device's name inside a container; null when not stated.</summary>
    public InterfaceGuestName? GuestName { get; init; }

    /// <summary>The model of the device that the guest sees, in libvirt's spelling; null when not stated.</summary>
    public string? Model { get; init; }

    /// <summary>True for the models <c>virtio</c>, <c>virtio-transitional</c> and <c>virtio-non-transitional</c>.</summary>
    public bool HasVirtioModel => InterfaceModels.IsVirtio(Model);

    /// <summary>The driver's options; null when none is stated.</summary>
    public InterfaceDriver? Driver { get; init; }

    /// <summary>The backend; null when not stated.</summary>
    public InterfaceBackend? Backend { get; init; }

    /// <summary>The network filter; null when not stated. Only for types network, bridge and ethernet: libvirt drops it from others.</summary>
    public FilterReference? Filter { get; init; }

    /// <summary>The size of the send buffer in bytes; null when not stated.</summary>
    public ulong? SendBuffer { get; init; }

    /// <summary>Its part in a pair of interfaces; null when not stated.</summary>
    public Teaming? Teaming { get; init; }

    /// <summary>Whether the guest sees a carrier; null when not stated, which means yes.</summary>
    public LinkState? Link { get; init; }

    /// <summary>How many received frames are handed over together; 0 when not stated.</summary>
    public uint CoalescedFrames { get; init; }

    /// <summary>The place in the order of booting, from 1; 0 when not stated.</summary>
    public uint BootOrder { get; init; }

    /// <summary>The boot loader's parameter (IBM Z); null when not stated.</summary>
    public string? BootLoadParameter { get; init; }

    /// <summary>The device's alias; null when not stated. A configuration keeps only those that begin with <c>ua-</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>The boot ROM; null when not stated.</summary>
    public InterfaceRom? Rom { get; init; }

    /// <summary>The index by which ACPI names the device, from 1; 0 when not stated.</summary>
    public uint AcpiIndex { get; init; }

    /// <summary>The NUMA nodes that the device belongs to as libvirt writes them, from libvirt 11.8.0 on; null when not stated.</summary>
    public string? AcpiNodeSet { get; init; }

    /// <summary>The address at which the guest sees the device; null when not stated.</summary>
    public DeviceAddress? Address { get; init; }
}
