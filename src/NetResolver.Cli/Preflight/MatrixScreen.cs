namespace NetResolver.Cli;

/// <summary>Many guests and hosts as text: for each guest its hosts by verdict, and at the end what keeps most of them from moving.</summary>
internal sealed class MatrixScreen(Terminal terminal)
{
    public void Print(IReadOnlyList<GuestChecks> checks)
    {
        foreach (var check in checks)
        {
            Line(check.Place.From is { } host ? $"{check.Place.Name}  on {host.Name}" : check.Place.Name);
            foreach (var group in check.Results.GroupBy(result => result.Verdict).OrderBy(group => group.Key))
            {
                Line($"  {VerdictText.Padded(group.Key)}  {string.Join(", ", group.Select(result => result.To.Name))}");
            }

            if (check.Results.Count == 0)
            {
                Line("  no host to move to");
            }
        }

        var results = checks.SelectMany(check => check.Results).ToList();
        Line($"{CountText.Of(checks.Count, "guest")}, {CountText.Of(results.Count, "check")}: {string.Join(", ", results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {VerdictText.Of(group.Key)}"))}");
        var reasons = results.SelectMany(Reasons).GroupBy(reason => reason.Id).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal).ToList();
        if (reasons.Count > 0)
        {
            Line("what blocks most of them:");
        }

        foreach (var reason in reasons)
        {
            Line($"  {reason.Count(),6}  {reason.Key} {reason.First().Title}");
        }
    }

    /// <summary>The rules that keep a guest from a host, each once.</summary>
    private static IEnumerable<(string Id, string Title)> Reasons(MigrationResult result) => result.CanMove
        ? []
        : result.Interfaces.SelectMany(nic => nic.Diagnostics).Concat(result.Diagnostics)
            .Where(finding => finding.Severity == Diagnostics.Severity.Error)
            .Select(finding => (finding.Id, finding.Rule.Title)).Distinct();

    private void Line(string text) => terminal.Out.WriteLine(PrintableText.Of(text));
}
