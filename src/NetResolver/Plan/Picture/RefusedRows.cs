using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>Shows of what is stated what a refusal is about: it would hold, and that is why there is no connection.</summary>
internal static class RefusedRows
{
    /// <summary>The rows, those marked that a refusal is about.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="refusals">Why there is no connection.</param>
    public static IReadOnlyList<StatementRow> Marked(IReadOnlyList<StatementRow> rows, IEnumerable<Diagnostic> refusals)
    {
        var errors = refusals.Where(refusal => refusal.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? rows : [.. rows.Select(row => Marked(row, errors))];
    }

    private static StatementRow Marked(StatementRow row, List<Diagnostic> errors)
    {
        var holding = new[] { row.OfInterface, row.OfNetwork, row.OfPortGroup }.OfType<Statement>().FirstOrDefault(said => said.Emphasis == Emphasis.Strong);
        if (holding is null || errors.Find(error => IsAbout(error, holding.Place)) is not { } refusal)
        {
            return row;
        }

        return row with
        {
            OfInterface = Mark(row.OfInterface),
            OfNetwork = Mark(row.OfNetwork),
            OfPortGroup = Mark(row.OfPortGroup),
            Result = row.Result with { Word = $"refused: {refusal.Id}", Emphasis = Emphasis.Bad },
        };

        Statement? Mark(Statement? said) => said == holding ? holding with { Word = "refused", Emphasis = Emphasis.Bad } : said;
    }

    /// <summary>Whether a finding stands at a statement, or within the element that states it.</summary>
    private static bool IsAbout(Diagnostic finding, Place stated) => !stated.IsNowhere && finding.Related.Select(related => related.Place).Prepend(finding.Place).Any(place =>
        place.Document == stated.Document && (place.Path == stated.Path || place.Path.StartsWith($"{stated.Path}/", StringComparison.Ordinal)));
}
