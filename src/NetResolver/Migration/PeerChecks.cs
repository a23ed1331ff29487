namespace NetResolver.Migration;

/// <summary>Interfaces that no network connects: what they need at the destination instead, which no document tells.</summary>
internal static class PeerChecks
{
    /// <summary>What an interface of a type needs of its host, by <see cref="InterfaceType"/>; null for nothing.</summary>
    private static string? NeedsOf(InterfaceType type) => type switch
    {
        InterfaceType.Ethernet => "a tap device or script that connects it",
        InterfaceType.VhostUser => "the socket of a user-space switch",
        InterfaceType.Server => "a free port to listen on",
        InterfaceType.Client => "the server that it connects to",
        InterfaceType.Mcast => "the multicast group, which a router may not hand on",
        InterfaceType.Udp => "the other end of the tunnel",
        InterfaceType.Internal => "a switch inside the hypervisor",
        InterfaceType.Vdpa => "the vDPA device",
        InterfaceType.Vds => "the distributed switch",
        _ => null,
    };

    /// <summary>Checks an interface that has no connection to a network, bridge or device.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="isLive">Whether the guest goes on running: user-mode networking then loses the connections that the guest has.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(GuestInterface nic, bool isLive, List<Finding> findings)
    {
        var needs = nic.Type == InterfaceType.User && isLive ? "the connections that the guest has: they end with the process that made them" : NeedsOf(nic.Type);
        if (needs is not null)
        {
            findings.Add(Finding.Of(DestinationRules.PeerNotVerified.At(nic.Place, nic.Type.XmlName(), needs)));
        }
    }
}
