namespace NetResolver;

/// <summary>
/// The <c>&lt;actual&gt;</c> of a running guest's interface: what its connection to a network came to. Once there is one it alone counts; the
/// interface's own settings are not consulted any more. Immutable, equal by content.
/// </summary>
/// <remarks>Source: libvirt's <c>virDomainActualNetDefParseXML</c> and <c>virDomainNetDefActualFromNetworkPort</c>.</remarks>
public sealed record ActualConnection
{
    /// <summary>What it is connected to.</summary>
    public required Plug Plug { get; init; }

    /// <summary>The virtual port; null when there is none.</summary>
    public VirtualPortFields? VirtualPort { get; init; }

    /// <summary>The bandwidth; null when there is none.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>The traffic class; 0 when there is none.</summary>
    public uint ClassId { get; init; }

    /// <summary>The VLAN; null when there is none.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>Whether the port is kept from other isolated ones; null when not stated.</summary>
    public bool? Isolated { get; init; }

    /// <summary>Whether the host trusts the guest's receive filters; null when not stated.</summary>
    public bool? TrustGuestRxFilters { get; init; }
}
