using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as a SARIF 2.1.0 log, for code scanning. The rules that they are of come behind them.</summary>
internal sealed class SarifReport(TextWriter output, ArtifactUri uris) : JsonFindingReport(output)
{
    private readonly Dictionary<Rule, int> _rules = [];
    private SarifFingerprints _fingerprints = new(uris);
    private Inputs? _inputs;

    public override void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        if (_inputs != inputs)
        {
            // Nothing more comes of the documents before: their fingerprints need not be known any longer.
            (_inputs, _fingerprints) = (inputs, new(uris));
        }

        base.Tell(found, inputs, about);
    }

    protected override void Begin()
    {
        Json.WriteStartObject();
        Json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        Json.WriteString("version", "2.1.0");
        Json.WriteStartArray("runs");
        Json.WriteStartObject();
        Json.WriteStartArray("results");
    }

    protected override void Write(Diagnostic finding, string? about)
    {
        var json = Json;
        _rules.TryAdd(finding.Rule, _rules.Count);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", _rules[finding.Rule]);
        json.WriteString("level", SarifText.Level(finding.Severity));
        SarifText.Write(json, "message", $"{(about is null ? "" : $"{about}: ")}{finding.Message}\n{finding.Mend}");
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
        json.WriteString("netresolver/v1", _fingerprints.Of(finding, about));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    protected override void Finish()
    {
        Json.WriteEndArray();
        Json.WriteString("columnKind", "utf16CodeUnits");
        Tool();
        Invocation();
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    /// <summary>The command, with the rules in the order in which results refer to them.</summary>
    private void Tool()
    {
        Json.WriteStartObject("tool");
        Json.WriteStartObject("driver");
        Json.WriteString("name", "netresolver");
        Json.WriteString("version", ProductVersion.Text);
        Json.WriteStartArray("rules");
        foreach (var (rule, _) in _rules.OrderBy(rule => rule.Value))
        {
            SarifRule.Write(Json, rule);
        }

        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    /// <summary>Whether all was checked, and what was not.</summary>
    private void Invocation()
    {
        Json.WriteStartArray("invocations");
        Json.WriteStartObject();
        Json.WriteBoolean("executionSuccessful", Unread.Count == 0);
        if (Unread.Count > 0)
        {
            Json.WriteStartArray("toolExecutionNotifications");
            foreach (var file in Unread)
            {
                Json.WriteStartObject();
                Json.WriteString("level", "error");
                SarifText.Write(Json, "message", $"{file.Document} cannot be checked: {file.Reason}");
                Json.WriteStartArray("locations");
                Json.WriteStartObject();
                Json.WriteStartObject("physicalLocation");
                Artifact(file.Document);
                Json.WriteEndObject();
                Json.WriteEndObject();
                Json.WriteEndArray();
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
        }

        Json.WriteEndObject();
        Json.WriteEndArray();
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

    private void Artifact(string document)
    {
        Json.WriteStartObject("artifactLocation");
        Json.WriteString("uri", uris.Of(document));
        Json.WriteEndObject();
    }

    private void Location(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(place.Document);
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
}
