using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;network&gt;</c>: what a host offers. Immutable, equal by content, safe to share between threads; equality ignores the places.</summary>
/// <remarks>Source: libvirt's "Network XML format" and <c>virNetworkDefParseXML</c>.</remarks>
public sealed partial record NetworkDefinition
{
    private readonly NotCompared<Place> _place;

    /// <summary>A network of this name.</summary>
    /// <param name="name">The name; not empty.</param>
    public NetworkDefinition(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name; not empty.</summary>
    public string Name { get; }

    /// <summary>The UUID; null when not stated: libvirt generates one when the network is defined.</summary>
    public Guid? Uuid { get; init; }

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

    /// <summary>The VLAN; null when not stated.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>The bandwidth of the bridge itself. It is never inherited by an interface (advice NR9006).</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Whether ports are kept from each other; null when not stated.</summary>
    public Stated<bool>? Isolated { get; init; }

    /// <summary>The virtual port; null when not stated. On a network its type is always stated.</summary>
    public VirtualPortElement? VirtualPort { get; init; }

    /// <summary>The portgroups in document order.</summary>
    public ValueList<PortGroup> PortGroups { get; init; }

    /// <summary>The forward mode.</summary>
    public ForwardMode Mode => Forward?.Mode ?? ForwardMode.None;

    /// <summary>The bridge's name; null when none is stated.</summary>
    public string? BridgeName => Bridge?.Name;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
