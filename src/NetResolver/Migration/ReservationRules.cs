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
        "host") with
    { Meaning = "Between the check and the reservation something changed at the destination. Nothing is reserved, so that no guest moves to another connection than the one that was checked." };

    public static readonly Rule NotToBeMoved = Rule.Own(
        "NR5161",
        "Nothing is reserved for a guest that may not move",
        "The check of the move to '{host}' says {verdict}",
        "Reserve only what a check has found ready; its findings tell what is in the way.",
        "host",
        "verdict") with
    { Meaning = "A reservation holds what a check has found. Where the check says no there is nothing to hold." };
}
