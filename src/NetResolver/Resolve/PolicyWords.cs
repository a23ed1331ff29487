using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>A policy's lists in words, and its places.</summary>
internal static class PolicyWords
{
    public static string Names(this ValueList<ForwardMode> modes) => Joined(modes.Select(mode => mode.XmlName()));

    public static string Names(this ValueList<VirtualPortType> types) => Joined(types.Select(type => type.XmlName()));

    /// <summary>The place of a part; where it stands nowhere that of the policy, and of one made in code that of the interface.</summary>
    public static Place PlaceOf(this ConnectionPolicy policy, Place part, GuestInterface nic) =>
        !part.IsNowhere ? part : !policy.Place.IsNowhere ? policy.Place : nic.Place;

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } joined ? joined : "no others";
}
