using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings for people, document by document, and a line for each document that is fine.</summary>
internal sealed class TextReport(Inputs inputs, Terminal terminal) : IFindingReport
{
    private readonly FindingPrinter _printer = new(inputs, terminal.Out, terminal.HasColourOut);

    public void Tell(IEnumerable<Diagnostic> found, string? about = null) => _printer.Print(found);

    public void TellClean(Document document, DocumentKind kind) => terminal.Out.WriteLine(PrintableText.Of($"{document.Name}: ok, {kind.Phrase()}"));

    public void End()
    {
    }
}
