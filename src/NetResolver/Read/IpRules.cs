using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1220 to NR1234: an <c>&lt;ip&gt;</c> of a network.</summary>
internal static class IpRules
{
    public static readonly Rule AddressMissing = Rule.Mirror(
        "NR1220",
        LibvirtErrorCode.XmlError,
        "xml-ip-address-missing",
        "An <ip> has no address",
        "An <ip> of network '{network}' has no address",
        "Add address='…' with the address that the bridge is to have.",
        "network") with
    { Meaning = "The address is the one that the host has on the network's bridge. libvirt has none that it could give by itself." };

    public static readonly Rule AddressInvalid = Rule.Mirror(
        "NR1221",
        LibvirtErrorCode.XmlError,
        "xml-ip-address-invalid",
        "The address of an <ip> is not valid",
        "address='{value}' of network '{network}' is no IP address",
        "Write a numeric address such as 192.168.122.1 or 2001:db8::1, without a prefix and without blanks.",
        "value",
        "network") with
    { Meaning = "libvirt takes an address as a number, in any notation that the C library reads, and looks up no names. The size of the network stands in netmask or prefix." };

    public static readonly Rule NetmaskInvalid = Rule.Mirror(
        "NR1222",
        LibvirtErrorCode.XmlError,
        "xml-ip-netmask-invalid",
        "The netmask of an <ip> is not valid",
        "netmask='{value}' of network '{network}' is no IP address",
        "Write a netmask such as 255.255.255.0, or prefix='24' instead.",
        "value",
        "network") with
    { Meaning = "A netmask is written like an address. The short form, a count of bits, is the attribute prefix." };

    public static readonly Rule FamilyMismatch = Rule.Mirror(
        "NR1223",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-family-mismatch",
        "The address of an <ip> is of another family than stated",
        "The address '{address}' of network '{network}' is not of family {family}",
        "Add family='ipv6' for an IPv6 address; without a family IPv4 is meant.",
        "family",
        "address",
        "network") with
    { Meaning = "Without a family libvirt takes an <ip> for one of IPv4, whatever its address looks like." };

    public static readonly Rule NetmaskFamily = Rule.Mirror(
        "NR1224",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-netmask-family",
        "The netmask of an IPv4 address is no IPv4 netmask",
        "The netmask '{netmask}' does not go with the IPv4 address '{address}' of network '{network}'",
        "Write a netmask such as 255.255.255.0.",
        "netmask",
        "address",
        "network") with
    { Meaning = "The netmask of an IPv4 address is one of IPv4. For IPv6 the size of a network is a prefix alone." };

    public static readonly Rule NetmaskAndPrefix = Rule.Mirror(
        "NR1225",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-netmask-and-prefix",
        "An <ip> has both a netmask and a prefix",
        "An <ip> of network '{network}' has both a netmask and a prefix",
        "Keep one of them; they say the same.",
        "network") with
    { Meaning = "A netmask and a prefix are two ways to say how large the network is. libvirt does not check whether they agree; it refuses them together, but for prefix='0'." };

    public static readonly Rule PrefixRange = Rule.Mirror(
        "NR1226",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-prefix-range",
        "The prefix of an <ip> is longer than its address",
        "prefix='{prefix}' of network '{network}' is above {limit}",
        "Write a prefix from 1 to {limit}.",
        "prefix",
        "network",
        "limit") with
    { LibvirtArguments = 2, Meaning = "An IPv4 address has 32 bits, an IPv6 address 128." };

    public static readonly Rule NetmaskOnIpv6 = Rule.Mirror(
        "NR1227",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-netmask-ipv6",
        "An IPv6 address has a netmask",
        "The IPv6 address '{address}' of network '{network}' has a netmask",
        "Write prefix='64' instead.",
        "address",
        "network") with
    { Meaning = "For IPv6 the size of a network is written as a prefix alone." };

    public static readonly Rule FamilyUnknown = Rule.Mirror(
        "NR1228",
        LibvirtErrorCode.XmlError,
        "xml-ip-family-unknown",
        "The family of an <ip> is unknown",
        "family='{value}' of network '{network}' is neither ipv4 nor ipv6",
        "Write ipv4 or ipv6, in lower case.",
        "value",
        "network") with
    { Suggests = new("value", ["ipv4", "ipv6"]), Meaning = "The family is compared letter by letter, case included. Without it libvirt takes the <ip> for one of IPv4." };

    public static readonly Rule TftpOnIpv6 = Rule.Mirror(
        "NR1229",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-ip-tftp-ipv6",
        "TFTP on an IPv6 address",
        "An IPv6 <ip> of network '{network}' has a <tftp>",
        "Move <tftp> to an IPv4 <ip>.",
        "network") with
    { Meaning = "Guests load their system by TFTP over IPv4 alone, as far as libvirt sets it up." };
}
