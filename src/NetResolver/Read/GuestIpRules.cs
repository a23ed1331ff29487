using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1330 to NR1349: addresses, routes and forwarded ports of a guest's <c>&lt;interface&gt;</c>.</summary>
internal static class GuestIpRules
{
    public static readonly Rule AddressMissing = Rule.Mirror(
        "NR1330",
        LibvirtErrorCode.XmlError,
        "xml-interface-ip-address-missing",
        "An interface's ip has no address",
        "The <ip> has no address",
        "Add address='…', or remove the <ip>.");

    public static readonly Rule AddressInvalid = Rule.Mirror(
        "NR1331",
        LibvirtErrorCode.XmlError,
        "xml-interface-ip-address-invalid",
        "An interface's ip has an address that is not valid",
        "'{value}' is not an IP address of the family stated",
        "Write a numeric IPv4 or IPv6 address.",
        "value");

    public static readonly Rule PrefixInvalid = Rule.Mirror(
        "NR1332",
        LibvirtErrorCode.XmlError,
        "xml-interface-ip-prefix-invalid",
        "An interface's ip has a prefix that is not valid",
        "prefix='{value}' is not a number from 0 to {limit}",
        "Write the number of bits that the network has, at most {limit}.",
        "value",
        "limit") with
    { LibvirtArguments = 1 };

    public static readonly Rule PeerInvalid = Rule.Mirror(
        "NR1333",
        LibvirtErrorCode.InvalidArgument,
        "xml-interface-ip-peer-invalid",
        "An interface's ip has a peer that is no address",
        "The peer '{value}' is not an IP address",
        "Write a numeric IPv4 or IPv6 address.",
        "value");

    public static readonly Rule RouteAttributeMissing = Rule.Mirror(
        "NR1334",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-{attribute}-missing",
        "A route lacks its address or its gateway",
        "The <route> has no {attribute}",
        "Add {attribute}='…'.",
        "attribute") with
    { LibvirtArguments = 0 };

    public static readonly Rule RouteAddressInvalid = Rule.Mirror(
        "NR1335",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-{attribute}-invalid",
        "A route has an address that is not valid",
        "{attribute}='{value}' of the <route> is not an IP address",
        "Write a numeric IPv4 or IPv6 address.",
        "attribute",
        "value");

    public static readonly Rule RouteFamilyUnknown = Rule.Mirror(
        "NR1336",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-family-unknown",
        "A route's family is unknown",
        "family='{value}' of the <route> is neither ipv4 nor ipv6",
        "Write ipv4 or ipv6, or leave it out for ipv4.",
        "value") with
    { Suggests = new("value", ["ipv4", "ipv6"]) };

    public static readonly Rule RouteFamilyMixed = Rule.Mirror(
        "NR1337",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-family-mixed",
        "A route's addresses are not of its family",
        "The address or the gateway of the <route> is not of family {family}",
        "State family='ipv6' for a route of IPv6, and use addresses of one family.",
        "family");

    public static readonly Rule RouteNetmask = Rule.Mirror(
        "NR1338",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-netmask",
        "A route has a netmask that its family does not take",
        "A netmask that is not of IPv4 on a <route> of family {family}",
        "Use prefix='…' instead.",
        "family");

    public static readonly Rule RouteNetmaskAndPrefix = Rule.Mirror(
        "NR1339",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-netmask-and-prefix",
        "A route has both a netmask and a prefix",
        "The <route> has both a netmask and a prefix",
        "Keep the prefix.");

    public static readonly Rule RoutePrefixRange = Rule.Mirror(
        "NR1340",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-prefix-range",
        "A route's prefix is above its limit",
        "prefix='{value}' of the <route> is above {limit}",
        "Write the number of bits that the network has, at most {limit}.",
        "value",
        "limit") with
    { LibvirtArguments = 1 };

    public static readonly Rule RouteNotMasked = Rule.Mirror(
        "NR1341",
        LibvirtErrorCode.XmlError,
        "xml-interface-route-not-masked",
        "A route's address is not that of a network",
        "'{value}' of the <route> has bits behind its prefix",
        "Write the network's first address, and its prefix.",
        "value");

    public static readonly Rule ForwardAddressInvalid = Rule.Mirror(
        "NR1342",
        LibvirtErrorCode.SystemError,
        "xml-interface-forward-address-invalid",
        "Ports are forwarded from an address that is not valid",
        "'{value}' of the <portForward> is not an IP address",
        "Write a numeric IPv4 or IPv6 address.",
        "value");
}
