namespace NetResolver.Diagnostics;

/// <summary>A line and a column in one number, for where many are kept; 0 is none.</summary>
internal static class SourcePosition
{
    public static long Pack(int line, int column) => (long)line << 32 | (uint)column;

    public static int Line(long position) => (int)(position >> 32);

    public static int Column(long position) => (int)position;
}
