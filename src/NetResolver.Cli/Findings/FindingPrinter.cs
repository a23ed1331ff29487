using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Prints findings as a compiler does: place, severity, id, message, the line with a caret, the other places, and what would mend it.</summary>
internal sealed class FindingPrinter(Inputs inputs, TextWriter output, bool hasColour)
{
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Cyan = "36";

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    public void Print(Diagnostic diagnostic)
    {
        var colour = diagnostic.Severity switch { Severity.Error => Red, Severity.Warning => Yellow, _ => Cyan };
        output.WriteLine(Coloured(PrintableText.Of(diagnostic.ToString()), colour));
        Show(diagnostic.Place, colour);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine(PrintableText.Of(related.Place.IsNowhere ? $"  {related.Role}" : $"  {related.Place}: {related.Role}"));
            Show(related.Place, Cyan);
        }

        output.WriteLine(PrintableText.Of($"  mend: {diagnostic.Mend}"));
    }

    private void Show(Place place, string colour)
    {
        if (inputs.Line(place.Document, place.Line) is { } line && Excerpt.Of(line, place) is { } excerpt)
        {
            var carets = excerpt.TrimEnd('^').Length;
            output.WriteLine(excerpt[..carets] + Coloured(excerpt[carets..], colour));
        }
    }

    private string Coloured(string text, string colour) => hasColour ? $"\u001b[1;{colour}m{text}\u001b[0m" : text;
}
