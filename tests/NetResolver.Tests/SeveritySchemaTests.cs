using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using NJsonSchema;

namespace NetResolver.Tests;

/// <summary>The JSON Schema of <c>.netresolver.json</c>, which is made of the rules. NETRESOLVER_ACCEPT=1 writes it anew.</summary>
public sealed class SeveritySchemaTests : IDisposable
{
    private const string Name = "netresolver.schema.json";

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "NetResolver", "Schemas");

    private readonly Shell _shell = new Shell().File("n.xml", Shell.Network);

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Schema_has_the_rules_whose_weight_can_be_chosen() => Snapshot.Check(Folder, Name, Text(), Snapshot.IsAccepting);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"$schema":"https://example.org/netresolver.schema.json","warnAsError":false}""", true)]
    [InlineData("""{"severity":{}}""", true)]
    [InlineData("""{"severity":{"NR9004":"none","NR1020":"info","NR5081":"warning","NR9011":"error"},"warnAsError":true}""", true)]
    [InlineData("[]", false)]
    [InlineData("""{"warnAsError":"yes"}""", false)]
    [InlineData("""{"severities":{}}""", false)]
    [InlineData("""{"severity":{"NR3002":"none"}}""", false)]
    [InlineData("""{"severity":{"NR5000":"info"}}""", false)]
    [InlineData("""{"severity":{"NR0000":"info"}}""", false)]
    [InlineData("""{"severity":{"NR9004":"off"}}""", false)]
    [InlineData("""{"severity":{"NR9004":null}}""", false)]
    public async Task Schema_takes_what_the_command_takes(string file, bool isGood)
    {
        var schema = await JsonSchema.FromJsonAsync(Text());

        schema.Validate(file).Count.Should().Be(isGood ? 0 : 1);
        _shell.File(".netresolver.json", file).Run("validate n.xml").Status.Should().Be(isGood ? 0 : 1);
    }

    private static string Text()
    {
        var rules = RuleCatalog.All.Where(SeverityOptions.CanChange).Select(rule => KeyValuePair.Create<string, JsonNode?>(rule.Id, new JsonObject
        {
            ["description"] = rule.Title,
            ["enum"] = new JsonArray("error", "warning", "info", "none"),
            ["default"] = rule.Severity == Severity.Warning ? "warning" : "info",
        }));
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Configuration of netresolver",
            ["description"] = ".netresolver.json: how much findings weigh, for the documents of its folder and of those below it that have none of their own.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["$schema"] = new JsonObject { ["description"] = "For editors.", ["type"] = "string" },
                ["warnAsError"] = new JsonObject { ["description"] = "Whether what is a warning counts as an error. The command line's --warn-as-error holds before it.", ["type"] = "boolean" },
                ["severity"] = new JsonObject
                {
                    ["description"] = "How much findings of single rules weigh; none turns a rule off. The command line's --severity holds before it. Rules that are errors are not here: errors stay errors.",
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject(rules),
                },
            },
        };
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }
}
