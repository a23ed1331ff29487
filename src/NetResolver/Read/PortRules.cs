using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1400 to NR1429: a <c>&lt;networkport&gt;</c>.</summary>
internal static class PortRules
{
    public static readonly Rule UuidMissing = Missing("NR1400", "uuid", "UUID", "<uuid>…</uuid>");

    public static readonly Rule OwnerNameMissing = Missing("NR1401", "owner-name", "owner's name", "<owner><name>…</name></owner>");

    public static readonly Rule OwnerUuidMissing = Missing("NR1402", "owner-uuid", "owner's UUID", "<owner><uuid>…</uuid></owner>");

    public static readonly Rule MacMissing = Missing("NR1403", "mac", "MAC address", "<mac address='…'/>");

    public static readonly Rule UuidInvalid = Rule.Mirror(
        "NR1404",
        LibvirtErrorCode.InternalError,
        "xml-port-uuid-invalid",
        "A UUID of a network port is not valid",
        "'{value}' is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f.",
        "value");

    public static readonly Rule ClassIdInvalid = Rule.Mirror(
        "NR1405",
        LibvirtErrorCode.InternalError,
        "xml-port-classid-invalid",
        "The class id of a network port is not a number",
        "The class id '{value}' is not a number",
        "Write a decimal number from 3, or remove the attribute.",
        "value");

    public static readonly Rule MacInvalid = Rule.Mirror(
        "NR1406",
        LibvirtErrorCode.InternalError,
        "xml-port-mac-invalid",
        "The MAC address of a network port is not valid",
        "'{value}' is not a MAC address",
        "Write six groups of two hexadecimal digits with colons.",
        "value");

    public static readonly Rule BridgeMissing = PlugMissing("NR1410", "bridge", "the bridge", "bridge='…'");

    public static readonly Rule DevMissing = PlugMissing("NR1411", "dev", "the device", "dev='…'");

    public static readonly Rule AddressMissing = PlugMissing("NR1412", "address", "the PCI device", "<address domain='…' bus='…' slot='…' function='…'/>");

    public static readonly Rule DriverUnknown = Rule.Mirror(
        "NR1413",
        LibvirtErrorCode.XmlError,
        "xml-plug-driver-missing",
        "The driver of a plug is unknown",
        "The plug's driver '{value}' is neither kvm nor vfio",
        "Write kvm or vfio, or remove the <driver>.",
        "value") with
    { LibvirtArguments = 0, Suggests = new("value", ["kvm", "vfio"]) };

    public static readonly Rule ModeUnknown = Rule.Mirror(
        "NR1414",
        LibvirtErrorCode.XmlError,
        "xml-plug-mode-invalid",
        "The mode of a plug is unknown",
        "The plug's mode '{value}' is none of: {allowed}",
        "Use one of: {allowed}.",
        "value",
        "allowed") with
    { LibvirtArguments = 1, Suggests = new("value", Known: "allowed") };

    public static readonly Rule ManagerUnknown = Rule.Mirror(
        "NR1415",
        LibvirtErrorCode.XmlError,
        "xml-plug-mactablemanager-invalid",
        "Who keeps a plug's table of MAC addresses is unknown",
        "macTableManager '{value}' of the plug is neither kernel nor libvirt",
        "Write kernel or libvirt, or leave it out.",
        "value") with
    { Suggests = new("value", ["kernel", "libvirt"]) };

    private static Rule Missing(string id, string slug, string what, string mend) => Rule.Mirror(
        id,
        LibvirtErrorCode.InternalError,
        $"xml-port-{slug}-missing",
        $"A network port does not tell its {what}",
        $"The <networkport> does not tell its {what}",
        $"Add {mend}.");

    private static Rule PlugMissing(string id, string slug, string what, string mend) => Rule.Mirror(
        id,
        LibvirtErrorCode.XmlError,
        $"xml-plug-{slug}-missing",
        $"A plug does not name {what}",
        $"The <plug> does not name {what}",
        $"Add {mend}.");
}
