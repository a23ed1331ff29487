using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5060 to NR5079: whether the destination has what the connection needs, and whether the guest could start with it.</summary>
internal static class DestinationRules
{
    public static readonly Rule DeviceMissing = Rule.Own(
        "NR5061",
        "The destination lacks the bridge or device",
        "The destination has no {kind} '{device}': its inventory does not list it",
        "Create it there, choose another network, or correct the inventory.",
        "kind",
        "device") with
    { Meaning = "libvirt looks for the bridge or device when the guest arrives, which then cannot be started there." };

    public static readonly Rule DeviceNotVerified = Rule.Advice(
        "NR5062",
        "Whether the destination has the bridge or device is not verified",
        "Nobody told whether the destination has the {kind} '{device}'",
        "Hand in the destination's inventory.",
        "kind",
        "device") with
    { Meaning = "An interface of type bridge, direct or hostdev names a bridge or device of the host, and asks no network. That the destination has one of the name was not verified." };

    public static readonly Rule NoLink = Rule.Advice(
        "NR5063",
        "The bridge or device has no link",
        "The {kind} '{device}' of the destination has no link",
        "Check cable and switch port; a migrated guest would be cut off.",
        "kind",
        "device") with
    { Meaning = "A device without a link takes the guest all the same. It arrives, and reaches nobody." };

    public static readonly Rule PeerNotVerified = Rule.Advice(
        "NR5064",
        "What an interface of this type needs at the destination is not verified",
        "An interface of type {type} depends on {what}, which nobody verified at the destination",
        "Check it there by hand.",
        "type",
        "what") with
    { Meaning = "Such an interface depends on a process, a socket or a tunnel that no inventory tells of." };

    public static readonly Rule LiveDevice = Rule.Own(
        "NR5065",
        "A guest that holds a device of the host cannot move live",
        "At the {end} the interface is a device of the host that the guest holds itself ({plug}): it cannot move while the guest runs",
        "Migrate the guest while it is shut off (--offline), or make the interface the transient half of a <teaming> pair, which libvirt unplugs for the time.",
        "end",
        "plug") with
    { Meaning = "Source: libvirt's qemuMigrationSrcIsAllowed." };

    public static readonly Rule PairBroken = Rule.Own(
        "NR5066",
        "A transient interface has no persistent partner",
        "The interface is the transient half of a <teaming> pair, and the guest has no persistent interface with the alias '{alias}' that would carry on",
        "Give the other interface <teaming type='persistent'/> and <alias name='{alias}'/>.",
        "alias") with
    { Meaning = "The transient half can be unplugged for the time of the move because its partner carries the guest's traffic. Without a partner the guest is cut off." };

    public static readonly Rule FunctionOnly = Device(
        "NR5067",
        "A VLAN needs a virtual function",
        "The device '{device}' takes no VLAN: it is no virtual function",
        "Use a pool of virtual functions, or leave the VLAN to the switch.",
        "device");

    public static readonly Rule OneTag = Device(
        "NR5068",
        "A virtual function takes one VLAN tag",
        "The connection has a trunk or several tags, and a virtual function takes one tag",
        "Keep one tag, or use an Open vSwitch bridge.");

    public static readonly Rule VlanOrProfile = Device(
        "NR5069",
        "A VLAN beside a virtual port that sets its own",
        "The connection has a VLAN and a virtual port of type {type}; on a {plug} the one excludes the other",
        "Remove <vlan>, or the <virtualport>.",
        "type",
        "plug");

    public static readonly Rule VepaOnHostdev = Device(
        "NR5070",
        "802.1Qbg on a device that the guest holds itself",
        "The guest holds the device itself, and 802.1Qbg cannot be associated for it: libvirt makes the port and then does not start the guest",
        "Use a network of mode passthrough, or 802.1Qbh.");

    public static readonly Rule FilterUnsupported = Device(
        "NR5071",
        "A network filter on a connection that takes none",
        "The interface has the filter '{filter}', and a connection of type {type} takes none",
        "Remove <filterref>, or use a network with a bridge and without a virtualport.",
        "filter",
        "type");

    public static readonly Rule QueuesUnsupported = Device(
        "NR5072",
        "Several queues on a device that the guest holds itself",
        "The interface has {queues} queues, which a connection of type {type} cannot have",
        "Remove queues from <driver>.",
        "queues",
        "type");

    public static readonly Rule TransientNotHostdev = Device(
        "NR5073",
        "A transient interface that is no device of the host",
        "The interface is the transient half of a <teaming> pair, and its connection is of type {type}: libvirt wants hostdev",
        "Use a network of mode hostdev at the destination.",
        "type");

    public static readonly Rule FunctionNotVerified = Rule.Advice(
        "NR5074",
        "Whether a device is a virtual function is not verified",
        "The connection has a VLAN, and nobody told whether '{device}' is a virtual function: another device takes none",
        "Hand in the destination's inventory.",
        "device") with
    { Meaning = "A VLAN on a device without a bridge is set up by the card, for its virtual functions alone. Whether the destination's device is one has to be told." };

    public static readonly Rule Transient = Rule.Advice(
        "NR5075",
        "The destination's network is gone after it is stopped",
        "Network '{network}' of the destination is transient: gone after a reboot",
        "Define it there: virsh net-dumpxml {network} > n.xml, then virsh net-define n.xml.",
        "network") with
    { Meaning = "A transient network is gone when it stops, and with the host's next reboot at the latest. The guest would not start again there." };

    public static readonly Rule NotAutostarted = Rule.Advice(
        "NR5076",
        "The destination's network does not start with the host",
        "Network '{network}' of the destination does not start with the host: gone after a reboot",
        "virsh net-autostart {network}",
        "network") with
    { Meaning = "A network that does not start with its host has to be started by hand after a reboot. Until then the guest does not start." };

    public static readonly Rule MtuTooSmall = Rule.Advice(
        "NR5077",
        "The destination carries smaller frames than the guest may send",
        "The interface states an MTU of {mtu}, and '{device}' at the destination carries {room}",
        "Raise the MTU of the bridge or device there, or lower the interface's <mtu>.",
        "mtu",
        "device",
        "room") with
    { Meaning = "The guest keeps the MTU that it was started with, and goes on sending frames of that size. Those that are larger than the path takes are lost without a word." };

    private static Rule Device(string id, string title, string format, string mend, params string[] arguments) => Rule.Own(id, title, format, mend, arguments) with
    {
        Meaning = "libvirt sees it only when it starts the guest with the connection. Source: libvirt's virDomainActualNetDefValidate, qemuValidateDomainDeviceDefNetwork and the device layer behind them.",
    };
}
