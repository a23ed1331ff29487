using System.Buffers;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Looks for libvirt's traps in single values.</summary>
internal static class AdviceCheck
{
    private static readonly SearchValues<char> OfMac = SearchValues.Create("0123456789abcdefABCDEF:");
    private static readonly SearchValues<char> NotRaw = SearchValues.Create("&<'");

    /// <summary>A MAC address that was accepted: is there anything behind it?</summary>
    public static void Mac(Cursor at, DocumentAttribute attribute)
    {
        var end = attribute.Value.AsSpan().IndexOfAnyExcept(OfMac);
        if (end >= 0)
        {
            at.Report(ReadAdvice.MacTail, attribute, attribute.Value, attribute.Value[..end]);
        }
    }

    /// <summary>A value that libvirt writes as it is: does it have a character that XML must have escaped?</summary>
    public static void Raw(Cursor at, DocumentAttribute attribute)
    {
        var special = attribute.Value.AsSpan().IndexOfAny(NotRaw);
        if (special >= 0)
        {
            at.Report(ReadAdvice.WrittenRaw, attribute, attribute.Name.LocalName, attribute.Value, attribute.Value[special]);
        }
    }

    /// <summary>A UUID that was accepted: is it spelled in one of the two forms that the schema knows?</summary>
    public static void Uuid(Cursor at, DocumentAttribute? attribute, string text, Guid uuid)
    {
        if (text.Length == 32 || (text.Length == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'))
        {
            return;
        }

        if (attribute is null)
        {
            at.Report(ReadAdvice.LiberalUuid, text, uuid);
        }
        else
        {
            at.Report(ReadAdvice.LiberalUuid, attribute, text, uuid);
        }
    }

    /// <summary>A number that was accepted: did it have a minus sign, and wrap around?</summary>
    public static void Sign(Cursor at, DocumentAttribute attribute, uint value)
    {
        if (attribute.Value.Contains('-', StringComparison.Ordinal))
        {
            at.Report(ReadAdvice.NegativeNumber, attribute, attribute.Name.LocalName, attribute.Value, value);
        }
    }

    /// <summary>A port's UUID in an attribute: is it one that libvirt takes for none?</summary>
    public static Guid? PortId(Cursor at, XName name)
    {
        var uuid = at.Uuid(name);
        if (uuid is { } port && UuidText.CountsAsNone(port))
        {
            at.Report(InterfaceAdvice.PortIdOfEqualBytes, at.Property(name)!, port);
        }

        return uuid;
    }

    /// <summary>True for yes in any case; libvirt takes every other text for no, and anything but no is told of.</summary>
    public static bool IsYes(Cursor at, DocumentAttribute? attribute)
    {
        if (attribute is null)
        {
            return false;
        }

        if (attribute.Value.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!attribute.Value.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            at.Report(ReadAdvice.ReadAs, attribute, attribute.Name.LocalName, attribute.Value, "no", "yes");
        }

        return false;
    }
}
