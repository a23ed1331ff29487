using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1100 to NR1129: a <c>&lt;network&gt;</c>'s own attributes and simple elements, and its portgroups.</summary>
internal static class NetworkRules
{
    public static readonly Rule NameMissing = Rule.Mirror(
        "NR1101",
        LibvirtErrorCode.NoName,
        "xml-name-missing",
        "The network has no name",
        "The network has no name, or an empty one",
        "Add <name>…</name> as a child of <network>.") with
    {
        Meaning = "libvirt looks for elements without a namespace. A document whose elements stand in a default namespace looks empty to it, and lacks its name first.",
    };

    public static readonly Rule NameCharacter = Rule.Mirror(
        "NR1102",
        LibvirtErrorCode.XmlDetail,
        "xml-name-character",
        "The network's name has a character that a name cannot have",
        "The network's name contains '{character}'",
        "Choose a name without '{character}': libvirt makes a file of that name.",
        "character") with
    { Meaning = "libvirt keeps the definition in a file of the network's name, and a slash would lead into another folder. Other characters that shells and file systems do not like are taken." };

    public static readonly Rule UuidInvalid = Rule.Mirror(
        "NR1103",
        LibvirtErrorCode.InternalError,
        "xml-uuid-invalid",
        "The network's <uuid> is not a UUID",
        "'{value}' is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f, or leave the element out: libvirt then generates one.",
        "value") with
    { LibvirtArguments = 0, Meaning = "libvirt tells networks by their UUID, and ports and guests refer to it. One that cannot be read is not replaced by a new one, since the definition may be that of a network that there is." };

    public static readonly Rule Ipv6Invalid = Rule.Mirror(
        "NR1104",
        LibvirtErrorCode.XmlError,
        "xml-ipv6-invalid",
        "The attribute ipv6 of a network is neither yes nor no",
        "ipv6='{value}' of network '{network}' is neither yes nor no",
        "Write ipv6='yes', or leave the attribute out.",
        "value",
        "network") with
    { Suggests = new("value", ["yes", "no"]), Meaning = "ipv6='yes' allows guests to talk to each other by IPv6 where the network has no IPv6 address. The value is compared letter by letter, unlike most other booleans of a network." };

    public static readonly Rule DelayInvalid = Rule.Mirror(
        "NR1105",
        LibvirtErrorCode.XmlError,
        "xml-bridge-delay-invalid",
        "The delay of the bridge is not an unsigned number",
        "delay='{value}' of the bridge of network '{network}' is not an unsigned decimal number",
        "Write the forward delay in seconds, such as delay='0'.",
        "network",
        "value") with
    { LibvirtArguments = 1, Meaning = "The delay is how many seconds the bridge listens before it forwards, and is read as a plain decimal number." };

    public static readonly Rule MacTableManagerInvalid = Rule.Mirror(
        "NR1106",
        LibvirtErrorCode.XmlError,
        "xml-bridge-mactablemanager-invalid",
        "The bridge's macTableManager is unknown",
        "macTableManager='{value}' of the bridge of network '{network}' is neither kernel nor libvirt",
        "Write kernel or libvirt, spelled exactly so, or leave the attribute out.",
        "value",
        "network") with
    {
        Meaning = "With macTableManager='libvirt' the bridge learns no addresses: libvirt itself enters those of the guests. Even the word 'default' is refused.",
        Suggests = new("value", ["kernel", "libvirt"]),
    };

    public static readonly Rule MacInvalid = Rule.Mirror(
        "NR1107",
        LibvirtErrorCode.XmlError,
        "xml-bridge-mac-invalid",
        "The network's <mac> is not a MAC address",
        "'{value}' of network '{network}' is not a MAC address",
        "Write six groups of two hexadecimal digits with colons, such as 52:54:00:6b:3c:58.",
        "value",
        "network") with
    { Meaning = "The <mac> of a network is the address of its bridge. libvirt generates one if there is none, and keeps it, so that the bridge's address does not change with the guests." };

    public static readonly Rule MacMulticast = Rule.Mirror(
        "NR1108",
        LibvirtErrorCode.XmlError,
        "xml-bridge-mac-multicast",
        "The network's <mac> is a multicast address",
        "'{value}' of network '{network}' is a multicast address, which a bridge cannot have",
        "Choose an address whose first group is even, such as 52:54:00:….",
        "value",
        "network") with
    { Meaning = "The <mac> of a network is the address of its bridge, and a multicast address, whose first byte is odd, can be that of no device." };

    public static readonly Rule MtuInvalid = Rule.Mirror(
        "NR1109",
        LibvirtErrorCode.XmlError,
        "xml-network-mtu-invalid",
        "The network's MTU is not a number",
        "size='{value}' of the <mtu> of network '{network}' is not a decimal number",
        "Write the MTU in bytes, such as size='9000'.",
        "value",
        "network") with
    { Meaning = "The MTU of a network is that of the bridge that libvirt makes, and of the guests' devices on it." };

    public static readonly Rule PortGroupWithoutName = Rule.Mirror(
        "NR1110",
        LibvirtErrorCode.XmlError,
        "xml-portgroup-no-name",
        "A portgroup has no name",
        "The portgroup has no name, or an empty one",
        "Add name='…' to <portgroup>; for the group of interfaces that name none add default='yes' too.") with
    { Meaning = "Interfaces ask for a portgroup by its name. Even the default one, which is for those that ask for none, needs a name to be told by." };

    public static readonly Rule TitleLineFeed = Rule.Mirror(
        "NR1111",
        LibvirtErrorCode.XmlError,
        "xml-title-line-feed",
        "The network's title has more than one line",
        "The title of the network contains a line feed",
        "Write the title in one line; what is longer belongs in <description>.") with
    { Meaning = "A title is a line for lists and menus; what needs more is a description. libvirt reads both since 9.7.0." };

    public static readonly Rule TooNew = Rule.Advice(
        "NR1120",
        "The document says something that this release of libvirt does not read yet",
        "libvirt {release} does not read {what}; libvirt {since} is the first that does",
        "Leave it out for hosts with an older libvirt; to read it, ask for that release.",
        "what",
        "release",
        "since") with
    {
        Meaning = "libvirt ignores what it does not know, without a word, and loses it when it writes the document. Which release NetResolver follows is an option.",
    };

    public static readonly Rule MetadataDropped = Rule.Advice(
        "NR1121",
        "libvirt drops a child of <metadata>",
        "<{element}> in <metadata> is dropped: it has no namespace, or the namespace of an earlier child",
        "Give the element a namespace of its own, and one element for all that belongs there.",
        "element") with
    { Meaning = "libvirt keeps one element for each namespace in <metadata>, so that programs do not overwrite each other's. What has no namespace belongs to nobody and is thrown away." };
}
