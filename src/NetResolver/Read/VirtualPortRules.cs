using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1040 to NR1059: a <c>&lt;virtualport&gt;</c> by itself.</summary>
internal static class VirtualPortRules
{
    public static readonly Rule TypeUnknown = Rule.Mirror(
        "NR1040",
        LibvirtErrorCode.ConfigUnsupported,
        "vport-type-unknown",
        "The type of a virtualport is unknown",
        "virtualport type '{value}' is none that libvirt knows",
        "Use one of 802.1Qbg, 802.1Qbh, openvswitch, midonet, spelled exactly so.",
        "value") with
    { Suggests = new("value", VirtualPortFacts.TypeNames[1..]), Meaning = "libvirt compares the type letter by letter, case included. The type decides which parameters there are, so that nothing else of the virtualport could be judged." };

    public static readonly Rule TypeMissing = Rule.Mirror(
        "NR1041",
        LibvirtErrorCode.XmlError,
        "vport-missing-type",
        "A virtualport lacks its type",
        "The virtualport has no type, which is required on a network and on interfaces of type bridge, direct and hostdev",
        "Add type='802.1Qbg', '802.1Qbh', 'openvswitch' or 'midonet'.") with
    { Meaning = "An interface that a network connects may leave its type to the network and the portgroup, and a portgroup may as well. Everywhere else nobody could fill it in later." };

    public static readonly Rule NumberInvalid = Rule.Mirror(
        "NR1042",
        LibvirtErrorCode.XmlError,
        "vport-{parameter}-invalid",
        "A virtualport parameter is not a number",
        "{parameter}='{value}' is not a number",
        "Write a decimal number from 0 to {limit}.",
        "parameter",
        "value",
        "limit") with
    { LibvirtArguments = 1, Meaning = "managerid, typeid and typeidversion are the numbers of the 802.1Qbg profile on the switch. libvirt takes them in decimal, in octal with a leading 0 and in hexadecimal with 0x; words and units are refused." };

    public static readonly Rule NumberRange = Rule.Mirror(
        "NR1043",
        LibvirtErrorCode.XmlError,
        "vport-{parameter}-range",
        "A virtualport parameter is out of range",
        "{parameter}='{value}' is above {limit}",
        "Write a decimal number from 0 to {limit}.",
        "parameter",
        "value",
        "limit") with
    { LibvirtArguments = 1, Meaning = "The numbers of an 802.1Qbg profile have fixed sizes in the protocol: one byte for managerid and typeidversion, three for typeid." };

    public static readonly Rule IdInvalid = Rule.Mirror(
        "NR1044",
        LibvirtErrorCode.XmlError,
        "vport-{parameter}-invalid",
        "An id of a virtualport is not a UUID",
        "{parameter}='{value}' is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f.",
        "parameter",
        "value") with
    { LibvirtArguments = 1, Meaning = "instanceid and interfaceid tell one port of a switch from all others, and are UUIDs. Without one libvirt generates it when the guest is defined." };

    public static readonly Rule ProfileTooLong = Rule.Mirror(
        "NR1045",
        LibvirtErrorCode.XmlError,
        "vport-{parameter}-too-long",
        "The profileid of a virtualport is too long",
        "{parameter} has {length} bytes of UTF-8, {limit} are the most",
        "Shorten the profile's name, here and on the switch.",
        "parameter",
        "length",
        "limit") with
    { LibvirtArguments = 1, Meaning = "The name of a profile travels to the switch in a field of fixed size. libvirt counts bytes, so that a name with letters beyond ASCII is sooner too long." };

    public static readonly Rule Missing = Rule.Mirror(
        "NR1046",
        LibvirtErrorCode.XmlError,
        "vport-missing-{parameter}",
        "A virtualport lacks a required parameter",
        "A virtualport of type {type} needs {parameter}[, and {giver} gives it]",
        "State {parameter} in <parameters> of {place}.",
        "parameter",
        "type",
        "place",
        "giver") with
    { LibvirtArguments = 2, Meaning = "802.1Qbg needs managerid, typeid and typeidversion, 802.1Qbh needs profileid. For an interface on a network any of the three levels may give them, and the lack is found only when the interface is connected; everywhere else it is found at once." };

    public static readonly Rule Extra = Rule.Mirror(
        "NR1047",
        LibvirtErrorCode.XmlError,
        "vport-extra-{parameter}",
        "A virtualport has a parameter that its type does not take",
        "A virtualport of type {type} does not take {parameter}",
        "Remove {parameter}, or correct the type.",
        "parameter",
        "type") with
    { Meaning = "A virtualport whose type is known takes the parameters of that type alone. A virtualport without a type may have any, since its type may come from elsewhere; what does not fit then is dropped without a word (NR9100)." };

    public static readonly Rule Unsupported = Rule.Mirror(
        "NR1048",
        LibvirtErrorCode.ConfigUnsupported,
        "vport-unsupported-interface",
        "An interface of this type cannot have a virtualport",
        "An interface of type {type} cannot have a virtualport",
        "Remove the virtualport, or use type network, bridge, direct or hostdev.",
        "type") with
    { Meaning = "Only connections to a network, a bridge or a device of the host have a port on a switch. For the others a profile would mean nothing, so that libvirt refuses it when the guest is defined." };
}
