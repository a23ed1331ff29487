using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1430 to NR1449: the <c>&lt;actual&gt;</c> in libvirt's status files.</summary>
internal static class ActualRules
{
    public static readonly Rule TypeUnsupported = Rule.Mirror(
        "NR1430",
        LibvirtErrorCode.InternalError,
        "xml-actual-type-unsupported",
        "A connection's actual type is none that a network gives",
        "A connection to a network cannot come to type {type}",
        "The status file was not written by libvirt, or is damaged: restore it.",
        "type");

    public static readonly Rule VirtualPortUnsupported = Rule.Mirror(
        "NR1431",
        LibvirtErrorCode.InternalError,
        "xml-actual-vport-unsupported",
        "An actual connection of this type cannot have a virtualport",
        "An actual connection of type {type} cannot have a virtualport",
        "The status file was not written by libvirt, or is damaged: restore it.",
        "type");

    public static readonly Rule ClassIdInvalid = Rule.Mirror(
        "NR1432",
        LibvirtErrorCode.InternalError,
        "xml-actual-classid-invalid",
        "An actual connection's class id is not a number",
        "The class id '{value}' is not a number",
        "The status file was not written by libvirt, or is damaged: restore it.",
        "value");

    public static readonly Rule BridgeMissing = Rule.Mirror(
        "NR1433",
        LibvirtErrorCode.InternalError,
        "xml-actual-bridge-missing",
        "An actual connection to a bridge does not name it",
        "The <source> of an <actual> of type bridge has no bridge",
        "The status file was not written by libvirt, or is damaged: restore it.");

    public static readonly Rule ManagerUnknown = Rule.Mirror(
        "NR1434",
        LibvirtErrorCode.XmlError,
        "xml-actual-mactablemanager-invalid",
        "Who keeps the table of MAC addresses is unknown",
        "macTableManager '{value}' is neither kernel nor libvirt",
        "Write kernel or libvirt, or leave it out.",
        "value") with
    { Suggests = new("value", ["kernel", "libvirt"]) };

    public static readonly Rule NotPci = Rule.Mirror(
        "NR1435",
        LibvirtErrorCode.InternalError,
        "xml-actual-not-pci",
        "An actual connection is a device that no network gives",
        "An actual connection is a device of kind {kind}; libvirt can make a port of a PCI device only",
        "The status file was not written by libvirt, or is damaged: restore it.",
        "kind") with
    { LibvirtArguments = 0 };
}
