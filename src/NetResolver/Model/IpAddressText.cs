using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NetResolver;

/// <summary>IP addresses from and to text, as the C library does it.</summary>
/// <remarks>Source: glibc's <c>getaddrinfo</c> and <c>getnameinfo</c> for numeric hosts; RFC 4007 11 for scopes.</remarks>
internal static class IpAddressText
{
    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress address)
    {
        address = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (!text.Contains(':', StringComparison.Ordinal))
        {
            if (!Ipv4Text.TryParse(text, out var bits))
            {
                return false;
            }

            address = IpAddress.FromIpv4(bits);
            return true;
        }

        var percent = text.IndexOf('%', StringComparison.Ordinal);
        if (!Ipv6Text.TryParse(percent < 0 ? text : text.AsSpan(0, percent), out var wide))
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
            return Ipv4Text.Format((uint)address.Bits);
        }

        var text = Ipv6Text.Format(address.Bits);
        return address.Scope is null ? text : text + "%" + address.Scope;
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
}
