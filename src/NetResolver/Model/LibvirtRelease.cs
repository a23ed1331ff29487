using System.Globalization;

namespace NetResolver;

/// <summary>A release of libvirt, such as 9.0.0: behaviour that changed between releases is chosen by it.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
/// <param name="Micro">The third number.</param>
public readonly record struct LibvirtRelease(int Major, int Minor, int Micro = 0) : IComparable<LibvirtRelease>
{
    /// <summary>9.0.0, the release whose recorded answers NetResolver reproduces.</summary>
    public static LibvirtRelease Default { get; } = new(9, 0);

    /// <summary>11.8.0, the latest release that brought a change which is followed: what changed after it is not known.</summary>
    public static LibvirtRelease LastFollowed { get; } = new(11, 8);

    /// <summary>Reads <c>10.1.0</c> or <c>10.1</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="release">The release.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out LibvirtRelease release)
    {
        release = default;
        if (!Version.TryParse(text, out var version))
        {
            return false;
        }

        release = new LibvirtRelease(version.Major, version.Minor, Math.Max(version.Build, 0));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(LibvirtRelease other) => (Major, Minor, Micro).CompareTo((other.Major, other.Minor, other.Micro));

    /// <summary>The three numbers with dots.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Micro}");

    /// <summary>True when the left one came before the right one.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other one.</param>
    public static bool operator <(LibvirtRelease left, LibvirtRelease right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one came after the right one.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other one.</param>
    public static bool operator >(LibvirtRelease left, LibvirtRelease right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one is not later than the right one.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other one.</param>
    public static bool operator <=(LibvirtRelease left, LibvirtRelease right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one is not earlier than the right one.</summary>
    /// <param name="left">One release.</param>
    /// <param name="right">The other one.</param>
    public static bool operator >=(LibvirtRelease left, LibvirtRelease right) => left.CompareTo(right) >= 0;
}
