using System.Globalization;
using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as GitHub's workflow commands, which become annotations of the lines that they are about.</summary>
internal static class GitHubReport
{
    public static void Write(TextWriter output, IEnumerable<Diagnostic> diagnostics, FindingSpan span)
    {
        foreach (var diagnostic in diagnostics)
        {
            var line = new StringBuilder("::").Append(diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" }).Append(' ');
            if (!diagnostic.Place.IsNowhere)
            {
                line.Append("file=").Append(Property(diagnostic.Place.Document));
                Region(line, diagnostic.Place, span);
                line.Append(',');
            }

            output.WriteLine(line
                .Append("title=").Append(Property($"{diagnostic.Id} {diagnostic.Rule.Title}"))
                .Append("::").Append(Data($"{diagnostic.Message}\n{diagnostic.Mend}"))
                .ToString());
        }
    }

    private static void Region(StringBuilder line, Place place, FindingSpan span)
    {
        if (place.Line == 0)
        {
            return;
        }

        line.Append(CultureInfo.InvariantCulture, $",line={place.Line},endLine={place.Line},col={place.Column}");
        if (span.EndColumn(place) is { } end)
        {
            line.Append(CultureInfo.InvariantCulture, $",endColumn={end}");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
