using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1210 to NR1219: ranges of addresses, in <c>&lt;nat&gt;</c> and in <c>&lt;dhcp&gt;</c>.</summary>
internal static class RangeRules
{
    public static readonly Rule Mixed = OfRange(
        "NR1210",
        "xml-range-mixed",
        "The ends of an address range are of different families",
        "{start} and {end} are addresses of different families",
        "Give both ends as IPv4, or both as IPv6 addresses.") with
    { Meaning = "Start and end must be addresses of one family, so that there are addresses between them." };

    public static readonly Rule Family = OfRange(
        "NR1211",
        "xml-range-family",
        "An address range is of another family than the network",
        "The range {start} to {end} is of another family than the network's address {ip}",
        "Move the range to the <ip> of its family.",
        "ip") with
    { Meaning = "A range of IPv4 addresses belongs to an IPv4 <ip>, and one of IPv6 addresses to an IPv6 <ip>: that is the network whose guests get them." };

    public static readonly Rule Prefix = OfRange(
        "NR1212",
        "xml-range-prefix",
        "The network of an address range has no prefix",
        "The range {start} to {end} cannot be checked: {ip} has neither a valid netmask, nor a prefix, nor an address class",
        "Add prefix='24', or a netmask without holes, to <ip>.",
        "ip") with
    { Meaning = "Whether a range lies in its network cannot be told without the network's size. A netmask with holes has none, and an address outside of classes A to C has no usual size." };

    public static readonly Rule Outside = OfRange(
        "NR1213",
        "xml-range-outside",
        "An address range leaves its network",
        "The range {start} to {end} does not lie in the network {ip}/{prefix}",
        "Choose both ends inside {ip}/{prefix}, or correct the netmask of <ip>.",
        "ip",
        "prefix") with
    { Meaning = "dnsmasq would give guests addresses with which they reach neither the host nor each other." };

    public static readonly Rule NetworkAddress = OfRange(
        "NR1214",
        "xml-range-network-address",
        "An address range begins with the network's address",
        "The range {start} to {end} begins with the address of the network {ip}/{prefix} itself",
        "Begin one address later.",
        "ip",
        "prefix") with
    { Meaning = "The first address of an IPv4 network names the network itself, and no guest can have it." };

    public static readonly Rule BroadcastAddress = OfRange(
        "NR1215",
        "xml-range-broadcast-address",
        "An address range ends with the broadcast address",
        "The range {start} to {end} ends with the broadcast address of the network {ip}/{prefix}",
        "End one address earlier.",
        "ip",
        "prefix") with
    { Meaning = "The last address of an IPv4 network reaches all of its guests, and none of them can have it." };

    public static readonly Rule TooLarge = OfRange(
        "NR1216",
        "xml-range-too-large",
        "An address range is too large",
        "The range {start} to {end} crosses a boundary of 65536 addresses",
        "Choose both ends so that they differ in the last two bytes alone.") with
    { Meaning = "libvirt allows ranges of at most 65536 addresses, and compares the leading bytes of both ends for it: a small range across such a boundary is refused as well." };

    public static readonly Rule Reversed = OfRange(
        "NR1217",
        "xml-nat-address-reversed",
        "An address range ends before it starts",
        "The range {start} to {end} ends before it starts",
        "Exchange start and end.") with
    { Meaning = "Start must not be above end. libvirt does not exchange them." };

    private static Rule OfRange(string id, string slug, string title, string format, string mend, params string[] more) =>
        Rule.Mirror(id, LibvirtErrorCode.InternalError, slug, title, format, mend, ["start", "end", .. more]);
}
