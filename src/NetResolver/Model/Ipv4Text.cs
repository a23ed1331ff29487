using System.Globalization;

namespace NetResolver;

/// <summary>IPv4 addresses from and to text.</summary>
/// <remarks>Source: POSIX <c>inet_addr</c>.</remarks>
internal static class Ipv4Text
{
    /// <summary>The dotted quad.</summary>
    public static string Format(uint bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}");

    /// <summary>One to four parts, each decimal, octal with a leading 0 or hexadecimal with 0x; the last fills what is left.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        for (var parts = 0; ; parts++)
        {
            var dot = text.IndexOf('.');
            if (!TryParsePart(dot < 0 ? text : text[..dot], out var part))
            {
                return false;
            }

            if (dot < 0)
            {
                bits |= part;
                return part <= uint.MaxValue >> (8 * parts);
            }

            if (part > 255 || parts == 3)
            {
                return false;
            }

            bits |= part << (24 - 8 * parts);
            text = text[(dot + 1)..];
        }
    }

    private static bool TryParsePart(ReadOnlySpan<char> text, out uint value)
    {
        ulong number = 0;
        value = 0;
        var numberBase = text.Length > 1 && text[0] == '0' ? 8 : 10;
        if (numberBase == 8 && text[1] is 'x' or 'X')
        {
            text = text[2..];
            numberBase = 16;
        }

        foreach (var c in text)
        {
            var digit = HexDigit.ValueOf(c);
            number = number * (ulong)numberBase + (ulong)digit;
            if (digit < 0 || digit >= numberBase || number > uint.MaxValue)
            {
                return false;
            }
        }

        value = (uint)number;
        return text.Length > 0;
    }

    /// <summary>Four decimal parts without leading zeros: all that may end an IPv6 address.</summary>
    public static bool TryParseQuad(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (parts++ == 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') || part.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            var value = uint.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
            if (value > 255)
            {
                return false;
            }

            bits = bits << 8 | value;
        }

        return parts == 4;
    }
}
