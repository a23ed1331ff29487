namespace NetResolver.Cli;

/// <summary>A verdict's own name, as screens have it.</summary>
internal static class VerdictText
{
    public static string Of(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.Ready => "READY",
        MigrationVerdict.ReadyWithChanges => "READY WITH CHANGES",
        MigrationVerdict.Blocked => "BLOCKED",
        MigrationVerdict.Refused => "REFUSED",
        _ => "INCOMPATIBLE",
    };

    /// <summary>The colour's number on a terminal.</summary>
    public static string Colour(MigrationVerdict verdict) => verdict switch
    {
        MigrationVerdict.Ready => "32",
        MigrationVerdict.ReadyWithChanges => "36",
        MigrationVerdict.Blocked => "33",
        _ => "31",
    };
}
