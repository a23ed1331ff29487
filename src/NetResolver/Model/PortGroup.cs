using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;portgroup&gt;</c>: settings for those interfaces that name it. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetworkPortGroupParseXML</c>.</remarks>
public sealed record PortGroup
{
    private readonly NotCompared<Place> _place;

    /// <summary>A group of this name.</summary>
    /// <param name="name">The name; not empty. Compared exactly.</param>
    public PortGroup(string name)
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

    /// <summary>True for the group of those interfaces that name none.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether the host trusts a guest's receive filters; null when not stated.</summary>
    public Stated<bool>? TrustGuestRxFilters { get; init; }

    /// <summary>The virtual port; null when not stated.</summary>
    public VirtualPortElement? VirtualPort { get; init; }

    /// <summary>The VLAN; null when not stated.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>The bandwidth of each interface; null when not stated.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
