using System.Text.Json;
using System.Text.RegularExpressions;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>A rule as SARIF describes it.</summary>
internal static partial class SarifRule
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifText.Write(json, "shortDescription", rule.Title);
        SarifText.Write(json, "fullDescription", rule.Meaning ?? Open(rule.Format));
        SarifText.Write(json, "help", Open(rule.Mend));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifText.Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(Tag(rule));
        json.WriteEndArray();
        if (rule.LibvirtError != LibvirtErrorCode.None)
        {
            json.WriteNumber("libvirtError", (int)rule.LibvirtError);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whose opinion it is.</summary>
    private static string Tag(Rule rule) =>
        rule.LibvirtError != LibvirtErrorCode.None ? "libvirt"
        : rule.IsPolicyRefusal ? "policy"
        : rule.Severity == Severity.Error ? "safety"
        : "advice";

    /// <summary>A text with its arguments left open, and with all parts that a finding can have.</summary>
    private static string Open(string format) => Hole().Replace(format, match => match.Length > 1 ? "…" : "");

    /// <summary>An argument in braces, or a bracket around a part that not every finding has.</summary>
    [GeneratedRegex(@"\{[^{}]*\}|[\[\]]")]
    private static partial Regex Hole();
}
