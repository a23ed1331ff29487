using System.Text.Json;

namespace NetResolver.Diagnostics;

/// <summary>Findings as JSON.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, Place place)
    {
        if (place.IsNowhere)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("document", place.Document);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("length", place.Length);
        json.WriteString("path", place.Path);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("mend", diagnostic.Mend);
        if (diagnostic.Rule.LibvirtError != LibvirtErrorCode.None)
        {
            json.WriteNumber("libvirtError", (int)diagnostic.Rule.LibvirtError);
        }

        Write(json, "place", diagnostic.Place);
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("role", related.Role);
            Write(json, "place", related.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("arguments");
        foreach (var (name, value) in diagnostic.Arguments)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
