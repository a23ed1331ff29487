namespace NetResolver.Diagnostics;

/// <summary>
/// Line, column and length in one number, for where many are kept; 0 is none. Lines and columns have room for a document of 64 Mi characters, lengths to 4095: a longer one is
/// cut, and of a position without room only the element is known.
/// </summary>
internal static class SourcePosition
{
    private const int NumberBits = 26;
    private const int LengthBits = 12;
    private const int Most = (1 << NumberBits) - 1;

    /// <summary>The longest length.</summary>
    public const int MostLength = (1 << LengthBits) - 1;

    /// <summary>A position that is there, and has no room.</summary>
    private const long Unknown = 1;

    public static long Pack(int line, int column, int length) =>
        line <= 0 ? 0
        : line > Most || column is < 0 or > Most ? Unknown
        : (long)line << (NumberBits + LengthBits) | (long)column << LengthBits | (uint)Math.Clamp(length, 0, MostLength);

    /// <summary>The line; 0 where it is not known.</summary>
    public static int Line(long position) => (int)(position >> (NumberBits + LengthBits)) & Most;

    public static int Column(long position) => (int)(position >> LengthBits) & Most;

    public static int Length(long position) => (int)position & MostLength;
}
