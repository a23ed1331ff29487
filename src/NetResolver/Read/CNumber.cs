namespace NetResolver.Read;

/// <summary>Numbers as the C library's <c>strtoul</c> and <c>strtoull</c> read them where long has 64 bits, in the C locale.</summary>
/// <remarks>Source: libvirt's <c>virStrToLong_ui</c>, <c>_uip</c> and <c>_ullp</c>.</remarks>
internal static class CNumber
{
    /// <summary>A number of 64 bits has room for 16 hexadecimal digits.</summary>
    private const int SafeDigits = 16;

    /// <summary>32 bits, and a minus sign wraps around: -1 is 4294967295 (advice NR9013).</summary>
    public static bool TryParseWrappingUInt32(string text, int numberBase, out uint value)
    {
        value = 0;
        if (!TryParse(text, numberBase, out var magnitude, out var negative) || magnitude > uint.MaxValue)
        {
            return false;
        }

        value = negative ? unchecked(0u - (uint)magnitude) : (uint)magnitude;
        return true;
    }

    /// <summary>32 bits; a minus sign is refused.</summary>
    public static bool TryParseUInt32(string text, int numberBase, out uint value)
    {
        var valid = TryParseUInt64(text, numberBase, out var number) && number <= uint.MaxValue;
        value = valid ? (uint)number : 0;
        return valid;
    }

    /// <summary>64 bits; a minus sign is refused.</summary>
    public static bool TryParseUInt64(string text, int numberBase, out ulong value) =>
        TryParse(text, numberBase, out value, out var negative) && !negative;

    /// <summary>64 bits with a sign.</summary>
    /// <remarks>Source: libvirt's <c>virStrToLong_ll</c>.</remarks>
    public static bool TryParseInt64(string text, int numberBase, out long value)
    {
        var valid = TryParse(text, numberBase, out var magnitude, out var negative) && magnitude <= (ulong)long.MaxValue + (negative ? 1ul : 0ul);
        value = valid ? (negative ? unchecked(-(long)magnitude) : (long)magnitude) : 0;
        return valid;
    }

    /// <summary>White space, one sign, an optional prefix where the base is 0 or 16, digits, and the end of the text.</summary>
    private static bool TryParse(string text, int numberBase, out ulong magnitude, out bool negative)
    {
        magnitude = 0;
        var at = 0;
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
        {
            at++;
        }

        negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+')
        {
            at++;
        }

        if (numberBase is 0 or 16 && HasHexPrefix(text, at))
        {
            at += 2;
            numberBase = 16;
        }
        else if (numberBase == 0)
        {
            numberBase = at < text.Length && text[at] == '0' ? 8 : 10;
        }

        if (at == text.Length)
        {
            return false;
        }

        // So few digits cannot overflow, whatever the base.
        var limit = text.Length - at <= SafeDigits ? ulong.MaxValue : ulong.MaxValue / (ulong)numberBase;
        for (; at < text.Length; at++)
        {
            var digit = HexDigit.ValueOf(text[at]);
            if (digit < 0 || digit >= numberBase || magnitude > limit)
            {
                return false;
            }

            var next = magnitude * (ulong)numberBase + (ulong)digit;
            if (next < magnitude)
            {
                return false;
            }

            magnitude = next;
        }

        return true;
    }

    private static bool HasHexPrefix(string text, int at) =>
        at + 2 < text.Length && text[at] == '0' && text[at + 1] is 'x' or 'X' && HexDigit.ValueOf(text[at + 2]) >= 0;
}
