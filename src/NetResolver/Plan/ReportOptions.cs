using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>What a report tells beside the results, and how much its findings weigh. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>The defaults: no explanation, no findings of documents, every finding as it comes.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>Whether the explanations are wanted.</summary>
    public bool Explain { get; init; }

    /// <summary>What was found while the documents were read, as it was found: it is weighed with the rest.</summary>
    public IReadOnlyList<Diagnostic> Documents { get; init; } = [];

    /// <summary>How much findings weigh. Outcomes and verdicts do not change with it.</summary>
    public SeverityOptions Severities { get; init; } = SeverityOptions.Default;

    /// <summary>
    /// How much the findings of single documents weigh, by <see cref="Place.Document"/>, which is empty for a finding that stands nowhere: for a report of documents that have
    /// different configurations. Null: <see cref="Severities"/> holds for all.
    /// </summary>
    public Func<string, SeverityOptions>? SeveritiesOf { get; init; }

    /// <summary>Findings with the weights that they have here, in the same order, without those that are turned off.</summary>
    /// <param name="diagnostics">The findings.</param>
    public IReadOnlyList<Diagnostic> Weigh(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return SeveritiesOf is null ? Severities.Weigh(diagnostics) : [.. diagnostics.Select(finding => SeveritiesOf(finding.Place.Document).Weigh(finding)).OfType<Diagnostic>()];
    }
}
