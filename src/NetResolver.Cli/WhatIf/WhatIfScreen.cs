using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What changed networks and guests do, for people: who keeps the connection in one line, and below each other interface what changes or what stands against it.</summary>
internal sealed class WhatIfScreen(Terminal terminal, ReportOptions options)
{
    public void Print(WhatIfResult result)
    {
        Line($"{Counted(WhatIfOutcome.Keeps, "keeps its connection", "keep their connection")}, {Counted(WhatIfOutcome.Changes, "changes", "change")}, {Counted(WhatIfOutcome.Conflicts, "conflicts", "conflict")}");
        foreach (var nic in result.Interfaces)
        {
            Line($"{Word(nic.Outcome),-9}  {Name(nic.Guest, nic.Interface)}{What(nic)}");
            foreach (var change in nic.Changes)
            {
                var where = string.Join("  ", new[] { change.Reason, PlaceText.Of(change.Place) }.OfType<string>());
                Line($"  ~ {change.Parameter ?? change.Aspect.XmlName()}  {change.From ?? "?"} -> {change.To ?? "?"}  {where}".TrimEnd());
            }

            foreach (var finding in options.Weigh(nic.Diagnostics).Where(finding => finding.Severity == Severity.Error))
            {
                Finding('x', finding);
            }

            foreach (var finding in nic.IfChangedLive)
            {
                Finding('i', finding);
            }
        }

        Line("nothing is applied; what runs keeps its connection until it is started anew");

        string Counted(WhatIfOutcome outcome, string one, string many)
        {
            var count = result.Interfaces.Count(nic => nic.Outcome == outcome);
            return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
        }
    }

    public void Print(RolloutPlan plan, ParameterRename rename)
    {
        var what = $"{NameOf(rename.Parameter)} '{rename.From}' -> '{rename.To}'";
        Line(plan switch
        {
            { Outcome: RolloutOutcome.InOrder, Steps.Count: 0 } => $"{what}: nothing has the old value",
            { Outcome: RolloutOutcome.InOrder } => $"{what}: in this order no guest conflicts at any moment",
            { Outcome: RolloutOutcome.ByRemoval } => $"{what}: in no order at one go; in this one no guest conflicts at any moment",
            _ => $"{what}: in no order; at some moment a guest could not start",
        });
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var step = plan.Steps[i];
            var action = step.Action switch
            {
                RolloutAction.Replace => "replace it in",
                RolloutAction.Remove => "remove it from",
                _ => "add the new one to",
            };
            Line($"  {i + 1}. {action} {(step.Network is null ? "guest" : "network")} {step.Name}  {PlaceText.Of(step.Network?.Place ?? step.Guest!.Place)}".TrimEnd());
        }

        foreach (var obstacle in plan.Obstacles)
        {
            Line($"  at one go  {Name(obstacle.Guest, obstacle.Interface)}");
            Finding('x', obstacle.Diagnostic);
        }
    }

    private void Finding(char mark, Diagnostic finding)
    {
        var places = string.Join("  ", new[] { finding.Place }.Concat(finding.Related.Select(related => related.Place)).Select(PlaceText.Of).OfType<string>());
        Line($"  {mark} {finding.Id} {finding.Message}  {places}".TrimEnd());
    }

    private static string What(WhatIfInterface nic) =>
        nic.After is null ? "  is removed"
        : nic.Before is not null || nic.Outcome == WhatIfOutcome.Keeps ? ""
        : nic.Outcome == WhatIfOutcome.Changes ? "  has no connection now"
        : "  has none now either";

    private static string Name(Guest guest, GuestInterface nic) => $"{guest.Name ?? PlaceText.Of(guest.Place)}  {nic.Mac?.ToString() ?? "AUTO"}  {SourceText.Of(nic.Source)}";

    private static string NameOf(VirtualPortParameters parameter) => parameter.ToString().ToLowerInvariant();

    private static string Word(WhatIfOutcome outcome) => outcome switch
    {
        WhatIfOutcome.Keeps => "keeps",
        WhatIfOutcome.Changes => "CHANGES",
        _ => "CONFLICTS",
    };

    private void Line(string text) => terminal.Out.WriteLine(PrintableText.Of(text));
}
