using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1300 to NR1329: what libvirt leaves out of a guest's <c>&lt;interface&gt;</c>, its MAC address and its <c>&lt;source&gt;</c>.</summary>
internal static class InterfaceRules
{
    public static readonly Rule UnknownAttribute = Rule.Advice(
        "NR1300",
        "libvirt does not know an attribute here",
        "libvirt does not read the attribute '{attribute}' of <{element}> here: it is ignored, and lost when libvirt writes the document" +
            "[; libvirt reads it in {elsewhere}][; libvirt reads it in {otherwise}][; libvirt reads it as an element, <{form}>][; libvirt reads it from {since} on][; did you mean '{suggestion}'?]",
        "[Write {suggestion}='…'. ][Move it to {elsewhere}. ][It counts in {otherwise} alone. ][Write <{form}> inside <{element}>. ][Read for release {since}. ][libvirt knows here: {known}. ]If it is not needed, remove it.",
        "attribute",
        "element",
        "elsewhere",
        "otherwise",
        "form",
        "since",
        "suggestion",
        "known") with
    {
        Meaning = "libvirt asks an element for the attributes that it knows and passes over all others without a word. Names are case-sensitive. Which attributes <source> has depends on the type of the interface.",
    };

    public static readonly Rule SecondElement = Rule.Advice(
        "NR1301",
        "A second element of a kind of which one counts",
        "Another <{element}> in <{parent}>: libvirt reads the first one and ignores this one, even if it is faulty",
        "Keep one <{element}>.",
        "element",
        "parent") with
    { Meaning = "libvirt takes the first element of a kind and never looks at the others. A source or a VLAN that was added below an old one changes nothing." };

    public static readonly Rule FilterDropped = Rule.Advice(
        "NR1302",
        "libvirt drops a network filter",
        "libvirt drops the <filterref> of an interface of type {type}: no filter guards it",
        "Remove the <filterref>, or use type network, bridge or ethernet.",
        "type") with
    { Meaning = "libvirt can filter only what passes through a tap device of the host. On the other types it drops the filter when it reads the guest, which then starts without any." };

    public static readonly Rule DriverDropped = Rule.Advice(
        "NR1303",
        "libvirt does not read a driver's options",
        "libvirt reads '{attribute}' of <{element}> only with a virtio model and not on type hostdev: it is dropped",
        "Use <model type='virtio'/>, or remove the option.",
        "attribute",
        "element") with
    { Meaning = "Queues, offloads and the like are properties of a virtio device. For any other model libvirt does not read them, and starts the guest without." };

    public static readonly Rule AliasDropped = Rule.Advice(
        "NR1304",
        "libvirt drops an alias of a configuration",
        "The alias '{value}' does not survive: a configuration keeps those that begin with ua- and consist of letters, digits, dashes and underscores",
        "Write an alias such as ua-nic0, or leave it to libvirt.",
        "value") with
    { Meaning = "libvirt names devices itself while a guest runs. Names of the user's own must be recognisable as such, or they are dropped when the guest is defined." };

    public static readonly Rule SourceMissing = Rule.Mirror(
        "NR1310",
        LibvirtErrorCode.XmlError,
        "xml-source-missing",
        "An interface does not say what it is connected to",
        "An interface of type {type} needs a <source>",
        "Add a <source>, for type network <source network='…'/>.",
        "type") with
    { Meaning = "Without a <source> it cannot be told what the interface is connected to. Only a few types, such as user and ethernet, need none." };

    public static readonly Rule MacInvalid = Rule.Mirror(
        "NR1311",
        LibvirtErrorCode.XmlError,
        "xml-mac-invalid",
        "An interface's MAC address is not valid",
        "'{value}' is not a MAC address",
        "Write six groups of two hexadecimal digits with colons, or leave <mac> out: libvirt then makes an address up.",
        "value") with
    { Meaning = "libvirt takes six groups of one or two hexadecimal digits with colons between them. Dashes are not taken." };

