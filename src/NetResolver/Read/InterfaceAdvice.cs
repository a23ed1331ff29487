using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR9xxx: libvirt's traps that one guest's interface, or a fragment of it, shows. The last two digits are those of the quirk in NetResolver's own list.</summary>
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
    };

    public static readonly Rule RepeatedNativeVlan = Rule.Advice(
        "NR9010",
        "The native VLAN stands twice",
        "VLAN {id} is the native one and stands twice: libvirt writes nativeMode on both tags, and then cannot read its own text",
        "Remove the second tag of VLAN {id}.",
        "id") with
    {
        Meaning = "libvirt keeps the number of the native VLAN, not the tag. A network with such a vlan cannot be started, a guest with it gets no port, and a definition is lost when libvirtd restarts.",
    };

    public static readonly Rule UnescapedProfile = Rule.Advice(
        "NR9011",
        "A profileid that libvirt writes without escaping",
        "profileid '{value}' has one of & < ', which libvirt writes as they stand: the text that it writes is not well-formed, and no port can be made",
        "Use a profile whose name has none of these characters.",
        "value");

    public static readonly Rule LiberalUuid = Rule.Advice(
        "NR9014",
        "A UUID in an unusual form",
        "'{value}' is read as {uuid}; libvirt takes dashes and blanks between any two digits pairs, its schema and other tools do not",
        "Write {uuid}.",
        "value",
        "uuid");

    public static readonly Rule BridgeVirtualPort = Rule.Advice(
        "NR9032",
        "A bridge interface with a virtualport for macvtap",
        "A virtualport of type {type} does not fit an interface of type bridge: libvirt starts the guest, and connects the interface to no bridge at all",
        "Use type='openvswitch', or an interface of type direct.",
        "type");

    public static readonly Rule HostdevVirtualPort = Rule.Advice(
        "NR9033",
        "A hostdev interface with a virtualport that cannot work",
        "A virtualport of type {type} on a hostdev interface is accepted now and refused when the guest starts: only 802.1Qbh works there",
        "Use type='802.1Qbh', or an interface of type direct in mode passthrough.",
        "type");

    public static readonly Rule HostdevNotPci = Rule.Advice(
        "NR9034",
        "A hostdev interface without a PCI device",
        "A device of kind {kind} is no network interface: libvirt takes the definition, and the guest cannot use it",
        "Write <address type='pci' …/>, or use <hostdev> instead of <interface>.",
        "kind");

    public static readonly Rule ManagedIsNo = Rule.Advice(
        "NR9048",
        "A yes-or-no attribute that silently means no",
        "managed='{value}' is neither yes nor no: libvirt reads it as no",
        "Write managed='yes' or managed='no', in lower case.",
        "value") with
    {
        Meaning = "libvirt reads booleans in many ways: here everything but the exact yes is no, elsewhere the same text is an error.",
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
    };

    /// <summary>What the empty text comes to where it is a value.</summary>
    public const string IsName = "is an empty name to libvirt, and nothing has that name";

    /// <summary>What the empty text comes to where it is none.</summary>
    public const string IsAbsent = "counts as not given";
}
