using NetResolver.Diagnostics;

namespace NetResolver.Pool;

/// <summary>NR4100 to NR4119: pools and their devices.</summary>
internal static class PoolRules
{
    public static readonly Rule NoPool = Rule.Mirror(
        "NR4100",
        LibvirtErrorCode.InternalError,
        "alloc-no-pool",
        "A macvtap network has no devices",
        "Network '{network}' has neither a device nor a physical function",
        "Add <interface dev='…'/> or <pf dev='…'/> to its <forward>.",
        "network") with
    { Meaning = "Guests of such a network are connected to a device of its pool each. libvirt takes the definition of an empty one, and refuses every guest." };

    public static readonly Rule NoFreeDevice = Rule.Mirror(
        "NR4101",
        LibvirtErrorCode.InternalError,
        "alloc-no-free-device",
        "No device of the pool is free",
        "No device of network '{network}' is free: {why}, and {count} of {count} are in use",
        "Release a connection, or add a device to the pool.",
        "network",
        "why",
        "count") with
    { LibvirtArguments = 1, Meaning = "Some connections take a device alone: those of the modes passthrough and hostdev, and of mode private with 802.1Qbh. libvirt takes the first device without a connection, and waits for none." };

    public static readonly Rule NoUsableFunction = Rule.Mirror(
        "NR4102",
        LibvirtErrorCode.InternalError,
        "start-no-usable-vf",
        "A physical function has no usable virtual function",
        "'{device}', whose virtual functions are to be the pool of network '{network}', has none that can be used",
        "Create virtual functions (echo N > /sys/class/net/{device}/device/sriov_numvfs), or correct the device's name.",
        "device",
        "network") with
    { LibvirtArguments = 1, Meaning = "The virtual functions of a <pf> are looked for when the network starts, and again while there are none. A physical function without any, or a name that no device has, makes an empty pool." };

    public static readonly Rule FunctionsUnknown = Rule.Own(
        "NR4103",
        "The virtual functions of a physical function are not known",
        "The pool of network '{network}' is the virtual functions of '{device}', and nobody told which it has",
        "Hand in the host's inventory.",
        "device",
        "network") with
    { Meaning = "libvirt asks the kernel which virtual functions there are. NetResolver touches no host, and has to be told by an inventory." };

    public static readonly Rule FunctionsLeftOut = Rule.Advice(
        "NR9062",
        "A pool is made without the functions that are in use",
        "{addresses} of '{device}' {has} no network device now: the pool of network '{network}' is made when it starts, of those that have one then, and stays so until the next start",
        "Give back to the host's driver what guests hold, before the network starts; if it runs, restart it when no guest uses it.",
        "addresses",
        "device",
        "has",
        "network") with
    {
        Meaning = "The functions of a physical function become the pool once, when a network starts or is first used. One that a guest holds then has no network device on the host, and is not looked for again; " +
            "one that disappears later stays in the pool.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q62-snapshot"),
    };
}
