using System.Globalization;
using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>
/// Findings as lines that MSBuild, and the editors that read its output, take for their own: <c>file(line,column,line,end): error ID: text</c>. The end is the column behind the
/// last character. MSBuild itself counts errors and warnings, and passes information over.
/// </summary>
internal sealed class MSBuildReport(TextWriter output) : IFindingReport
{
    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        var lines = new StringBuilder();
        foreach (var finding in found)
        {
            var related = string.Concat(finding.Related.Select(Related));
            var text = $"{(about is null ? "" : $"{about}: ")}{finding.Message}{related}";
            var end = text.EndsWith('?') ? "" : ".";
            lines.Append(PrintableText.Of($"{Origin(finding.Place)}: {SeverityText.Of(finding.Severity)} {finding.Id}: {text}{end} {finding.Mend}".ReplaceLineEndings(" "))).Append('\n');
        }

        output.Write(lines.ToString());
    }

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void TellUnread(UnreadFile file) => output.Write(PrintableText.Of($"{file.Document}: error: cannot be checked: {file.Reason}".ReplaceLineEndings(" ")) + '\n');

    public void End()
    {
    }

    private static string Related(RelatedPlace related) => related.Place.IsNowhere ? $" ({related.Role})" : $" ({related.Place}: {related.Role})";

    /// <summary>A finding that stands nowhere is the tool's.</summary>
    private static string Origin(Place place) =>
        place.IsNowhere ? "netresolver"
        : FindingSpan.EndColumn(place) is { } end ? string.Create(CultureInfo.InvariantCulture, $"{place.Document}({place.Line},{place.Column},{place.Line},{end})")
        : place.ToString();
}
