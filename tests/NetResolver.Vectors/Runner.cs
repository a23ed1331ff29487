namespace NetResolver.Vectors;

/// <summary>Runs vectors, each kind by its own code.</summary>
public static class Runner
{
    private static readonly Dictionary<string, IVectorKind> Kinds = new IVectorKind[]
    {
        new MergeKind(),
        new ParseNetworkKind(),
        new ParseInterfaceKind(),
        new ParsePortKind(),
        new SequenceKind(),
    }.ToDictionary(k => k.Name);

    /// <summary>A policy that demands nothing, and that the policy code is asked with nevertheless: <see cref="ConnectionPolicy.Empty"/> itself is passed by.</summary>
    public static ConnectionPolicy NothingDemanded { get; } = ConnectionPolicy.Empty with { };

    /// <exception cref="InvalidDataException">The vector is of a kind that nobody knows.</exception>
    public static Outcome Run(Vector vector) =>
        !Kinds.TryGetValue(vector.Kind, out var kind) ? throw new InvalidDataException($"vector {vector.Id}: unknown kind '{vector.Kind}'")
        : KnownDifferences.Of(vector) is { } reason ? Outcome.Skip(reason)
        : kind.Run(vector);
}
