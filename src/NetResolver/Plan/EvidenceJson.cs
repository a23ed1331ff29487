using System.Text.Json;
using NetResolver.Diagnostics;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>What an explanation rests on, for programs: who states what, and the whole pool with its use.</summary>
internal static class EvidenceJson
{
    private static readonly string[] Levels = ["interface", "network", "portgroup"];

    public static void Write(Utf8JsonWriter json, PlanResult result)
    {
        if (result.Resolution is { } resolution)
        {
            Write(json, Statements.Of(resolution).Rows);
            Pool(json, resolution);
        }
        else if (result.Plan is not null)
        {
            Write(json, Statements.Of(result.Interface).Rows);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<StatementRow> rows)
    {
        json.WriteStartArray("statements");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteString("value", row.Result.IsWord ? null : row.Result.Value);
            json.WriteStartArray("stated");
            for (var i = 0; i < Levels.Length; i++)
            {
                // A virtualport without a type says nothing of it.
                if (row.Cells[i] is { } cell && (row.Name != "virtualport" || !cell.IsWord))
                {
                    Write(json, Levels[i], cell);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string level, Statement cell)
    {
        json.WriteStartObject();
        json.WriteString("by", level);
        json.WriteString("value", cell.IsWord ? null : cell.Value);
        json.WriteString("outcome", cell switch
        {
            { Emphasis: Emphasis.Strong } => "holds",
            { Emphasis: Emphasis.Bad } => "contradicts",
            { Emphasis: Emphasis.Absent } => "notUsed",
            { Word: "" } => "stated",
            _ => "agrees",
        });
        DiagnosticJson.Write(json, "place", cell.Place);
        json.WriteEndObject();
    }

    private static void Pool(Utf8JsonWriter json, Resolution resolution)
    {
        var pool = resolution.Pool.Pool;
        json.WriteStartArray("pool");
        for (var i = 0; i < pool.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("device", pool[i].Name);
            json.WriteNumber("connections", resolution.Pool.ConnectionsOf(i));
            json.WriteBoolean("chosen", i == resolution.Device);
            DiagnosticJson.Write(json, "place", pool[i].Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
