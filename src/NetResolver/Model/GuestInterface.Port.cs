namespace NetResolver;

public sealed partial record GuestInterface
{
    /// <summary>The port that libvirt asks a network for, before the network fills it in: the interface's own settings, and no plug.</summary>
    /// <remarks>Source: libvirt's <c>virDomainNetDefToNetworkPort</c>.</remarks>
    /// <param name="identity">The port's UUID and its owner.</param>
    public NetworkPort ToPortRequest(PortIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new NetworkPort
        {
            Identity = identity,
            Group = (Source as InterfaceSource.Network)?.PortGroup,
            Mac = Mac,
            VirtualPort = VirtualPort?.Fields,
            Bandwidth = Bandwidth,
            Vlan = Vlan,
            Isolated = Isolated?.Value,
            TrustGuestRxFilters = TrustGuestRxFilters?.Value,
        };
    }
}
