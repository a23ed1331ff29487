using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace NetResolver.Read;

/// <summary>IP addresses as the C library's resolver takes them where only a numeric host is allowed; no name is looked up.</summary>
/// <remarks>
/// IPv4 may have one to four parts, each decimal, octal with a leading 0, or hexadecimal: <c>10.1</c> is 10.0.0.1. An IPv6 scope must be a number:
/// which interface a name stands for only the host knows.
/// </remarks>
internal static class NumericAddress
{
    public static bool TryParse(string text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return text.Contains(':', StringComparison.Ordinal) ? TryParseIPv6(text, out address) : TryParseIPv4(text, out address);
    }

    /// <summary>32 or 128.</summary>
    public static uint Bits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32u : 128u;

    private static bool TryParseIPv4(string text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        uint result = 0;
        var parts = 0;
        for (var at = 0; ; parts++)
        {
            var end = text.IndexOf('.', at);
            var part = end < 0 ? text[at..] : text[at..end];
            if (parts == 4 || part.Length == 0 || !char.IsAsciiDigit(part[0]) || !CNumber.TryParseUInt32(part, 0, out var value))
            {
                return false;
            }

            if (end < 0)
            {
                // The last part fills all the bytes that are left.
                var bits = 8 * (4 - parts);
                if (bits < 32 && value >> bits != 0)
                {
                    return false;
                }

                result |= value;
                break;
            }

            if (value > 255 || parts == 3)
            {
                return false;
            }

            result |= value << (24 - 8 * parts);
            at = end + 1;
        }

        address = new IPAddress([(byte)(result >> 24), (byte)(result >> 16), (byte)(result >> 8), (byte)result]);
        return true;
    }

    private static bool TryParseIPv6(string text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c) && c is not (':' or '.' or '%'))
            {
                return false;
            }
        }

        var scope = text.IndexOf('%', StringComparison.Ordinal);
        return (scope < 0 || (scope + 1 < text.Length && !text.AsSpan(scope + 1).ContainsAnyExceptInRange('0', '9')))
            && IPAddress.TryParse(text, out address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }
}
