using System.Diagnostics.CodeAnalysis;

namespace NetResolver;

/// <summary>An Ethernet address. Written in lower case with two digits a group.</summary>
/// <param name="Bits">The 48 bits, the first group highest.</param>
public readonly record struct MacAddress(ulong Bits)
{
    /// <summary>True when the group bit (the lowest of the first group) is set.</summary>
    public bool IsMulticast => (Bits >> 40 & 1) != 0;

    /// <summary>Reads an address as libvirt does: six groups of one or two hexadecimal digits, separated by colons.</summary>
    /// <remarks>
    /// Behind the sixth group a blank, a control character or a character outside ASCII ends the address, and whatever follows is ignored.
    /// Source: libvirt's <c>virMacAddrParse</c>.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MacAddress address)
    {
        address = default;
        if (text is null)
        {
            return false;
        }

        ulong bits = 0;
        var at = 0;
        for (var group = 0; group < 6; group++)
        {
            if (group > 0 && (at >= text.Length || text[at++] != ':'))
            {
                return false;
            }

            var digits = 0;
            uint value = 0;
            while (at < text.Length && char.IsAsciiHexDigit(text[at]))
            {
                value = value * 16 + (uint)HexDigit.ValueOf(text[at]);
                at++;
                if (++digits > 2)
                {
                    return false;
                }
            }

            if (digits == 0)
            {
                return false;
            }

            bits = bits << 8 | value;
        }

        if (at < text.Length && text[at] is > ' ' and < '\u0080')
        {
            return false;
        }

        address = new MacAddress(bits);
        return true;
    }

    /// <summary>Reads an address as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static MacAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not a MAC address.");

    /// <summary>Six groups of two lower-case digits with colons.</summary>
    public override string ToString() =>
        string.Create(17, Bits, static (text, bits) =>
        {
            for (var i = 0; i < 6; i++)
            {
                var group = (int)(bits >> (40 - 8 * i) & 0xff);
                text[3 * i] = "0123456789abcdef"[group >> 4];
                text[3 * i + 1] = "0123456789abcdef"[group & 15];
                if (i < 5)
                {
                    text[3 * i + 2] = ':';
                }
            }
        });
}
