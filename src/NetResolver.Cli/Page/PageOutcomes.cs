using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What cells say, each distinct part of it once.</summary>
/// <param name="options">How much findings weigh.</param>
internal sealed class PageOutcomes(ReportOptions options)
{
    /// <summary>The aspects of a connection that its end in the drawing lists.</summary>
    private static readonly ConnectionAspects[] Settings =
    [
        ConnectionAspects.VirtualPort, ConnectionAspects.PortGroup, ConnectionAspects.Vlan, ConnectionAspects.Bandwidth, ConnectionAspects.Mtu,
        ConnectionAspects.TrustGuestRxFilters, ConnectionAspects.Isolated,
    ];

    private readonly Distinct _findings = new();
    private readonly Distinct _entries = new();
    private readonly Distinct _outcomes = new();

    /// <summary>The index of a result's outcome.</summary>
    /// <param name="result">The result.</param>
    /// <param name="places">Tells places as the cell has them.</param>
    public int Add(MigrationResult result, PagePlaces places)
    {
        var interfaces = result.Interfaces.Select(nic => _entries.Add(PageJson.Text(json => Entry(json, nic, places)))).ToList();
        var findings = options.Weigh(result.Diagnostics).Select(finding => Finding(finding, places)).ToList();
        return _outcomes.Add(PageJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("verdict", (int)result.Verdict);
            Numbers(json, "interfaces", interfaces);
            Numbers(json, "findings", findings);
            Strings(json, "assumptions", result.Assumptions);
            json.WriteEndObject();
        }));
    }

    public void Write(Utf8JsonWriter json)
    {
        _findings.Write(json, "findings");
        _entries.Write(json, "entries");
        _outcomes.Write(json, "outcomes");
    }

    private void Entry(Utf8JsonWriter json, InterfaceMigration nic, PagePlaces places)
    {
        json.WriteStartObject();
        json.WriteNumber("verdict", (int)nic.Verdict);
        json.Text("network", nic.Destination.Network?.Name ?? (nic.Interface.Source as InterfaceSource.Network)?.Name);
        if (nic.Destination.Plan is { } plan)
        {
            Plan(json, plan);
        }

        json.WriteStartArray("changes");
        foreach (var change in nic.Changes)
        {
            json.WriteStartObject();
            json.WriteString("aspect", change.Aspect.XmlName());
            json.Text("parameter", change.Parameter);
            json.Text("from", change.From);
            json.Text("to", change.To);
            places.Write(json, "place", change.Place);
            json.Text("reason", change.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "same", AspectText.Names(nic.Same));
        Strings(json, "unverified", AspectText.Names(nic.NotVerified));
        Numbers(json, "findings", options.Weigh(nic.Diagnostics).Select(finding => Finding(finding, places)));
        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, ConnectionPlan plan)
    {
        json.WriteStartObject("to");
        json.Text("plug", PlugText.Of(plan.Plug));
        json.Text("device", plan.Device);
        foreach (var aspect in Settings)
        {
            json.Text(aspect.XmlName(), MigrationReport.TextOf(plan, aspect));
        }

        json.WriteEndObject();
    }

    private int Finding(Diagnostic finding, PagePlaces places) => _findings.Add(PageJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", SeverityText.Of(finding.Severity));
        json.WriteString("title", finding.Rule.Title);
        json.Text("message", finding.Message);
        json.Text("mend", finding.Mend);
        places.Write(json, "place", finding.Place);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            places.Write(json, "place", related.Place);
            json.Text("role", related.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(PrintableText.Of(text));
        }

        json.WriteEndArray();
    }

    /// <summary>Pieces of JSON in the order in which they are first met.</summary>
    private sealed class Distinct
    {
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

        public int Add(string json)
        {
            if (!_indexes.TryGetValue(json, out var index))
            {
                index = _indexes.Count;
                _indexes.Add(json, index);
            }

            return index;
        }

        public void Write(Utf8JsonWriter json, string name)
        {
            json.WriteStartArray(name);
            foreach (var piece in _indexes.OrderBy(piece => piece.Value))
            {
                json.WriteRawValue(piece.Key, skipInputValidation: true);
            }

            json.WriteEndArray();
        }
    }
}
