using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Prints findings as a compiler does: place, severity, id, message, the line with a caret, the other places, and what would mend it.</summary>
internal sealed class FindingPrinter(Inputs inputs, TextWriter output)
{
    private const int WidestLine = 160;

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    public void Print(Diagnostic diagnostic)
    {
        output.WriteLine(diagnostic.ToString());
        Excerpt(diagnostic.Place);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine(related.Place.IsNowhere ? $"  {related.Role}" : $"  {related.Place}: {related.Role}");
            Excerpt(related.Place);
        }

        output.WriteLine($"  mend: {diagnostic.Mend}");
    }

    private void Excerpt(Place place)
    {
        if (inputs.Line(place.Document, place.Line) is not { } line || place.Column < 1 || place.Column > line.Length + 1)
        {
            return;
        }

        // A very long line is shown from a little before the place.
        var start = line.Length > WidestLine ? Math.Max(0, place.Column - 1 - WidestLine / 4) : 0;
        var shown = line.Substring(start, Math.Min(WidestLine, line.Length - start));
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var before = shown[..Math.Min(shown.Length, place.Column - 1 - start)];
        output.WriteLine($"  {number} | {shown}");
        output.WriteLine($"  {new string(' ', number.Length)} | {string.Concat(before.Select(c => c == '\t' ? '\t' : ' '))}{new string('^', Length(shown, before.Length))}");
    }

    /// <summary>How much of the line the place covers: a name, or a name with its quoted value.</summary>
    private static int Length(string line, int at)
    {
        var end = at;
        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        if (end + 1 < line.Length && line[end] == '=' && line[end + 1] is '\'' or '"')
        {
            var close = line.IndexOf(line[end + 1], end + 2);
            end = close < 0 ? line.Length : close + 1;
        }

        return Math.Max(1, end - at);
    }
}
