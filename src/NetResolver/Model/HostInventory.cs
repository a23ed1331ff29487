namespace NetResolver;

/// <summary>What NetResolver must be told of a host: the devices that a document only hints at. Immutable, equal by content.</summary>
public sealed record HostInventory
{
    /// <summary>A host of which nothing is known.</summary>
    public static HostInventory Empty { get; } = new();

    /// <summary>The physical functions that have virtual ones.</summary>
    public ValueList<PhysicalFunction> PhysicalFunctions { get; init; }

    /// <summary>Names of network devices and bridges that exist; a bridge name that libvirt makes up avoids them.</summary>
    public ValueList<string> Devices { get; init; }
}

/// <summary>An SR-IOV physical function and its virtual functions.</summary>
/// <param name="Dev">The network device's name.</param>
/// <param name="VirtualFunctions">The virtual functions in index order.</param>
public sealed record PhysicalFunction(string Dev, ValueList<VirtualFunction> VirtualFunctions);

/// <summary>An SR-IOV virtual function.</summary>
/// <param name="Address">Its PCI address.</param>
/// <param name="Dev">Its network device's name; null while the host has none for it, for instance because a guest has the function.</param>
public sealed record VirtualFunction(PciAddress Address, string? Dev);
