using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The protocols that user-mode networking forwards.</summary>
public enum ForwardedProtocol
{
    /// <summary><c>tcp</c>.</summary>
    Tcp,

    /// <summary><c>udp</c>.</summary>
    Udp,
}

/// <summary>A <c>&lt;portForward&gt;</c>: ports of the host that the passt backend hands on to the guest.</summary>
/// <remarks>Source: libvirt's "Domain XML format", userspace connection using passt, and <c>virDomainNetPortForwardParseXML</c>.</remarks>
/// <param name="Protocol">The protocol.</param>
/// <param name="Address">The host's address; null for every one.</param>
/// <param name="Dev">The host's device; null for every one.</param>
public sealed record PortForward(ForwardedProtocol Protocol, IpAddress? Address = null, string? Dev = null)
{
    /// <summary>The ranges of ports; every port when there is none.</summary>
    public ValueList<PortRange> Ranges { get; init; }
}

/// <summary>A <c>&lt;range&gt;</c> of forwarded ports. Equality ignores the place.</summary>
/// <param name="Start">The first port; 0 when not stated.</param>
/// <param name="End">The last port; 0 when not stated: only the first.</param>
/// <param name="To">The guest's first port; 0 when not stated: the same numbers.</param>
/// <param name="Exclude">Whether the range is left out instead; null when not stated.</param>
public sealed record PortRange(uint Start, uint End = 0, uint To = 0, bool? Exclude = null)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
