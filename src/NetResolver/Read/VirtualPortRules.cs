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
        "value");

    public static readonly Rule TypeMissing = Rule.Mirror(
        "NR1041",
        LibvirtErrorCode.XmlError,
        "vport-missing-type",
        "A virtualport lacks its type",
        "The virtualport has no type, which is required on a network and on interfaces of type bridge, direct and hostdev",
        "Add type='802.1Qbg', '802.1Qbh', 'openvswitch' or 'midonet'.");

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
    { LibvirtArguments = 1 };

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
    { LibvirtArguments = 1 };

    public static readonly Rule IdInvalid = Rule.Mirror(
        "NR1044",
        LibvirtErrorCode.XmlError,
        "vport-{parameter}-invalid",
        "An id of a virtualport is not a UUID",
        "{parameter}='{value}' is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f.",
        "parameter",
        "value") with
    { LibvirtArguments = 1 };

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
    { LibvirtArguments = 1 };

    public static readonly Rule Missing = Rule.Mirror(
        "NR1046",
        LibvirtErrorCode.XmlError,
        "vport-missing-{parameter}",
        "A virtualport lacks a required parameter",
        "A virtualport of type {type} needs {parameter}, and no level gives it",
        "State {parameter} in <parameters> of the interface, the network or the portgroup.",
        "parameter",
        "type");

    public static readonly Rule Extra = Rule.Mirror(
        "NR1047",
        LibvirtErrorCode.XmlError,
        "vport-extra-{parameter}",
        "A virtualport has a parameter that its type does not take",
        "A virtualport of type {type} does not take {parameter}",
        "Remove {parameter}, or correct the type.",
        "parameter",
        "type");

    public static readonly Rule Unsupported = Rule.Mirror(
        "NR1048",
        LibvirtErrorCode.ConfigUnsupported,
        "vport-unsupported-interface",
        "An interface of this type cannot have a virtualport",
        "An interface of type {type} cannot have a virtualport",
        "Remove the virtualport, or use type network, bridge, direct or hostdev.",
        "type");
}
