namespace NetResolver.Resolve;

/// <summary>A setting and the level that it comes from.</summary>
internal readonly record struct Inherited<T>(T? Value, Origin From)
    where T : class;

/// <summary>Which level's setting holds: the first that states it, in an order of its own for each setting.</summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c>.</remarks>
internal static class Inheritance
{
    /// <summary>Interface, then portgroup, as a whole; the network's own shapes its bridge and is never inherited.</summary>
    public static Inherited<Bandwidth> Bandwidth(in PortRequest request, PortGroup? group) => First(request.Bandwidth, group?.Bandwidth, null);

    /// <summary>Interface, then portgroup, then network, as a whole.</summary>
    public static Inherited<Vlan> Vlan(GuestInterface nic, PortGroup? group, NetworkDefinition network) => First(nic.Vlan, group?.Vlan, network.Vlan);

    /// <summary>Interface, then portgroup, then network; "no" is a statement too.</summary>
    public static Origin TrustGuestRxFilters(GuestInterface nic, PortGroup? group, NetworkDefinition network) =>
        nic.TrustGuestRxFilters.HasValue ? Origin.Interface
        : group is { TrustGuestRxFilters: not null } ? Origin.PortGroup
        : network.TrustGuestRxFilters.HasValue ? Origin.Network
        : Origin.None;

    /// <summary>Interface, then network; a portgroup cannot state it.</summary>
    public static Origin Isolated(GuestInterface nic, NetworkDefinition network) =>
        nic.Isolated.HasValue ? Origin.Interface : network.Isolated.HasValue ? Origin.Network : Origin.None;

    private static Inherited<T> First<T>(T? ofInterface, T? ofGroup, T? ofNetwork)
        where T : class =>
        ofInterface is not null ? new(ofInterface, Origin.Interface)
        : ofGroup is not null ? new(ofGroup, Origin.PortGroup)
        : ofNetwork is not null ? new(ofNetwork, Origin.Network)
        : default;
}
