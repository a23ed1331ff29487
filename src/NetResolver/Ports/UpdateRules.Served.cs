using NetResolver.Diagnostics;

namespace NetResolver.Ports;

/// <summary>NR4330 to NR4349: changing what one of libvirt's own networks serves by DHCP and DNS.</summary>
internal static partial class UpdateRules
{
    public static readonly Rule IpIndex = Rule.Mirror(
        "NR4330",
        LibvirtErrorCode.OperationInvalid,
        "update-ip-index",
        "There is no <ip> of the index",
        "Network '{network}' has no <ip> of index {index}: it has {count}, counted from 0",
        "Hand in the index of the <ip> in document order, from 0; -1 for the one that serves DHCP.",
        "index",
        "network",
        "count") with
    { LibvirtArguments = 2, Meaning = "The parent index says which <ip> of the network is meant. It counts from 0, in the order of the document." };

    public static readonly Rule IpMissing = Rule.Mirror(
        "NR4331",
        LibvirtErrorCode.OperationInvalid,
        "update-ip-missing",
        "The network has no <ip> that could serve DHCP",
        "Network '{network}' has no <ip>",
        "Give the network an <ip> in a new definition.",
        "network") with
    { Meaning = "DHCP is served on an address of the network. A change cannot add one." };

    public static readonly Rule DhcpElsewhere = Rule.Mirror(
        "NR4332",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-elsewhere",
        "Another <ip> of the family serves DHCP",
        "DHCP is served on one {family} address of a network, and {address} serves it",
        "Add to that <ip>, or remove its ranges and hosts first.",
        "family",
        "address") with
    { LibvirtArguments = 1, Meaning = "dnsmasq serves one IPv4 and one IPv6 network for each network of libvirt's. A second one of a family is refused here as it is when a network is defined." };

    public static readonly Rule DhcpHostFamily = Rule.Mirror(
        "NR4333",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-host-family",
        "A DHCP host is of another family than its <ip>",
        "The <host> has {ip}, which is not of the family of {address} of network '{network}'",
        "Say by the parent index which <ip> is meant.",
        "ip",
        "address",
        "network") with
    { LibvirtArguments = 0, Meaning = "Without a parent index libvirt takes the address that serves DHCP, and does not look for one that the host would fit." };

    public static readonly Rule DhcpHostMissing = Rule.Mirror(
        "NR4334",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-host-missing",
        "No DHCP host matches",
        "No <host> on {address} of network '{network}' is the one that is asked for",
        "To delete, all of mac, name and ip that are given must be those of the host; to modify, one of them.",
        "network",
        "address") with
    { LibvirtArguments = 1, Meaning = "A host is found by what the change states of mac, name and ip. To delete one, everything stated must fit; to modify one, a single one of them is enough." };

    public static readonly Rule DhcpHostExists = Rule.Mirror(
        "NR4335",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-host-exists",
        "A DHCP host with the same mac, name or ip is there",
        "Network '{network}' has a DHCP host with the same mac, name or ip: {host}",
        "Modify that one, or choose another mac, name and ip.",
        "network",
        "host") with
    { LibvirtArguments = 1, Meaning = "A host with the same mac, name or ip is the same to dnsmasq, which would then answer at random." };

    public static readonly Rule DhcpRangeMissing = Rule.Mirror(
        "NR4336",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-range-missing",
        "The DHCP range is not there",
        "Network '{network}' has no DHCP range {start} to {end}",
        "Give start and end exactly as they are there.",
        "network",
        "start",
        "end") with
    { LibvirtArguments = 1, Meaning = "A range has no name: it is found by both its ends." };

    public static readonly Rule DhcpRangeExists = Rule.Mirror(
        "NR4337",
        LibvirtErrorCode.OperationInvalid,
        "update-dhcp-range-exists",
        "The DHCP range is there already",
        "Network '{network}' has the DHCP range {start} to {end} already",
        "Nothing is to be added.",
        "network",
        "start",
        "end") with
    { Meaning = "A range has no name: one with the same ends is the same." };

    public static readonly Rule DnsHostExists = Dns(
        "NR4340",
        "update-dns-host-exists",
        "A DNS host of the address is there",
        "Network '{network}' has a DNS host of {record} already",
        "To give the address more names, delete its host, then add it with all names.") with
    { Meaning = "libvirt keeps one host for each address, with all its names." };

    public static readonly Rule DnsHostMissing = Dns(
        "NR4341",
        "update-dns-host-missing",
        "No DNS host matches",
        "Network '{network}' has no DNS host of {record}, or of another name that is given",
        "Give the ip, or one of the names, of a host that is there.") with
    { Meaning = "A host is found by its address, or by any of the names that are given." };

    public static readonly Rule DnsHostAmbiguous = Ambiguous(
        "NR4342",
        "update-dns-host-ambiguous",
        "More than one DNS host matches",
        "Network '{network}' has {count} DNS hosts with the ip or a name of the one that is asked for ({record})",
        "Give the ip alone: names are looked for in all hosts.") with
    { Meaning = "What fits several hosts deletes none: libvirt does not choose." };

    public static readonly Rule DnsServiceExists = Dns(
        "NR4343",
        "update-dns-srv-exists",
        "A DNS SRV record that matches is there",
        "Network '{network}' has an SRV record that matches already: {record}",
        "State domain or target too: a record that says more than those that are there can be added.") with
    { Meaning = "Records are compared by what the new one states. One that states less than a record that is there is the same to libvirt." };

    public static readonly Rule DnsServiceMissing = Dns(
        "NR4344",
        "update-dns-srv-missing",
        "No DNS SRV record matches",
        "Network '{network}' has no SRV record that matches ({record})",
        "All of domain, service, protocol and target that are given must be those of the record.") with
    { Meaning = "Records are compared by what the change states, letter by letter." };

    public static readonly Rule DnsServiceAmbiguous = Ambiguous(
        "NR4345",
        "update-dns-srv-ambiguous",
        "More than one DNS SRV record matches",
        "Network '{network}' has {count} SRV records that match ({record})",
        "State more of domain, service, protocol and target.") with
    { Meaning = "What fits several records deletes none: libvirt does not choose." };

    public static readonly Rule DnsTextExists = Dns(
        "NR4346",
        "update-dns-txt-exists",
        "A DNS TXT record of the name is there",
        "Network '{network}' has a TXT record '{name}' already",
        "Delete it, then add the new one.",
        "name") with
    { LibvirtArguments = 2, Meaning = "A text has a name to be known by, and libvirt takes one text for a name." };

    public static readonly Rule DnsTextMissing = Dns(
        "NR4347",
        "update-dns-txt-missing",
        "There is no DNS TXT record of the name",
        "Network '{network}' has no TXT record '{name}'",
        "Compare the name letter by letter.",
        "name") with
    { Meaning = "Texts are found by name, compared letter by letter." };

    private static Rule Dns(string id, string slug, string title, string format, string mend, string record = "record") =>
        Rule.Mirror(id, LibvirtErrorCode.OperationInvalid, slug, title, format, mend, "network", record) with { LibvirtArguments = 1 };

    private static Rule Ambiguous(string id, string slug, string title, string format, string mend) =>
        Rule.Mirror(id, LibvirtErrorCode.OperationInvalid, slug, title, format, mend, "network", "record", "count") with { LibvirtArguments = 1 };
}
