namespace NetResolver.Vectors;

/// <summary>The tables that a run ends with.</summary>
public static class Report
{
    private const int FailuresShown = 40;

    public static void Print(IReadOnlyList<(Vector Vector, Outcome Outcome)> outcomes, TextWriter output)
    {
        foreach (var (vector, outcome) in outcomes.Where(o => o.Outcome.Status == Status.Fail).Take(FailuresShown))
        {
            output.WriteLine($"FAIL {vector.Id}: {outcome.Detail}");
        }

        Table("kind", outcomes.Select(o => (o.Vector.Kind, o.Outcome)), output);
        Table("rule (of the first failure that libvirt reports)", outcomes.Select(o => (RuleOf(o.Vector), o.Outcome)), output);
        foreach (var skipped in outcomes.Where(o => o.Outcome.Status == Status.Skip).GroupBy(o => o.Outcome.Detail))
        {
            output.WriteLine($"skipped {skipped.Count()}: {skipped.Key}");
        }

        var counts = outcomes.CountBy(o => o.Outcome.Status).ToDictionary();
        output.WriteLine(
            $"{counts.GetValueOrDefault(Status.Pass)} passed, {counts.GetValueOrDefault(Status.Fail)} failed, {counts.GetValueOrDefault(Status.Skip)} skipped");
    }

    private static void Table(string title, IEnumerable<(string Key, Outcome Outcome)> rows, TextWriter output)
    {
        output.WriteLine($"{title,-50} {"passed",7} {"failed",7} {"skipped",7}");
        foreach (var row in rows.GroupBy(r => r.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var counts = row.CountBy(r => r.Outcome.Status).ToDictionary();
            output.WriteLine(
                $"{row.Key,-50} {counts.GetValueOrDefault(Status.Pass),7} {counts.GetValueOrDefault(Status.Fail),7} {counts.GetValueOrDefault(Status.Skip),7}");
        }

        output.WriteLine();
    }

    /// <summary>The rule of the first failure anywhere in the recorded answer.</summary>
    private static string RuleOf(Vector vector)
    {
        var json = vector.Json.GetRawText();
        var at = json.IndexOf("\"rule\":\"", StringComparison.Ordinal);
        return at < 0 ? "(accepted)" : json[(at + 8)..json.IndexOf('"', at + 8)];
    }
}
