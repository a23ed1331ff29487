using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>NR9xxx: libvirt's traps that show when an interface meets its network. The last two digits are the number of the quirk in our list;
/// NR91xx where a document alone shows it too.</summary>
internal static class PlanRules
{
    public static readonly Rule GeneratedId = Rule.Advice(
        "NR9001",
        "An id that libvirt generates contradicts a shared one",
        "The interface's virtualport does not state {parameter}; libvirt generates one when it reads the guest, which contradicts {parameter} '{value}' of {level} as soon as a type is stated",
        "Remove the <virtualport> from the interface, or state {parameter} '{value}' in it.",
        "parameter",
        "value",
        "level") with
    {
        Meaning = "libvirt fills instanceid and interfaceid of an interface's virtualport in before it knows the network. Where a type is stated the contradiction is an error (NR3002); where none is yet, " +
            "it waits for the type.",
        Evidence = RuleEvidence.Live("AdviceTests.An_id_is_generated_where_no_type_is_stated"),
    };

    public static readonly Rule SharedId = Rule.Advice(
        "NR9002",
        "All guests of the network present the same id",
        "{parameter} '{value}' comes from {level}: every port made of it has the same",
        "State {parameter} in each guest's interface, or in none: libvirt then generates one for each port.",
        "parameter",
        "value",
        "level") with
    {
        Meaning = "An id is meant to tell ports apart. Two guests that present the same one are one to the switch.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-ovs-network-id"),
    };

    public static readonly Rule Untyped = Rule.Advice(
        "NR9003",
        "A virtualport without a type anywhere is refused by every network",
        "The interface has a virtualport, and neither it nor network '{network}' nor a portgroup states a type: libvirt defines such a guest and never starts it",
        "Remove the <virtualport>, or state its type.",
        "network") with
    {
        Meaning = "The type may come from any of the three levels, so that the guest can be defined without one. When it is connected every mode refuses a virtualport that nobody gave a type.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-untyped-everywhere"),
    };

    public static readonly Rule UnknownPortGroup = Rule.Advice(
        "NR9004",
        "The network does not have the portgroup",
        "Network '{network}' has no portgroup '{portgroup}'; libvirt goes on without any, the default one included. It has: {known}",
        "Correct the name, or add the portgroup to the network.",
        "portgroup",
        "network",
        "known") with
    {
        Meaning = "A misspelled portgroup silently removes VLAN, bandwidth and profile: the guest starts, perhaps on the wrong segment.",
        Suggests = new("portgroup"),
        Evidence = RuleEvidence.Recorded("quirk-sequence-group-unknown"),
    };

    public static readonly Rule HiddenBandwidth = Rule.Advice(
        "NR9006",
        "An interface's bandwidth hides all of the portgroup's",
        "The interface's <bandwidth> hides the <{direction}> of portgroup '{portgroup}': the element is inherited as a whole",
        "State <{direction}> in the interface too.",
        "direction",
        "portgroup") with
    {
        Meaning = "A bandwidth is inherited as a whole element and never by direction. A direction that the interface does not state is then not limited at all.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-bandwidth-levels"),
    };

    public static readonly Rule MidonetId = Rule.Advice(
        "NR9007",
        "A midonet interfaceid is never merged",
        "{level} states an interfaceid of type midonet, which libvirt neither inherits nor compares",
        "State it in the interface. No forward mode accepts midonet anyway.",
        "level") with
    {
        Meaning = "The merge looks at the parameters of 802.1Qbg, 802.1Qbh and openvswitch alone. An interfaceid of midonet that a network or portgroup states reaches no port.",
        Evidence = RuleEvidence.Recorded("quirk-merge-midonet-network-only"),
    };

    public static readonly Rule SeveralDefaults = Rule.Advice(
        "NR9064",
        "Of several default portgroups the first one holds",
        "Network '{network}' has {count} default portgroups, and '{portgroup}' holds because it stands first; libvirt defines no such network, and takes it from its own files",
        "Leave default='yes' on one of them.",
        "network",
        "count",
        "portgroup") with
    {
        Meaning = "libvirt refuses two default portgroups when a network is defined, and checks nothing when it reads its configuration at start.",
        Evidence = RuleEvidence.Recorded("quirk-network-group-two-defaults"),
    };

    public static readonly Rule FloorsWrap = Rule.Advice(
        "NR9146",
        "A sum of floors wraps around, and admits too much",
        "The floor of {floor} kB/s and the {sum} that are guaranteed already come to more than 64 bits hold: libvirt counts {wrapped}, and admits it",
        "State the rate that is meant; where it is, the sum is wrong: stop and start the network when no guest uses it.",
        "floor",
        "sum",
        "wrapped") with
    {
        Meaning = "libvirt adds floors up in 64 bits without looking whether they fit. The sum can have become that large by itself, when more was subtracted than it had (NR9046).",
        Evidence = RuleEvidence.Recorded("public-lifecycle-00051"),
    };

    public static readonly Rule ZeroBandwidth = Rule.Advice(
        "NR9109",
        "A bandwidth of zero means: as the portgroup says",
        "The interface's bandwidth of 0 is lost on the way to the network, so that the bandwidth of portgroup '{portgroup}' applies",
        "State a large average if no limit is meant.",
        "portgroup") with
    {
        Meaning = "libvirt leaves a bandwidth of 0 out of the text in which it asks the network for a port. To the network the interface states none, so that the portgroup's is inherited.",
        Evidence = RuleEvidence.Live("AdviceTests.A_bandwidth_of_zero_is_that_of_the_portgroup"),
    };

    public static readonly Rule VepaOnHostdev = Rule.Advice(
        "NR9133",
        "802.1Qbg on a hostdev network will not start",
        "Network '{network}' gives the guest a PCI device with 802.1Qbg: the port is made, and libvirt's device layer refuses it when the guest starts",
        "Use 802.1Qbh, or a network of mode passthrough.",
        "network") with
    {
        Meaning = "Rests on libvirt's documentation of hostdev interfaces: only 802.1Qbh is associated for a device that the guest holds itself.",
        Evidence = RuleEvidence.ReadIn("virHostdevNetConfigReplace"),
    };

    public static readonly Rule Dropped = Rule.Advice(
        "NR9100",
        "A virtualport parameter is silently dropped",
        "{parameter} '{value}' of {level} is dropped: virtualport type {type} has no such parameter",
        "Remove {parameter}, or correct the type.",
        "parameter",
        "value",
        "level",
        "type") with
    {
        Meaning = "Each type has its own parameters, and a virtualport without a type may state any. Once the merge has given it a type, what does not belong to that type is left out.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-untyped-foreign"),
    };
}
