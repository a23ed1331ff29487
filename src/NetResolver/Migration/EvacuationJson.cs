using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>An evacuation as JSON. Additions raise the minor part of <c>formatVersion</c>; a reader ignores what it does not know.</summary>
internal static class EvacuationJson
{
    public const string FormatVersion = "1.1";

    public static void Write(Utf8JsonWriter json, EvacuationPlan plan, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        DiagnosticJson.Write(json, options.Weigh(options.Documents.Concat(plan.Diagnostics)));
        json.WriteString("outcome", plan.Outcome.ToString());
        json.WriteBoolean("isBest", plan.IsBest);
        json.WriteNumber("changes", plan.Changes);
        json.WriteString("from", plan.From.Name);
        json.WriteStartArray("to");
        foreach (var host in plan.To)
        {
            json.WriteStringValue(host.Name);
        }

        json.WriteEndArray();
        json.WriteStartArray("moves");
        foreach (var move in plan.Moves)
        {
            Write(json, move, options);
        }

        json.WriteEndArray();
        json.WriteStartArray("stays");
        foreach (var stay in plan.Stays)
        {
            Write(json, stay, options);
        }

        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources)
        {
            Write(json, resource, null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvacuationMove move, ReportOptions options)
    {
        json.WriteStartObject();
        Write(json, move.Guest);
        json.WriteString("host", move.Host);
        json.WritePropertyName("check");
        MigrationJson.Write(json, move.Check, options);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvacuationStay stay, ReportOptions options)
    {
        json.WriteStartObject();
        Write(json, stay.Guest);
        json.WriteStartArray("checks");
        foreach (var check in stay.Checks)
        {
            MigrationJson.Write(json, check, options);
        }

        json.WriteEndArray();
        json.WriteStartArray("shortages");
        foreach (var shortage in stay.Shortages)
        {
            Write(json, shortage.Resource, shortage.Needed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HostedGuest guest)
    {
        json.WriteString("guest", guest.Guest.Name);
        json.WriteString("uuid", guest.Guest.Uuid?.ToString());
        json.WriteBoolean("isRunning", guest.IsRunning);
    }

    private static void Write(Utf8JsonWriter json, EvacuationResource resource, long? needed)
    {
        json.WriteStartObject();
        json.WriteString("host", resource.Host);
        json.WriteString("kind", resource.Kind.ToString());
        json.WriteString("name", resource.Name);
        json.WriteNumber("size", resource.Size);
        json.WriteBoolean("isLimited", resource.IsLimited);
        json.WriteNumber("used", resource.Used);
        json.WriteNumber("taken", resource.Taken);
        if (needed is { } count)
        {
            json.WriteNumber("needed", count);
        }

        json.WriteEndObject();
    }
}
