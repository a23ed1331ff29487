using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>
/// A guest's <c>&lt;interface&gt;</c>: the connection it asks for. Immutable, equal by content, safe to share between threads; equality ignores the places.
/// </summary>
/// <remarks>Source: libvirt's "Domain XML format", network interfaces, and <c>virDomainNetDefParseXML</c>.</remarks>
public sealed partial record GuestInterface
{
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place> _sourcePlace;
    private readonly NotCompared<Place> _portGroupPlace;
    private readonly NotCompared<Place> _bootPlace;
    private readonly NotCompared<Place> _modelPlace;
    private readonly NotCompared<bool> _isLiveText;

    /// <summary>An interface connected so.</summary>
    /// <param name="source">What it is to be connected to.</param>
    public GuestInterface(InterfaceSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    /// <summary>What reading found no sense in.</summary>
    internal UnknownParts Unknown { get; init; }

    /// <summary>What is there and could not be read; null where all could, as in every model that is handed out.</summary>
    internal UnreadParts? Unread { get; init; }

    /// <summary>Where its order in the boot sequence stands; nowhere without one.</summary>
    internal Place BootPlace
    {
        get => _bootPlace.Value;
        init => _bootPlace = new(value);
    }

    /// <summary>Where its model stands, of an interface of type vhostuser, which must have a certain one; else nowhere.</summary>
    internal Place ModelPlace
    {
        get => _modelPlace.Value;
        init => _modelPlace = new(value);
    }

    /// <summary>The type.</summary>
    public InterfaceType Type => Source.Type;

    /// <summary>What it is to be connected to.</summary>
    public InterfaceSource Source { get; init; }

    /// <summary>The MAC address; null when not stated: libvirt then generates one.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>Whether the host trusts the guest's receive filters; null when not stated.</summary>
    public Stated<bool>? TrustGuestRxFilters { get; init; }

    /// <summary>The virtual port; null when not stated. Ids that libvirt generates while it reads the interface are marked so.</summary>
    public VirtualPortElement? VirtualPort { get; init; }

    /// <summary>The VLAN; null when not stated.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>The bandwidth; null when not stated.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Whether the port is kept from other isolated ones; null when not stated.</summary>
    public Stated<bool>? Isolated { get; init; }

    /// <summary>The MTU in bytes; 0 when not stated.</summary>
    public uint Mtu { get; init; }

    /// <summary>What the connection came to; only in the XML of a running guest, and only for type network.</summary>
    public ActualConnection? Actual { get; init; }

    /// <summary>The policy that stands in the interface itself; null when none does. libvirt drops it: what lasts is <see cref="Guest.Policy"/>.</summary>
    public ConnectionPolicy? Policy { get; init; }

    /// <summary>
    /// True when it was read from the text of a running guest (<see cref="InterfaceForm.Live"/>). Where it has an <see cref="Actual"/>, its own virtual port, VLAN, bandwidth and
    /// isolation are not known: such a text shows the connection's in their place. Equality ignores it.
    /// </summary>
    public bool IsLiveText
    {
        get => _isLiveText.Value;
        init => _isLiveText = new(value);
    }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where the source's name of a network, bridge or device stands.</summary>
    internal Place SourcePlace
    {
        get => _sourcePlace.Value;
        init => _sourcePlace = new(value);
    }

    /// <summary>Where the portgroup that it asks for stands.</summary>
    internal Place PortGroupPlace
    {
        get => _portGroupPlace.Value;
        init => _portGroupPlace = new(value);
    }
}
