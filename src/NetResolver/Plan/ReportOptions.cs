using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>What a report of planning tells beside the results. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>The defaults: no explanation, no findings of documents, warnings are warnings.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Whether the explanations are wanted.</summary>
    public bool Explain { get; init; }

    /// <summary>What was found while the documents were read.</summary>
    public IReadOnlyList<Diagnostic> Documents { get; init; } = [];

    /// <summary>Whether warnings count as errors. The outcome, which is libvirt's, does not change with it.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>A finding with the weight that it has here.</summary>
    /// <param name="diagnostic">The finding.</param>
    public Diagnostic Weighed(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return WarningsAreErrors && diagnostic.Severity == Severity.Warning ? diagnostic.WithSeverity(Severity.Error) : diagnostic;
    }
}
