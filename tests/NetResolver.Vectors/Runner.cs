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

    /// <summary>Kinds that the recordings have and this program does not replay.</summary>
    private static readonly string[] NotReplayed = [];

    /// <exception cref="InvalidDataException">The vector is of a kind that nobody knows.</exception>
    public static Outcome Run(Vector vector)
    {
        if (Kinds.TryGetValue(vector.Kind, out var kind))
        {
            return kind.Run(vector);
        }

        return NotReplayed.Contains(vector.Kind)
            ? Outcome.Skip($"kind {vector.Kind} is not replayed")
            : throw new InvalidDataException($"vector {vector.Id}: unknown kind '{vector.Kind}'");
    }
}
