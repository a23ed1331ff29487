using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>NR4000 to NR4099: from a request to a plug.</summary>
internal static class ResolveRules
{
    public static readonly Rule NoSuchNetwork = Rule.Mirror(
        "NR4001",
        LibvirtErrorCode.NoNetwork,
        "net-not-found",
        "The interface names a network that does not exist",
        "There is no network '{network}'; there are: {known}",
        "Correct the name, or define the network.",
        "network",
        "known") with
    { LibvirtArguments = 1, Suggests = new("network"), Meaning = "Networks are looked for by name on the host where the guest is to run. That the name means the same on every host is up to the administrator." };

    public static readonly Rule NotActive = Rule.Mirror(
        "NR4002",
        LibvirtErrorCode.OperationInvalid,
        "net-not-active",
        "The network is not started",
        "Network '{network}' is not started",
        "Start it: virsh net-start {network}.",
        "network") with
    { Meaning = "A network hands out connections only while it runs. libvirt does not start one because a guest wants it." };

    public static readonly Rule NotAHostNetwork = Rule.Note(
        "NR4003",
        "The interface does not connect to a host network",
        "An interface of type {type} does not connect to a host network: there is nothing to resolve",
        "Use type network to have libvirt choose the connection.",
        "type") with
    { Meaning = "An interface that states a bridge, a device or user-mode networking itself asks no network. libvirt connects it as it stands." };

    public static readonly Rule OwnBridgeTakesNone = Unsupported(
        "NR4010",
        "alloc-vport-unsupported-forward",
        "A network of libvirt's own takes no virtualport",
        "forward mode {mode} has a bridge of libvirt's own, which takes no virtualport") with
    { Meaning = "The bridge of such a network is one of the kernel, which knows no profiles. Even a virtualport without a type is refused." };

    public static readonly Rule BridgeTakesOpenVSwitch = Unsupported(
        "NR4011",
        "alloc-vport-unsupported-bridge",
        "A host bridge takes virtualports of type openvswitch only",
        "forward mode {mode} with a host bridge takes openvswitch only") with
    { Meaning = "A plain bridge of the kernel knows no profiles, and Open vSwitch has its own kind of them. Even a virtualport without a type is refused." };

    public static readonly Rule MacvtapTakesVepaOrVnLink = Unsupported(
        "NR4012",
        "alloc-vport-unsupported-macvtap",
        "Macvtap modes take virtualports of type 802.1Qbg and 802.1Qbh only",
        "forward mode {mode} with macvtap devices takes 802.1Qbg and 802.1Qbh only") with
    { Meaning = "A macvtap device reaches a switch that may know 802.1Qbg or 802.1Qbh. Open vSwitch and midonet need a bridge." };

    public static readonly Rule HostdevTakesVepaOrVnLink = Unsupported(
        "NR4013",
        "alloc-vport-unsupported-hostdev",
        "Mode hostdev takes virtualports of type 802.1Qbg and 802.1Qbh only",
        "forward mode {mode} takes 802.1Qbg and 802.1Qbh only") with
    { Meaning = "A device that the guest holds itself reaches a switch that may know 802.1Qbg or 802.1Qbh. libvirt first takes a device and then looks at the type, so that an exhausted pool is told of before." };

    public static readonly Rule FloorUnsupported = Rule.Mirror(
        "NR4020",
        LibvirtErrorCode.OperationUnsupported,
        "floor-unsupported",
        "A floor on a network that is not libvirt's own",
        "The interface {mac} asks for a floor, which network '{network}' (forward mode {mode}) cannot guarantee",
        "Remove floor from the interface's <inbound>, or use a network of mode none, nat, route or open.",
        "mac",
        "network",
        "mode") with
    { LibvirtArguments = 1, Meaning = "libvirt guarantees a floor by traffic classes on a bridge that it makes itself. On a bridge of the host, and for devices, it sets up none." };

    public static readonly Rule FloorWithoutInbound = Rule.Mirror(
        "NR4021",
        LibvirtErrorCode.OperationUnsupported,
        "floor-no-inbound",
        "A floor on a network without an inbound limit",
        "The interface {mac} asks for a floor, and network '{network}' has no <inbound> that it could be a part of",
        "Add <bandwidth><inbound average='…'/></bandwidth> to the network, or remove the floor.",
        "mac",
        "network") with
    { Meaning = "Floors are parts of what the network as a whole may carry. Without an <inbound> average there is no whole that they could be parts of." };

    public static readonly Rule FloorOverPeak = FloorOver("NR4022", "peak") with { Meaning = "Where the network states a peak, it is the peak that all floors together may not exceed, and not the average. The floors of guests that run are counted." };

    public static readonly Rule FloorOverAverage = FloorOver("NR4023", "average") with { Meaning = "All floors together may not exceed what the network carries on average, unless it states a peak. The floors of guests that run are counted." };

    /// <summary>The request that libvirt writes from the interface cannot be read by the network.</summary>
    public static readonly Rule RequestUnreadable = Rule.Mirror(
        "NR4030",
        LibvirtErrorCode.XmlDetail,
        "xml-malformed",
        "libvirt cannot read its own request",
        "profileid '{profileid}' has a character that libvirt writes without escaping: the request it makes of the interface is not well-formed",
        "Use a profile name without ', <, and &.",
        "profileid") with
    { LibvirtArguments = 0, Meaning = "libvirt hands an interface to its network as text, and writes a profileid without escaping it. The guest is defined without a word, and can never be started." };

    private static Rule Unsupported(string id, string slug, string title, string reason) => Rule.Mirror(
        id,
        LibvirtErrorCode.ConfigUnsupported,
        slug,
        title,
        "Network '{network}' cannot take a virtualport of type {type}: " + reason,
        "Remove the virtualport, or use a network whose mode takes its type.",
        "type",
        "network",
        "mode") with
    { LibvirtArguments = 2 };

    private static Rule FloorOver(string id, string limit) => Rule.Mirror(
        id,
        LibvirtErrorCode.OperationInvalid,
        $"floor-over-{limit}",
        $"The floors together exceed the network's inbound {limit}",
        $"With the floor of {{mac}} the floors on bridge {{bridge}} come to {{sum}} kB/s, above the {limit} of {{limit}} kB/s of network '{{network}}'",
        $"Lower a floor, or raise the {limit} of the network's <inbound>.",
        "mac",
        "bridge",
        "sum",
        "limit",
        "network");
}
