using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>NR2000 to NR2049: settings of an interface that do not go together. NR2050 to NR2099: those that do not suit what it became.</summary>
internal static class InterfaceCheckRules
{
    public static readonly Rule HostIp = Rule.Mirror(
        "NR2000",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-host-ip",
        "Addresses or routes of the host's side on a type that has none",
        "The <source> of an interface of type {type} cannot have an <ip> or a <route>",
        "Move them out of <source> if they are the guest's, or remove them.",
        "type") with
    { Meaning = "An address or a route inside <source> is one for the host's end of the connection. Only type ethernet, where libvirt sets that end up by itself, has a use for it." };

    public static readonly Rule TargetUnmanaged = Rule.Mirror(
        "NR2001",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-target-unmanaged",
        "An unmanaged target on a type that has none",
        "An interface of type {type} cannot have a target with managed='no'",
        "Remove managed='no', or use type ethernet.",
        "type") with
    { Meaning = "managed='no' says that the target device is there already and libvirt must not make it. Only type ethernet can be told so." };

    public static readonly Rule TeamingPersistentMissing = Rule.Mirror(
        "NR2002",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-teaming-persistent-missing",
        "A transient teaming does not name its persistent interface",
        "A teaming of type transient needs persistent='…'",
        "Add the alias of the persistent interface, such as persistent='ua-backup0'.") with
    { Meaning = "The transient half is unplugged while the guest moves, and the persistent half carries on. libvirt has to know which interface that is." };

    public static readonly Rule TeamingPersistentExtra = Rule.Mirror(
        "NR2003",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-teaming-persistent-extra",
        "A persistent teaming names a persistent interface",
        "A teaming of type {type} cannot have persistent='{alias}'",
        "Remove persistent='{alias}', or write type='transient'.",
        "type",
        "alias") with
    { LibvirtArguments = 1, Meaning = "The persistent half of a pair carries on by itself, and names no other half. Only the transient half names its partner." };

    public static readonly Rule IsolatedType = Rule.Mirror(
        "NR2004",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-isolated-type",
        "A port of this type cannot be isolated",
        "The interface {mac} cannot be isolated: it is, or comes to, type {type}",
        "Remove <port isolated='yes'/>[ from {owner}], or connect the interface to a bridge.",
        "mac",
        "type",
        "owner") with
    {
        Meaning = "Isolation is a property of a port of a Linux bridge. It can be stated on the interface or come from the network, and is checked again when a guest starts, on what the interface became.",
    };

    public static readonly Rule IsolatedVirtualPort = Rule.Mirror(
        "NR2005",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-isolated-vport",
        "A port with a virtualport cannot be isolated",
        "The interface {mac} cannot be isolated: it has a virtualport of type {type}",
        "Remove <port isolated='yes'/> or the virtualport.",
        "mac",
        "type") with
    { Meaning = "The isolation of Linux bridges keeps guests of one bridge apart. Open vSwitch, and the switches behind 802.1Qbg and 802.1Qbh, have means of their own for it." };

    public static readonly Rule VirtioOption = Rule.Mirror(
        "NR2006",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-virtio-option",
        "A virtio option on a model that is not virtio",
        "The driver's option '{option}' needs a virtio model",
        "Use <model type='virtio'/>, or remove the option.",
        "option") with
    { Meaning = "These options concern how virtio devices reach the guest's memory. Other models have no such way." };

    public static readonly Rule PasstType = Rule.Mirror(
        "NR2007",
        LibvirtErrorCode.InternalError,
        "iface-passt-type",
        "The passt backend on a type that does not take it",
        "The passt backend does not go with an interface of type {type}",
        "Use type user, or remove the <backend>.",
        "type") with
    { LibvirtArguments = 0, Meaning = "passt connects a guest through the sockets of a process of the host, in place of user-mode networking. A bridge or a device of the host has no use for it." };

    public static readonly Rule VhostUserModel = Rule.Mirror(
        "NR2008",
        LibvirtErrorCode.InternalError,
        "iface-vhostuser-model",
        "A vhostuser interface without a virtio model",
        "An interface of type vhostuser needs a virtio model[, and has '{model}']",
        "Write <model type='virtio'/>[ in place of <model type='{model}'/>].",
        "model") with
    { Meaning = "vhost-user shares the rings of a virtio device with another process. A model without such rings has nothing to share." };

    public static readonly Rule VhostUserReconnect = Rule.Mirror(
        "NR2009",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-vhostuser-reconnect",
        "A listening vhostuser socket that reconnects",
        "A vhostuser socket in mode server cannot reconnect",
        "Remove <reconnect>, or write mode='client'.") with
    { Meaning = "A socket in mode server waits for the other process, which comes back by itself. Only the client has to try again." };

    public static readonly Rule RangeWithoutStart = Rule.Mirror(
        "NR2010",
        LibvirtErrorCode.ConfigUnsupported,
        "iface-portforward-range",
        "A range of forwarded ports without a start",
        "A <range> has end, to or exclude, but no start",
        "Add start='…'.") with
    { Meaning = "end, to and exclude say how far a range goes and where it leads. All of them count from start." };

    public static readonly Rule VlanUnsupported = Rule.Mirror(
        "NR2050",
        LibvirtErrorCode.ConfigUnsupported,
        "final-vlan-unsupported",
        "A connection of this type cannot have a vlan",
        "The interface {mac} has a vlan, which a connection of type {type} does not take here",
        "Use a bridge with an openvswitch virtualport, macvtap in mode passthrough, or hostdev; or remove the <vlan>.",
        "mac",
        "type") with
    {
        LibvirtArguments = 1,
        Meaning = "libvirt accepts the definition, makes the port, and only then refuses to start the guest. Plain Linux bridges take a vlan from libvirt 11.0.0 on.",
    };

    public static readonly Rule BandwidthUnsupported = Rule.Mirror(
        "NR2051",
        LibvirtErrorCode.ConfigUnsupported,
        "final-bandwidth-unsupported",
        "A hostdev connection cannot have a bandwidth",
        "The interface {mac} is, or comes to, a device given to the guest, which takes no <bandwidth>",
        "Remove the <bandwidth> of the interface, or of the portgroup that it comes from.",
        "mac") with
    { Meaning = "The guest holds the device itself, past every queue of the host in which its frames could be slowed down. libvirt takes the definition and refuses the start." };

    public static readonly Rule VlanNotVerified = Rule.Advice(
        "NR9101",
        "Whether this Linux bridge takes the <vlan> has not been verified",
        "The interface {mac} has a vlan on a Linux bridge, which libvirt {release} is known to take; under which conditions, and what becomes of a native VLAN, has not been verified",
        "Try it on a host with libvirt {release}, or use an openvswitch virtualport, for which the answer is known.",
        "mac",
        "release") with
    {
        Meaning = "NetResolver's answers are recorded from libvirt 9.0.0, which does not start such a guest. libvirt's news of 11.0.0 tell that Linux bridges of the host take a vlan; of that there is no recording.",
        Evidence = RuleEvidence.ReadIn("libvirt's news of release 11.0.0"),
    };
}
