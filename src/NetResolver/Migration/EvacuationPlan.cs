using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// Where the guests of a host can go when it is to be emptied, so that no pool, no device that a guest has alone and no floor is overcommitted. Only networks are considered.
/// Immutable; nothing is allocated or moved.
/// </summary>
/// <remarks>
/// Among plans for all guests it prefers fewer changes, then the smallest maximum of used share over the pools and floors that the moves take from, then hosts given earlier.
/// </remarks>
public sealed class EvacuationPlan
{
    internal EvacuationPlan(
        HostSnapshot from,
        IReadOnlyList<HostSnapshot> to,
        EvacuationOptions options,
        PackingOutcome outcome,
        bool isBest,
        IReadOnlyList<EvacuationMove> moves,
        IReadOnlyList<EvacuationStay> stays,
        IReadOnlyList<EvacuationResource> resources,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        From = from;
        To = to;
        Options = options;
        Outcome = outcome;
        IsBest = isBest;
        Moves = moves;
        Stays = stays;
        Resources = resources;
        Diagnostics = diagnostics;
    }

    /// <summary>The host that is to be emptied.</summary>
    public HostSnapshot From { get; }

    /// <summary>The hosts to which guests may go, in the order given, as they are before the moves.</summary>
    public IReadOnlyList<HostSnapshot> To { get; }

    /// <summary>What the plan was told.</summary>
    public EvacuationOptions Options { get; }

    /// <summary>Whether all guests have a place, it is proved that there is none for all, or none was found within the bound of the search.</summary>
    public PackingOutcome Outcome { get; }

    /// <summary>True when it is proved that no plan is better.</summary>
    public bool IsBest { get; }

    /// <summary>
    /// The moves, running guests first, both in the order in which the host has them. When not all guests have a place, these can move all the same. At no moment of their course is
    /// anything overcommitted, in this order or in another one.
    /// </summary>
    public IReadOnlyList<EvacuationMove> Moves { get; }

    /// <summary>The guests that have no place, in the order in which the host has them.</summary>
    public IReadOnlyList<EvacuationStay> Stays { get; }

    /// <summary>What guests take or could take from the destinations, in the order in which that was found out.</summary>
    public IReadOnlyList<EvacuationResource> Resources { get; }

    /// <summary>Findings about the plan as a whole: why guests stay first, and that only networks are considered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>How many changes the moves mean: those that their checks list, and at least one for each move that is not <see cref="MigrationVerdict.Ready"/>.</summary>
    public int Changes => Moves.Sum(move => EvacuationGuest.ChangesOf(move.Check));

    /// <summary>Plans.</summary>
    /// <param name="from">The host that is to be emptied.</param>
    /// <param name="to">The hosts to which guests may go, the preferred ones first; of two with one name the first counts.</param>
    /// <param name="options">What else is told; null for the defaults.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="InvalidOperationException">A solver of the caller's own gave an answer that overcommits a host.</exception>
    public static EvacuationPlan Make(HostSnapshot from, IEnumerable<HostSnapshot> to, EvacuationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        options ??= EvacuationOptions.Default;
        return new EvacuationSearch(from, new EvacuationTargets(from, to, options), options, cancellation).Run(cancellation);
    }
}
