using System.Diagnostics.CodeAnalysis;

namespace NetResolver;

/// <summary>An IPv4 or IPv6 address, with the scope that an IPv6 one may carry. A value, equal by content.</summary>
public readonly record struct IpAddress
{
    private readonly uint _version;

    private IpAddress(uint version, UInt128 bits, string? scope)
    {
        _version = version;
        Bits = bits;
        Scope = scope;
    }

    /// <summary>True for an IPv6 address.</summary>
    public bool IsIpv6 => _version == 6;

    /// <summary>The 32 or 128 bits, the first byte of the address highest.</summary>
    public UInt128 Bits { get; }

    /// <summary>The scope behind the <c>%</c>, a number or a device of the host; null where there is none.</summary>
    public string? Scope { get; }

    /// <summary>How many bits there are: 32 or 128.</summary>
    internal int Length => IsIpv6 ? 128 : 32;

    /// <summary>An IPv4 address.</summary>
    /// <param name="bits">Its 32 bits, the first byte highest.</param>
    public static IpAddress FromIpv4(uint bits) => new(0, bits, null);

    /// <summary>An IPv6 address.</summary>
    /// <param name="bits">Its 128 bits, the first byte highest.</param>
    /// <param name="scope">Its scope, null for none.</param>
    public static IpAddress FromIpv6(UInt128 bits, string? scope = null) => new(6, bits, scope);

    /// <summary>
    /// Reads what the C library takes for a numeric host: dotted quads, their short forms, octal and hexadecimal parts, IPv6 in all its spellings.
    /// </summary>
    /// <remarks>Source: libvirt's <c>virSocketAddrParse</c>, which asks <c>getaddrinfo</c> with <c>AI_NUMERICHOST</c>.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress address) => IpAddressText.TryParse(text, out address);

    /// <summary>Reads an address as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static IpAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not an IP address.");

    /// <summary>The canonical numeric form, such as <c>192.168.122.1</c> or <c>2001:db8::1</c>.</summary>
    public override string ToString() => IpAddressText.Format(this);

    /// <summary>Whether it is the same host whatever the scope, as libvirt compares addresses (<c>virSocketAddrEqual</c>).</summary>
    internal bool IsSameHost(IpAddress other) => _version == other._version && Bits == other.Bits;

    /// <summary>The address of the network: all bits behind the prefix are 0. The scope is gone.</summary>
    internal IpAddress Masked(int prefix) => new(_version, Bits & Mask(prefix), null);

    /// <summary>The same address under a mask of its own family.</summary>
    internal IpAddress Masked(IpAddress mask) => new(_version, Bits & mask.Bits, null);

    /// <summary>The last address of its network.</summary>
    internal IpAddress Broadcast(int prefix) => new(_version, Bits | (All & ~Mask(prefix)), null);

    /// <summary>How many leading bits a netmask has; null where ones stand behind a zero.</summary>
    internal int? NetmaskLength()
    {
        var ones = (int)UInt128.LeadingZeroCount(~(Bits << (128 - Length)));
        return Bits == Mask(ones) ? ones : null;
    }

    private UInt128 All => IsIpv6 ? UInt128.MaxValue : uint.MaxValue;

    private UInt128 Mask(int prefix) => prefix <= 0 ? 0 : All & (All << (Length - prefix));
}
