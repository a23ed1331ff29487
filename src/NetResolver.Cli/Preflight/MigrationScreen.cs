using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>The checks of a guest as a screen that is read at night: a line for each destination with the verdict's name, and below it what changes or what stands against it.</summary>
internal sealed class MigrationScreen(Terminal terminal, ReportOptions options)
{
    private const string Indent = "  ";

    /// <summary>What the line of question marks says already: whether the segment stays, and what else could not be compared.</summary>
    private static readonly string[] SaidByMark = ["NR5081", "NR5084"];

    public void Print(GuestChecks checks)
    {
        Head(checks);
        var width = checks.Results.Count == 0 ? 0 : checks.Results.Max(result => Printed(result.To.Name).Length);
        foreach (var result in checks.Results)
        {
            Print(result, width);
        }

        if (checks.Results.Count == 0)
        {
            Line($"{Indent}no host to move to");
        }

        var assumptions = checks.Results.Where(result => result.CanMove).SelectMany(result => result.Assumptions).Distinct().ToList();
        if (assumptions.Count > 0)
        {
            Line($"assumed: {string.Join("; ", assumptions)}");
        }
    }

    /// <summary>The guest, and what is demanded for it.</summary>
    private void Head(GuestChecks checks)
    {
        var results = checks.Results;
        var way = results.Count > 0 && !results[0].Options.IsLive ? "offline" : "live";
        var from = checks.Place.From is { } host ? $"  from {host.Name}" : "";
        var head = $"{checks.Place.Name}  {way}{from}";
        IReadOnlyList<InterfaceMigration> interfaces = results.Count == 0 ? [] : results[0].Interfaces;
        if (interfaces.Count > 0 && interfaces[0].Policy is { } policy && interfaces.All(nic => nic.Policy == policy))
        {
            Line($"{head}  {Policy(policy)}");
            return;
        }

        Line(head);
        foreach (var nic in interfaces.Where(nic => nic.Policy is not null))
        {
            Line($"{Indent}{Name(nic)}  {Policy(nic.Policy!)}");
        }
    }

    private static string Policy(ConnectionPolicy policy) =>
        $"policy {PlaceText.Of(policy.Place)}: {string.Join(", ", MigrationReport.Lines(policy).Select(line => line.Text))}";

    private void Print(MigrationResult result, int width)
    {
        var host = Printed(result.To.Name).PadRight(width);
        if (result.Interfaces.Count != 1)
        {
            Line($"{host}  {VerdictText.Padded(result.Verdict)}  {(result.Interfaces.Count == 0 ? "no interfaces" : $"{result.Interfaces.Count} interfaces")}", result.Verdict);
        }

        foreach (var nic in result.Interfaces)
        {
            // The only line of a guest with one interface is the guest's: it may be blocked by what concerns no interface.
            var verdict = result.Interfaces.Count == 1 ? result.Verdict : nic.Verdict;
            Line($"{host}  {VerdictText.Padded(verdict)}  {Name(nic)}  {ConnectionLine.Of(result, nic)}".TrimEnd(), verdict);
            Changes(nic);
            if (nic.Destination.Plan is not null)
            {
                Compared(result, nic);
            }

            foreach (var finding in options.Weigh(nic.Diagnostics).Where(finding => finding.Severity != Severity.Info || !SaidByMark.Contains(finding.Id)))
            {
                Finding(finding);
            }
        }

        foreach (var finding in options.Weigh(result.Diagnostics))
        {
            Finding(finding);
        }
    }

    private void Changes(InterfaceMigration nic)
    {
        var rows = nic.Changes.Select(change => (
            What: Printed(change.Parameter ?? change.Aspect.XmlName()),
            From: Printed(change.From ?? "unknown"),
            To: Printed(change.To ?? "unknown"),
            Why: string.Join(", ", new[] { change.Reason, PlaceText.Of(change.Place) }.OfType<string>()))).ToList();
        foreach (var (what, from, to, why) in rows)
        {
            Line($"{Indent}~ {what.PadRight(rows.Max(row => row.What.Length))}  {from.PadRight(rows.Max(row => row.From.Length))} -> {to.PadRight(rows.Max(row => row.To.Length))}  {why}".TrimEnd());
        }
    }

    /// <summary>What is the same, and what nobody knows.</summary>
    private void Compared(MigrationResult result, InterfaceMigration nic)
    {
        var text = new StringBuilder();
        if (nic.Same != ConnectionAspects.None)
        {
            text.Append("= ").AppendJoin(", ", AspectText.Names(nic.Same));
        }

        if (nic.NotVerified != ConnectionAspects.None)
        {
            text.Append(text.Length == 0 ? "? " : "     ? ").AppendJoin(", ", AspectText.Names(nic.NotVerified));
            var unknown = new[] { result.From, result.To }.Where(host => host is { Inventory: null }).Select(host => host!.Name).Distinct().ToList();
            if (unknown.Count > 0)
            {
                text.Append(": no inventory for ").AppendJoin(", ", unknown);
            }
        }

        if (text.Length > 0)
        {
            Line($"{Indent}{text}");
        }
    }

    private void Finding(Diagnostic finding)
    {
        var places = finding.Related.Select(related => PlaceText.Of(related.Place)).Prepend(PlaceText.Of(finding.Place)).OfType<string>().Distinct();
        Line($"{Indent}{SeverityText.Mark(finding.Severity)} {finding.Id} {finding.Message}  {string.Join("  ", places)}".TrimEnd());
    }

    private static string Name(InterfaceMigration nic) => nic.Interface.Mac?.ToString() ?? "no MAC address";

    private static string Printed(string text) => PrintableText.Of(text);

    private void Line(string text, MigrationVerdict? verdict = null)
    {
        text = PrintableText.Of(text);
        terminal.Out.WriteLine(verdict is { } known && terminal.HasColourOut ? VerdictText.Coloured(text, known) : text);
    }
}
