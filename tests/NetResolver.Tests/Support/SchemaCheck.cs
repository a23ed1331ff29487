using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NetResolver.Tests.Support;

/// <summary>
/// Holds JSON against a definition of a JSON Schema (draft 2020-12), with the keywords that ours have, and more strictly than a reader may: a property that the schema does not
/// describe is a fault too.
/// </summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly string[] Annotations = ["description", "title", "$schema", "$defs"];

    private readonly JsonNode _schema = JsonNode.Parse(schema)!;

    /// <summary>What is wrong, each with its path; empty when nothing is.</summary>
    /// <param name="json">The document.</param>
    /// <param name="definition">The name of the definition.</param>
    public IReadOnlyList<string> Faults(string json, string definition)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        Check(document.RootElement, _schema["$defs"]![definition] ?? throw new ArgumentException($"The schema has no definition '{definition}'.", nameof(definition)), "", faults);
        return faults;
    }

    /// <summary>The definitions that no other one, nor the schema's beginning, refers to, and the references to what there is not.</summary>
    public IEnumerable<string> LooseEnds()
    {
        var defined = _schema["$defs"]!.AsObject().Select(definition => $"#/$defs/{definition.Key}").ToHashSet();
        var referred = Nodes(_schema).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonValue>().Select(reference => reference.GetValue<string>()).ToHashSet();
        return defined.Except(referred).Concat(referred.Except(defined));
    }

    private void Check(JsonElement value, JsonNode schema, string path, List<string> faults)
    {
        foreach (var (keyword, what) in schema.AsObject())
        {
            switch (keyword)
            {
                case "$ref":
                    Check(value, _schema["$defs"]![what!.GetValue<string>()["#/$defs/".Length..]]!, path, faults);
                    break;
                case "type":
                    var types = what is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [what!.GetValue<string>()];
                    Require(types.Contains(TypeOf(value)) || (types.Contains("number") && TypeOf(value) == "integer"), $"is {TypeOf(value)}, not {string.Join(" or ", types)}");
                    break;
                case "enum":
                    Require(what!.AsArray().Any(one => one!.GetValue<string>() == (value.ValueKind == JsonValueKind.String ? value.GetString() : null)), $"is {value.GetRawText()}, none of {what.ToJsonString()}");
                    break;
                case "pattern":
                    Require(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, what!.GetValue<string>()), $"{value} does not fit {what}");
                    break;
                case "minimum":
                    Require(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= what!.GetValue<decimal>(), $"{value} is less than {what}");
                    break;
                case "maximum":
                    Require(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= what!.GetValue<decimal>(), $"{value} is more than {what}");
                    break;
                case "required":
                    foreach (var name in value.ValueKind == JsonValueKind.Object ? what!.AsArray() : [])
                    {
                        Require(value.TryGetProperty(name!.GetValue<string>(), out _), $"has no {name}");
                    }

                    break;
                case "items":
                    foreach (var (index, item) in (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : []).Index())
                    {
                        Check(item, what!, $"{path}/{index}", faults);
                    }

                    break;
                case "properties" or "additionalProperties":
                    break;
                case var _ when Annotations.Contains(keyword):
                    break;
                default:
                    throw new InvalidOperationException($"The check does not know the keyword '{keyword}'.");
            }
        }

        if (value.ValueKind == JsonValueKind.Object && schema["$ref"] is null)
        {
            Members(value, schema, path, faults);
        }

        void Require(bool isSo, string otherwise)
        {
            if (!isSo)
            {
                faults.Add($"{path}: {otherwise}");
            }
        }
    }

    private void Members(JsonElement value, JsonNode schema, string path, List<string> faults)
    {
        foreach (var member in value.EnumerateObject())
        {
            if ((schema["properties"]?[member.Name] ?? schema["additionalProperties"]) is { } described)
            {
                Check(member.Value, described, $"{path}/{member.Name}", faults);
            }
            else
            {
                faults.Add($"{path}/{member.Name}: is not described");
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetDecimal(out var number) && decimal.IsInteger(number) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
