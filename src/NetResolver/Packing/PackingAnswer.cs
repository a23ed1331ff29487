namespace NetResolver;

/// <summary>How a search for a placement ended.</summary>
public enum PackingOutcome
{
    /// <summary>Every guest has a place.</summary>
    Plan,

    /// <summary>It is proved that there is no place for every guest.</summary>
    Impossible,

    /// <summary>No place for every guest was found within the bound of the search; there may be one.</summary>
    NotFound,
}

/// <summary>What a search for a placement gave. Immutable.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="IsBest">True when it is proved that no placement has a better score; when false there may be a better one.</param>
/// <param name="Placements">The best placement that was found, also when some guests stay: by group, then by option; nothing is overcommitted.</param>
public sealed record PackingAnswer(PackingOutcome Outcome, bool IsBest, ValueList<PackingPlacement> Placements);

/// <summary>Guests of one group that go to one host.</summary>
/// <param name="Group">The group's index in <see cref="PackingProblem.Groups"/>.</param>
/// <param name="Option">The option's index in <see cref="PackingGroup.Options"/>.</param>
/// <param name="Count">How many of the group; at least 1.</param>
public readonly record struct PackingPlacement(int Group, int Option, int Count);

/// <summary>How good a placement is; the smaller the better, and the earlier number weighs more than all later ones.</summary>
/// <param name="Staying">How many guests have no place.</param>
/// <param name="Changes">How many changes there are.</param>
/// <param name="Share">The largest used share of what is taken from, in millionths rounded up.</param>
/// <param name="Positions">The sum of the numbers of the hosts, over all guests: earlier hosts are preferred.</param>
public readonly record struct PackingScore(long Staying, long Changes, long Share, long Positions) : IComparable<PackingScore>
{
    /// <summary>Below 0 when this one is better than the other one.</summary>
    /// <param name="other">Another score.</param>
    public int CompareTo(PackingScore other) =>
        (Staying, Changes, Share, Positions).CompareTo((other.Staying, other.Changes, other.Share, other.Positions));

    /// <summary>True when the left one is better.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other one.</param>
    public static bool operator <(PackingScore left, PackingScore right) => left.CompareTo(right) < 0;

    /// <summary>True when the left one is worse.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other one.</param>
    public static bool operator >(PackingScore left, PackingScore right) => left.CompareTo(right) > 0;

    /// <summary>True when the left one is not worse.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other one.</param>
    public static bool operator <=(PackingScore left, PackingScore right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left one is not better.</summary>
    /// <param name="left">One score.</param>
    /// <param name="right">The other one.</param>
    public static bool operator >=(PackingScore left, PackingScore right) => left.CompareTo(right) >= 0;
}
