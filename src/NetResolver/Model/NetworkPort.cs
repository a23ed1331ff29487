namespace NetResolver;

/// <summary>A <c>&lt;networkport&gt;</c>: one guest interface's place on a network, as asked for (without a plug) or as given. Immutable, equal by content.</summary>
/// <remarks>Source: libvirt's "Network port XML format" and <c>virNetworkPortDefParseXML</c>.</remarks>
public sealed partial record NetworkPort
{
    /// <summary>The port's UUID and its owner.</summary>
    public required PortIdentity Identity { get; init; }

    /// <summary>The portgroup asked for; null when none is.</summary>
    public string? Group { get; init; }

    /// <summary>The guest's MAC address; null when it is yet to be generated.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>The virtual port; null when there is none.</summary>
    public VirtualPortFields? VirtualPort { get; init; }

    /// <summary>The bandwidth; null when there is none.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>The traffic class of a port with a floor; 0 when it has none. libvirt's own start at 3.</summary>
    public uint ClassId { get; init; }

    /// <summary>The VLAN; null when there is none.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>Whether the port is kept from other isolated ones; null when not stated.</summary>
    public bool? Isolated { get; init; }

    /// <summary>Whether the host trusts the guest's receive filters; null when not stated.</summary>
    public bool? TrustGuestRxFilters { get; init; }

    /// <summary>What it is connected to; null for a request.</summary>
    public Plug? Plug { get; init; }
}
