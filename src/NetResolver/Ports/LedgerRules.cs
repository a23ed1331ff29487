using NetResolver.Diagnostics;

namespace NetResolver.Ports;

/// <summary>NR4200 to NR4299: ports of a running host.</summary>
internal static class LedgerRules
{
    public static readonly Rule NetworkGone = Rule.Mirror(
        "NR4200",
        LibvirtErrorCode.NoNetwork,
        "net-uuid-not-found",
        "The network is gone",
        "Network '{network}' (UUID {uuid}) is not there any more: it was transient, and was stopped",
        "Create the network again.",
        "uuid",
        "network") with
    { Meaning = "A transient network has no configuration that would outlive it. Who still holds on to it holds nothing." };

    public static readonly Rule AlreadyActive = Rule.Mirror(
        "NR4201",
        LibvirtErrorCode.OperationInvalid,
        "net-already-active",
        "The network is started already",
        "Network '{network}' is started already",
        "Nothing is to be done; stop it first if it is to start anew.",
        "network") with
    { LibvirtArguments = 0, Meaning = "A network is started once, and its definition of that moment holds until it is stopped." };

    public static readonly Rule BridgeExists = Rule.Mirror(
        "NR4202",
        LibvirtErrorCode.SystemError,
        "start-bridge-exists",
        "The bridge that libvirt is to make exists",
        "Network '{network}' is to have a bridge '{bridge}' of its own, and the host has a device of that name",
        "Give the network another bridge name; for a bridge that is there use <forward mode='bridge'/>.",
        "bridge",
        "network") with
    { Meaning = "libvirt makes the bridge of such a network itself, and takes over none that it finds. Most often somebody made it by hand, or another network of libvirt's has it." };

    public static readonly Rule PortExists = Rule.Mirror(
        "NR4210",
        LibvirtErrorCode.NetworkPortExists,
        "port-exists",
        "The network has a port of this UUID",
        "The network has a port {port} already",
        "Release that port, or take another UUID.",
        "port") with
    { Meaning = "A port's UUID is kept in the guest's status. One that is used twice would release the port of another guest." };

    public static readonly Rule PortNotFound = Rule.Mirror(
        "NR4211",
        LibvirtErrorCode.NoNetworkPort,
        "port-not-found",
        "The network has no port of this UUID",
        "The network has no port {port}",
        "Nothing is to be released; the network may have been stopped since, which forgets its ports.",
        "port") with
    { Meaning = "Ports are forgotten when their network stops. A guest that stops later finds nothing to give back, and stops all the same." };

    public static readonly Rule PlugWithoutReclaim = Rule.Mirror(
        "NR4220",
        LibvirtErrorCode.InvalidArgument,
        "reclaim-not-asked",
        "A new port comes with a plug",
        "The port states a plug, which only a port that is taken back may",
        "Leave the plug out, or take the port back.") with
    { Meaning = "The network chooses the plug of a new port. Who hands one in asks for a device past the pool's own choice." };

    public static readonly Rule ReclaimWithoutPlug = Rule.Mirror(
        "NR4221",
        LibvirtErrorCode.InvalidArgument,
        "reclaim-no-plug",
        "A port is taken back without a plug",
        "The port to be taken back does not state its plug",
        "Hand in the port with the plug that it had.") with
    { Meaning = "A guest that runs is connected already, and its port must say to what. libvirt does not choose another device for it." };

    public static readonly Rule ReclaimWithoutBridge = Rule.Mirror(
        "NR4222",
        LibvirtErrorCode.InternalError,
        "reclaim-no-bridge",
        "The port's plug is a bridge, and the network has none",
        "The port's plug is a {kind}, and network '{network}' has no bridge",
        "The network was redefined since: connect the guest anew.",
        "network",
        "kind") with
    { LibvirtArguments = 0, Meaning = "The guest is connected to a bridge, and the network, since changed, has no bridge any more. The guest goes on running, without a port." };

    public static readonly Rule ReclaimDeviceMissing = Rule.Mirror(
        "NR4223",
        LibvirtErrorCode.InternalError,
        "reclaim-device-missing",
        "The port's device is not in the pool",
        "Network '{network}' has no device '{device}' in its pool",
        "Add the device to the pool, or connect the guest anew.",
        "network",
        "device") with
    {
        Meaning = "The guest holds a device that the network, since changed, no longer lists. The guest goes on running, and the device is counted nowhere. " +
            "libvirt's own message ends with the port's UUID as sixteen raw bytes, often no text at all.",
    };

