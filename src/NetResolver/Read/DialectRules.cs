using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1450 to NR1469: the syntax of the mailing-list thread of 2011, which libvirt never adopted.</summary>
internal static class DialectRules
{
    private const string Thread =
        "The merge of virtual ports was designed in a thread on libvirt's mailing list in 2011, with networks written as <network type='direct'> and a <source> that has the mode and the pool. " +
        "libvirt adopted the merge and wrote networks with <forward> instead.";

    public static readonly Rule ReadAsThread = Rule.Advice(
        "NR1450",
        "The network is written in the syntax of the thread of 2011",
        "libvirt would read '{network}' as an isolated network: it knows neither the type nor <source>",
        "Write it as <forward mode='…'> with the pool in it; 'netresolver convert' does that.",
        "network") with
    { Meaning = Thread };

    public static readonly Rule TypeUnknown = Rule.Own(
        "NR1451",
        "The type of a network in the thread's syntax is not direct",
        "type='{type}' of <network>: the only type is direct",
        "Write type='direct'; or, for libvirt's syntax, remove the type and add <forward>.",
        "type") with
    { Meaning = Thread };

    public static readonly Rule SourceMissing = Rule.Own(
        "NR1452",
        "A network in the thread's syntax has no <source>",
        "The <network type='direct'> has no <source>, which tells one of the modes {allowed}",
        "Add <source mode='vepa'> with a <pool> of devices.",
        "allowed") with
    { Meaning = Thread };

    public static readonly Rule ModeUnknown = Rule.Own(
        "NR1453",
        "The mode of a <source> is unknown",
        "mode='{mode}' of <source> is none of: {allowed}",
        "Use one of: {allowed}; without a mode vepa is meant.",
        "mode",
        "allowed") with
    { Suggests = new("mode", MacvtapModes.Names), Meaning = "The thread knew the modes of macvtap alone. Those that libvirt has besides are written as <forward>." };

    public static readonly Rule InterfaceWithoutName = Rule.Own(
        "NR1454",
        "An <interface> of the pool names no device",
        "An <interface> in the <pool> has no <name>, or an empty one",
        "Add <name>…</name> with the name of a device of the host.") with
    { Meaning = "In the thread's syntax the name of a device is an element. The text of <interface> itself is not read." };

    public static readonly Rule PoolEmpty = Rule.Own(
        "NR1455",
        "The pool is empty",
        "The <pool> has no <interface>",
        "Add <interface><name>…</name></interface> for each device, or remove <pool>.") with
    { Meaning = "A network in the thread's syntax connects guests to devices of its pool. An empty one could serve nobody." };

    public static readonly Rule DeviceRepeated = Rule.Own(
        "NR1456",
        "A device stands twice in the pool",
        "The device '{device}' stands twice in the <pool>",
        "Remove one of the two.",
        "device") with
    { Meaning = "Each device of a pool has a count of its connections, and one that stood twice would be counted twice." };

    public static readonly Rule DevMismatch = Rule.Own(
        "NR1457",
        "dev of <source> is not the first device of the pool",
        "dev='{dev}' of <source> and the first device '{first}' of the <pool> differ",
        "Make both the same, or remove the attribute: the pool says it already.",
        "dev",
        "first") with
    { Meaning = "dev of <source> is a short way to write the first device of the pool, as dev of libvirt's <forward> is." };

    public static readonly Rule Ignored = Rule.Advice(
        "NR1458",
        "An element in the thread's <source> is ignored",
        "<{element}> in <{parent}> is ignored, and not converted",
        "Remove it; only the <pool>'s interfaces and their <name>s are read.",
        "element",
        "parent") with
    { Meaning = "The thread showed dots where more was to come, and defined no more than names of devices. Nothing is made of what else stands there." };

    public static readonly Rule TypeIgnored = Rule.Advice(
        "NR1459",
        "The type of a network is ignored",
        "The type of <network> is ignored, since there is a <forward>",
        "Remove the attribute type.") with
    { Meaning = Thread };

    public static readonly Rule ProfileName = Rule.Advice(
        "NR1460",
        "profile_name is the thread's spelling of profileid",
        "profile_name='{value}' is read as profileid; libvirt would not see it",
        "Write profileid='{value}'.",
        "value") with
    { Meaning = Thread };

    public static readonly Rule ProfileNameRepeated = Rule.Advice(
        "NR1461",
        "profile_name and profileid say the same",
        "profile_name='{value}' says what profileid says; libvirt would not see it",
        "Remove profile_name.",
        "value") with
    { Meaning = "libvirt reads profileid and ignores the thread's name for it, so that nothing is lost." };

    public static readonly Rule ProfileNameDiffers = Rule.Own(
        "NR1462",
        "profile_name and profileid differ",
        "profile_name='{left}' and profileid='{right}' are two spellings of one parameter, and differ",
        "Keep profileid with the profile that is meant.",
        "left",
        "right") with
    { Meaning = "NetResolver reads both spellings, and a parameter cannot have two values. libvirt would take profileid." };
}
