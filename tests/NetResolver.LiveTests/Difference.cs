using System.Text.Json.Nodes;
using NetResolver.Vectors;

namespace NetResolver.LiveTests;

/// <summary>Compares two recordings of one question.</summary>
internal static class Difference
{
    /// <summary>Libvirt's own words, and what was asked of the guest's side of it, which these recordings do not have.</summary>
    private static readonly string[] NotCompared = ["message", "domain", "actual", "validate", "request", "live", "inactive"];

    /// <summary>Where the answers of the second differ from those of the first; null where they agree. What the second does not answer is not looked at.</summary>
    public static string? Between(JsonNode? first, JsonNode? second, string path = "") => (first, second) switch
    {
        (JsonObject a, JsonObject b) => Members(a, b, path),
        (JsonArray a, JsonArray b) when a.Count != b.Count => $"{path}: {a.Count} expected, {b.Count} found",
        (JsonArray a, JsonArray b) => a.Zip(b).Select((pair, i) => Between(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonValue a, JsonValue b) when JsonNode.DeepEquals(a, b) => null,
        (JsonValue a, JsonValue b) when a.TryGetValue(out string? wanted) && b.TryGetValue(out string? given) =>
            wanted.StartsWith('<') ? Xml(wanted, given) is { } difference ? $"{path}: {difference}" : null
            : Comparison.Same(wanted, given) ? null : $"{path}: '{wanted}' expected, '{given}' found",
        (null, null) => null,
        _ => $"{path}: {first?.ToJsonString() ?? "nothing"} expected, {second?.ToJsonString() ?? "nothing"} found",
    };

    private static string? Members(JsonObject first, JsonObject second, string path)
    {
        var isCreate = second["networkport"] is not null;
        foreach (var (name, given) in second)
        {
            if ((NotCompared.Contains(name) && (isCreate || name is "message" or "domain")) || name == "args" && (string?)first["rule"] == "xml-malformed")
            {
                continue;
            }

            if (Between(first[name], given, $"{path}/{name}") is { } difference)
            {
                return difference + ((string?)(second["message"] ?? second["start"]?["message"]) is { } message ? $" ({message})" : "");
            }
        }

        return null;
    }

    private static string? Xml(string wanted, string given) => Comparison.Xml(wanted, given);
}
