namespace NetResolver.Vectors;

/// <summary><c>merge</c>: three virtualports into one.</summary>
public sealed class MergeKind : IVectorKind
{
    public string Name => "merge";

    public Outcome Run(Vector vector) => Outcome.Skip("not yet");
}
