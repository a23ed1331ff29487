using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>The findings of checks of moves for other tools: one that is the same for several hosts is told once, with the hosts' names.</summary>
internal sealed class CheckFindings(Findings findings, Inputs inputs)
{
    /// <summary>Tells what was found in documents, then in each guest's checks, and that this is all.</summary>
    public void Tell(IFindingReport report, IEnumerable<GuestChecks> checks)
    {
        report.Tell(findings.All, inputs);
        foreach (var check in checks)
        {
            Tell(report, check);
        }

        report.End();
    }

    private void Tell(IFindingReport report, GuestChecks check)
    {
        var all = check.Results.SelectMany(result => findings.Weigh(Of(result)).Select(finding => (Finding: finding, Host: result.To.Name)));
        foreach (var same in all.GroupBy(told => (told.Finding.Id, told.Finding.Place, told.Finding.Message, Related(told.Finding))))
        {
            report.Tell([same.First().Finding], inputs, $"{check.Place.Name} to {string.Join(", ", same.Select(told => told.Host).Distinct())}");
        }
    }

    /// <summary>All that a check found.</summary>
    public static IEnumerable<Diagnostic> Of(MigrationResult result) => result.Interfaces.SelectMany(nic => nic.Diagnostics).Concat(result.Diagnostics);

    private static string Related(Diagnostic finding) => string.Join('\n', finding.Related.Select(related => $"{related.Place} {related.Place.Path} {related.Role}"));
}
