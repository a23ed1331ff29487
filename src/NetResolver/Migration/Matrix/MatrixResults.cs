namespace NetResolver;

/// <summary>One cell of a <see cref="MigrationMatrix"/>.</summary>
/// <param name="Guest">The guest's number, from 0, in the order given.</param>
/// <param name="Host">The destination's number, from 0, in the order given.</param>
/// <param name="Verdict">What the check says.</param>
public readonly record struct MatrixCell(int Guest, int Host, MigrationVerdict Verdict);

/// <summary>How many cells have which verdict.</summary>
/// <param name="Ready">Cells that are ready.</param>
/// <param name="ReadyWithChanges">Cells that are ready with changes.</param>
/// <param name="Blocked">Cells that are blocked for now.</param>
/// <param name="Refused">Cells that a policy refuses.</param>
/// <param name="Incompatible">Cells whose destination cannot serve the guest.</param>
public readonly record struct VerdictCounts(long Ready, long ReadyWithChanges, long Blocked, long Refused, long Incompatible)
{
    /// <summary>All of them.</summary>
    public long Total => Ready + ReadyWithChanges + Blocked + Refused + Incompatible;

    /// <summary>Those of one verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public long this[MigrationVerdict verdict] => verdict switch
    {
        MigrationVerdict.Ready => Ready,
        MigrationVerdict.ReadyWithChanges => ReadyWithChanges,
        MigrationVerdict.Blocked => Blocked,
        MigrationVerdict.Refused => Refused,
        _ => Incompatible,
    };

    internal VerdictCounts Add(MigrationVerdict verdict, long cells) => verdict switch
    {
        MigrationVerdict.Ready => this with { Ready = Ready + cells },
        MigrationVerdict.ReadyWithChanges => this with { ReadyWithChanges = ReadyWithChanges + cells },
        MigrationVerdict.Blocked => this with { Blocked = Blocked + cells },
        MigrationVerdict.Refused => this with { Refused = Refused + cells },
        _ => this with { Incompatible = Incompatible + cells },
    };
}

/// <summary>Why cells of a <see cref="MigrationMatrix"/> are not ready.</summary>
/// <param name="RuleId">The rule's id, such as <c>NR3002</c>.</param>
/// <param name="Text">What is wrong, in the words of the first cell that it blocks.</param>
/// <param name="Cells">How many cells it blocks.</param>
/// <param name="Example">The first cell that it blocks.</param>
public sealed record BlockingReason(string RuleId, string Text, long Cells, MatrixCell Example);

/// <summary>How far the making of a <see cref="MigrationMatrix"/> has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is to do in this step.</param>
public readonly record struct MatrixProgress(MatrixStep Step, int Done, int Total);

/// <summary>The steps of making a <see cref="MigrationMatrix"/>, in order.</summary>
public enum MatrixStep
{
    /// <summary>Guests are read, and sorted into classes.</summary>
    Guests,

    /// <summary>Each class of guests is checked against each class of hosts that it can tell apart.</summary>
    Checks,
}
