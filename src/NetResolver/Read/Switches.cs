using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Ways of reading an attribute that interfaces have and networks do not.</summary>
internal static class Switches
{
    private static readonly string[] OnOffNames = ["on", "off"];

    /// <summary>Exactly on or off, null when absent; anything else is reported. Style P.</summary>
    public static bool? OnOff(this Cursor at, XName name) => at.OneOf(name, OnOffNames) switch { 0 => true, 1 => false, _ => null };

    /// <summary>As <see cref="OnOff"/>, with the place.</summary>
    public static Stated<bool>? StatedOnOff(this Cursor at, XName name) =>
        at.OnOff(name) is { } value ? new(value, at.PlaceOf(at.Property(name)!)) : null;

    /// <summary>A decimal number from 1, 0 when absent; anything else is reported. Style P.</summary>
    public static uint FromOne(this Cursor at, XName name)
    {
        var number = at.Number(name, 10);
        if (number == 0)
        {
            var attribute = at.Property(name)!;
            at.Report(InterfaceRules.AttributeZero, attribute, name.LocalName, at.Name, attribute.Value);
        }

        return number.GetValueOrDefault();
    }

    /// <summary>A required signed number of 32 or 64 bits; 0 when, reported, it is missing or none. Style P.</summary>
    public static long Integer(this Cursor at, XName name, int numberBase, long min, long max)
    {
        if (at.Required(name) is not { } text)
        {
            return 0;
        }

        if (CNumber.TryParseInt64(text, numberBase, out var value) && value >= min && value <= max)
        {
            return value;
        }

        at.Report(InterfaceRules.AttributeInteger, at.Property(name)!, name.LocalName, at.Name, text);
        return 0;
    }

    /// <summary>A UUID; null when absent or, reported, none. Style P.</summary>
    public static Guid? Uuid(this Cursor at, XName name)
    {
        if (at.Property(name) is not { } attribute)
        {
            return null;
        }

        if (UuidText.TryParse(attribute.Value, out var uuid))
        {
            AdviceCheck.Uuid(at, attribute, attribute.Value, uuid);
            return uuid;
        }

        at.Report(InterfaceRules.AttributeUuid, attribute, name.LocalName, at.Name, attribute.Value);
        return null;
    }

    /// <summary>Warns of an empty text where libvirt takes it for a name.</summary>
    public static void AdviseEmpty(this Cursor at, XName name)
    {
        if (at.Property(name) is { Value.Length: 0 } attribute)
        {
            at.Report(InterfaceAdvice.EmptyValue, attribute, name.LocalName, at.Name, InterfaceAdvice.IsName);
        }
    }
}