    public static readonly Rule ReclaimAddressMissing = Rule.Mirror(
        "NR4224",
        LibvirtErrorCode.InternalError,
        "reclaim-address-missing",
        "The port's PCI address is not in the pool",
        "Network '{network}' has no device {address} in its pool",
        "Add the address to the pool, or connect the guest anew.",
        "network",
        "address") with
    {
        Meaning = "The guest holds a PCI device that the network, since changed, no longer lists. The guest goes on running, and the device is counted nowhere. " +
            "libvirt's own message ends with the port's UUID as sixteen raw bytes, often no text at all.",
    };

    public static readonly Rule ReclaimDeviceInUse = Rule.Mirror(
        "NR4225",
        LibvirtErrorCode.InternalError,
        "reclaim-device-in-use",
        "The port's device has a port, and one of the two wants it alone",
        "Device '{device}' of network '{network}' is in use, and a port takes it alone",
        "Release the other port first.",
        "network",
        "device") with
    { Meaning = "While libvirtd was not running, or after the network was restarted, another connection got the device. Both guests go on, and only one is counted." };

    public static readonly Rule ReclaimAddressInUse = Rule.Mirror(
        "NR4226",
        LibvirtErrorCode.InternalError,
        "reclaim-address-in-use",
        "The port's PCI address has a port already",
        "Device {domain}:{bus}:{slot}.{function} (decimal numbers) of network '{network}' is in use",
        "Release the other port first.",
        "network",
        "domain",
        "bus",
        "slot",
        "function") with
    { Meaning = "After the network was restarted another connection got the PCI device's count. A PCI device is held by one guest at a time, so that one of the two ports is not true." };

    public static readonly Rule ReleaseDeviceMissing = Rule.Mirror(
        "NR4230",
        LibvirtErrorCode.InternalError,
        "release-device-missing",
        "The port's device is no longer in the pool",
        "Network '{network}' has no device '{device}' in its pool any more: the port stays",
        "Add the device to the pool again, then release the port.",
        "network",
        "device") with
    { Meaning = "The count of a device is lowered when its port is released, and the device is not there any more. The port stays listed until a device of that name is in the pool again or the network stops." };

    public static readonly Rule ReleaseAddressMissing = Rule.Mirror(
        "NR4231",
        LibvirtErrorCode.InternalError,
        "release-address-missing",
        "The port's PCI address is no longer in the pool",
        "Network '{network}' has no device {address} in its pool any more: the port stays",
        "Add the address to the pool again, then release the port.",
        "network",
        "address") with
    { Meaning = "The count of a PCI device is lowered when its port is released, and its address is not there any more. A live change can drive all addresses out of a pool (NR9017)." };

    public static readonly Rule ReleaseWithoutPool = Rule.Mirror(
        "NR4232",
        LibvirtErrorCode.InternalError,
        "release-no-pool",
        "The port's network no longer has a pool",
        "Network '{network}' has no pool any more: the port stays",
        "Add the device to the pool again, then release the port.",
        "network") with
    { Meaning = "The device of the port is looked for in the network's pool, and there is none left. The port stays listed until the network stops." };

    public static readonly Rule ReleaseClassInvalid = Rule.Mirror(
        "NR4233",
        LibvirtErrorCode.InternalError,
        "release-class-invalid",
        "The port has a class id that is libvirt's own",
        "The port has class id {class}; those below 3 are libvirt's own: the port stays",
        "Stop the network, which forgets the port.",
        "class") with
    { Meaning = "Class ids 0 to 2 are those of the whole network, and libvirt gives ports ids from 3 on. A port that was made by hand can have one all the same, and cannot be released then." };

    public static readonly Rule PortIdMissing = Rule.Own(
        "NR4240",
        "A port needs a UUID",
        "No UUID is given for the port, and the host has no source of ids",
        "Hand one in, or give the host an IIdSource.") with
    { Meaning = "What NetResolver answers must depend on what it is handed and on nothing else, so that it makes no random ids by itself." };

    public static readonly Rule NotRereadable = Rule.Mirror(
        "NR4241",
        LibvirtErrorCode.XmlDetail,
        "xml-malformed",
        "libvirt cannot read its own text of the network",
        "The text that libvirt writes of network '{network}' cannot be read back, so that it cannot start",
        "Look for a portgroup, domain or profile name with ', < or &.",
        "network") with
    { LibvirtArguments = 0, Meaning = "libvirt escapes most of what it writes, and forgets some names. Such a network is defined without a word, and its own text cannot be read when it starts." };
}
