using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5080 to NR5099: what changes between source and destination.</summary>
internal static class MigrationRules
{
    public static readonly Rule SegmentDiffers = Rule.Own(
        "NR5080",
        "The destination reaches another layer-2 segment",
        "The connection reaches segment '{to}', at the source '{from}'",
        "Use a network that reaches the same segment, or allow another one (--allow-segment-change) if the guest is meant to move there.",
        "from",
        "to") with
    { Meaning = "A guest on the wrong segment is worse than a guest that stays." };

    public static readonly Rule SegmentNotVerified = Rule.Note(
        "NR5081",
        "Whether the segment stays is not verified",
        "Whether source and destination reach the same segment is not verified",
        "Give the bridges and devices of both hosts a segment in their inventories.") with
    { Meaning = "The name of a network says nothing of the wires behind it. Only labels in the inventories of both hosts can tell whether a guest stays among its neighbours." };

    public static readonly Rule UnchangedDiffers = Rule.Refusal(
        "NR5082",
        "An aspect changes that must not",
        "The policy wants {aspect} unchanged: it is {from} at the source and would be {to}",
        "Choose a destination that has the same, or another policy.",
        "aspect",
        "from",
        "to") with
    { Meaning = "The policy names what must be at the destination as it was at the source. What is compared is the whole result of network, portgroup and interface. The refusal comes from the interface's policy. No option lowers it; another policy does, which replaces the interface's whole policy." };

    public static readonly Rule UnchangedUnknown = Rule.Own(
        "NR5083",
        "An aspect that must not change cannot be compared",
        "The policy wants {aspect} unchanged, and it is not known whether it is",
        "Hand in {supply}.",
        "aspect",
        "supply") with
    { Meaning = "The policy wants the aspect to stay, and one of both sides does not tell it. In doubt a guest is not called ready." };

    public static readonly Rule NotVerified = Rule.Note(
        "NR5084",
        "Aspects could not be compared",
        "Not verified: {aspects}",
        "Hand in the XML of the running guest, the source's host, and inventories of both hosts.",
        "aspects") with
    { Meaning = "What could not be compared may change without anybody noticing. Such a move is never called ready without changes, but for the segment, which counts only with --strict." };
}
