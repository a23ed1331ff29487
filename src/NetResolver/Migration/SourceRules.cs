using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5050 to NR5059: the connection at the source of a migration.</summary>
internal static class SourceRules
{
    public static readonly Rule Unknown = Rule.Advice(
        "NR5050",
        "The connection at the source is not known",
        "Nobody told how the interface is connected at the source: what changes cannot be said",
        "Hand in the XML of the running guest (virsh dumpxml), or the source's host.") with
    { Meaning = "Without the connection at the source it cannot be told what the guest would lose. Such a move is never called ready without changes." };

    public static readonly Rule NotPlanned = Rule.Advice(
        "NR5051",
        "The source's documents do not give the connection",
        "The source's host, as its documents have it now, would not connect the interface: {reason}",
        "Hand in the documents that the source runs with: virsh net-dumpxml of the running networks.",
        "reason") with
    { Meaning = "The guest may run as the source's documents were when it started. What they give now is no connection, so that nothing can be compared." };

    public static readonly Rule Differs = Rule.Advice(
        "NR5052",
        "The running connection is not what the source's documents say",
        "The running connection has {differences}; what runs counts",
        "Hand in the networks as they run (virsh net-dumpxml), or find out who changed them since the guest was started.",
        "differences") with
    { Meaning = "A running guest shows what it is connected to, and the source's documents, as they are now, would give something else. The connection that runs is what the guest would lose." };

    public static readonly Rule NameLost = Rule.Own(
        "NR5053",
        "A running guest's text does not show the network of a PCI device",
        "The text of the running guest shows a PCI device; of one that a network gave it, it does not show the network",
        "Hand in the guest's configuration: virsh dumpxml --migratable, or --inactive.") with
    {
        Meaning = "libvirt leaves network, portgroup and port out where a network gave the guest a PCI device. What is read of such a text is a device of the guest's own, which no other host has.",
    };

    public static readonly Rule RequestHidden = Rule.Own(
        "NR5054",
        "A running guest's text hides what the interface itself asks for",
        "The text of the running guest shows the connection in place of the interface's own settings, and at the destination it depends on these: {difference}",
        "Hand in the guest's configuration (virsh dumpxml --migratable, or --inactive), or the source's host.",
        "difference") with
    { Meaning = "A running guest shows the merged settings of all three levels, and not which of them are its own. At the destination the network and the portgroup may say something else, and the two readings then lead to different connections." };

    public static readonly Rule IdUnknown = Rule.Advice(
        "NR5055",
        "An id that must stay is not known",
        "libvirt generated the {parameter} of the running connection, and the text does not show it: at the destination it will be another one",
        "Hand in the XML of the running guest: virsh dumpxml.",
        "parameter") with
    { Meaning = "To the switch an id is who the guest is. One that libvirt generates anew at the destination makes the guest a stranger there." };
}
