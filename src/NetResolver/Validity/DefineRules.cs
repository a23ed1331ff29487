using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>NR2100 to NR2199: what libvirt refuses when a network is defined or created, although it could be read.</summary>
internal static class DefineRules
{
    private const string NotEverywhere =
        "libvirt makes this check when a network is defined or created, and not when it reads its configuration files at start, nor when a running network is changed.";

    public static readonly Rule NameCharacter = Rule.Mirror(
        "NR2101",
        LibvirtErrorCode.XmlDetail,
        "xml-name-character",
        "The network's name has more than one line",
        "The network's name contains a line feed",
        "Write the name in one line.",
        "character") with
    { Meaning = "libvirt shows networks a line each. Reading takes the line feed, and defining refuses it." };

    public static readonly Rule BridgeInUse = Rule.Mirror(
        "NR2102",
        LibvirtErrorCode.InternalError,
        "define-bridge-in-use",
        "Another network has the bridge already",
        "The bridge '{bridge}' belongs to network '{other}' already",
        "Choose another name, or leave it out: libvirt then finds a free one.",
        "bridge",
        "other") with
    { LibvirtArguments = 1, Meaning = "A network of libvirt's own makes its bridge, so no other network of the host may name it, whatever that network's mode. The reverse is not checked (NR9036)." };

    public static readonly Rule NoFreeBridge = Rule.Mirror(
        "NR2103",
        LibvirtErrorCode.InternalError,
        "define-no-free-bridge",
        "No automatic bridge name is left",
        "None of the names from {first} on is free, up to number {limit}",
        "Name the bridge: <bridge name='…'/>.",
        "limit",
        "first") with
    { LibvirtArguments = 1, Meaning = "For a network of its own that names no bridge libvirt looks for a free name virbr0, virbr1 and so on. It stops at a limit." };

    public static readonly Rule ElementUnsupported = OfMode(
        "NR2105",
        "define-element-unsupported",
        "An element that only a network of libvirt's own may have",
        "<{element}> of network '{network}' is only for networks whose bridge libvirt makes itself, not for mode {mode}",
        "Remove <{element}>; configure it on the host's own bridge or network instead.",
        "element",
        "network",
        "mode");

    public static readonly Rule BandwidthUnsupported = OfMode(
        "NR2106",
        "define-bandwidth-unsupported",
        "A network's bandwidth where there is no bridge",
        "The <bandwidth> of network '{network}' needs a bridge, which mode {mode} has not here",
        "Remove <bandwidth>; limit each interface of a guest instead.",
        "network",
        "mode");

    public static readonly Rule HostdevNetDevice = OfMode(
        "NR2107",
        "define-hostdev-netdev",
        "A hostdev network lists a device by name",
        "The pool of hostdev network '{network}' lists '{device}' by name",
        "List its PCI address as <address type='pci' …/>, or name the physical function as <pf dev='…'/>.",
        "network",
        "device");

    public static readonly Rule AddressNotHostdev = OfMode(
        "NR2108",
        "define-address-not-hostdev",
        "A network of another mode than hostdev lists a PCI address",
        "The pool of network '{network}' lists the PCI address {address}, which mode {mode} cannot use",
        "List the device's name as <interface dev='…'/>, or use mode hostdev.",
        "network",
        "mode",
        "address") with
    { LibvirtArguments = 2 };

    public static readonly Rule NotVirtualFunction = OfMode(
        "NR2109",
        "define-not-vf",
        "A hostdev network lists an address that is no virtual function",
        "{address} in the pool of network '{network}' is no SR-IOV virtual function of the host",
        "List the address of a virtual function; one that the host does not have is refused in the same way.",
        "address",
        "network");

    public static readonly Rule MixedPool = OfMode(
        "NR2110",
        "define-pool-mixed",
        "A pool mixes kinds of devices",
        "Network '{network}' has more than one of devices by name, PCI addresses and a physical function",
        "Keep one kind.",
        "network") with
    { Meaning = "No document can say so, because reading keeps one kind (NR9018); a model made in code can." };

