namespace NetResolver;

/// <summary>The unit of a lease time.</summary>
public enum LeaseUnit
{
    /// <summary><c>seconds</c>.</summary>
    Seconds,

    /// <summary><c>minutes</c>, the default.</summary>
    Minutes,

    /// <summary><c>hours</c>.</summary>
    Hours,
}

/// <summary>How long a guest may keep an address.</summary>
/// <param name="Expiry">The time in <paramref name="Unit"/>s; 0 for ever, otherwise at least two minutes.</param>
/// <param name="Unit">The unit; of no account where the time is 0.</param>
public readonly record struct DhcpLease(ulong Expiry, LeaseUnit Unit = LeaseUnit.Minutes);

/// <summary>A <c>&lt;range&gt;</c> of addresses that DHCP hands out; both ends belong to it. Immutable.</summary>
/// <param name="Start">The first address.</param>
/// <param name="End">The last address.</param>
/// <param name="Lease">The lease time; null when not stated.</param>
public sealed record DhcpRange(IpAddress Start, IpAddress End, DhcpLease? Lease = null);

/// <summary>A <c>&lt;host&gt;</c> of DHCP: an address kept for one guest. Immutable.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDHCPHostDefParseXML</c>. It keeps the MAC address as it was written.</remarks>
public sealed record DhcpHost
{
    /// <summary>The guest's MAC address as stated; null when not stated. Only for IPv4.</summary>
    public string? Mac { get; init; }

    /// <summary>The guest's DHCP unique id, hexadecimal digits and colons; null when not stated.</summary>
    public string? Id { get; init; }

    /// <summary>The guest's name; null when not stated.</summary>
    public string? Name { get; init; }

    /// <summary>The address; missing only in a fragment that tells which host to delete.</summary>
    public IpAddress? Ip { get; init; }

    /// <summary>The lease time; null when not stated.</summary>
    public DhcpLease? Lease { get; init; }
}

/// <summary>A <c>&lt;bootp&gt;</c>: what a guest that boots over the network is told. Immutable.</summary>
/// <param name="File">The boot file's name.</param>
/// <param name="Server">The server that has it; null for the host itself.</param>
public sealed record Bootp(string File, IpAddress? Server = null);
