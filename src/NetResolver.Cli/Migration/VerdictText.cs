namespace NetResolver.Cli;

/// <summary>A verdict's own name, as screens have it.</summary>
internal static class VerdictText
{
    private static readonly int Width = Enum.GetValues<MigrationVerdict>().Max(verdict => Of(verdict).Length);

    public static string Of(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.Ready => "READY",
        MigrationVerdict.ReadyWithChanges => "READY WITH CHANGES",
        MigrationVerdict.Blocked => "BLOCKED",
        MigrationVerdict.Refused => "REFUSED",
        _ => "INCOMPATIBLE",
    };

    /// <summary>The name with blanks behind it, as wide as the widest one.</summary>
    public static string Padded(MigrationVerdict verdict) => Of(verdict).PadRight(Width);

    /// <summary>A line with its verdict in colour, which stands in it behind two blanks.</summary>
    public static string Coloured(string line, MigrationVerdict verdict)
    {
        var word = $"  {Of(verdict)}";
        var at = line.IndexOf(word, StringComparison.Ordinal);
        return $"{line[..at]}  \u001b[1;{Colour(verdict)}m{word.TrimStart()}\u001b[0m{line[(at + word.Length)..]}";
    }

    /// <summary>The colour's number on a terminal.</summary>
    private static string Colour(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.Ready => "32",
        MigrationVerdict.ReadyWithChanges => "36",
        MigrationVerdict.Blocked => "33",
        _ => "31",
    };
}
