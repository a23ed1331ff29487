using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The family that an <c>&lt;ip&gt;</c> or <c>&lt;route&gt;</c> states.</summary>
public enum IpFamily
{
    /// <summary><c>ipv4</c>; also what a missing family means.</summary>
    Ipv4,

    /// <summary><c>ipv6</c>.</summary>
    Ipv6,
}

/// <summary>An <c>&lt;ip&gt;</c> of one of libvirt's own networks: the bridge's address and what is served on it. Immutable; equality ignores the place.</summary>
/// <remarks>Source: libvirt's <c>virNetworkIPDefParseXML</c>.</remarks>
/// <param name="Address">The bridge's address.</param>
public sealed record NetworkIp(IpAddress Address)
{
    private readonly NotCompared<Place> _place;

    /// <summary>The family as stated; null when not stated, which means IPv4.</summary>
    public IpFamily? Family { get; init; }

    /// <summary>The netmask; null when none is stated. Only for IPv4, and only without a prefix.</summary>
    public IpAddress? Netmask { get; init; }

    /// <summary>The prefix in bits; 0 when not stated.</summary>
    public int Prefix { get; init; }

    /// <summary>Whether the host's resolver answers for the addresses of the network backwards; null when not stated.</summary>
    public Stated<bool>? LocalPtr { get; init; }

    /// <summary>The directory that TFTP serves; null when none is stated. Only for IPv4.</summary>
    public string? TftpRoot { get; init; }

    /// <summary>The addresses that DHCP hands out.</summary>
    public ValueList<DhcpRange> DhcpRanges { get; init; }

    /// <summary>The addresses that DHCP keeps for certain guests.</summary>
    public ValueList<DhcpHost> DhcpHosts { get; init; }

    /// <summary>What network boot is told; null when nothing is. libvirt loses it where there is neither a range nor a host.</summary>
    public Bootp? Bootp { get; init; }

    /// <summary>True when DHCP serves the address: it has a range or a host.</summary>
    public bool HasDhcp => DhcpRanges.Count > 0 || DhcpHosts.Count > 0;

    /// <summary>
    /// The prefix that holds: the stated one, else that of the netmask, else the one of the address's class (IPv6: 64). Null where there is none,
    /// as for a netmask with holes.
    /// </summary>
    /// <remarks>Source: libvirt's <c>virNetworkIPDefPrefix</c>.</remarks>
    public int? EffectivePrefix =>
        Prefix > 0 ? Prefix
        : Netmask is { } mask ? mask.NetmaskLength()
        : Address.Bits == 0 ? 0
        : Address.IsIpv6 ? 64
        : (uint)(Address.Bits >> 28) switch
        {
            < 8 => 8,
            < 12 => 16,
            < 14 => 24,
            _ => null,
        };

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
