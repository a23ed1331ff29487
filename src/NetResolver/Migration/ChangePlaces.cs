using NetResolver.Diagnostics;
using NetResolver.Resolve;

namespace NetResolver.Migration;

/// <summary>Where the values of a connection stand: at the level that stated them, or with the policy that chose them.</summary>
internal static class ChangePlaces
{
    public static Place Mode(ConnectionSide side, GuestInterface nic) =>
        side.Network is not { } network ? nic.SourcePlace : network.ModePlace;

    public static Place Device(ConnectionSide side, GuestInterface nic) =>
        side.Network is { } network ? side.Plan.Device is null ? network.Bridge?.Place ?? network.Place : network.Forward?.Place ?? network.Place : nic.SourcePlace;

    public static Place PortGroup(Resolution? resolution, GuestInterface nic) =>
        resolution?.Group?.Place ?? (nic.PortGroupPlace.IsNowhere ? nic.SourcePlace : nic.PortGroupPlace);

    public static Place Vlan(ConnectionPlan plan, Resolution? resolution, GuestInterface nic) => plan.Vlan?.Place ?? resolution?.Network.Place ?? nic.Place;

    public static Place Bandwidth(ConnectionPlan plan, Resolution? resolution, GuestInterface nic) => plan.Bandwidth?.Place ?? resolution?.Group?.Place ?? resolution?.Network.Place ?? nic.Place;

    public static Place TrustGuestRxFilters(Resolution? resolution, GuestInterface nic) => resolution?.TrustGuestRxFilters?.Place ?? resolution?.Network.Place ?? nic.Place;

    public static Place Isolated(Resolution? resolution, GuestInterface nic) => resolution?.Isolated?.Place ?? resolution?.Network.Place ?? nic.Place;

    /// <summary>Where the type of the virtual port was stated, or the alternative that was chosen; and why, where a policy is why.</summary>
    public static (Place Place, string? Reason) VirtualPort(Resolution? resolution, ConnectionPolicy? policy, GuestInterface nic)
    {
        if (resolution is null)
        {
            return (nic.VirtualPort?.Place ?? nic.Place, null);
        }

        if (resolution.Policy is { Decision.IsDropped: true })
        {
            return (policy?.VirtualPort.Place ?? nic.Place, "dropped");
        }

        if (resolution.Policy is { Decision: { Alternative: >= 0, Chosen: { } chosen } })
        {
            return (chosen.TypePlace, "alternative");
        }

        var merged = resolution.VirtualPort;
        var element = Typed(merged.Interface) ?? Typed(merged.Network) ?? Typed(merged.PortGroup);
        return (element?.TypePlace ?? resolution.Network.Place, null);
    }

    /// <summary>Where a parameter of the virtual port was stated; and why it holds, where a policy is why.</summary>
    public static (Place Place, string? Reason) Parameter(Resolution? resolution, VirtualPortParameters parameter, GuestInterface nic)
    {
        if (resolution is null)
        {
            return (nic.VirtualPort?.PlaceOf(parameter) ?? nic.Place, null);
        }

        var merged = resolution.VirtualPort;
        var element = Stating(merged.Interface, parameter) ?? Stating(merged.Network, parameter) ?? Stating(merged.PortGroup, parameter);
        var reason = resolution.Policy is not { Decision: { } policy } ? null
            : (policy.Yielded & parameter) != 0 ? "yielded"
            : policy.Alternative >= 0 && element == policy.Chosen ? "alternative"
            : null;
        return (element?.PlaceOf(parameter) ?? nic.Place, reason);
    }

    private static VirtualPortElement? Typed(VirtualPortElement? element) => element is { Said.Type: not VirtualPortType.None } ? element : null;

    private static VirtualPortElement? Stating(VirtualPortElement? element, VirtualPortParameters parameter) =>
        element is not null && element.Said.Has(parameter) && !element.Said.IsGenerated(parameter) ? element : null;
}
