namespace NetResolver;

/// <summary>What NetResolver must be told of a host: the devices that a document only hints at. Immutable, equal by content.</summary>
public sealed record HostInventory
{
    /// <summary>A host of which nothing is known.</summary>
    public static HostInventory Empty { get; } = new();

    /// <summary>The physical functions that have virtual ones.</summary>
    public ValueList<PhysicalFunction> PhysicalFunctions { get; init; }

    /// <summary>
    /// The network devices and bridges that exist; a bridge name that libvirt makes up avoids them. When none is listed nothing is said of what exists.
    /// </summary>
    public ValueList<HostDevice> Devices { get; init; }

    /// <summary>The device of a name; null when it is not listed.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public HostDevice? Find(string name)
    {
        foreach (var device in Devices)
        {
            if (device.Name == name)
            {
                return device;
            }
        }

        return null;
    }
}

/// <summary>A network device or a bridge of a host. Immutable, equal by content.</summary>
/// <param name="Name">The name.</param>
public sealed record HostDevice(string Name)
{
    /// <summary>True for a bridge, false for another device; null when that is not known.</summary>
    public bool? IsBridge { get; init; }

    /// <summary>The MTU in bytes; 0 when it is not known.</summary>
    public uint Mtu { get; init; }

    /// <summary>Whether it has a link; null when that is not known.</summary>
    public bool? HasLink { get; init; }

    /// <summary>The layer-2 segment that it reaches, a free label: what has the same label reaches the same segment. Null when that is not known.</summary>
    public string? Segment { get; init; }
}

/// <summary>An SR-IOV physical function and its virtual functions.</summary>
/// <param name="Dev">The network device's name.</param>
/// <param name="VirtualFunctions">The virtual functions in index order.</param>
public sealed record PhysicalFunction(string Dev, ValueList<VirtualFunction> VirtualFunctions);

/// <summary>An SR-IOV virtual function.</summary>
/// <param name="Address">Its PCI address.</param>
/// <param name="Dev">Its network device's name; null while the host has none for it, for instance because a guest has the function.</param>
public sealed record VirtualFunction(PciAddress Address, string? Dev);
