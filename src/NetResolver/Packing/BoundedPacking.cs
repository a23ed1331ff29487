using NetResolver.Packing;

namespace NetResolver;

/// <summary>
/// A bounded search for places, without any dependency: guests are moved where something is too full, and it is proved by prices, or by trying every placement, that nothing better
/// is there. It stops after a count of steps and then says so.
/// </summary>
public sealed class BoundedPacking : IPackingSolver
{
    /// <summary>The bound where none is given: enough for a thousand guests and fifty hosts, in seconds.</summary>
    public const long DefaultSteps = 200_000_000;

    private readonly long _steps;

    /// <summary>A search with a bound.</summary>
    /// <param name="steps">How many steps it may take: looks at one place for a guest. At least 1.</param>
    public BoundedPacking(long steps = DefaultSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        _steps = steps;
    }

    /// <inheritdoc/>
    public PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new PackingSearch(problem, new StepBound(_steps, cancellation)).Run();
    }
}
