using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>
/// What NetResolver must be told of a host: what no network's or guest's document says, or only hints at. Immutable, equal by content; equality ignores the places.
/// What it says of plugs stands in the other half.
/// </summary>
public sealed partial record HostInventory
{
    /// <summary>The format of an inventory as JSON.</summary>
    internal const string FormatVersion = "1.0";

    /// <summary>A host of which nothing is known.</summary>
    public static HostInventory Empty { get; } = new();

    /// <summary>The physical functions that have virtual ones.</summary>
    public ValueList<PhysicalFunction> PhysicalFunctions { get; init; }

    /// <summary>
    /// The network devices and bridges that exist; a bridge name that libvirt makes up avoids them. When none is listed nothing is said of what exists.
    /// </summary>
    public ValueList<HostDevice> Devices { get; init; }

    /// <summary>The state of networks, in order; null when nothing is said of any, and then each is assumed to be active.</summary>
    public ValueList<InventoriedNetwork>? Networks { get; init; }

    /// <summary>The names of the guests that run or are paused, in order; null when that is not known.</summary>
    public ValueList<InventoriedGuest>? RunningGuests { get; init; }

    /// <summary>Which libvirt the host runs; null when that is not known.</summary>
    public LibvirtRelease? Release { get; init; }

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

/// <summary>A network device or a bridge of a host. Immutable, equal by content; equality ignores the place.</summary>
/// <param name="Name">The name.</param>
public sealed record HostDevice(string Name)
{
    private readonly NotCompared<Place> _place;

    /// <summary>True for a bridge, false for another device; null when that is not known.</summary>
    public bool? IsBridge { get; init; }

    /// <summary>The MTU in bytes; 0 when it is not known.</summary>
    public uint Mtu { get; init; }

    /// <summary>Whether it has a link; null when that is not known.</summary>
    public bool? HasLink { get; init; }

    /// <summary>The layer-2 segment that it reaches, a free label: what has the same label reaches the same segment. Null when that is not known.</summary>
    public string? Segment { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>An SR-IOV physical function and its virtual functions. Immutable, equal by content; equality ignores the place.</summary>
/// <param name="Dev">The network device's name.</param>
/// <param name="VirtualFunctions">The virtual functions in index order.</param>
public sealed record PhysicalFunction(string Dev, ValueList<VirtualFunction> VirtualFunctions)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>An SR-IOV virtual function. Immutable, equal by content; equality ignores the place.</summary>
/// <param name="Address">Its PCI address.</param>
/// <param name="Dev">Its network device's name; null while the host has none for it, for instance because a guest has the function.</param>
public sealed record VirtualFunction(PciAddress Address, string? Dev)
{
    private readonly NotCompared<Place> _place;

    /// <summary>The layer-2 segment that it reaches where that is not the physical function's, as with a VLAN of its own; null when it is, or that is not known.</summary>
    public string? Segment { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>What an inventory says of a network. Immutable, equal by content; equality ignores the place.</summary>
/// <param name="Name">The network's name.</param>
public sealed record InventoriedNetwork(string Name)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Whether it runs; null when that is not said.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it starts with the host; null when that is not said.</summary>
    public bool? IsAutostarted { get; init; }

    /// <summary>Whether it stays when it is stopped; null when that is not said.</summary>
    public bool? IsPersistent { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>A guest that an inventory names. Immutable, equal by name; equality ignores the place.</summary>
/// <param name="Name">The guest's name.</param>
public sealed record InventoriedGuest(string Name)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
