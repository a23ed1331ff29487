using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What a run has found in documents and plans, with the weights that the run gives them.</summary>
internal sealed class Findings(SeverityChoices severities)
{
    private readonly List<Diagnostic> _all = [];

    /// <summary>What was found, as it weighs, without what is turned off.</summary>
    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors { get; private set; }

    /// <summary>What a report of the library tells beside its results.</summary>
    /// <param name="documents">The findings of documents, of those that are kept here.</param>
    public ReportOptions Options(IEnumerable<Diagnostic> documents) => new() { Documents = [.. documents], SeveritiesOf = severities.Of };

    /// <summary>Findings as they weigh, without keeping them.</summary>
    public IReadOnlyList<Diagnostic> Weigh(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(finding => severities.Of(finding.Place.Document).Weigh(finding)).OfType<Diagnostic>()];

    /// <summary>The exit status of an answer: where all else is well, a finding of it that was raised to an error counts as one.</summary>
    /// <param name="status">The status of the answer itself.</param>
    /// <param name="diagnostics">What was found of the answer.</param>
    public int StatusOf(int status, IEnumerable<Diagnostic> diagnostics) =>
        status == ExitCode.Ok && Weigh(diagnostics).Any(finding => finding.Severity == Severity.Error && finding.Rule.Severity != Severity.Error) ? ExitCode.Findings : status;

    /// <summary>Keeps findings, and hands them back as they count here.</summary>
    public IReadOnlyList<Diagnostic> Add(IEnumerable<Diagnostic> diagnostics)
    {
        var weighed = Weigh(diagnostics);
        HasErrors |= weighed.Any(finding => finding.Severity == Severity.Error);
        _all.AddRange(weighed);
        return weighed;
    }

    /// <summary>Prints all that was kept, for people, beside the results.</summary>
    public void Print(Inputs inputs, Terminal terminal) => new FindingPrinter(inputs, terminal.Error, terminal.HasColourError).Print(_all);

    /// <summary>Tells all that was kept, and that this is all.</summary>
    public void Tell(IFindingReport report, Inputs inputs)
    {
        report.Tell(_all, inputs);
        report.End();
    }

    /// <summary>Keeps what reading found, and hands out the model; null when there is none.</summary>
    public T? Of<T>(ReadResult<T> read)
        where T : class
    {
        Add(read.Diagnostics);
        return read.Value;
    }
}
