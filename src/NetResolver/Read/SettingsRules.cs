using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1060 to NR1099: <c>&lt;vlan&gt;</c> and <c>&lt;bandwidth&gt;</c>, wherever they stand.</summary>
internal static class SettingsRules
{
    public static readonly Rule VlanWithoutTag = Rule.Mirror(
        "NR1060",
        LibvirtErrorCode.XmlError,
        "xml-vlan-no-tag",
        "A vlan has no tag",
        "The <vlan> has no <tag>",
        "Add <tag id='…'/>, or remove the <vlan>.") with
    { Meaning = "A <vlan> says which VLANs the guest's frames belong to. Without a tag it says nothing, and libvirt does not take that for \"none\"." };

    public static readonly Rule VlanIdRange = Rule.Mirror(
        "NR1061",
        LibvirtErrorCode.XmlError,
        "xml-vlan-id-range",
        "A VLAN id is above its limit",
        "VLAN id {value} is above {limit}",
        "Write an id from 0 to {limit}.",
        "value",
        "limit") with
    { Meaning = "A VLAN id has 12 bits in an Ethernet frame. libvirt takes 0 and 4095 too, which the standard keeps for itself." };

    public static readonly Rule VlanSecondNative = Rule.Mirror(
        "NR1062",
        LibvirtErrorCode.XmlError,
        "xml-vlan-native-repeated",
        "More than one tag has a native mode",
        "A trunk has one native VLAN, and an earlier tag has a nativeMode already",
        "Leave nativeMode on one tag.") with
    { LibvirtArguments = 0, Meaning = "Frames without a tag belong to the one native VLAN of a trunk. libvirt keeps a single number for it, so that a second one could not be kept." };

    public static readonly Rule VlanTrunkRequired = Rule.Mirror(
        "NR1063",
        LibvirtErrorCode.XmlError,
        "xml-vlan-trunk-required",
        "Several tags make a trunk",
        "trunk='{value}' contradicts the several tags of the <vlan>",
        "Write trunk='yes', or leave the attribute out, or keep one tag.",
        "value") with
    { Meaning = "A port with several VLANs is a trunk, whatever else is said. libvirt sets that by itself where trunk is left out." };

    public static readonly Rule VlanTrunkNative = Rule.Mirror(
        "NR1064",
        LibvirtErrorCode.XmlError,
        "xml-vlan-trunk-native",
        "A native VLAN makes a trunk",
        "The tag has a nativeMode, which needs trunk='yes'",
        "Write trunk='yes', or leave trunk or nativeMode out.") with
    { Meaning = "A native VLAN is the untagged one of a trunk: an access port has no other to tell it from. Where trunk is left out libvirt takes a single tag for an access port, even with a nativeMode." };

    public static readonly Rule VlanTrunkInvalid = Rule.Mirror(
        "NR1065",
        LibvirtErrorCode.XmlError,
        "xml-vlan-trunk-invalid",
        "The trunk attribute is neither yes nor no",
        "trunk='{value}' is neither yes nor no",
        "Write trunk='yes', or leave the attribute out.",
        "value") with
    { Suggests = new("value", ["yes", "no"]), Meaning = "trunk is compared in any case, and any word but yes and no is refused here. In the same element nativeMode is compared letter by letter." };

    public static readonly Rule ClassIdElsewhere = Rule.Mirror(
        "NR1080",
        LibvirtErrorCode.XmlDetail,
        "xml-bandwidth-classid",
        "A class id where none belongs",
        "classID belongs to a network's ports alone",
        "Remove the attribute: libvirt gives class ids itself.") with
    { Meaning = "libvirt gives each port with a floor a traffic class and notes its number in the port. Such a number in a network, a portgroup or an interface would clash with the numbers that it gives." };

    public static readonly Rule SecondDirection = Rule.Mirror(
        "NR1081",
        LibvirtErrorCode.XmlDetail,
        "xml-bandwidth-{direction}-repeated",
        "A direction of a bandwidth stands twice",
        "A second <{direction}>",
        "Keep one <{direction}>.",
        "direction") with
    { LibvirtArguments = 0, Meaning = "Almost everywhere libvirt takes the first of two elements and ignores the second. A bandwidth is the exception: which of the two limits holds is not left open." };

    public static readonly Rule RateInvalid = Rule.Mirror(
        "NR1082",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-bandwidth-number",
        "A rate is not a number",
        "{attribute}='{value}' is not an unsigned decimal number",
        "Write a decimal number: kB/s for average, peak and floor, KiB for burst.",
        "attribute",
        "value") with
    { Meaning = "libvirt takes a plain decimal number and no unit: kilobytes a second for average, peak and floor, kibibytes for burst. '10M' and '1.5' are refused, and so is a number below zero." };

    public static readonly Rule NoRate = Rule.Mirror(
        "NR1083",
        LibvirtErrorCode.XmlDetail,
        "xml-bandwidth-no-rate",
        "A direction has neither average nor floor",
        "<{direction}> has neither average nor floor",
        "Add average='…' (kB/s), or remove the element.",
        "direction") with
    { LibvirtArguments = 0, Meaning = "peak and burst say how far the average may be exceeded, so that alone they limit nothing. An inbound floor may stand alone: it guarantees and does not limit." };

    public static readonly Rule NeedsAverage = Rule.Mirror(
        "NR1084",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-bandwidth-needs-average",
        "Peak and burst need an average",
        "<{direction}> has peak or burst without average",
        "Add average='…' (kB/s).",
        "direction") with
    { LibvirtArguments = 0, Meaning = "peak and burst say how far, and how long, the average may be exceeded. Without an average there is nothing to exceed." };

    public static readonly Rule FloorOutbound = Rule.Mirror(
        "NR1085",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-bandwidth-floor-outbound",
        "A floor for the outbound direction",
        "<outbound> cannot have a floor",
        "Move floor to <inbound>, or remove it.") with
    { Meaning = "A floor is a part of what may flow through a network's bridge to its guests. For what a guest sends there is no such share." };

    public static readonly Rule FloorElsewhere = Rule.Mirror(
        "NR1086",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-bandwidth-floor-unsupported",
        "A floor where none belongs",
        "A floor belongs to interfaces of type network alone",
        "Remove floor here[, and state it on the {interface} instead].",
        "interface") with
    { LibvirtArguments = 0, Meaning = "A floor is guaranteed to one interface out of its network's inbound limit. A network and a portgroup have none to claim, and only an interface of type network has a network that could grant it." };
}
