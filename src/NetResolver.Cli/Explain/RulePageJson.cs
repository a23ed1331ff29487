using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Rules as JSON, for editors. Additions raise the minor part of <c>formatVersion</c>; a reader ignores what it does not know.</summary>
internal static class RulePageJson
{
    private const string FormatVersion = "1.0";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rules, with all that their pages say or, for a list, a line's worth of each.</summary>
    public static string Of(IEnumerable<Rule> rules, bool isList)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("formatVersion", FormatVersion);
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("severity", SeverityText.Of(rule.Severity));
                json.WriteBoolean("canChange", SeverityOptions.CanChange(rule));
                json.WriteString("title", rule.Title);
                if (!isList)
                {
                    Rest(json, RulePage.Of(rule));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Rest(Utf8JsonWriter json, RulePage page)
    {
        json.WriteString("about", page.Family.Heading);
        json.WriteString("meaning", page.Meaning);
        json.WriteString("message", page.Message);
        json.WriteString("mend", page.Mend);
        json.WriteStartArray("arguments");
        foreach (var argument in page.Rule.Arguments)
        {
            json.WriteStringValue(argument);
        }

        json.WriteEndArray();
        json.WriteString("libvirt", page.Libvirt);
        if (page.Rule.LibvirtError != LibvirtErrorCode.None)
        {
            json.WriteNumber("libvirtError", (int)page.Rule.LibvirtError);
        }

        if (page.Rule.Evidence is { } evidence)
        {
            json.WriteString("evidence", evidence.ToString());
        }

        if (page.Example is { } example)
        {
            json.WriteStartObject("example");
            json.WriteString("language", example.IsSession ? "console" : "csharp");
            json.WriteString("text", example.Text);
            json.WriteEndObject();
        }
    }
}
