using System.Globalization;
using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as GitHub's workflow commands, which become annotations of the lines that they are about.</summary>
internal sealed class GitHubReport(TextWriter output) : IFindingReport
{
    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        var lines = new StringBuilder();
        foreach (var finding in found)
        {
            var line = new StringBuilder("::").Append(finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" }).Append(' ');
            if (!finding.Place.IsNowhere)
            {
                line.Append("file=").Append(Property(ArtifactUri.WithSlashes(finding.Place.Document)));
                Region(line, finding.Place);
                line.Append(',');
            }

            line.Append("title=").Append(Property($"{finding.Id} {finding.Rule.Title}")).Append("::");
            string[] text = [$"{(about is null ? "" : $"{about}: ")}{finding.Message}", .. finding.Related.Select(Related), finding.Mend];
            lines.Append(PrintableText.Of(line.Append(Data(string.Join('\n', text))).ToString())).Append('\n');
        }

        output.Write(lines.ToString());
    }

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void TellUnread(UnreadFile file) =>
        output.Write(PrintableText.Of($"::error file={Property(ArtifactUri.WithSlashes(file.Document))},title=The document cannot be checked::{Data(file.Reason)}") + '\n');

    public void End()
    {
    }

    private static string Related(RelatedPlace related) => PlaceText.Of(related.Place) is { } place ? $"{place}: {related.Role}" : related.Role;

    private static void Region(StringBuilder line, Place place)
    {
        if (place.Line == 0)
        {
            return;
        }

        line.Append(CultureInfo.InvariantCulture, $",line={place.Line},endLine={place.Line},col={place.Column}");
        if (FindingSpan.EndColumn(place) is { } end)
        {
            line.Append(CultureInfo.InvariantCulture, $",endColumn={end}");
        }
    }

    /// <summary>What stands behind the second pair of colons: the runner undoes these three, and no others.</summary>
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A value before it, where colons and commas have a meaning.</summary>
    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
