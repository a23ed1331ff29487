using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5160 to NR5169: what a checked migration promised is to be had.</summary>
internal static class ReservationRules
{
    public static readonly Rule NotAsPromised = Rule.Own(
        "NR5160",
        "The destination no longer gives what the check promised",
        "Interface {mac} was promised {promised}, and now '{host}' gives {given}",
        "Check the migration again: the destination has changed since.",
        "mac",
        "promised",
        "given",
        "host");

    public static readonly Rule NotToBeMoved = Rule.Own(
        "NR5161",
        "Nothing is reserved for a guest that may not move",
        "The check of the move to '{host}' says {verdict}",
        "Reserve only what a check has found ready; its findings tell what is in the way.",
        "host",
        "verdict");
}
