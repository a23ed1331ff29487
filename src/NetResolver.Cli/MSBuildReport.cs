using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as lines that MSBuild, and the editors that read its output, take for their own: <c>file(line,column,line,end): error ID: text</c>.</summary>
internal static class MSBuildReport
{
    public static void Write(TextWriter output, IEnumerable<Diagnostic> diagnostics, FindingSpan span)
    {
        foreach (var diagnostic in diagnostics)
        {
            var severity = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "message" };
            output.WriteLine(PrintableText.Of($"{Origin(diagnostic.Place, span)}: {severity} {diagnostic.Id}: {diagnostic.Message}. {diagnostic.Mend}".ReplaceLineEndings(" ")));
        }
    }

    /// <summary>A finding that stands nowhere is the tool's.</summary>
    private static string Origin(Place place, FindingSpan span) =>
        place.IsNowhere ? "netresolver"
        : place.Line == 0 ? place.Document
        : span.EndColumn(place) is { } end ? string.Create(CultureInfo.InvariantCulture, $"{place.Document}({place.Line},{place.Column},{place.Line},{end})")
        : string.Create(CultureInfo.InvariantCulture, $"{place.Document}({place.Line},{place.Column})");
}
