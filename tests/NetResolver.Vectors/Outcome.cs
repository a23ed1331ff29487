namespace NetResolver.Vectors;

/// <summary>How a vector came out.</summary>
public enum Status
{
    Pass,
    Fail,
    Skip,
}

/// <summary>How a vector came out, and why where it did not pass.</summary>
public sealed record Outcome(Status Status, string Detail)
{
    public static Outcome Pass { get; } = new(Status.Pass, "");

    public static Outcome Fail(string detail) => new(Status.Fail, detail);

    public static Outcome Skip(string detail) => new(Status.Skip, detail);
}

/// <summary>One kind of recorded question.</summary>
public interface IVectorKind
{
    /// <summary>The name that vectors give it.</summary>
    string Name { get; }

    /// <summary>Puts the question to NetResolver and compares its answer with the recorded one.</summary>
    Outcome Run(Vector vector);
}
