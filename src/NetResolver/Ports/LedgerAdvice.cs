using NetResolver.Diagnostics;

namespace NetResolver.Ports;

/// <summary>NR9xxx: libvirt's traps that show on a running host. The last two digits are the number of the quirk in our list.</summary>
internal static class LedgerAdvice
{
    public static readonly Rule CountersLost = Rule.Advice(
        "NR9015",
        "A live change of a network forgets who uses what",
        "Of the connections of network '{network}' ({count}) libvirt counts none after this live change: devices that serve a connection alone can be handed out again",
        "Change the configuration only (--config) and restart the network when no guest uses it; a restart of libvirtd counts anew.",
        "network",
        "count") with
    {
        Meaning = "libvirt replaces the running definition by a copy that it reads from its own text, and the counts of connections are not in that text. When a guest leaves, a count falls below zero, and the device is then never taken alone again.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q15-counters-lost"),
    };

    public static readonly Rule StoppedInUse = Rule.Advice(
        "NR9055",
        "A network is stopped under its guests",
        "Network '{network}' is stopped with its ports ({count}); libvirt forgets them, and their guests keep the devices that it then takes for free",
        "Stop or detach the guests first; a restart of libvirtd lets those that run attach again.",
        "network",
        "count") with
    {
        Meaning = "Stopping is not refused while guests use the network. Their interfaces go on, giving their ports back fails, and after the next start the network counts from nothing.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q55-stop"),
    };

    public static readonly Rule RemovedInUse = Rule.Advice(
        "NR9016",
        "A device is removed while ports have it",
        "Device '{device}' leaves the pool of network '{network}' while {count}: giving a port back then fails, and it stays listed until a device of that name is there again or the network stops",
        "Release the ports first, or remove the device from the configuration only (--config).",
        "device",
        "network",
        "count") with
    {
        Meaning = "libvirt has a check against it that never fires: it looks at the counts of a fresh copy of the definition, which has none.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q16-delete-in-use"),
    };

    public static readonly Rule ReclaimMisfit = Rule.Advice(
        "NR9029",
        "A port is taken back where it does not fit",
        "libvirt takes port {port} back on network '{network}' although {what}",
        "If the network was redefined since, connect the guest anew.",
        "port",
        "network",
        "what") with
    {
        Meaning = "When a port is taken back libvirt looks whether the network has a bridge, or a device of the name, and at nothing else: no mode, no name of a bridge, no virtualport, no portgroup. " +
            "The port counts where it may not fit, and may never be given by an ordinary start.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q29-mode"),
    };

    public static readonly Rule ReclaimedFloor = Rule.Advice(
        "NR9129",
        "A floor that is taken back is not counted",
        "The floor of {floor} kB/s of port {port}, which is taken back, is not added to what network '{network}' guarantees: {consequence}",
        "Restart the guest's interface, so that it gets a port in the ordinary way.",
        "floor",
        "port",
        "network",
        "consequence") with
    {
        Meaning = "A port that is taken back brings its floor and its traffic class. libvirt keeps both with the port, adds nothing to the sum and does not mark the class as taken; when the port is given back it frees both.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q29-class"),
    };

    public static readonly Rule ClassesLeft = Rule.Note(
        "NR9037",
        "Traffic classes of forgotten ports stay taken",
        "Network '{network}' starts with {count} that no port has: the ports were forgotten when it stopped, and their classes were not",
        "Give all ports back before the network is stopped.",
        "network",
        "count") with
    {
        Meaning = "A start begins the sum of floors anew and forgets the ports, but not which classes are taken. New ports get higher ones; that does no harm by itself.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q37-class-leak"),
    };

    public static readonly Rule FunctionVanishes = Rule.Advice(
        "NR9041",
        "A live change loses the physical function",
        "After this live change network '{network}' does not know any more that its devices ({count}) are the functions of '{function}': they stay as a list until it is started anew",
        "Change the configuration only (--config) and restart the network when no guest uses it.",
        "network",
        "count",
        "function") with
    {
        Meaning = "The text of a running network shows the physical function and the functions that it became. Whenever libvirt reads that text, after a live change or when libvirtd is started again, " +
            "the list wins and the physical function is gone.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q19-pf-live"),
    };

    public static readonly Rule FloorsBelowZero = Rule.Advice(
        "NR9046",
        "The sum of floors falls below 0",
        "Network '{network}' guarantees {sum} kB/s, and {floor} are subtracted: libvirt counts {wrapped}, and refuses every floor from now on",
        "Stop and start the network when no guest uses it; the sum then begins anew.",
        "network",
        "sum",
        "floor",
        "wrapped") with
    {
        Meaning = "libvirt subtracts the floor of a port that is given back without looking whether it was ever added. That of a port that was taken back was not (NR9129).",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q29-class"),
    };

    public static readonly Rule TrustedPort = Rule.Advice(
        "NR9054",
        "A registered port is trusted although it is another's",
        "Port {port} is registered, so that libvirt takes it for that of this interface; yet its {what} is {registered}, not {given}",
        "Give the interface a port of its own: remove its portid and connect it anew.",
        "port",
        "what",
        "registered",
        "given") with
    {
        Meaning = "When libvirtd is started again it looks up the port of each running interface by UUID. If there is one nothing is compared, and what the interface shows stays as it was.",
        Evidence = RuleEvidence.ReadIn("networkNotifyPort, virDomainNetNotifyActualDevice"),
    };
}
