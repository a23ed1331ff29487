using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>An <c>&lt;ip&gt;</c> of an interface: an address of the guest's side, or inside <c>&lt;source&gt;</c> of the host's. Equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetIPParseXML</c>.</remarks>
/// <param name="Address">The address.</param>
/// <param name="Prefix">The length of the network's prefix in bits; 0 when not stated.</param>
/// <param name="Peer">The other end of a point-to-point link; null when not stated.</param>
public sealed record GuestIp(IpAddress Address, uint Prefix = 0, IpAddress? Peer = null)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>A <c>&lt;route&gt;</c> of an interface. Equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetDevIPRouteCreate</c>.</remarks>
/// <param name="Address">The network that is reached by it.</param>
/// <param name="Gateway">The way there.</param>
public sealed record GuestRoute(IpAddress Address, IpAddress Gateway)
{
    private readonly NotCompared<Place> _place;

    /// <summary>The address family as stated, <c>ipv4</c> or <c>ipv6</c>; null when not stated, which means the former.</summary>
    public string? Family { get; init; }

    /// <summary>The network's mask; null when not stated.</summary>
    public IpAddress? Netmask { get; init; }

    /// <summary>The length of the network's prefix in bits; null when not stated.</summary>
    public uint? Prefix { get; init; }

    /// <summary>The metric, from 1; null when not stated.</summary>
    public uint? Metric { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
