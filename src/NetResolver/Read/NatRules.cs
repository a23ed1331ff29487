using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1200 to NR1209: the <c>&lt;nat&gt;</c> of a <c>&lt;forward&gt;</c>.</summary>
internal static class NatRules
{
    public static readonly Rule Repeated = Rule.Mirror(
        "NR1200",
        LibvirtErrorCode.XmlError,
        "xml-nat-repeated",
        "There is more than one <nat>",
        "A second <nat> in <forward> of network '{network}'",
        "Keep one <nat>.",
        "network") with
    { Meaning = "libvirt takes the first of two elements almost everywhere and ignores the second. Here the second is refused, since rules for the firewall are made of it." };

    public static readonly Rule Elsewhere = Rule.Mirror(
        "NR1201",
        LibvirtErrorCode.XmlError,
        "xml-nat-elsewhere",
        "A <nat> in another mode than nat",
        "Network '{network}' has a <nat>, which only mode nat takes",
        "Remove <nat>, or write <forward mode='nat'>.",
        "network") with
    { Meaning = "Only mode nat translates addresses. In the modes route and open the guests' own addresses are seen outside." };

    public static readonly Rule AddressRepeated = Rule.Mirror(
        "NR1202",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-repeated",
        "A <nat> has more than one <address>",
        "A second <address> in <nat> of network '{network}'",
        "Keep one range of addresses.",
        "network") with
    { Meaning = "The guests' addresses are translated to one range. For several, their ends have to enclose them all." };

    public static readonly Rule AddressMissing = Rule.Mirror(
        "NR1203",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-missing",
        "A range of addresses in <nat> lacks an end",
        "The <address> in <nat> of network '{network}' has no {attribute}",
        "Add {attribute}='…'; for a single address write it as start and end.",
        "attribute",
        "network") with
    { Meaning = "libvirt hands both ends to the firewall, and takes a missing one neither for an open range nor for a single address." };

    public static readonly Rule AddressInvalid = Rule.Mirror(
        "NR1204",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-invalid",
        "An end of the address range in <nat> is no IPv4 address",
        "{attribute}='{value}' in <nat> of network '{network}' is no IPv4 address",
        "Write an IPv4 address such as 203.0.113.4; IPv6 addresses cannot be given here.",
        "attribute",
        "value",
        "network") with
    { Meaning = "Translation by <nat> is one of IPv4 addresses. With <nat ipv6='yes'> IPv6 is translated too, to the host's own address." };

    public static readonly Rule PortRepeated = Rule.Mirror(
        "NR1205",
        LibvirtErrorCode.XmlError,
        "xml-nat-port-repeated",
        "A <nat> has more than one <port>",
        "A second <port> in <nat> of network '{network}'",
        "Keep one range of ports.",
        "network") with
    { Meaning = "The guests' ports are translated to one range of ports. For several, their ends have to enclose them all." };

    public static readonly Rule PortInvalid = Rule.Mirror(
        "NR1206",
        LibvirtErrorCode.XmlDetail,
        "xml-nat-port-invalid",
        "The range of ports in <nat> is not one",
        "{attribute} of the <port> in <nat> of network '{network}' is missing, no number from 0 to 65535, or an end before the start",
        "Write <port start='1024' end='65535'/> or a part of that.",
        "attribute",
        "network") with
    { Meaning = "libvirt hands both ends to the firewall as they are. Without a <port> it takes 1024 to 65535." };
}
