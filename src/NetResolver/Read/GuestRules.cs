using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>NR1370 to NR1379: a <c>&lt;domain&gt;</c> as a whole.</summary>
internal static class GuestRules
{
    public static readonly Rule NameMissing = Rule.Mirror(
        "NR1370",
        LibvirtErrorCode.NoName,
        "xml-domain-name-missing",
        "A guest has no name",
        "The <domain> has no <name>, or an empty one",
        "Add <name>…</name>.") with
    { Meaning = "libvirt knows guests by their names." };

    public static readonly Rule UuidInvalid = Rule.Mirror(
        "NR1371",
        LibvirtErrorCode.InternalError,
        "xml-domain-uuid-invalid",
        "A guest's UUID is not valid",
        "The <uuid> '{value}' is not a UUID",
        "Write 32 hexadecimal digits in the form 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f, or leave <uuid> out.",
        "value") with
    { LibvirtArguments = 0, Meaning = "libvirt tells guests by their UUID. One that cannot be read is not replaced by a new one, since the document may be that of a guest that there is." };

    public static readonly Rule BootOrderTwice = Rule.Mirror(
        "NR1372",
        LibvirtErrorCode.ConfigUnsupported,
        "xml-boot-order-repeated",
        "Two devices have the same place in the boot order",
        "boot order {order} is used by another interface already",
        "Give each device an order of its own.",
        "order") with
    { Meaning = "Each place in the boot order is for one device. libvirt compares disks and other devices too; NetResolver sees interfaces alone." };
}
