using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NetResolver;

/// <summary>IP addresses from and to text, as the C library does it.</summary>
/// <remarks>Source: POSIX <c>inet_addr</c> (the IPv4 forms), RFC 4291 2.2, and RFC 4007 11 (scopes); printing is that of <c>inet_ntop</c>.</remarks>
internal static class IpAddressText
{
    private const int Groups = 8;

    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress address)
    {
        address = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (!text.Contains(':', StringComparison.Ordinal))
        {
            if (!TryParseIpv4(text, out var bits))
            {
                return false;
            }

            address = IpAddress.FromIpv4(bits);
            return true;
        }

        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (!TryParseIpv6(percent < 0 ? text : text.AsSpan(0, percent), out var wide))
        {
            return false;
        }

        string? scope = null;
        if (percent >= 0 && !TryParseScope(wide, text[(percent + 1)..], out scope))
        {
            return false;
        }

        address = IpAddress.FromIpv6(wide, scope);
        return true;
    }

    public static string Format(in IpAddress address)
    {
        if (!address.IsIpv6)
        {
            return Dotted((uint)address.Bits);
        }

        var text = FormatIpv6(address.Bits);
        return address.Scope is null ? text : text + "%" + address.Scope;
    }

    private static string Dotted(uint bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{bits >> 16 & 255}.{bits >> 8 & 255}.{bits & 255}");

    /// <summary>One to four parts, each decimal, octal with a leading 0 or hexadecimal with 0x; the last fills what is left.</summary>
    private static bool TryParseIpv4(ReadOnlySpan<char> text, out uint bits)
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

    private static bool TryParseIpv6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        Span<ushort> groups = stackalloc ushort[Groups];
        var (count, gap, at) = (0, -1, 0);
        if (text.StartsWith("::"))
        {
            (gap, at) = (0, 2);
        }

        while (at < text.Length)
        {
            var rest = text[at..];
            var end = rest.IndexOf(':');
            var group = end < 0 ? rest : rest[..end];
            if (end < 0 && group.Contains('.'))
            {
                if (count > Groups - 2 || !TryParseQuad(group, out var quad))
                {
                    return false;
                }

                groups[count++] = (ushort)(quad >> 16);
                groups[count++] = (ushort)quad;
                break;
            }

            if (count == Groups || group.Length is 0 or > 4 || !TryParseGroup(group, out groups[count]))
            {
                return false;
            }

            count++;
            at += group.Length;
            if (end < 0)
            {
                break;
            }

            at++;
            if (at < text.Length && text[at] == ':')
            {
                if (gap >= 0)
                {
                    return false;
                }

                gap = count;
                at++;
            }
            else if (at == text.Length)
            {
                return false;
            }
        }

        if (gap < 0 ? count != Groups : count == Groups)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var position = gap >= 0 && i >= gap ? Groups - count + i : i;
            bits |= (UInt128)groups[i] << (16 * (Groups - 1 - position));
        }

        return true;
    }

    private static bool TryParseGroup(ReadOnlySpan<char> text, out ushort group)
    {
        group = 0;
        foreach (var c in text)
        {
            var digit = HexDigit.ValueOf(c);
            if (digit < 0)
            {
                return false;
            }

            group = (ushort)(group << 4 | digit);
        }

        return true;
    }

    /// <summary>Four decimal parts without leading zeros: all that may end an IPv6 address.</summary>
    private static bool TryParseQuad(ReadOnlySpan<char> text, out uint bits)
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

    /// <summary>A number; on link-local addresses also a device, of which only its host knows whether it exists. 0 is no scope.</summary>
    private static bool TryParseScope(UInt128 bits, string text, out string? scope)
    {
        var isLinkLocal = (uint)(bits >> 118) == 0x3fa || (uint)(bits >> 112) is var first && (first & 0xff0f) == 0xff02;
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            scope = number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        scope = text;
        return isLinkLocal && text.Length > 0;
    }

    /// <summary>Hexadecimal groups, the first longest run of two or more zero groups as <c>::</c>, the last 32 bits dotted where the rest marks them as IPv4.</summary>
    private static string FormatIpv6(UInt128 bits)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        var (gap, length) = LongestZeros(bytes);
        Span<char> text = stackalloc char[48];
        var at = 0;
        for (var i = 0; i < Groups; i++)
        {
            if (gap >= 0 && i >= gap && i < gap + length)
            {
                if (i == gap)
                {
                    text[at++] = ':';
                }

                continue;
            }

            if (i > 0)
            {
                text[at++] = ':';
            }

            if (i == 6 && gap == 0 && (length == 6 || (length == 5 && bytes[10] == 0xff && bytes[11] == 0xff)))
            {
                return string.Concat(text[..at], Dotted((uint)bits));
            }

            BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]).TryFormat(text[at..], out var written, "x", CultureInfo.InvariantCulture);
            at += written;
        }

        if (gap >= 0 && gap + length == Groups)
        {
            text[at++] = ':';
        }

        return text[..at].ToString();
    }

    private static (int Start, int Length) LongestZeros(ReadOnlySpan<byte> bytes)
    {
        var (best, length, start) = (-1, 1, -1);
        for (var i = 0; i < Groups; i++)
        {
            if ((bytes[2 * i] | bytes[2 * i + 1]) != 0)
            {
                start = -1;
                continue;
            }

            start = start < 0 ? i : start;
            if (i - start + 1 > length)
            {
                (best, length) = (start, i - start + 1);
            }
        }

        return best < 0 ? (-1, 0) : (best, length);
    }
}