    public static readonly Rule DhcpRepeated = OfMode(
        "NR2111",
        "define-dhcp-repeated",
        "DHCP serves more than one address of a family",
        "A second {family} <ip> has DHCP ranges or hosts",
        "Keep <dhcp> on one IPv4 and one IPv6 address of the network.",
        "family");

    public static readonly Rule TwoDefaults = OfMode(
        "NR2112",
        "define-portgroup-two-defaults",
        "A network has two default portgroups",
        "Both '{left}' and '{right}' are default portgroups of network '{network}'",
        "Leave default='yes' on one of them.",
        "network",
        "left",
        "right");

    public static readonly Rule PortGroupRepeated = OfMode(
        "NR2113",
        "define-portgroup-repeated",
        "Two portgroups have the same name",
        "The name '{portgroup}' belongs to two portgroups of network '{network}'",
        "Rename or remove one of them.",
        "portgroup",
        "network");

    public static readonly Rule PortGroupBandwidthUnsupported = OfMode(
        "NR2114",
        "define-portgroup-bandwidth-unsupported",
        "A portgroup's bandwidth where there is no bridge",
        "The <bandwidth> of portgroup '{portgroup}' of network '{network}' needs a bridge, which mode {mode} has not here",
        "Remove <bandwidth> from the portgroup; limit each interface of a guest instead.",
        "network",
        "portgroup",
        "mode") with
    { Meaning = "The portgroup example of libvirt's own manual is refused by this check. " + NotEverywhere };

    public static readonly Rule VlanUnsupported = OfMode(
        "NR2115",
        "define-vlan-unsupported",
        "A <vlan> where the network cannot have one",
        "Network '{network}' of mode {mode} cannot have this <vlan>",
        "Use a bridge of Open vSwitch, with type='openvswitch' in the <virtualport> of the network and in that of each portgroup that has one; or mode passthrough or hostdev, without a <virtualport> in portgroups.",
        "network",
        "mode") with
    {
        LibvirtArguments = 1,
        Meaning =
            "A vlan needs mode hostdev or passthrough, or mode bridge with a virtualport of type openvswitch. Where a portgroup has a virtualport of its own, that one alone is looked at: it must state the type " +
            "openvswitch, in mode bridge, even where the network states it. " + NotEverywhere,
    };

    public static readonly Rule UuidInUse = Rule.Mirror(
        "NR2120",
        LibvirtErrorCode.OperationFailed,
        "define-name-differs",
        "A network of another name has the UUID",
        "The UUID {uuid} belongs to network '{other}'",
        "Give the network a UUID of its own, or leave <uuid> out; a network cannot be renamed by defining it anew.",
        "other",
        "uuid") with
    { Meaning = "The UUID is what a network is. A definition with a known UUID and another name would be a rename, which defining does not do." };

    public static readonly Rule UuidDiffers = Rule.Mirror(
        "NR2121",
        LibvirtErrorCode.OperationFailed,
        "define-uuid-differs",
        "A network of the name exists with another UUID",
        "Network '{network}' exists with the UUID {uuid}",
        "Write <uuid>{uuid}</uuid> to change the existing network, or choose another name.",
        "network",
        "uuid") with
    {
        Meaning = "A text without <uuid> gets a fresh one before libvirt compares, so that defining the same text twice is refused.",
    };

    public static readonly Rule VlanNotVerified = Rule.Advice(
        "NR2130",
        "Whether this libvirt takes the <vlan> has not been verified",
        "libvirt 9.0.0 refuses the <vlan> of network '{network}'; from 11.0.0 on bridges of the host's kernel may have one, under conditions that NetResolver does not know exactly",
        "Try it on a host with libvirt {release}, or use a release and a network for which the answer is known.",
        "network",
        "release") with
    { Meaning = "NetResolver answers as libvirt 9.0.0 does, and follows later releases where their answers are known. Of this one libvirt's news tell, and there is no recording." };

    private static Rule OfMode(string id, string slug, string title, string format, string mend, params string[] arguments) =>
        Rule.Mirror(id, LibvirtErrorCode.ConfigUnsupported, slug, title, format, mend, arguments) with { Meaning = NotEverywhere };
}
