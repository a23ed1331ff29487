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
        "guest") with
    { Meaning = "Two guests with one MAC address on one segment take each other's frames. libvirt does not compare addresses when a guest arrives." };

    public static readonly Rule IdInUse = Rule.Own(
        "NR5101",
        "A guest at the destination has the id",
        "The running guest '{guest}' at the destination has {parameter} {value} too: to the switch both are one",
        "Stop that guest, or give one of the two another {parameter}.",
        "parameter",
        "value",
        "guest") with
    { Meaning = "The id tells one port of the switch from all others. Two guests that present the same are one to it, and the later may take over the earlier's port." };

    public static readonly Rule IdShared = Rule.Advice(
        "NR5102",
        "The destination's network gives the same id to all",
        "The running guest '{guest}' at the destination has {parameter} {value} too: the network gives it to every guest",
        "Remove {parameter} from the network, so that each guest has one of its own.",
        "parameter",
        "value",
        "guest") with
    { Meaning = "The id stands in the network and not in the guests, so that all of its guests present the same one. That is so before the move as well." };

    public static readonly Rule RunsThere = Rule.Own(
        "NR5103",
        "The guest runs at the destination",
        "A guest '{guest}' runs at the destination already",
        "Choose another destination; if it is another guest, stop or rename it.",
        "guest") with
    { Meaning = "libvirt refuses a guest that runs at the destination already, and does so only when it arrives there." };

    public static readonly Rule NameTaken = Rule.Own(
        "NR5104",
        "Another guest at the destination has the name",
        "The destination has another guest '{guest}', with the UUID {uuid}",
        "Rename one of the two, or remove the other one if it is left over.",
        "guest",
        "uuid") with
    { Meaning = "libvirt knows guests by name and refuses a second one of a name, and does so only when it arrives." };

    public static readonly Rule UuidTaken = Rule.Own(
        "NR5105",
        "Another guest at the destination has the UUID",
        "The destination has the UUID {uuid} under the name '{guest}'",
        "Remove that guest there if it is left over.",
        "guest",
        "uuid") with
    { Meaning = "libvirt knows guests by UUID and refuses a second one with it, and does so only when it arrives." };
}
