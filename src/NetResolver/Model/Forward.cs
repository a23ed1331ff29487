using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The driver that the devices of a hostdev network or interface are bound to.</summary>
public enum HostdevDriver
{
    /// <summary>None is stated.</summary>
    Default,

    /// <summary><c>kvm</c>.</summary>
    Kvm,

    /// <summary><c>vfio</c>.</summary>
    Vfio,

    /// <summary><c>xen</c>; only a guest's own hostdev interface can state it, not a network.</summary>
    Xen,
}

/// <summary>One device of a network's pool: a network device by name, or a PCI device by address. Immutable; equality ignores the place.</summary>
public abstract record PoolDevice
{
    private readonly NotCompared<Place> _place;

    private protected PoolDevice()
    {
    }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>The device's name, or its address as <c>0000:03:10.2</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A network device of the host.</summary>
    /// <param name="Dev">Its name; libvirt takes any text.</param>
    public sealed record NetDevice(string Dev) : PoolDevice
    {
        /// <inheritdoc/>
        public override string Name => Dev;
    }

    /// <summary>A PCI device of the host.</summary>
    /// <param name="Address">Its address.</param>
    public sealed record PciDevice(PciAddress Address) : PoolDevice
    {
        /// <inheritdoc/>
        public override string Name => Address.ToString();
    }
}

/// <summary>A network's <c>&lt;forward&gt;</c>. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetworkForwardDefParseXML</c>.</remarks>
public sealed record Forward
{
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place> _modePlace;

    /// <summary>The mode; an element without one means nat.</summary>
    public ForwardMode Mode { get; init; }

    /// <summary>True when libvirt binds and unbinds the host's driver itself; only mode hostdev uses it.</summary>
    public bool Managed { get; init; }

    /// <summary>The driver of the devices; only mode hostdev uses it.</summary>
    public HostdevDriver Driver { get; init; }

    /// <summary>The VFIO variant driver, from libvirt 10.0.0 on; null when none is stated.</summary>
    public string? DriverModel { get; init; }

    /// <summary>
    /// The device whose virtual functions are the pool; null when the pool is listed. Which functions those are only the host knows
    /// (<see cref="HostInventory"/>).
    /// </summary>
    public string? PhysicalFunction { get; init; }

    /// <summary>The pool in document order; <c>dev</c> of <c>&lt;forward&gt;</c> comes first. Empty where there is none, or where a physical function stands in.</summary>
    public ValueList<PoolDevice> Pool { get; init; }

    /// <summary>The translation of addresses; null when none is stated. Only for mode nat.</summary>
    public Nat? Nat { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where the mode stands; the element's place where it is not stated.</summary>
    internal Place ModePlace
    {
        get => _modePlace.Value.IsNowhere ? Place : _modePlace.Value;
        init => _modePlace = new(value);
    }
}
