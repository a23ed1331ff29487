using System.Buffers;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Texts as SARIF has them: braces stand for arguments there, and brackets before a parenthesis for a link, so what documents say is kept from being either.</summary>
internal static class SarifText
{
    private static readonly SearchValues<char> Steering = SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

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

    /// <summary>Marks that change the direction of writing stand in strings alone; escaped there they say the same, and do nothing to a screen.</summary>
    public static string WithoutSteering(string json) =>
        json.AsSpan().IndexOfAny(Steering) < 0 ? json : string.Concat(json.Select(character => Steering.Contains(character) ? $"\\u{(int)character:x4}" : character.ToString()));

    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
