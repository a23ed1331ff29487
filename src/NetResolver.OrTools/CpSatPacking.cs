namespace NetResolver.OrTools;

/// <summary>
/// Finds places with CP-SAT of Google OR-Tools. Where hosts are nearly full it finds plans with fewer changes than <see cref="BoundedPacking"/>, and proves more; on roomy hosts it is slower.
/// It runs on one thread with a fixed seed and a bound that counts its work, so that the same question has the same answer with the same version of OR-Tools.
/// </summary>
public sealed class CpSatPacking : IPackingSolver
{
    /// <summary>The bound where none is given.</summary>
    public const double DefaultBound = 5;

    private readonly double _bound;

    /// <summary>A solver with a bound.</summary>
    /// <param name="bound">How much work each of the five questions may be, in CP-SAT's deterministic time: about a second each, counted and not measured. More than 0.</param>
    public CpSatPacking(double bound = DefaultBound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        _bound = bound;
    }

    /// <inheritdoc/>
    public PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);

        // Whether all guests fit is asked by itself: it is often answered where the fewest that stay are not.
        var model = new PackingCpModel(problem);
        model.Model.Add(model.Staying == 0);
        var questions = new CpSatQuestions(model, _bound, cancellation);
        var fits = questions.Ask(null);
        if (!fits.IsFound)
        {
            model = new PackingCpModel(problem);
            questions = new CpSatQuestions(model, _bound, cancellation);
        }

        var isBest = fits.IsFound || questions.Lessen(model.Staying);
        isBest &= questions.Lessen(model.Changes);
        isBest &= questions.Lessen(model.Share);
        isBest &= questions.Lessen(model.Positions);
        var placements = model.Placements(questions.Values);
        var outcome =
            problem.Score(placements) is not { } score ? throw new InvalidOperationException("CP-SAT's placement overcommits a resource.")
            : score.Staying == 0 ? PackingOutcome.Plan
            : fits.IsProved ? PackingOutcome.Impossible
            : PackingOutcome.NotFound;
        return new(outcome, isBest, [.. placements]);
    }
}
