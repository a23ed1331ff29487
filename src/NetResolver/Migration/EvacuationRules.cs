using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5140 to NR5159: emptying a host.</summary>
internal static class EvacuationRules
{
    public static readonly Rule NoDestination = Rule.Own(
        "NR5140",
        "A guest can move to no host",
        "Guest '{guest}' can move to none of the hosts: {reasons}",
        "See the checks of this guest; give it a host that can serve it, or leave it out.",
        "guest",
        "reasons") with
    { Meaning = "For every destination there is a reason that no other guest has a part in. The guest is left out of the placing, so that the others can still be placed." };

    public static readonly Rule Impossible = Rule.Own(
        "NR5141",
        "Not all guests can be placed",
        "There is no way to place all guests: at least {count} must stay, which is proved. {shortage}",
        "Free what is missing, add a host, or lower what a guest asks for.",
        "count",
        "shortage") with
    { Meaning = "Every guest could go somewhere by itself, and all together need more devices or guaranteed bandwidth than there are. The number of those that must stay is proved, not estimated." };

    public static readonly Rule NotFound = Rule.Own(
        "NR5142",
        "No place was found for all guests",
        "The search found no place for {count} of {all} guests within its bound; there may be one. {shortage}",
        "Raise the bound (--steps), free what is missing, or add a host.",
        "count",
        "all",
        "shortage") with
    { Meaning = "The search for places has a bound, and neither found places for all nor proved that there are none." };

    public static readonly Rule OnlyNetworks = Rule.Note(
        "NR5143",
        "Only networks are considered",
        "Only networks are considered: not memory, processors or storage",
        "Look at these as well before guests are moved.") with
    { Meaning = "A host can lack memory or storage where its networks have room. What is placed here has still to be looked at for them." };

    public static readonly Rule UnknownName = Rule.Advice(
        "NR5144",
        "An option names a guest or a host that there is not",
        "There is no {what} '{name}'; there are: {known}",
        "Correct the name.",
        "what",
        "name",
        "known") with
    { Suggests = new("name"), Meaning = "A misspelt name in an option would silently allow what was to be forbidden." };

    public static readonly Rule ShutOff = Rule.Advice(
        "NR5145",
        "Guests that are shut off take nothing yet",
        "Not running, as far as is known: {guests}. They take devices and floors only when they are started, which may be gone then",
        "Check them again before they are started; of one that runs hand in the live dump, or name it in the inventory.",
        "guests") with
    { Meaning = "A guest that does not run holds no device and no floor, and needs them when it is started. Between now and then others may take them." };

    public static readonly Rule NotTogether = Rule.Note(
        "NR5146",
        "A guest cannot follow the others to a host",
        "Guest '{guest}' could move to {host} by itself, but not after the others: {reason}",
        "The plan does without it; nothing is to be done.",
        "guest",
        "host",
        "reason") with
    { Meaning = "Each guest is checked again in the order of the moves, with those before it in their places. Here another guest's presence stands against it, most often its address or id." };

    public static readonly Rule IsSource = Rule.Advice(
        "NR5147",
        "The host to be emptied is among the destinations",
        "'{host}' is the host to be emptied: nobody moves there",
        "Leave it out of the destinations.",
        "host") with
    { Meaning = "The host that is to be emptied cannot take its own guests. It is passed over, and all else is planned." };
}
