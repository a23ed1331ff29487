using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>NR9xxx: libvirt's traps that show when a network is defined.</summary>
internal static class DefineAdvice
{
    public static readonly Rule BridgeOfAnother = Rule.Advice(
        "NR9036",
        "The network uses a bridge that another network makes",
        "The bridge '{bridge}' is made by network '{other}'; it is there only while that network runs",
        "Use network '{other}' itself, or a bridge of the host.",
        "bridge",
        "other") with
    {
        Meaning = "libvirt checks that a network of its own names no bridge that any other network names. A network of mode bridge may name any bridge, even one that libvirt makes for another network.",
        Evidence = RuleEvidence.Live("AdviceTests.The_bridge_of_another_network_is_taken"),
    };

    public static readonly Rule NoGuestCanStart = Rule.Advice(
        "NR9052",
        "The network can be defined, and no guest can ever be connected to it",
        "Network '{network}' of mode {mode} has {what}, for which libvirt refuses every guest",
        "Remove {what}, or change the mode.",
        "network",
        "mode",
        "what") with
    {
        Meaning = "What does not go together with a mode is mostly accepted when a network is defined, and refused when a guest is to be connected.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-isolated-direct"),
    };

    public static readonly Rule DeviceOfAnother = Rule.Advice(
        "NR9063",
        "Two networks give the same device",
        "Device '{device}'{more} is in the pools of networks '{network}' and '{other}'; libvirt counts each network by itself, and may give a device that serves one guest alone to two",
        "Give each network devices of its own, or let guests use one network with portgroups.",
        "device",
        "network",
        "other",
        "more") with
    {
        Meaning = "Modes passthrough and hostdev give a device to one guest alone, and so does private with 802.1Qbh. That holds within one network: libvirt does not look whether another network has given " +
            "the device, or a guest's own interface has it. The guest that comes second fails in the device layer, or takes the device from the first.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q63-two-networks"),
    };

    public static readonly Rule DeviceOfPool = Rule.Advice(
        "NR9163",
        "An interface names a device of a network's pool itself",
        "Device '{device}', which the interface names itself, is in the pool of network '{network}', which libvirt then still counts as free",
        "Use network '{network}', or take the device out of its pool.",
        "device",
        "network") with
    {
        Meaning = "Only connections by way of a network are counted. libvirt may give the device to another guest, which then fails in the device layer, or takes it from this one.",
        Evidence = RuleEvidence.ReadIn("networkAllocatePort"),
    };
}
