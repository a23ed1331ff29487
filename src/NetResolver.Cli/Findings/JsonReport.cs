using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as the JSON that plans have too.</summary>
internal sealed class JsonReport(TextWriter output) : JsonFindingReport(output)
{
    protected override void Begin()
    {
        Json.WriteStartObject();
        Json.WriteString("formatVersion", PlanReport.JsonFormatVersion);
        Json.WriteStartArray("diagnostics");
    }

    protected override void Write(Diagnostic finding, string? about) => finding.WriteTo(Json);

    protected override void Finish()
    {
        Json.WriteEndArray();
        if (Unread.Count > 0)
        {
            Json.WriteStartArray("unread");
            foreach (var file in Unread)
            {
                Json.WriteStartObject();
                Json.WriteString("document", file.Document);
                Json.WriteString("reason", file.Reason);
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
        }

        Json.WriteEndObject();
    }
}
