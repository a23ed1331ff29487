using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1270 to NR1299: <c>&lt;dns&gt;</c> and the options for dnsmasq.</summary>
internal static class DnsRules
{
    public static readonly Rule ForwarderAddressInvalid = Rule.Mirror(
        "NR1270",
        LibvirtErrorCode.XmlError,
        "xml-dns-forwarder-invalid",
        "The address of a DNS forwarder is not valid",
        "addr='{value}' of a <forwarder> of network '{network}' is no IP address",
        "Write the name server's numeric address.",
        "value",
        "network");

    public static readonly Rule ForwarderEmpty = Rule.Mirror(
        "NR1271",
        LibvirtErrorCode.XmlError,
        "xml-dns-forwarder-empty",
        "A DNS forwarder has neither address nor domain",
        "A <forwarder> has neither addr nor domain",
        "Add addr='…' with a name server, domain='…' with the names it is asked for, or both.") with
    { Meaning = "A forwarder says who is asked, for which names, or both. Without either it would change nothing." };

    public static readonly Rule Disabled = Rule.Mirror(
        "NR1272",
        LibvirtErrorCode.XmlError,
        "xml-dns-disabled",
        "A disabled <dns> has content",
        "The <dns> of network '{network}' has enable='no' and content all the same",
        "Remove the content, or enable='no'.",
        "network") with
    { Meaning = "enable='no' starts no DNS server for the network at all, so that what it should answer would be lost." };

    public static readonly Rule HostIpMissing = OfNetwork(
        "NR1273",
        "xml-dns-host-ip-missing",
        "A DNS host has no address",
        "A <host> in <dns> of network '{network}' has no ip",
        "Add ip='…'.");

    public static readonly Rule HostIpInvalid = OfNetwork(
        "NR1274",
        "xml-dns-host-ip-invalid",
        "The address of a DNS host is not valid",
        "ip='{value}' of a <host> in <dns> of network '{network}' is no IP address",
        "Write a numeric address.",
        "value") with
    { LibvirtArguments = 1 };

    public static readonly Rule HostNameMissing = OfNetwork(
        "NR1275",
        "xml-dns-host-name-missing",
        "A DNS host has no name",
        "A <host> in <dns> of network '{network}' has no <hostname>, or an empty one",
        "Add <hostname>…</hostname> as a child of <host>.");

    public static readonly Rule HostEmpty = OfNetwork(
        "NR1276",
        "xml-dns-host-empty",
        "A DNS host to look for says nothing to know it by",
        "The <host> for <dns> of network '{network}' has neither ip nor hostname",
        "Add one of them.");

    public static readonly Rule ServiceMissing = OfNetwork(
        "NR1277",
        "xml-dns-srv-service-missing",
        "A DNS SRV record has no service",
        "An <srv> of network '{network}' has no service",
        "Add service='…', such as service='ldap'.");

    public static readonly Rule ServiceTooLong = Rule.Mirror(
        "NR1278",
        LibvirtErrorCode.XmlDetail,
        "xml-dns-srv-service-too-long",
        "The service of a DNS SRV record is too long",
        "service='{value}' of network '{network}' has more than {limit} bytes",
        "Shorten it.",
        "value",
        "network",
        "limit");

    public static readonly Rule ServiceInvalid = OfValue(
        "NR1279",
        "xml-dns-srv-service-invalid",
        "The service of a DNS SRV record has a character that it cannot have",
        "service='{value}' of an <srv> of network '{network}' has a character that it cannot have",
        "Write letters, digits, and _ - + / * only.");

    public static readonly Rule ProtocolMissing = Rule.Mirror(
        "NR1280",
        LibvirtErrorCode.XmlDetail,
        "xml-dns-srv-protocol-missing",
        "A DNS SRV record has no protocol",
        "The <srv> with service '{service}' of network '{network}' has no protocol",
        "Add protocol='tcp' or protocol='udp'.",
        "service",
        "network");

    public static readonly Rule ProtocolInvalid = OfValue(
        "NR1281",
        "xml-dns-srv-protocol-invalid",
        "The protocol of a DNS SRV record has a character that it cannot have",
        "protocol='{value}' of an <srv> of network '{network}' has a character that it cannot have",
        "Write letters, digits, and - + / only.");

    public static readonly Rule NumberInvalid = Rule.Mirror(
        "NR1282",
        LibvirtErrorCode.XmlDetail,
        "xml-dns-srv-{attribute}-invalid",
        "A number of a DNS SRV record is not valid, or out of range",
        "{attribute}='{value}' of an <srv> of network '{network}' is not a number from {least} to 65535",
        "Write a decimal number from {least} to 65535.",
        "attribute",
        "network",
        "value",
        "least") with
    { LibvirtArguments = 2 };

    public static readonly Rule NumberWithoutTarget = Rule.Mirror(
        "NR1283",
        LibvirtErrorCode.XmlDetail,
        "xml-dns-srv-{attribute}-without-target",
        "A number of a DNS SRV record that has no target",
        "An <srv> of network '{network}' has {attribute} and no target",
        "Add target='…' with the host that offers the service, or remove {attribute}.",
        "attribute",
        "network");

    public static readonly Rule TextNameMissing = OfNetwork(
        "NR1284",
        "xml-dns-txt-name-missing",
        "A DNS TXT record has no name",
        "A <txt> of network '{network}' has no name",
        "Add name='…'.");

    public static readonly Rule TextNameInvalid = OfValue(
        "NR1285",
        "xml-dns-txt-name-invalid",
        "The name of a DNS TXT record has a blank or a comma",
        "name='{value}' of a <txt> of network '{network}' has a blank or a comma",
        "Write a name without blanks and commas.");

    public static readonly Rule TextValueMissing = Rule.Mirror(
        "NR1286",
        LibvirtErrorCode.XmlDetail,
        "xml-dns-txt-value-missing",
        "A DNS TXT record has no value",
        "The <txt> with name '{name}' of network '{network}' has no value",
        "Add value='…', which may be empty.",
        "name",
        "network");

    public static readonly Rule OptionWithoutValue = Rule.Mirror(
        "NR1295",
        LibvirtErrorCode.InternalError,
        "xml-dnsmasq-option-value-missing",
        "An option for dnsmasq has no value",
        "The <dnsmasq:option> has no value",
        "Add value='…' with a line of dnsmasq's configuration.") with
    { Meaning = "Options of the dnsmasq namespace are written to dnsmasq's configuration as they are. libvirt does not look at what they say, and takes no responsibility for it." };

    private static Rule OfNetwork(string id, string slug, string title, string format, string mend, params string[] more) =>
        Rule.Mirror(id, LibvirtErrorCode.XmlDetail, slug, title, format, mend, ["network", .. more]);

    private static Rule OfValue(string id, string slug, string title, string format, string mend) =>
        Rule.Mirror(id, LibvirtErrorCode.XmlDetail, slug, title, format, mend, "value", "network");
}
