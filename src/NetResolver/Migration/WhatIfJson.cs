using System.Text.Json;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>What-if as JSON. Additions raise the minor part of <c>formatVersion</c>; a reader ignores what it does not know.</summary>
internal static class WhatIfJson
{
    private const string FormatVersion = "1.1";

    public static void Write(Utf8JsonWriter json, WhatIfResult result, ReportOptions options)
    {
        Begin(json, options);
        json.WriteString("outcome", Name(result.Outcome));
        json.WriteStartArray("interfaces");
        foreach (var nic in result.Interfaces)
        {
            json.WriteStartObject();
            Subject(json, nic.Guest, nic.Interface);
            json.WriteString("outcome", Name(nic.Outcome));
            Plan(json, "before", nic.Before);
            Plan(json, "after", nic.After?.Plan);
            json.WriteStartArray("changes");
            foreach (var change in nic.Changes)
            {
                MigrationJson.Write(json, change);
            }

            json.WriteEndArray();
            DiagnosticJson.Write(json, options.Weigh(nic.Diagnostics));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RolloutPlan plan, ReportOptions options)
    {
        Begin(json, options);
        json.WriteString("outcome", plan.Outcome switch { RolloutOutcome.InOrder => "inOrder", RolloutOutcome.ByRemoval => "byRemoval", _ => "none" });
        json.WriteStartArray("steps");
        foreach (var step in plan.Steps)
        {
            json.WriteStartObject();
            json.WriteString("action", step.Action switch { RolloutAction.Replace => "replace", RolloutAction.Remove => "remove", _ => "add" });
            json.WriteString("kind", step.Network is null ? "guest" : "network");
            json.WriteString("name", step.Name);
            DiagnosticJson.Write(json, "place", step.Network?.Place ?? step.Guest!.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("obstacles");
        foreach (var obstacle in plan.Obstacles)
        {
            json.WriteStartObject();
            Subject(json, obstacle.Guest, obstacle.Interface);
            DiagnosticJson.Write(json, options.Weigh([obstacle.Diagnostic]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        DiagnosticJson.Write(json, options.Weigh(options.Documents));
    }

    private static void Subject(Utf8JsonWriter json, Guest guest, GuestInterface nic)
    {
        json.WriteString("guest", guest.Name);
        json.WriteString("mac", nic.Mac?.ToString());
        json.WriteString("network", (nic.Source as InterfaceSource.Network)?.Name);
        DiagnosticJson.Write(json, "place", nic.Place);
    }

    /// <summary>A connection; null where there is none.</summary>
    private static void Plan(Utf8JsonWriter json, string name, ConnectionPlan? plan)
    {
        if (plan is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        PlanJson.Write(json, plan);
        json.WriteEndObject();
    }

    private static string Name(WhatIfOutcome outcome) => outcome switch
    {
        WhatIfOutcome.Keeps => "keeps",
        WhatIfOutcome.Changes => "changes",
        _ => "conflicts",
    };
}
