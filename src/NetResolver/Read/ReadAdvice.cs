using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR9xxx: libvirt's traps that a single document shows. The last two digits are those of the quirk in NetResolver's own list.</summary>
internal static class ReadAdvice
{
    public static readonly Rule ZeroRate = Rule.Advice(
        "NR9009",
        "A bandwidth of 0 disappears",
        "<{direction}> with average 0 and no floor is accepted, and never written: to libvirt it is as if it were not there",
        "Remove <{direction}>, or state the rate that is meant; 0 is no way to say \"not limited here\".",
        "direction") with
    {
        Meaning = "libvirt reads the element and leaves it out when it writes the document or hands the port to a network. A portgroup's bandwidth is then inherited after all.",
        Evidence = RuleEvidence.Recorded("public-parse-interface-00309"),
    };

    public static readonly Rule NativeTagRepeated = Rule.Advice(
        "NR9010",
        "The native VLAN is listed twice",
        "VLAN {id} is the native one and is listed more than once; libvirt writes nativeMode on each of them, and cannot read that back",
        "Remove the other <tag id='{id}'/>.",
        "id") with
    {
        Meaning = "libvirt keeps the number of the native VLAN, not its tag. A network with such a <vlan> cannot start, since starting re-reads libvirt's own text, and a guest's port cannot be made.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-vlan-duplicate-native"),
    };

    public static readonly Rule WrittenRaw = Rule.Advice(
        "NR9011",
        "libvirt writes the value without escaping it",
        "{name}='{value}' has the character {character}, which libvirt writes as it is: what it writes is not well-formed",
        "Choose a value without &, < and '.",
        "name",
        "value",
        "character") with
    {
        Meaning = "Profile ids, names of portgroups and of the DNS domain, and a DHCP host's mac, id and name are written raw. The definition is accepted, and a later start, or a guest's start, fails on libvirt's own text.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-profileid-quote"),
    };

    public static readonly Rule MacTail = Rule.Advice(
        "NR9012",
        "Something stands behind a MAC address",
        "'{value}' is read as {read}; what follows is ignored",
        "Write {read} alone.",
        "value",
        "read") with
    {
        Meaning = "Behind the sixth group libvirt stops at a blank or a control character, and does not look at what follows. The rest may have been meant for another attribute.",
        Evidence = RuleEvidence.Recorded("quirk-network-mac-tail"),
    };

    public static readonly Rule NegativeNumber = Rule.Advice(
        "NR9013",
        "A negative number wraps around",
        "{name}='{value}' is negative; libvirt reads it as {result}",
        "Write {result}, or the number that was meant.",
        "name",
        "value",
        "result") with
    {
        Meaning = "libvirt reads some numbers with a C function that accepts a minus sign for unsigned numbers, so -4294967295 is 1.",
        Evidence = RuleEvidence.Recorded("quirk-merge-spelling-negative"),
    };

    public static readonly Rule LiberalUuid = Rule.Advice(
        "NR9014",
        "A UUID is spelled in a way that few programs read",
        "'{value}' is read as {uuid}",
        "Write {uuid}.",
        "value",
        "uuid") with
    {
        Meaning = "libvirt skips dashes and spaces between any two pairs of digits. Its schema, and other programs, know two forms: 32 digits, and 32 digits with dashes behind the 8th, 12th, 16th and 20th.",
        Evidence = RuleEvidence.Recorded("quirk-network-uuid-spelling"),
    };

    public static readonly Rule MixedPool = Rule.Advice(
        "NR9018",
        "A pool mixes kinds of devices",
        "<{element}> is ignored, unread, because the pool has {winner}",
        "Keep one kind: <interface>, <address> or <pf>.[ If it is the text of a running network, take that of '{command}'.]",
        "element",
        "winner",
        "command") with
    {
        Meaning = "libvirt documents the kinds as exclusive, and has a check for it that never fires: <interface> beats <address>, and <address> beats <pf>. The text of a running network shows a physical function and its functions; where the counts of connections show that, nothing is told.",
        Evidence = RuleEvidence.Recorded("quirk-network-interface-and-address"),
    };

    public static readonly Rule ModeNone = Rule.Advice(
        "NR9020",
        "Forward mode 'none' is lost with all that stands in it",
        "mode='none' makes an isolated network, and libvirt does not write the <forward> back, nor anything in it",
        "Remove <forward>.") with
    {
        Meaning = "libvirt's schema does not know the mode, its reader does, and its writer leaves it out.",
        Evidence = RuleEvidence.Recorded("quirk-network-forward-none-explicit"),
    };

    public static readonly Rule PciFunction = Rule.Advice(
        "NR9021",
        "The function of a PCI address changes when it is written",
        "function {value} of a PCI address with domain, bus and slot 0 is not checked, and is written as 0x{value}",
        "Write the address as lspci -D shows it.",
        "value") with
    {
        Meaning = "libvirt takes an address whose domain, bus and slot are 0 for \"none\" and checks nothing. It writes the function in decimal digits behind 0x, so that 99 is read back as 153.",
        Evidence = RuleEvidence.Live("AdviceTests.A_PCI_function_changes_when_it_is_written"),
    };

    public static readonly Rule TagRepeated = Rule.Advice(
        "NR9040",
        "A VLAN is listed twice",
        "VLAN {id} is listed more than once; libvirt takes that, and may later take a list that differs for the same",
        "Remove the second <tag id='{id}'/>.",
        "id") with
    {
        Meaning = "When an interface is changed while its guest runs libvirt compares how many tags there are, and whether each old one is among the new: the tags 1, 1 are the same as 1, 2, " +
            "so that the change is not made.",
        Evidence = RuleEvidence.ReadIn("virNetDevVlanEqual"),
    };

    public static readonly Rule HugeDelay = Rule.Advice(
        "NR9022",
        "The bridge's delay cannot be read back",
        "delay='{value}' is accepted, and written as {written}, which libvirt refuses to read",
        "Write the forward delay in seconds; 0 to 30 are usual.",
        "value",
        "written") with
    {
        Meaning = "libvirt reads the number without a sign and writes it with one, so that a large one comes back as a number below zero.",
        Evidence = RuleEvidence.Live("AdviceTests.A_huge_delay_comes_back_negative"),
    };

    public static readonly Rule NegativeMtu = Rule.Advice(
        "NR9023",
        "A negative MTU wraps around",
        "size='{value}' of a network's <mtu> is read as {result}; on an interface it is refused",
        "Write the MTU in bytes, such as size='9000'.",
        "value",
        "result") with
    {
        Meaning = "The MTU of a network is read by a function that takes a minus sign for unsigned numbers, that of an interface by one that does not.",
        Evidence = RuleEvidence.Live("AdviceTests.A_negative_mtu_wraps_around"),
    };

    public static readonly Rule ReadAs = Rule.Advice(
        "NR9048",
        "A value is silently read as another one",
        "{attribute}='{value}' is read as {meaning}",
        "Write {attribute}='{other}' if that was meant, else {attribute}='{meaning}', which is what libvirt reads.",
        "attribute",
        "value",
        "meaning",
        "other") with
    {
        Meaning = "libvirt reads booleans in many ways: some attributes take exactly yes and no and refuse all else, some take yes in any case and everything else for no, and stp is off only for the exact word off.",
        Evidence = RuleEvidence.Recorded("quirk-network-managed-true"),
    };

    public static readonly Rule ZeroInbound = Rule.Advice(
        "NR9050",
        "An inbound average of 0 on a network means two things",
        "<inbound> with average 0 on a network counts as a limit of 0 until libvirt or the network restarts, and as no limit afterwards",
        "State the average that floors may add up to, or remove <inbound>, which libvirt does not write back.") with
    {
        Meaning = "Right after such a network was defined, a guest's floor is refused because it exceeds 0; after a restart because the network has no inbound limit.",
        Evidence = RuleEvidence.Recorded("quirk-network-bandwidth-zero"),
    };

    public static readonly Rule PeakBelowAverage = Rule.Advice(
        "NR9051",
        "A peak below the average lowers what floors may add up to",
        "peak {peak} is below average {average}; libvirt takes the peak for the limit of guaranteed floors",
        "State a peak of at least {average}, or none.",
        "peak",
        "average") with
    {
        Meaning = "Where a network states a peak, libvirt lets floors add up to the peak in place of the average. A peak that is below the average then lowers the limit.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-floor-peak-small"),
    };
}
