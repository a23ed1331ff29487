using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>NR9xxx: libvirt's traps that a connection leads into later, while its guest runs. The last two digits are the number of the quirk in our list.</summary>
internal static class LaterRules
{
    public static readonly Rule TrustLost = Rule.Advice(
        "NR9027",
        "Inherited trust in the guest's receive filters gets lost",
        "trustGuestRxFilters comes from {level}; what libvirt keeps of the running guest does not have it, and after a restart of libvirtd the guest's filters are not followed any more",
        "State trustGuestRxFilters='yes' in the interface too.",
        "level") with
    {
        Meaning = "The port has the inherited value, and the host acts on it. Yet the text of the running guest and libvirt's status file show what the interface states itself, and from the status file " +
            "libvirtd reads what it knows of the guest when it is started again.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-rx-levels"),
    };

    public static readonly Rule NetworkNotShown = Rule.Note(
        "NR9028",
        "The text of the running guest does not name the network",
        "While the guest runs 'virsh dumpxml' shows an interface of type hostdev with {address}, and neither network '{network}' nor the port: defined again it is a device outside the network's pool",
        "Take 'virsh dumpxml --inactive' or '--migratable' for what is to be defined or kept.",
        "address",
        "network") with
    {
        Meaning = "Of a bridge or a macvtap device libvirt shows the network's name beside what it came to, of a PCI device it does not. A guest that is defined from such a text holds the same device, " +
            "which the network then counts as free.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-hostdev-order"),
    };

    public static readonly Rule SecondPort = Rule.Note(
        "NR9038",
        "A change while the guest runs needs a second port",
        "To change this interface while its guest runs, be it only the link, libvirt makes a second port before it gives the first one back: {why}",
        "{mend}",
        "why",
        "mend") with
    {
        Meaning = "libvirt learns what a changed interface would come to by making a port for it. Until the first port is given back there are two: they share devices, floors and traffic classes with all others. " +
            "libvirt 10.8.0 mended it for pools of mode passthrough.",
        Evidence = RuleEvidence.Recorded("quirk-lifecycle-q38-exclusive"),
    };
}
