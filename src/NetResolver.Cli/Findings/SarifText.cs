using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Texts as SARIF has them: braces stand for arguments there, and brackets before a parenthesis for a link, so what documents say is kept from being either.</summary>
internal static class SarifText
{
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Escaped(text));
        json.WriteEndObject();
    }

    public static string Escaped(string text)
    {
        text = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return text.Contains("](", StringComparison.Ordinal)
            ? text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal)
            : text;
    }

    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
