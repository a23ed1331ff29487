using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1235 to NR1249: the <c>&lt;dhcp&gt;</c> of an <c>&lt;ip&gt;</c>.</summary>
internal static class DhcpRules
{
    public static readonly Rule RangeAttributeMissing = Rule.Mirror(
        "NR1235",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-range-attribute-missing",
        "A DHCP range lacks an end",
        "A <range> of network '{network}' has no {attribute}",
        "Add {attribute}='…'; for a single address write it as start and end.",
        "attribute",
        "network") with
    { Meaning = "dnsmasq is handed both ends of a range. libvirt takes a missing one neither for an open range nor for a single address." };

    public static readonly Rule AddressInvalid = Rule.Mirror(
        "NR1236",
        LibvirtErrorCode.SystemError,
        "xml-address-invalid",
        "An address cannot be read",
        "{attribute}='{value}' is no IP address",
        "Write a numeric address such as 192.168.122.2; names are not looked up.",
        "value",
        "attribute") with
    { LibvirtArguments = 1 };

    public static readonly Rule HostMacOnIpv6 = Rule.Mirror(
        "NR1237",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-mac-ipv6",
        "A MAC address on a DHCP host of an IPv6 network",
        "The IPv6 <host> with mac='{value}' of network '{network}' cannot be told by its MAC address",
        "Write id='…' with the guest's DHCP unique id, or name='…', instead.",
        "value",
        "network") with
    { Meaning = "DHCP for IPv6 tells guests by their DUID, which need not contain a MAC address. libvirt takes id for it." };

    public static readonly Rule HostMacInvalid = Rule.Mirror(
        "NR1238",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-mac-invalid",
        "The MAC address of a DHCP host is not valid",
        "mac='{value}' of a <host> of network '{network}' is not a MAC address",
        "Write six groups of two hexadecimal digits with colons.",
        "value",
        "network") with
    { Meaning = "A host in <dhcp> is recognised by the MAC address of the guest's interface, which libvirt reads as it reads that of an interface." };

    public static readonly Rule HostMacMulticast = Rule.Mirror(
        "NR1239",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-mac-multicast",
        "The MAC address of a DHCP host is a multicast address",
        "mac='{value}' of a <host> of network '{network}' is a multicast address, which no guest has",
        "Write the guest's own address; its first group is even.",
        "value",
        "network") with
    { Meaning = "An address whose first byte is odd is that of no device, so that no guest could ever be recognised by it." };

    public static readonly Rule HostIdInvalid = Rule.Mirror(
        "NR1240",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-id-invalid",
        "The id of a DHCP host has a character that an id cannot have",
        "id='{value}' of a <host> of network '{network}' contains '{character}'",
        "Write hexadecimal digits and colons only.",
        "character",
        "value",
        "network") with
    { Meaning = "The id is the guest's DUID, which is written in hexadecimal digits with colons." };

    public static readonly Rule HostNameInvalid = Rule.Mirror(
        "NR1241",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-name-invalid",
        "The name of a DHCP host does not begin with a letter or digit",
        "name='{value}' of a <host> of network '{network}' does not begin with a letter or digit",
        "Write a name that begins with one of a-z, A-Z, 0-9.",
        "value",
        "network") with
    { Meaning = "The name is handed to dnsmasq, and would be taken for something else there." };

    public static readonly Rule HostIpInvalid = Rule.Mirror(
        "NR1242",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-ip-invalid",
        "The address of a DHCP host is not valid",
        "ip='{value}' of a <host> of network '{network}' is no IP address",
        "Write a numeric address inside the network of the <ip>.",
        "network",
        "value") with
    { LibvirtArguments = 1, Meaning = "The address that is kept for a guest is a number. libvirt looks up no names." };

    public static readonly Rule HostEmpty = Rule.Mirror(
        "NR1243",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-empty",
        "A DHCP host to look for says nothing to know it by",
        "The <host> for network '{network}' has neither mac nor name nor ip",
        "Add one of them.",
        "network") with
    { Meaning = "To find the host that is meant, at least one of mac, name and ip must be given." };

    public static readonly Rule HostWhoMissing = Rule.Mirror(
        "NR1244",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-who-missing",
        "A DHCP host does not tell which guest is meant",
        "A <host> of the {family} network '{network}' tells neither {attribute} nor name of the guest",
        "Add {attribute}='…' or name='…'.",
        "family",
        "network",
        "attribute") with
    { LibvirtArguments = 2, Meaning = "An address can be kept for a guest only if it can be recognised: by its MAC address or its name, for IPv6 by its id or its name." };

    public static readonly Rule HostIpMissing = Rule.Mirror(
        "NR1245",
        LibvirtErrorCode.XmlError,
        "xml-dhcp-host-ip-missing",
        "A DHCP host has no address",
        "A <host> of network '{network}' has no ip",
        "Add ip='…' with the address that is kept for the guest.",
        "network") with
    { Meaning = "A <host> keeps an address for a guest. Without one there is nothing to keep." };

    public static readonly Rule LeaseTooShort = Rule.Mirror(
        "NR1246",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-dhcp-lease-too-short",
        "A lease time is below two minutes",
        "A lease of {expiry} {unit} is shorter than two minutes, the least that dnsmasq gives",
        "Write at least 2 minutes, or 0 for a lease that never ends; without a unit minutes are meant.",
        "expiry",
        "unit") with
    { LibvirtArguments = 0, Meaning = "dnsmasq gives no lease below two minutes, and would not start with one. Without a unit minutes are meant." };
}
