using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What a run has found in documents and plans, with the weights that the run gives them.</summary>
internal sealed class Findings(bool warningsAreErrors)
{
    private readonly List<Diagnostic> _all = [];
    private readonly ReportOptions _options = new() { WarningsAreErrors = warningsAreErrors };

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors { get; private set; }

    /// <summary>Keeps findings, and hands them back as they count here.</summary>
    public IReadOnlyList<Diagnostic> Add(IEnumerable<Diagnostic> diagnostics)
    {
        var added = _all.Count;
        foreach (var diagnostic in diagnostics)
        {
            var weighed = _options.Weighed(diagnostic);
            HasErrors |= weighed.Severity == Severity.Error;
            _all.Add(weighed);
        }

        return _all.GetRange(added, _all.Count - added);
    }

    /// <summary>Keeps what reading found, and hands out the model; null when there is none.</summary>
    public T? Of<T>(ReadResult<T> read)
        where T : class
    {
        Add(read.Diagnostics);
        return read.Value;
    }
}
