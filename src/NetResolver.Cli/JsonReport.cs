using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as the JSON that plans have too, at the end.</summary>
internal sealed class JsonReport(TextWriter output) : IFindingReport
{
    private readonly List<Diagnostic> _all = [];

    public void Tell(IEnumerable<Diagnostic> found, string? about = null) => _all.AddRange(found);

    public void TellClean(Document document, DocumentKind kind)
    {
    }

    public void End() => output.WriteLine(PlanReport.ToJson(_all));
}
