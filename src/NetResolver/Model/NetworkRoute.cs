using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;route&gt;</c> of one of libvirt's own networks. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetDevIPRouteParseXML</c>.</remarks>
/// <param name="Address">The network that is reached.</param>
/// <param name="Gateway">The address through which it is reached.</param>
public sealed record NetworkRoute(IpAddress Address, IpAddress Gateway)
{
    private readonly NotCompared<Place> _place;

    /// <summary>The family as stated; null when not stated, which means IPv4.</summary>
    public IpFamily? Family { get; init; }

    /// <summary>The netmask; null when none is stated. Only for IPv4, and only without a prefix.</summary>
    public IpAddress? Netmask { get; init; }

    /// <summary>The prefix in bits; null when none is stated.</summary>
    public int? Prefix { get; init; }

    /// <summary>The metric, at least 1; 0 when none is stated.</summary>
    public uint Metric { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
