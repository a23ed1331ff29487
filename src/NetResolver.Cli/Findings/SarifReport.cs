using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as a SARIF 2.1.0 log, for code scanning, at the end.</summary>
internal sealed class SarifReport(TextWriter output, ArtifactUri uris) : IFindingReport
{
    private readonly List<Result> _results = [];
    private readonly SarifFingerprints _fingerprints = new(uris);

    public void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        foreach (var finding in found)
        {
            _results.Add(new(finding, about, _fingerprints.Of(finding, about)));
        }
    }

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void End()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json);
        }

        output.WriteLine(SarifText.WithoutSteering(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    private void Write(Utf8JsonWriter json)
    {
        var rules = _results.Select(result => result.Finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var indexes = rules.Index().ToDictionary(rule => rule.Item, rule => rule.Index);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var result in _results)
        {
            Write(json, result, indexes[result.Finding.Rule]);
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
        json.WriteString("version", ProductVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            SarifRule.Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Result result, int rule)
    {
        var finding = result.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", SarifText.Level(finding.Severity));
        SarifText.Write(json, "message", $"{(result.About is null ? "" : $"{result.About}: ")}{finding.Message}\n{finding.Mend}");
        json.WriteStartArray("locations");
        if (!finding.Place.IsNowhere)
        {
            json.WriteStartObject();
            Location(json, finding.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Related(json, finding.Related);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("netresolver/v1", result.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The other places; of one that stands in no document only the role is told.</summary>
    private void Related(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> places)
    {
        if (places.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var (index, related) in places.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            if (!related.Place.IsNowhere)
            {
                Location(json, related.Place);
            }

            SarifText.Write(json, "message", related.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Location(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uris.Of(place.Document));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                json.WriteNumber("startColumn", place.Column);
            }

            if (FindingSpan.EndColumn(place) is { } column)
            {
                json.WriteNumber("endColumn", column);
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

    /// <summary>A finding, and what it is about where it does not say so itself.</summary>
    private sealed record Result(Diagnostic Finding, string? About, string Fingerprint);
}
