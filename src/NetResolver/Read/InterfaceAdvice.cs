using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR9xxx: libvirt's traps that one guest's interface shows. The last two digits are those of the quirk in NetResolver's own list.</summary>
internal static class InterfaceAdvice
{
    public static readonly Rule EmptyPortGroup = Rule.Advice(
        "NR9005",
        "An empty portgroup name means the default group",
        "portgroup='' is kept in the guest's configuration, but lost on the way to the network: its default portgroup applies",
        "Remove the attribute, or name a portgroup.") with
    {
        Meaning = "A name that no portgroup has gives an interface no portgroup at all. The empty name is different: it is dropped from the text in which libvirt " +
            "asks the network for a port, and who asks for no group gets the default one.",
        Evidence = RuleEvidence.Recorded("quirk-sequence-group-empty"),
    };

    public static readonly Rule ActualWithoutName = Rule.Advice(
        "NR9026",
        "A connection that does not tell what to",
        "The <actual> of type {type} names no {what}: libvirt takes it, and cannot make a port of it when it is started again",
        "The status file was not written by libvirt, or is damaged: restore it.",
        "type",
        "what") with
    {
        Meaning = "libvirt notices the missing name only when it makes a port of the connection, as libvirtd starts again. The guest then runs without a port.",
        Evidence = RuleEvidence.ReadIn("virDomainActualNetDefParseXML, virDomainNetDefActualToNetworkPort"),
    };

    public static readonly Rule NoConnection = Rule.Advice(
        "NR9025",
        "What stands for no connection is read as one",
        "The <actual> of type network names no bridge: libvirt writes that for an interface that has no connection, and reads it as one that has",
        "Remove the <actual> if the interface has no port; else restore the status file.") with
    {
        Meaning = "The status of a guest that runs shows <actual type='network'> with an empty <source/> also for an interface that never came to a connection. Read back it claims one, " +
            "and taking its port back fails on the bridge that is not there.",
        Evidence = RuleEvidence.ReadIn("virDomainNetDefFormat, virDomainActualNetDefParseXML"),
    };

    public static readonly Rule PortIdOfEqualBytes = Rule.Advice(
        "NR9053",
        "A port's UUID of equal bytes counts as not there",
        "All bytes of the port's UUID {uuid} are equal, and libvirt takes such a one for none: it never gives the port back, and takes it back under another UUID",
        "Use a random UUID for the port.",
        "uuid") with
    {
        Meaning = "libvirt tells by its bytes whether a UUID is there, and asks so of a port before it gives it back or looks whether it is registered.",
        Evidence = RuleEvidence.ReadIn("virUUIDIsValid, virDomainNetDefActualToNetworkPort"),
    };

    public static readonly Rule BridgeVirtualPort = Rule.Advice(
        "NR9032",
        "A bridge interface with a virtualport for macvtap",
        "A virtualport of type {type} does not fit an interface of type bridge: libvirt starts the guest, and connects the interface to no bridge at all",
        "Use type='openvswitch', or an interface of type direct.",
        "type") with
    {
        Meaning = "libvirt checks only whether the type of an interface can have a virtualport, and not which one. With 802.1Qbg or 802.1Qbh it takes the interface for one that a switch connects, and plugs it into no bridge.",
        Evidence = RuleEvidence.ReadIn("virNetDevTapAttachBridge"),
    };

    public static readonly Rule HostdevVirtualPort = Rule.Advice(
        "NR9033",
        "A hostdev interface with a virtualport that cannot work",
        "A virtualport of type {type} on a hostdev interface is accepted now and refused when the guest starts: only 802.1Qbh works there",
        "Use type='802.1Qbh', or an interface of type direct in mode passthrough.",
        "type") with
    {
        Meaning = "Defining looks only at whether the virtualport is complete. The device layer, which is asked when the guest starts, associates 802.1Qbh alone.",
        Evidence = RuleEvidence.ReadIn("virHostdevNetConfigReplace"),
    };

    public static readonly Rule HostdevNotPci = Rule.Advice(
        "NR9034",
        "A hostdev interface without a PCI device",
        "A device of kind {kind} is no network interface: libvirt takes the definition, and the guest cannot use it",
        "Write <address type='pci' …/>, or use <hostdev> instead of <interface>.",
        "kind") with
    {
        Meaning = "An interface of type hostdev is read by the same code as any device of the host. That it should be a network card is not checked.",
        Evidence = RuleEvidence.Live("AdviceTests.A_hostdev_interface_takes_a_USB_device"),
    };

    public static readonly Rule EmptyValue = Rule.Advice(
        "NR9049",
        "An empty attribute",
        "{attribute}='' of <{element}> {effect}",
        "Write what is meant, or remove the attribute.",
        "attribute",
        "element",
        "effect") with
    {
        Meaning = "An attribute of '' means \"not given\" in some places of libvirt's documents, is an empty value in others, and an error in yet others.",
        Evidence = RuleEvidence.Recorded("quirk-interface-network-empty"),
    };

    /// <summary>What the empty text comes to where it is a value.</summary>
    public const string IsName = "is an empty name to libvirt, and nothing has that name";

    /// <summary>What the empty text comes to where it is none.</summary>
    public const string IsAbsent = "counts as not given";
}
