using NetResolver.Plan;

namespace NetResolver;

/// <summary>How an interface is connected: everything that libvirt decides when the guest starts. Immutable, equal by content.</summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c> and <c>virDomainNetDefActualFromNetworkPort</c>.</remarks>
public sealed record ConnectionPlan
{
    /// <summary>The network; null for an interface that is connected without one (types bridge, direct, hostdev).</summary>
    public string? Network { get; init; }

    /// <summary>The portgroup whose settings apply; null when none does.</summary>
    public string? PortGroup { get; init; }

    /// <summary>What it is connected to.</summary>
    public required Plug Plug { get; init; }

    /// <summary>The virtual port; null when there is none. Ids that are null are generated when the port is made.</summary>
    public VirtualPort? VirtualPort { get; init; }

    /// <summary>The VLAN; null when there is none.</summary>
    public Vlan? Vlan { get; init; }

    /// <summary>The bandwidth; null when there is none.</summary>
    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Whether the host trusts the guest's receive filters; null when nobody states it.</summary>
    public bool? TrustGuestRxFilters { get; init; }

    /// <summary>Whether the port is kept from other isolated ones; null when nobody states it.</summary>
    public bool? Isolated { get; init; }

    /// <summary>The MTU that the guest sees, in bytes: the interface's own, else that of one of libvirt's own networks; 0 when neither states one.</summary>
    public uint Mtu { get; init; }

    /// <summary>The traffic class of a port with a floor, from 3; 0 when it has none.</summary>
    public uint ClassId { get; init; }

    /// <summary>The guest's MAC address; null when libvirt generates it.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>The portgroup that the interface asks for, as it reaches the network; null when none.</summary>
    public string? RequestedPortGroup { get; init; }

    /// <summary>The device of the pool that is taken: a network device's name or a PCI address as <c>0000:03:10.2</c>; null when the plug is a bridge.</summary>
    public string? Device => Plug switch
    {
        Plug.Direct direct => direct.Dev,
        Plug.HostdevPci pci => pci.Address.ToString(),
        _ => null,
    };

    /// <summary>The ids of the virtual port that libvirt generates when the port is made.</summary>
    public VirtualPortParameters GeneratedIds => VirtualPort?.Fields.Generated ?? VirtualPortParameters.None;

    /// <summary>The port as libvirt would keep it.</summary>
    /// <param name="identity">Whose port it is; <see cref="PortIdentity.Preview"/> where that is not known yet.</param>
    public NetworkPort ToPort(PortIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new NetworkPort
        {
            Identity = identity,
            Group = RequestedPortGroup,
            Mac = Mac,
            VirtualPort = VirtualPort?.Fields,
            Bandwidth = Bandwidth,
            ClassId = ClassId,
            Vlan = Vlan,
            Isolated = Isolated,
            TrustGuestRxFilters = TrustGuestRxFilters,
            Plug = Plug,
        };
    }

    /// <summary>What the running guest's interface shows as <c>&lt;actual&gt;</c>.</summary>
    public ActualConnection ToActual() => PortMapping.ToActual(ToPort(PortIdentity.Preview))!;
}
