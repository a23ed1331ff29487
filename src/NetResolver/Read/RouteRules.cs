using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1250 to NR1269: a <c>&lt;route&gt;</c> of a network.</summary>
internal static class RouteRules
{
    public static readonly Rule MetricZero = Rule.Mirror(
        "NR1250",
        LibvirtErrorCode.XmlError,
        "xml-attribute-zero",
        "The metric of a route is 0",
        "{attribute} of <{element}> cannot be 0",
        "Write a metric of at least 1, or leave it out.",
        "attribute",
        "element") with
    { Meaning = "A metric tells which of several routes is preferred, and counts from 1." };

    public static readonly Rule AddressMissing = OfRoute(
        "NR1251",
        "xml-route-{attribute}-missing",
        "A route lacks its address or its gateway",
        "A <route> of network '{network}' has no {attribute}",
        "Add {attribute}='…'.",
        "attribute") with
    { Meaning = "A route leads to a network, by address and prefix, over a gateway. libvirt has a default for neither; a route to everywhere is written as address='0.0.0.0' with prefix='0'." };

    public static readonly Rule AddressInvalid = OfRoute(
        "NR1252",
        "xml-route-{attribute}-invalid",
        "An address of a route is not valid",
        "{attribute}='{value}' of a <route> of network '{network}' is no IP address",
        "Write a numeric address.",
        "attribute",
        "value") with
    { Meaning = "libvirt takes the address of a route, and its gateway, as numbers and looks up no names." };

    public static readonly Rule FamilyMismatch = OfRoute(
        "NR1253",
        "xml-route-{attribute}-family",
        "An address of a route is of another family than the route",
        "{attribute}='{value}' of a <route> of network '{network}' is not of family {family}",
        "Give address and gateway in one family; IPv6 routes need family='ipv6'.",
        "attribute",
        "value",
        "family") with
    { Meaning = "Without a family libvirt takes a route for one of IPv4. Network and gateway are both of the route's family." };

    public static readonly Rule NetmaskAndPrefix = OfRoute(
        "NR1254",
        "xml-route-netmask-and-prefix",
        "A route has both a netmask and a prefix",
        "A <route> of network '{network}' has both a netmask and a prefix",
        "Keep one of them; they say the same. Even prefix='0' counts.") with
    { Meaning = "A netmask and a prefix are two ways to say how large the network is. Unlike for an <ip>, even prefix='0' beside a netmask is refused." };

    public static readonly Rule PrefixRange = OfRoute(
        "NR1255",
        "xml-route-prefix-range",
        "The prefix of a route is longer than its address",
        "prefix='{prefix}' of a <route> of network '{network}' is above {limit}",
        "Write a prefix from 0 to {limit}.",
        "prefix",
        "limit") with
    { Meaning = "An IPv4 address has 32 bits, an IPv6 address 128." };

    public static readonly Rule NetmaskOnIpv6 = OfRoute(
        "NR1256",
        "xml-route-netmask-ipv6",
        "An IPv6 route has a netmask",
        "The IPv6 <route> to '{value}' of network '{network}' has a netmask",
        "Write prefix='64' instead.",
        "value") with
    { Meaning = "For IPv6 the size of a network is written as a prefix alone." };

    public static readonly Rule FamilyUnknown = OfRoute(
        "NR1257",
        "xml-route-family-unknown",
        "The family of a route is unknown",
        "family='{value}' of a <route> of network '{network}' is neither ipv4 nor ipv6",
        "Write ipv4 or ipv6, in lower case.",
        "value") with
    { Suggests = new("value", ["ipv4", "ipv6"]), Meaning = "The family is compared letter by letter, case included. Without it libvirt takes the route for one of IPv4." };

    public static readonly Rule NotNetworkAddress = Rule.Mirror(
        "NR1258",
        LibvirtErrorCode.XmlError,
        "xml-route-address-host",
        "A route leads to an address that is not that of a network",
        "'{value}' of a <route> of network '{network}' has bits behind the prefix; {masked} would be the network's address",
        "Correct the address or the prefix; for a single host write prefix='32', or '128' for IPv6.",
        "value",
        "network",
        "masked") with
    {
        LibvirtArguments = 2,
        Meaning = "Without a prefix and a netmask libvirt takes the prefix for 0, so that only 0.0.0.0 and :: are addresses of networks. Address classes are of no account here.",
    };

    public static readonly Rule Unreachable = Rule.Mirror(
        "NR1259",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-route-gateway-unreachable",
        "No <ip> of the network reaches a route's gateway",
        "The gateway '{gateway}' lies in the network of no <ip> of network '{network}'",
        "Choose a gateway inside one of the network's <ip>s, or add an <ip> that contains it.",
        "gateway",
        "network") with
    { Meaning = "The host reaches a gateway only through an address of the network it lies in. libvirt compares with each <ip> of the network." };

    private static Rule OfRoute(string id, string slug, string title, string format, string mend, params string[] more) =>
        Rule.Mirror(id, LibvirtErrorCode.XmlError, slug, title, format, mend, [.. more, "network"]);
}
