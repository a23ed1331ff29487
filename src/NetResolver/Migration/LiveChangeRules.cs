using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR9xxx: libvirt's traps that changing an interface of a running guest (<c>virsh update-device</c>) runs into. The last two digits are the number of the quirk in our list.</summary>
internal static class LiveChangeRules
{
    public static readonly Rule MidonetKept = Rule.Note(
        "NR9008",
        "A changed midonet id is not noticed while the guest runs",
        "Changed while the guest runs, interfaceid '{from}' stays: libvirt takes two midonet virtualports for the same, and reports that '{to}' is set",
        "Stop and start the guest, or detach the interface and attach it anew.",
        "from",
        "to") with
    {
        Meaning = "libvirt compares the virtualport that an interface has with the one that it would get parameter by parameter, but of type midonet none: whatever it says counts as equal.",
        Evidence = RuleEvidence.ReadIn("virNetDevVPortProfileEqual, qemuDomainChangeNet"),
    };

    public static readonly Rule InheritedVlan = Rule.Note(
        "NR9039",
        "An inherited VLAN is taken away by a change while the guest runs",
        "Changed while the guest runs, the interface loses its VLAN: {vlan} comes from {level}, and libvirt sets what the interface states itself, which is none",
        "State the <vlan> in the interface too, or stop and start the guest.",
        "vlan",
        "level") with
    {
        Meaning = "libvirt compares what the interface has with what it would get, inherited values included, and where they differ it sets the interface's own <vlan>.",
        Evidence = RuleEvidence.ReadIn("qemuDomainChangeNet"),
    };

    public static readonly Rule AddressKind = Rule.Note(
        "NR9059",
        "A change of the guest's kind of address raises an error, and goes on",
        "Changed while the guest runs, an address of kind {to} in place of {from} raises an error, and libvirt goes on all the same: the change may be reported as done",
        "Leave the <address> as the running guest shows it, or stop and start the guest.",
        "from",
        "to") with
    {
        Meaning = "libvirt notices that the guest would see the device elsewhere, raises the error, and does not stop there: what it reports depends on what comes after.",
        Evidence = RuleEvidence.ReadIn("qemuDomainChangeNet"),
    };

    public static readonly Rule GeneratedAnew = Rule.Note(
        "NR9060",
        "A generated id keeps the interface from being changed while the guest runs",
        "Changed while the guest runs, the interface gets another {parameter}, since none is stated: libvirt takes the virtualport for another one, and refuses any change",
        "Copy {parameter} from 'virsh dumpxml' of the running guest into what is handed in, or state one for good.",
        "parameter") with
    {
        Meaning = "An id that is missing is made up each time that libvirt reads an interface. It does not mean that the present one is to stay.",
        Evidence = RuleEvidence.ReadIn("qemuDomainChangeNet, virNetDevVPortProfileEqual"),
    };

    public static readonly Rule DirectionLost = Rule.Note(
        "NR9061",
        "A bandwidth that is set in one direction loses the inherited other one",
        "Changed while the guest runs, the interface loses its {direction} limit: it comes from portgroup '{portgroup}', and libvirt adds what is set to what the interface states itself",
        "State both directions.",
        "direction",
        "portgroup") with
    {
        Meaning = "The rates that are set are put into the <bandwidth> that the interface states itself. What it inherited is not in that, and goes from the port and from the host.",
        Evidence = RuleEvidence.ReadIn("qemuDomainSetInterfaceParameters"),
    };
}
