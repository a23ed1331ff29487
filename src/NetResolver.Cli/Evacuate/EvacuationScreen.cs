using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>An evacuation as a screen that is read at night: the answer, then who stays and why, then the moves in order with the command for each, then what the hosts have left.</summary>
internal sealed class EvacuationScreen(Terminal terminal, EvacuateRequest request, ReportOptions options, Func<EvacuationMove, string> fileOf)
{
    /// <summary>Where the XML goes when nobody says where.</summary>
    public const string Folder = "xml";

    public void Print(EvacuationPlan plan)
    {
        Line($"{plan.From.Name} is to be emptied onto {(plan.To.Count == 0 ? "no host" : string.Join(", ", plan.To.Select(host => host.Name)))}        (a plan: nothing moves)");
        Line(Answer(plan));
        foreach (var finding in options.Weigh(plan.Diagnostics))
        {
            Line($"  {SeverityText.Mark(finding.Severity)} {finding.Id} {finding.Message}");
        }

        foreach (var stay in plan.Stays)
        {
            Print(stay);
        }

        foreach (var (index, move) in plan.Moves.Index())
        {
            Print(index + 1, move);
        }

        foreach (var resource in plan.Resources.Where(resource => resource.Taken > 0))
        {
            Line($"{resource.Host}  {Text(resource)}");
        }

        var assumptions = plan.Moves.SelectMany(move => move.Check.Assumptions).Distinct().ToList();
        if (assumptions.Count > 0)
        {
            Line($"assumed: {string.Join("; ", assumptions)}");
        }

        if (plan.Moves.Any(move => NeedsXml(move) && !IsWritten(move)))
        {
            Line($"next: {Again(plan)}");
        }
    }

    /// <summary>The same command, as it writes the files that the moves need.</summary>
    private string Again(EvacuationPlan plan)
    {
        List<string> words = ["netresolver", "evacuate", "--from", request.From, "--to", .. request.To];
        Add("--exclude", request.Exclude);
        Add("--only", request.Only);
        Add("--policy", request.Policy is { } policy ? [policy] : []);
        foreach (var pair in request.Map)
        {
            Add("--map", pair);
        }

        AddIf(request.IsOffline, "--offline");
        AddIf(request.IsStrict, "--strict");
        AddIf(request.AllowSegmentChange, "--allow-segment-change");
        AddIf(plan.Changes > 0, "--accept-changes");
        AddIf(request.IsRunningOnly, "--running-only");
        Add("--steps", request.Steps == BoundedPacking.DefaultSteps ? [] : [request.Steps.ToString(CultureInfo.InvariantCulture)]);
        Add("--write-xml", request.WriteXml ?? Folder);
        return string.Join(' ', words.Select(ShellText.Of));

        void Add(string option, params string[] values) => words.AddRange(values.Length > 0 ? [option, .. values] : []);

        void AddIf(bool isWanted, string option) => words.AddRange(isWanted ? [option] : []);
    }

    private static string Answer(EvacuationPlan plan)
    {
        var word = plan.Outcome switch
        {
            PackingOutcome.Plan => "PLAN",
            PackingOutcome.Impossible => "IMPOSSIBLE",
            _ => "NOT FOUND WITHIN THE BOUND",
        };
        var best = plan.Outcome == PackingOutcome.Plan ? plan.IsBest ? ", none is better" : ", perhaps not the best" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{word}  {plan.Moves.Count:N0} of {CountText.Of(plan.Moves.Count + plan.Stays.Count, "guest")} can move, {CountText.Of(plan.Changes, "change")}{best}");
    }

    private void Print(EvacuationStay stay)
    {
        Line($"stays  {Name(stay.Guest)}");
        foreach (var check in stay.Checks)
        {
            Line($"  {check.To.Name}  {VerdictText.Padded(check.Verdict)}  {FirstError(check) ?? ""}".TrimEnd(), check.Verdict);
        }

        foreach (var shortage in stay.Shortages)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"  {shortage.Resource.Host}  needs {shortage.Needed}, {shortage.Resource.Free} free: {Text(shortage.Resource)}"));
        }
    }

    private void Print(int number, EvacuationMove move)
    {
        var check = move.Check;
        Line(string.Create(CultureInfo.InvariantCulture, $"{number}  {Name(move.Guest)} -> {move.Host}  {VerdictText.Of(check.Verdict)}  {Way(check, move.Guest)}"), check.Verdict);
        foreach (var nic in check.Interfaces)
        {
            Line($"   {nic.Interface.Mac?.ToString() ?? "no MAC address"}  {ConnectionLine.Of(check, nic)}");
            foreach (var change in nic.Changes)
            {
                Line($"   ~ {change.Parameter ?? change.Aspect.XmlName()}  {change.From ?? "unknown"} -> {change.To ?? "unknown"}");
            }

            foreach (var finding in options.Weigh(nic.Diagnostics).Where(finding => finding.Severity >= Severity.Warning))
            {
                Line($"   {SeverityText.Mark(finding.Severity)} {finding.Id} {finding.Message}");
            }
        }

        if (Command(move) is { } command)
        {
            Line($"   {command}");
        }
    }

    /// <summary>The command that moves the guest; null where it would not be what it seems.</summary>
    private string? Command(EvacuationMove move)
    {
        if (move.Guest.Guest.Name is not { } name || !NextSteps.IsPlain(name))
        {
            return null;
        }

        return NextSteps.Migrate(name, move.Check, !move.Check.Options.IsLive, NeedsXml(move) ? fileOf(move) : null);
    }

    private bool IsWritten(EvacuationMove move) => request.WriteXml is not null && (move.Check.Verdict == MigrationVerdict.Ready || request.AcceptChanges);

    private bool NeedsXml(EvacuationMove move) =>
        request.WriteXml is not null || move.Check.Verdict == MigrationVerdict.ReadyWithChanges || NextSteps.NeedsXml(move.Check);

    private static string Way(MigrationResult check, HostedGuest guest) => guest.IsRunning ? check.Options.IsLive ? "live" : "offline" : "shut off";

    private static string Text(EvacuationResource resource)
    {
        var what = resource.Kind switch
        {
            EvacuationResourceKind.PoolDevices => $"{(resource.IsLimited ? "" : "shared ")}{(resource.Size == 1 ? "device" : "devices")}",
            EvacuationResourceKind.Floor => "kB/s of floors",
            _ => "device of its own",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{resource.Name}  {resource.Used} used + {resource.Taken} of {resource.Size} {what}");
    }

    private static string? FirstError(MigrationResult check) =>
        check.Interfaces.Select(nic => nic.FirstError).Append(check.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error)).OfType<Diagnostic>().FirstOrDefault() is { } error
            ? $"{error.Id} {error.Message}"
            : null;

    private static string Name(HostedGuest guest) => guest.Guest.Name ?? guest.Guest.Uuid?.ToString() ?? "?";

    private void Line(string text, MigrationVerdict? verdict = null)
    {
        text = PrintableText.Of(text);
        terminal.Out.WriteLine(verdict is { } known && terminal.HasColourOut ? VerdictText.Coloured(text, known) : text);
    }
}
