using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Prints findings as a compiler does: place, severity, id, message, the line with a caret, the other places, and what would mend it.</summary>
internal sealed class FindingPrinter(Inputs inputs, TextWriter output, bool hasColour)
{
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    public void Print(Diagnostic diagnostic)
    {
        output.WriteLine(Coloured(PrintableText.Of(diagnostic.ToString()), diagnostic.Severity));
        Show(diagnostic.Place);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine(PrintableText.Of(related.Place.IsNowhere ? $"  {related.Role}" : $"  {related.Place}: {related.Role}"));
            Show(related.Place);
        }

        output.WriteLine(PrintableText.Of($"  mend: {diagnostic.Mend}"));
    }

    private void Show(Place place)
    {
        if (inputs.Line(place.Document, place.Line) is { } line && Excerpt.Of(line, place) is { } excerpt)
        {
            output.WriteLine(excerpt);
        }
    }

    private string Coloured(string text, Severity severity)
    {
        if (!hasColour)
        {
            return text;
        }

        var colour = severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
        return $"\u001b[1;{colour}m{text}\u001b[0m";
    }
}
