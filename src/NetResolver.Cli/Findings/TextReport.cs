using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings for people, document by document, and a line for each document that is fine.</summary>
internal sealed class TextReport(TextWriter output, bool hasColour) : IFindingReport
{
    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new FindingPrinter(inputs, text, hasColour).Print(found);
        output.Write(text.ToString());
    }

    public void TellClean(string document, DocumentKind kind) => output.WriteLine(PrintableText.Of($"{document}: ok, {kind.Phrase()}"));

    public void TellUnread(UnreadFile file)
    {
    }

    public void End()
    {
    }
}
