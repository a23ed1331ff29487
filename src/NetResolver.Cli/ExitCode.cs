namespace NetResolver.Cli;

/// <summary>What the command's exit status means. Of plan and validate, with several documents or interfaces the largest counts.</summary>
internal static class ExitCode
{
    /// <summary>All went as asked.</summary>
    public const int Ok = 0;

    /// <summary>Wrong usage, an unreadable file, or an internal fault.</summary>
    public const int Usage = 1;

    /// <summary>A document has errors, or is a network that libvirt would not define.</summary>
    public const int Findings = 2;

    /// <summary>The documents are fine, and no connection is possible.</summary>
    public const int NoConnection = 3;

    /// <summary>A guest may not move: its policy refuses, or the destination cannot serve it.</summary>
    public const int Refused = 4;

    /// <summary>A guest may move, and something changes for it.</summary>
    public const int Changes = 5;

    /// <summary>A guest may not move now; at another moment, or with more information, it might.</summary>
    public const int Blocked = 6;

    /// <summary>The command was interrupted: what shells say of SIGINT.</summary>
    public const int Stopped = 130;

    /// <summary>What a verdict means; the best of several destinations counts, and of several guests the worst.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="acceptChanges">Whether what changes is accepted.</param>
    public static int Of(MigrationVerdict verdict, bool acceptChanges) => verdict switch
    {
        MigrationVerdict.Ready => Ok,
        MigrationVerdict.ReadyWithChanges => acceptChanges ? Ok : Changes,
        MigrationVerdict.Blocked => Blocked,
        _ => Refused,
    };
}
