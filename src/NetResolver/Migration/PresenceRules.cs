using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5100 to NR5109: what the destination's guests have already.</summary>
internal static class PresenceRules
{
    public static readonly Rule MacInUse = Rule.Own(
        "NR5100",
        "A guest at the destination has the MAC address",
        "The running guest '{guest}' at the destination has the MAC address {mac} too",
        "Stop that guest, or give one of the two another address.",
        "mac",
        "guest");

    public static readonly Rule IdInUse = Rule.Own(
        "NR5101",
        "A guest at the destination has the id",
        "The running guest '{guest}' at the destination has {parameter} {value} too: to the switch both are one",
        "Stop that guest, or give one of the two another {parameter}.",
        "parameter",
        "value",
        "guest");

    public static readonly Rule IdShared = Rule.Advice(
        "NR5102",
        "The destination's network gives the same id to all",
        "The running guest '{guest}' at the destination has {parameter} {value} too: the network gives it to every guest",
        "Remove {parameter} from the network, so that each guest has one of its own.",
        "parameter",
        "value",
        "guest");

    public static readonly Rule RunsThere = Rule.Own(
        "NR5103",
        "The guest runs at the destination",
        "A guest '{guest}' runs at the destination already",
        "Choose another destination; if it is another guest, stop or rename it.",
        "guest");

    public static readonly Rule NameTaken = Rule.Own(
        "NR5104",
        "Another guest at the destination has the name",
        "The destination has another guest '{guest}', with the UUID {uuid}",
        "Rename one of the two, or remove the other one if it is left over.",
        "guest",
        "uuid");

    public static readonly Rule UuidTaken = Rule.Own(
        "NR5105",
        "Another guest at the destination has the UUID",
        "The destination has the UUID {uuid} under the name '{guest}'",
        "Remove that guest there if it is left over.",
        "guest",
        "uuid");
}
