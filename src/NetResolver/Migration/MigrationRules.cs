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
        "Give the bridges and devices of both hosts a segment in their inventories.");

    public static readonly Rule UnchangedDiffers = Rule.Refusal(
        "NR5082",
        "An aspect changes that must not",
        "The policy wants {aspect} unchanged: it is {from} at the source and would be {to}",
        "Choose a destination that has the same, or another policy.",
        "aspect",
        "from",
        "to");

    public static readonly Rule UnchangedUnknown = Rule.Own(
        "NR5083",
        "An aspect that must not change cannot be compared",
        "The policy wants {aspect} unchanged, and it is not known whether it is",
        "Hand in {supply}.",
        "aspect",
        "supply");

    public static readonly Rule NotVerified = Rule.Note(
        "NR5084",
        "Aspects could not be compared",
        "Not verified: {aspects}",
        "Hand in the XML of the running guest, the source's host, and inventories of both hosts.",
        "aspects");
}
