using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;network&gt;</c>: what a host offers. Immutable, equal by content, safe to share between threads; equality ignores the places.</summary>
/// <remarks>Source: libvirt's "Network XML format" and <c>virNetworkDefParseXML</c>.</remarks>
public sealed partial record NetworkDefinition
{
    /// <summary>The namespace of <see cref="DnsmasqOptions"/>.</summary>
    internal const string DnsmasqNamespace = "http://libvirt.org/schemas/network/dnsmasq/1.0";

    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place> _macPlace;
    private readonly ValueList<PortGroup> _portGroups;
    private NotCompared<PortGroupIndex?> _portGroupIndex;

    /// <summary>A network of this name.</summary>
    /// <param name="name">The name; not empty.</param>
    public NetworkDefinition(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name; not empty.</summary>
    public string Name { get; }

    /// <summary>What reading found no sense in.</summary>
    internal UnknownParts Unknown { get; init; }

    /// <summary>What is there and could not be read; null where all could, as in every model that is handed out.</summary>
    internal UnreadParts? Unread { get; init; }

    /// <summary>The UUID; null when not stated: libvirt generates one when the network is defined.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>A short description, from libvirt 9.7.0 on; null when not stated.</summary>
    public string? Title { get; init; }

    /// <summary>A long description, from libvirt 9.7.0 on; null when not stated.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The text of the <c>&lt;metadata&gt;</c> element, which belongs to others and is kept as it is, but for children without a namespace and
    /// second ones of a namespace, which libvirt drops; null when there is none. What is set here must be well-formed.
    /// </summary>
    public string? Metadata { get; init; }

    /// <summary>True when guests may talk IPv6 to each other on a network without an IPv6 address of its own.</summary>
    public bool Ipv6 { get; init; }

    /// <summary>Whether the host trusts a guest's receive filters; null when not stated.</summary>
    public Stated<bool>? TrustGuestRxFilters { get; init; }

    /// <summary>How the network reaches the outside; null for an isolated network.</summary>
    public Forward? Forward { get; init; }

    /// <summary>The bridge; null when none is stated.</summary>
    public NetworkBridge? Bridge { get; init; }

    /// <summary>The MTU of libvirt's own bridge in bytes; 0 when not stated.</summary>
    public uint Mtu { get; init; }

    /// <summary>The bridge's MAC address; null when not stated.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>True when libvirt generates the bridge's MAC address: a definition that has been checked (<see cref="CheckDefinition"/>) and states none.</summary>
    public bool MacIsGenerated { get; init; }

    /// <summary>The DNS domain; null when none is stated.</summary>
    public NetworkDomain? Domain { get; init; }

    /// <summary>The name server; null when none is stated.</summary>
    public NetworkDns? Dns { get; init; }

    /// <summary>The bridge's addresses in document order.</summary>
    public ValueList<NetworkIp> Ips { get; init; }

    /// <summary>The static routes in document order.</summary>
    public ValueList<NetworkRoute> Routes { get; init; }

    /// <summary>The VLAN; null when not stated.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>The bandwidth of the bridge itself. It is never inherited by an interface (advice NR9006).</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Whether ports are kept from each other; null when not stated.</summary>
    public Stated<bool>? Isolated { get; init; }

    /// <summary>The virtual port; null when not stated. On a network its type is always stated.</summary>
    public VirtualPortElement? VirtualPort { get; init; }

    /// <summary>The portgroups in document order.</summary>
    public ValueList<PortGroup> PortGroups
    {
        get => _portGroups;
        init
        {
            _portGroups = value;
            _portGroupIndex = default;
        }
    }

    /// <summary>Options handed to dnsmasq as they are, from the elements of its own namespace.</summary>
    public ValueList<string> DnsmasqOptions { get; init; }

    /// <summary>The group of interfaces that name none: the first one marked so; null when there is none.</summary>
    public PortGroup? DefaultPortGroup
    {
        get
        {
            if (_portGroups.Count > PortGroupIndex.WorthIt)
            {
                return Index.Default;
            }

            foreach (var group in _portGroups)
            {
                if (group.IsDefault)
                {
                    return group;
                }
            }

            return null;
        }
    }

    /// <summary>The forward mode.</summary>
    public ForwardMode Mode => Forward?.Mode ?? ForwardMode.None;

    /// <summary>Where the mode stands; the element's place where it is not stated.</summary>
    internal Place ModePlace => Forward?.ModePlace ?? Place;

    /// <summary>The bridge's name; null when none is stated.</summary>
    public string? BridgeName => Bridge?.Name;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where the bridge's MAC address stands.</summary>
    internal Place MacPlace
    {
        get => _macPlace.Value;
        init => _macPlace = new(value);
    }

    /// <summary>Made when it is first needed; two threads may both make it, which does no harm.</summary>
    private PortGroupIndex Index
    {
        get
        {
            if (_portGroupIndex.Value is not { } index)
            {
                index = new PortGroupIndex(_portGroups);
                _portGroupIndex = new(index);
            }

            return index;
        }
    }

    /// <summary>What stands at <see cref="ModePlace"/>.</summary>
    internal string ModeRole => $"network '{Name}' has mode '{Mode.XmlName()}'";

    /// <summary>The first portgroup of exactly this name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public PortGroup? FindPortGroup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_portGroups.Count > PortGroupIndex.WorthIt)
        {
            return Index.Find(name);
        }

        foreach (var group in _portGroups)
        {
            if (group.Name == name)
            {
                return group;
            }
        }

        return null;
    }
}