    public static readonly Rule MacMulticast = Rule.Mirror(
        "NR1312",
        LibvirtErrorCode.XmlError,
        "xml-mac-multicast",
        "An interface's MAC address is a multicast address",
        "The MAC address '{value}' is a multicast address",
        "Make the first group even, for instance 52:54:00:….",
        "value") with
    { Meaning = "An address whose first byte is odd reaches many devices and is that of none. Switches would not learn where the guest is." };

    public static readonly Rule HostdevTypeMissing = Rule.Mirror(
        "NR1313",
        LibvirtErrorCode.XmlError,
        "xml-hostdev-address-type-missing",
        "The device of a hostdev interface has no address type",
        "The <source> of a hostdev interface needs an <address> with a type",
        "Write <source><address type='pci' domain='…' bus='…' slot='…' function='…'/></source>.") with
    { Meaning = "A hostdev interface is a device of the host that the guest holds itself, and it is found by its address. The address's type says how the rest is to be read." };

    public static readonly Rule HostdevTypeUnknown = Rule.Mirror(
        "NR1314",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-hostdev-address-type-unknown",
        "The address type of a hostdev interface is not for it",
        "A hostdev interface cannot have a device at an address of type '{value}'",
        "Write type='pci'.",
        "value") with
    { Suggests = new("value", ["pci", "usb", "scsi", "scsi_host", "mdev"]), Meaning = "Addresses of some types tell where a device stands in the guest, and no device of the host can be found by them." };

    public static readonly Rule HostdevStartupPolicy = Rule.Mirror(
        "NR1315",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-hostdev-startup-policy",
        "A startup policy on a device that has none",
        "startupPolicy is for USB devices, not for an address of type {type}",
        "Remove startupPolicy.",
        "type") with
    { LibvirtArguments = 0, Meaning = "startupPolicy says what to do where a USB device is not plugged in. A PCI device is there or not, and the guest does not start without it." };

    public static readonly Rule HostdevAttribute = Rule.Mirror(
        "NR1316",
        LibvirtErrorCode.XmlError,
        "xml-hostdev-{attribute}",
        "An attribute that belongs to another kind of host device",
        "{attribute} does not belong to a device at an address of type {type}",
        "Remove {attribute}.",
        "attribute",
        "type") with
    { LibvirtArguments = 0, Meaning = "rawio and sgio belong to SCSI devices, and a model belongs to mediated devices." };

    public static readonly Rule VhostUserType = Rule.Mirror(
        "NR1318",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-vhostuser-type",
        "The socket of a vhostuser interface is not a Unix socket",
        "type='{value}' of a vhostuser <source> is not supported",
        "Write type='unix'.",
        "value") with
    { Suggests = new("value", ["unix"]) };

    public static readonly Rule LocalMissing = Rule.Mirror(
        "NR1319",
        LibvirtErrorCode.XmlError,
        "xml-local-missing",
        "A UDP tunnel without its own end",
        "The <source> of an interface of type udp needs a <local>",
        "Add <local address='…' port='…'/> to <source>.") with
    { Meaning = "A UDP tunnel has two ends: where packets are sent to, in <source>, and where they are awaited, in <local>." };

    public static readonly Rule AttributeUuid = Rule.Mirror(
        "NR1320",
        LibvirtErrorCode.XmlError,
        "xml-attribute-uuid",
        "An attribute that takes a UUID has something else",
        "{attribute}='{value}' of <{element}> is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f.",
        "attribute",
        "element",
        "value");

    public static readonly Rule AttributeInteger = Rule.Mirror(
        "NR1321",
        LibvirtErrorCode.XmlError,
        "xml-attribute-number",
        "An attribute that takes a whole number has something else",
        "{attribute}='{value}' of <{element}> is not a whole number that libvirt takes here",
        "Write a decimal number without blanks.",
        "attribute",
        "element",
        "value");

    public static readonly Rule AttributeZero = Rule.Mirror(
        "NR1322",
        LibvirtErrorCode.XmlError,
        "xml-attribute-zero",
        "An attribute that counts from 1 is 0",
        "{attribute}='{value}' of <{element}> must be at least 1",
        "Write a number from 1, or leave the attribute out where it is optional.",
        "attribute",
        "element",
        "value");
}
