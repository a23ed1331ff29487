namespace NetResolver;

/// <summary>UUIDs as libvirt reads them.</summary>
/// <remarks>Source: libvirt's <c>virUUIDParse</c>.</remarks>
internal static class UuidText
{
    /// <summary>
    /// White space, then sixteen pairs of hexadecimal digits with any number of dashes and spaces before each pair, then white space.
    /// </summary>
    public static bool TryParse(string text, out Guid uuid)
    {
        uuid = default;
        Span<byte> bytes = stackalloc byte[16];
        var at = SkipWhiteSpace(text, 0);
        for (var i = 0; i < 16; i++)
        {
            while (at < text.Length && text[at] is '-' or ' ')
            {
                at++;
            }

            var high = at < text.Length ? HexDigit.ValueOf(text[at]) : -1;
            var low = at + 1 < text.Length ? HexDigit.ValueOf(text[at + 1]) : -1;
            if (high < 0 || low < 0)
            {
                return false;
            }

            bytes[i] = (byte)(high << 4 | low);
            at += 2;
        }

        if (SkipWhiteSpace(text, at) < text.Length)
        {
            return false;
        }

        uuid = new Guid(bytes, bigEndian: true);
        return true;
    }

    /// <summary>True for the two forms that libvirt's schema knows: 32 digits, or 8-4-4-4-12 digits with dashes.</summary>
    public static bool IsUsual(string text)
    {
        if (text.Length is not (32 or 36))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isDash = text.Length == 36 && i is 8 or 13 or 18 or 23;
            if (isDash ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            at++;
        }

        return at;
    }
}
