using System.Buffers.Binary;
using System.Globalization;

namespace NetResolver;

/// <summary>IPv6 addresses, without scope, from and to text.</summary>
/// <remarks>Source: RFC 4291 2.2; printing is that of the C library's <c>inet_ntop</c>.</remarks>
internal static class Ipv6Text
{
    private const int Groups = 8;

    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 bits)
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
                if (count > Groups - 2 || !Ipv4Text.TryParseQuad(group, out var quad))
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

    /// <summary>Hexadecimal groups, the first longest run of two or more zero groups as <c>::</c>, the last 32 bits dotted where the rest marks them as IPv4.</summary>
    public static string Format(UInt128 bits)
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
                return string.Concat(text[..at], Ipv4Text.Format((uint)bits));
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
