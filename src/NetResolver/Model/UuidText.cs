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

    /// <summary>True for a UUID of which all sixteen bytes are equal: where libvirt asks whether there is one it takes it for none.</summary>
    /// <remarks>Source: libvirt's <c>virUUIDIsValid</c>.</remarks>
    public static bool CountsAsNone(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes);
        return !bytes.ContainsAnyExcept(bytes[0]);
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
