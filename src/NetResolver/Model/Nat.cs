namespace NetResolver;

/// <summary>The <c>&lt;nat&gt;</c> of a network's <c>&lt;forward&gt;</c>. Immutable. An element that states nothing is none.</summary>
/// <remarks>Source: libvirt's <c>virNetworkForwardNatDefParseXML</c>.</remarks>
public sealed record Nat
{
    /// <summary>Whether IPv6 is translated too; null when not stated.</summary>
    public Stated<bool>? Ipv6 { get; init; }

    /// <summary>The addresses that stand for the guests'; null when not stated.</summary>
    public NatAddresses? Addresses { get; init; }

    /// <summary>The ports that are used; null when not stated.</summary>
    public NatPorts? Ports { get; init; }
}

/// <summary>A range of IPv4 addresses; both ends belong to it.</summary>
/// <param name="Start">The first one.</param>
/// <param name="End">The last one.</param>
public readonly record struct NatAddresses(IpAddress Start, IpAddress End);

/// <summary>A range of ports, 0 to 65535; both ends belong to it.</summary>
/// <param name="Start">The first one.</param>
/// <param name="End">The last one.</param>
public readonly record struct NatPorts(int Start, int End);
