using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1130 to NR1159: <c>&lt;forward&gt;</c> and the pool of devices in it.</summary>
internal static class ForwardRules
{
    public static readonly Rule ModeUnknown = Rule.Mirror(
        "NR1130",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-forward-mode-unknown",
        "The forward mode is unknown",
        "libvirt knows no forward mode '{value}'",
        "Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated.",
        "value") with
    { Suggests = new("value", ForwardModes.Names[1..]), Meaning = "The mode is compared letter by letter, case included. It decides what guests are connected to, so that libvirt does not guess." };

    public static readonly Rule DriverUnknown = Rule.Mirror(
        "NR1131",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-forward-driver-unknown",
        "The driver of the devices is unknown",
        "The driver '{value}' of network '{network}' is neither kvm nor vfio",
        "Write vfio, or leave <driver> out.",
        "value",
        "network") with
    { Suggests = new("value", ["kvm", "vfio"]), Meaning = "The driver is the one that hands a PCI device to a guest. vfio is the only one that present kernels have, and libvirt takes it by itself." };

    public static readonly Rule DevWithAddresses = Rule.Mirror(
        "NR1132",
        LibvirtErrorCode.XmlError,
        "xml-forward-dev-with-addresses",
        "A device by name stands beside PCI addresses or a physical function",
        "dev='{dev}' of <forward> cannot stand beside <{element}>",
        "Remove the attribute dev, or replace <{element}> by <interface dev='…'/>.",
        "dev",
        "element") with
    {
        LibvirtArguments = 0,
        Meaning = "A pool lists devices by name, or by PCI address, or names one physical function. libvirt's own message for this shows '%s' where the network's name belongs.",
    };

    public static readonly Rule DevMismatch = Rule.Mirror(
        "NR1133",
        LibvirtErrorCode.XmlError,
        "xml-forward-dev-mismatch",
        "dev of <forward> is not the first <interface>",
        "dev='{dev}' of <forward> and the first <interface dev='{first}'/> of network '{network}' differ",
        "Make both the same, or remove the attribute: the first <interface> says it already.",
        "dev",
        "first",
        "network") with
    { Meaning = "dev of <forward> is a short way to write the first <interface> of the pool. Both may be there, as libvirt writes both, and then they are one device said twice." };

    public static readonly Rule InterfaceWithoutDev = Rule.Mirror(
        "NR1134",
        LibvirtErrorCode.XmlError,
        "xml-forward-interface-no-dev",
        "An <interface> of the pool names no device",
        "An <interface> in <forward> of network '{network}' has no dev",
        "Add dev='…' with the name of a device of the host.",
        "network") with
    { Meaning = "The pool of a network lists devices of the host by name. Whether there is a device of that name is looked at only when a guest gets it." };

    public static readonly Rule DeviceRepeated = Rule.Mirror(
        "NR1135",
        LibvirtErrorCode.XmlError,
        "xml-pool-interface-repeated",
        "A device stands twice in the pool",
        "The device '{device}' stands twice in the pool of network '{network}'",
        "Remove one of the two.",
        "device",
        "network") with
    { Meaning = "Each device of a pool has a count of its connections. A device that stood twice would be counted twice, and a device that serves a connection alone be given to two." };

    public static readonly Rule AddressTypeMissing = Rule.Mirror(
        "NR1136",
        LibvirtErrorCode.XmlError,
        "xml-pool-address-type-missing",
        "An <address> of the pool has no type",
        "An <address> in <forward> of network '{network}' has no type",
        "Add type='pci'.",
        "network") with
    { Meaning = "A pool lists devices by kind of address, and libvirt does not guess the kind, though only pci can be used." };

    public static readonly Rule AddressTypeUnknown = Rule.Mirror(
        "NR1137",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-pool-address-type-unknown",
        "The type of an <address> of the pool is unknown",
        "An <address> in <forward> of network '{network}' has the unknown type '{value}'",
        "Write type='pci': only PCI devices can be in a pool.",
        "value",
        "network") with
    { Suggests = new("value", ["pci"]), Meaning = "libvirt knows two types of addresses of a pool, pci and netdev, compared letter by letter." };

    public static readonly Rule AddressTypeUnsupported = Rule.Mirror(
        "NR1138",
        LibvirtErrorCode.XmlError,
        "xml-pool-address-type-unsupported",
        "An <address> of the pool is not of type pci",
        "An <address> in <forward> of network '{network}' has the type '{value}', which a pool cannot have",
        "Write type='pci', or list a device by name as <interface dev='…'/>.",
        "value",
        "network") with
    { Meaning = "The reader knows the type netdev, and has no use for it in an <address>: a device by name is an <interface>." };

    public static readonly Rule AddressRepeated = Rule.Mirror(
        "NR1139",
        LibvirtErrorCode.XmlError,
        "xml-pool-address-repeated",
        "A PCI address stands twice in the pool",
        "The PCI address {address} stands twice in the pool of network '{network}'",
        "Remove one of the two; they may be spelled differently, as 0x10 and 16.",
        "address",
        "network") with
    { Meaning = "Addresses are compared by their numbers and not by their spelling. A device that stood twice would be given to two guests, each of which wants it alone." };

    public static readonly Rule PhysicalFunctionRepeated = Rule.Mirror(
        "NR1140",
        LibvirtErrorCode.XmlError,
        "xml-pf-repeated",
        "There is more than one <pf>",
        "A second <pf> in <forward> of network '{network}'",
        "Keep one <pf>, or list the functions of both as <interface> or <address>.",
        "network") with
    { Meaning = "A <pf> makes all virtual functions of one physical function the pool. For several physical functions their virtual functions have to be listed." };

    public static readonly Rule PhysicalFunctionWithoutDev = Rule.Mirror(
        "NR1141",
        LibvirtErrorCode.XmlError,
        "xml-pf-no-dev",
        "A <pf> names no device",
        "The <pf> in <forward> of network '{network}' has no dev",
        "Add dev='…' with the name of the physical function's network device.",
        "network") with
    { Meaning = "The virtual functions are found by the name of the physical function's network device, which <pf> has to tell." };
}
