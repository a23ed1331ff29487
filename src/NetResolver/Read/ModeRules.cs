using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1160 to NR1179: what does not go together with the forward mode, as far as libvirt finds it while reading.</summary>
internal static class ModeRules
{
    private const string BridgeOfItsOwn =
        "Only for networks without <forward>, and in modes nat, route and open, libvirt makes a bridge itself. In mode bridge it uses a bridge of the host as it is, " +
        "and in the other modes guests are connected to devices without any bridge.";

    public static readonly Rule NoIp = Rule.Mirror(
        "NR1160",
        LibvirtErrorCode.XmlError,
        "xml-mode-no-ip",
        "A forwarded network has no <ip>",
        "Mode {mode} forwards what an <ip> gives to guests, and network '{network}' has none",
        "Add <ip address='…' netmask='…'/>, or remove <forward> for an isolated network.",
        "mode",
        "network") with
    { Meaning = "Modes nat, route and open forward what guests send from the network's addresses. Without an address there is nothing to forward, and nowhere for guests to send it to." };

    public static readonly Rule SeveralDevices = Rule.Mirror(
        "NR1161",
        LibvirtErrorCode.XmlError,
        "xml-mode-several-devices",
        "A forwarded network has more than one device",
        "Network '{network}' forwards to more than one device, and {mode} takes one at most",
        "Keep one device, or none to forward wherever the host's routes lead.",
        "network",
        "mode") with
    { LibvirtArguments = 1, Meaning = "Modes nat and route lead the guests' packets to one device of the host, or wherever the host's routes lead if none is named. A list of devices is a pool, which only the modes have that connect guests to a device each." };

    public static readonly Rule Device = Rule.Mirror(
        "NR1162",
        LibvirtErrorCode.XmlError,
        "xml-mode-device",
        "A network of mode open has a device",
        "Network '{network}' has a device, which mode {mode} cannot have",
        "Remove the device: a network of mode open restricts nothing.",
        "network",
        "mode") with
    { Meaning = "Mode open leaves all filtering and forwarding to the administrator's own firewall. A device would be a restriction that libvirt does not set up there." };

    public static readonly Rule BridgeName = OnBridge("NR1163", "name", "a bridge name", "the name");

    public static readonly Rule BridgeZone = OnBridge("NR1164", "zone", "a firewall zone for a bridge", "the zone");

    public static readonly Rule BridgeMacTableManager = OnBridge("NR1165", "mactablemanager", "macTableManager for a bridge", "macTableManager");

    public static readonly Rule BridgeOptions = Rule.Mirror(
        "NR1166",
        LibvirtErrorCode.XmlError,
        "xml-mode-bridge-options",
        "Settings of a bridge that libvirt does not make",
        "{options} of <bridge> cannot be set in mode {mode} (network '{network}')",
        "Remove {options}; set it where the host's own bridge is configured.",
        "mode",
        "network",
        "options") with
    { LibvirtArguments = 2, Meaning = BridgeOfItsOwn + " Even stp='on' is refused there, whereas delay='0' passes." };

    public static readonly Rule BridgeAndDevice = Rule.Mirror(
        "NR1167",
        LibvirtErrorCode.XmlError,
        "xml-mode-bridge-and-device",
        "A bridge and a pool of devices exclude each other",
        "Network '{network}' of mode {mode} has both a bridge and devices",
        "Keep <bridge name='…'/> to connect guests to that bridge, or the devices to connect them by macvtap.",
        "mode",
        "network") with
    { Meaning = "In mode bridge a guest is either connected to a bridge of the host, or by macvtap to a device of the pool. libvirt does not choose between the two." };

    public static readonly Rule Mtu = Rule.Mirror(
        "NR1168",
        LibvirtErrorCode.XmlError,
        "xml-mode-mtu",
        "An MTU on a network that libvirt does not manage",
        "Mode {mode} takes no <mtu> (network '{network}')",
        "Remove <mtu>; the host's bridge or device has an MTU of its own.",
        "mode",
        "network") with
    { Meaning = BridgeOfItsOwn };

    private static Rule OnBridge(string id, string what, string phrase, string subject) => Rule.Mirror(
        id,
        LibvirtErrorCode.XmlError,
        "xml-mode-bridge-" + what,
        $"{char.ToUpperInvariant(phrase[0])}{phrase[1..]} in a mode without a bridge",
        $"Mode {{mode}} has no bridge, and network '{{network}}' states {phrase}",
        $"Remove {subject}, or use <forward mode='bridge'/>.",
        "mode",
        "network") with
    { Meaning = BridgeOfItsOwn };
}
