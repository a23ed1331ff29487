using System.Text.Json;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>Results of migration checks as JSON. Additions raise the minor part of <c>formatVersion</c>; a reader ignores what it does not know.</summary>
internal static class MigrationJson
{
    public const string FormatVersion = "1.1";

    public static void Write(Utf8JsonWriter json, IEnumerable<MigrationResult> results, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        DiagnosticJson.Write(json, options.Weigh(options.Documents));
        json.WriteStartArray("checks");
        foreach (var result in results)
        {
            Write(json, result, options);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, MigrationResult result, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteStartObject("guest");
        json.WriteString("name", result.Guest.Name);
        json.WriteString("uuid", result.Guest.Uuid?.ToString());
        DiagnosticJson.Write(json, "place", result.Guest.Place);
        json.WriteEndObject();
        json.WriteString("from", result.From?.Name);
        json.WriteString("to", result.To.Name);
        Write(json, result.Options);
        json.WriteString("verdict", result.Verdict.ToString());
        json.WriteBoolean("canMove", result.CanMove);
        json.WriteStartArray("interfaces");
        foreach (var nic in result.Interfaces)
        {
            Write(json, nic, options);
        }

        json.WriteEndArray();
        DiagnosticJson.Write(json, options.Weigh(result.Diagnostics));
        Strings(json, "assumptions", result.Assumptions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MigrationOptions options)
    {
        json.WriteStartObject("options");
        json.WriteBoolean("live", options.IsLive);
        json.WriteBoolean("strict", options.IsStrict);
        json.WriteBoolean("allowSegmentChange", options.AllowSegmentChange);
        json.WriteStartObject("networkNames");
        foreach (var (name, there) in options.NetworkNames)
        {
            json.WriteString(name, there);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InterfaceMigration nic, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("mac", nic.Interface.Mac?.ToString());
        json.WriteString("type", nic.Interface.Type.XmlName());
        if (nic.Interface.Source is InterfaceSource.Network source)
        {
            json.WriteString("network", source.Name);
        }

        DiagnosticJson.Write(json, "place", nic.Interface.Place);
        json.WriteString("verdict", nic.Verdict.ToString());
        Write(json, nic.Policy);
        Write(json, "source", nic.Source, nic.Source?.Network, nic.SourceMode, null);
        Write(json, "destination", nic.Destination.Plan, nic.Destination.Network?.Name, nic.Destination.Network?.Mode, nic.Destination.Policy);
        json.WriteStartArray("changes");
        foreach (var change in nic.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        Strings(json, "same", PolicyText.Names(nic.Same));
        Strings(json, "notVerified", PolicyText.Names(nic.NotVerified));
        DiagnosticJson.Write(json, options.Weigh(nic.Diagnostics));
        if (options.Explain)
        {
            json.WritePropertyName("explanation");
            PlanJson.Write(json, nic.Destination.Explain());
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConnectionPolicy? policy)
    {
        if (policy is null)
        {
            json.WriteNull("policy");
            return;
        }

        json.WriteStartObject("policy");
        DiagnosticJson.Write(json, "place", policy.Place);
        json.WriteStartArray("parts");
        foreach (var line in PolicyText.Lines(policy))
        {
            json.WriteStartObject();
            json.WriteString("text", line.Text);
            DiagnosticJson.Write(json, "place", line.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One end; null where there is no connection, or it is not known.</summary>
    private static void Write(Utf8JsonWriter json, string name, ConnectionPlan? plan, string? network, ForwardMode? mode, PolicyDecision? decision)
    {
        if (plan is null && network is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("network", network);
        json.WriteString("mode", mode?.XmlName());
        if (plan is not null)
        {
            PlanJson.Write(json, plan);
        }

        if (decision is not null)
        {
            PlanJson.Write(json, decision);
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, ConnectionChange change)
    {
        json.WriteStartObject();
        json.WriteString("aspect", change.Aspect.XmlName());
        json.WriteString("parameter", change.Parameter);
        json.WriteString("from", change.From);
        json.WriteString("to", change.To);
        json.WriteString("reason", change.Reason);
        DiagnosticJson.Write(json, "place", change.Place);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
