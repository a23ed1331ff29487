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
        "network");

    public static readonly Rule Elsewhere = Rule.Mirror(
        "NR1201",
        LibvirtErrorCode.XmlError,
        "xml-nat-elsewhere",
        "A <nat> in another mode than nat",
        "Network '{network}' has a <nat>, which only mode nat takes",
        "Remove <nat>, or write <forward mode='nat'>.",
        "network");

    public static readonly Rule AddressRepeated = Rule.Mirror(
        "NR1202",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-repeated",
        "A <nat> has more than one <address>",
        "A second <address> in <nat> of network '{network}'",
        "Keep one range of addresses.",
        "network");

    public static readonly Rule AddressMissing = Rule.Mirror(
        "NR1203",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-missing",
        "A range of addresses in <nat> lacks an end",
        "The <address> in <nat> of network '{network}' has no {attribute}",
        "Add {attribute}='…'; for a single address write it as start and end.",
        "attribute",
        "network");

    public static readonly Rule AddressInvalid = Rule.Mirror(
        "NR1204",
        LibvirtErrorCode.XmlError,
        "xml-nat-address-invalid",
        "An end of the address range in <nat> is no IPv4 address",
        "{attribute}='{value}' in <nat> of network '{network}' is no IPv4 address",
        "Write an IPv4 address such as 203.0.113.4; IPv6 addresses cannot be given here.",
        "attribute",
        "value",
        "network");

    public static readonly Rule PortRepeated = Rule.Mirror(
        "NR1205",
        LibvirtErrorCode.XmlError,
        "xml-nat-port-repeated",
        "A <nat> has more than one <port>",
        "A second <port> in <nat> of network '{network}'",
        "Keep one range of ports.",
        "network");

    public static readonly Rule PortInvalid = Rule.Mirror(
        "NR1206",
        LibvirtErrorCode.XmlDetail,
        "xml-nat-port-invalid",
        "The range of ports in <nat> is not one",
        "{attribute} of the <port> in <nat> of network '{network}' is missing, no number from 0 to 65535, or an end before the start",
        "Write <port start='1024' end='65535'/> or a part of that.",
        "attribute",
        "network");
}
