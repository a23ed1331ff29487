using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as a SARIF 2.1.0 log, for code scanning. Paths are relative; a finding keeps its fingerprint when lines move.</summary>
internal sealed class SarifReport(FindingSpan span)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public static string Write(IReadOnlyList<Diagnostic> diagnostics, FindingSpan span)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new SarifReport(span).Write(json, diagnostics);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        var rules = diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            Result(json, diagnostic, rules.IndexOf(diagnostic.Rule));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Tool(Utf8JsonWriter json, List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "netresolver");
        json.WriteString("version", typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Meaning ?? rule.Title);
            Text(json, "help", rule.Mend);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        Text(json, "message", $"{diagnostic.Message}\n{diagnostic.Mend}");
        json.WriteStartArray("locations");
        if (!diagnostic.Place.IsNowhere)
        {
            json.WriteStartObject();
            Location(json, diagnostic.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var related = diagnostic.Related.Where(r => !r.Place.IsNowhere).ToList();
        if (related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < related.Count; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                Location(json, related[i].Place);
                Text(json, "message", related[i].Role);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("netresolver/v1", Fingerprint(diagnostic));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Location(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(place.Document));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", Math.Max(1, place.Column));
            if (span.EndColumn(place) is { } end)
            {
                json.WriteNumber("endColumn", end);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", place.Path);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    /// <summary>What stays when lines are added above: rule, document, path and values. A second one of the same is told apart by its number.</summary>
    private string Fingerprint(Diagnostic diagnostic)
    {
        var facts = string.Join('\0', [diagnostic.Id, Uri(diagnostic.Place.Document), diagnostic.Place.Path, .. diagnostic.Arguments.Select(a => a.Value)]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16));
        var count = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }

    /// <summary>A relative reference: / between the parts, what a URI cannot have in percent form.</summary>
    private static string Uri(string document)
    {
        var path = Path.IsPathRooted(document) ? Path.GetRelativePath(Environment.CurrentDirectory, document) : document;
        var parts = path.Replace('\\', '/').Split('/').Where((part, index) => part != "." || index > 0).Select(System.Uri.EscapeDataString);
        return string.Join('/', parts);
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
