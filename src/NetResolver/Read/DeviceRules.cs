using System.Buffers;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1350 to NR1369: the device of a guest's <c>&lt;interface&gt;</c>.</summary>
internal static class DeviceRules
{
    /// <summary>What the name of a network filter's parameter consists of.</summary>
    public static readonly SearchValues<char> FilterNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>What the value of a network filter's parameter consists of.</summary>
    public static readonly SearchValues<char> FilterValues = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:");

    public static readonly Rule ModelInvalid = Rule.Mirror(
        "NR1350",
        LibvirtErrorCode.InvalidArgument,
        "xml-model-invalid",
        "A model has a name that cannot be one",
        "The model '{value}' has characters other than letters, digits, dashes and underscores",
        "Use a model that the hypervisor knows, such as virtio.",
        "value") with
    { LibvirtArguments = 0, Meaning = "libvirt hands the name of a model that it does not know to the hypervisor, which may have it. A name that could be more than a name is not handed on." };

    public static readonly Rule ModelNearKnown = Rule.Advice(
        "NR1601",
        "The model of an interface looks like a misspelling",
        "libvirt knows no model '{value}' and hands the name on as it is: the guest may not start; did you mean '{suggestion}'?",
        "Write <model type='{suggestion}'/>, or turn this warning off if the hypervisor has a model '{value}'.",
        "value",
        "suggestion") with
    {
        Meaning = "libvirt knows a few models by name and leaves all others to the hypervisor, which refuses an unknown one only when the guest is started. Names that are like none that libvirt knows are not warned of.",
    };

    public static readonly Rule LinkStateUnknown = Rule.Mirror(
        "NR1351",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-link-state-unknown",
        "A link's state is unknown",
        "The link's state '{value}' is neither up nor down",
        "Write up or down.",
        "value") with
    { Suggests = new("value", ["up", "down"]) };

    public static readonly Rule MtuInvalid = Rule.Mirror(
        "NR1352",
        LibvirtErrorCode.XmlError,
        "xml-interface-mtu-invalid",
        "An interface's MTU is not a number",
        "The MTU '{value}' is not a non-negative number",
        "Write a decimal number of bytes such as 1500.",
        "value") with
    { LibvirtArguments = 0, Meaning = "The MTU of an interface is a plain number of bytes. A network's is read in another way, and takes a number below zero (NR9023)." };

    public static readonly Rule TeamingTypeUnknown = Rule.Mirror(
        "NR1353",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-teaming-type-unknown",
        "The type of a teaming is unknown",
        "The teaming type '{value}' is neither persistent nor transient",
        "Write type='persistent', or type='transient' with persistent='…'.",
        "value") with
    { Suggests = new("value", ["persistent", "transient"]), Meaning = "A teaming pair is a virtio interface that stays, and one with a device of the host that is unplugged while the guest moves. Each says which half it is." };

    public static readonly Rule CoalesceInvalid = Rule.Mirror(
        "NR1354",
        LibvirtErrorCode.XmlDetail,
        "xml-coalesce-invalid",
        "A coalesce setting is not a number",
        "max='{value}' of <frames> is not a non-negative number",
        "Write a decimal number of frames.",
        "value");

    public static readonly Rule CoalesceRange = Rule.Mirror(
        "NR1355",
        LibvirtErrorCode.Overflow,
        "xml-coalesce-range",
        "A coalesce setting is above its limit",
        "max='{value}' of <frames> is above {limit}",
        "Write a number up to {limit}.",
        "value",
        "limit") with
    { LibvirtArguments = 1 };

    public static readonly Rule SendBufferInvalid = Rule.Mirror(
        "NR1356",
        LibvirtErrorCode.XmlError,
        "xml-sndbuf-invalid",
        "The size of a send buffer is not a number",
        "<sndbuf> '{value}' is not a non-negative number",
        "Write a decimal number of bytes.",
        "value") with
    { LibvirtArguments = 0 };

    public static readonly Rule RomDisabled = Rule.Mirror(
        "NR1357",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-rom-disabled",
        "A disabled ROM has settings",
        "The <rom> is disabled and has bar or file",
        "Remove bar and file, or enabled='no'.") with
    { Meaning = "A device whose ROM is disabled has none that a file could be loaded into." };

    public static readonly Rule AddressTypeMissing = Rule.Mirror(
        "NR1358",
        LibvirtErrorCode.InternalError,
        "xml-address-type-missing",
        "A device's address has no type",
        "The <address> has no type",
        "Add type='pci', or remove the <address>: libvirt then chooses one.");

    public static readonly Rule AddressTypeUnknown = Rule.Mirror(
        "NR1359",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-address-type-unknown",
        "A device's address has an unknown type",
        "The address type '{value}' is none that libvirt knows",
        "Write type='pci', or remove the <address>: libvirt then chooses one.",
        "value") with
    { Suggests = new("value", DeviceAddress.Kinds) };

    public static readonly Rule CcwInvalid = Rule.Mirror(
        "NR1360",
        LibvirtErrorCode.InternalError,
        "xml-address-ccw-invalid",
        "A ccw address is incomplete or out of range",
        "A ccw address needs cssid up to 0xfe, ssid up to 0x3 and devno up to 0xffff: all three or none",
        "Write all three, or remove the <address>: libvirt then chooses one.");

    public static readonly Rule UsbPortInvalid = Rule.Mirror(
        "NR1361",
        LibvirtErrorCode.InternalError,
        "xml-address-usb-port-invalid",
        "A USB address has a port that is not valid",
        "port='{value}' is not one to four numbers with dots",
        "Write a port such as 1 or 1.2.",
        "value") with
    { LibvirtArguments = 0 };

    public static readonly Rule FilterParameterDropped = Rule.Advice(
        "NR1362",
        "libvirt drops a parameter of a network filter",
        "The parameter '{name}' is dropped: a name has letters, digits and underscores, a value also dots and colons, and neither is missing",
        "Correct the parameter's name and value.",
        "name") with
    { Meaning = "A filter's parameters reach scripts of the firewall, so that libvirt takes simple names and values alone. The filter then works without the parameter, which may mean that it guards less." };
}
