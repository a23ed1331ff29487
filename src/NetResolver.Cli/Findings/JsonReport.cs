using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as the JSON that plans have too, at the end.</summary>
internal sealed class JsonReport(TextWriter output) : IFindingReport
{
    private readonly List<Diagnostic> _all = [];

    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null) => _all.AddRange(found);

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void End() => output.WriteLine(PlanReport.ToJson(_all));
}
