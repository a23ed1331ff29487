namespace NetResolver;

/// <summary>
/// Finds places for guests. <see cref="BoundedPacking"/> is the one of this library; the package NetResolver.OrTools has another one. The answer depends on the problem and the solver's
/// settings alone, never on time or chance. One solver may be used by several threads.
/// </summary>
public interface IPackingSolver
{
    /// <summary>Looks for a good placement.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default);
}
