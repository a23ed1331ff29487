using System.Text.Json.Nodes;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What SARIF 2.1.0 demands of a log, and what code scanning needs beyond that.</summary>
public sealed class SarifTests : IDisposable
{
    private const string Oops = "<network>\n<name>red</name><forward mode='vepa' dev='eth0'/>\n<oops/>\n</network>";

    /// <summary>The properties that objects of the standard have, of those that are used here; the standard allows no others.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["log"] = ["$schema", "version", "runs"],
        ["run"] = ["tool", "invocations", "columnKind", "results"],
        ["invocation"] = ["executionSuccessful", "toolExecutionNotifications"],
        ["driver"] = ["name", "version", "rules"],
        ["rule"] = ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"],
        ["result"] = ["ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "partialFingerprints"],
        ["location"] = ["id", "physicalLocation", "logicalLocations", "message"],
        ["region"] = ["startLine", "startColumn", "endColumn"],
    };

    private static readonly string[] Levels = ["error", "warning", "note"];

    private readonly Shell _shell = new Shell().Hosts();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> Runs =>
    [
        "validate n.xml g.xml clean.xml hostA/red.xml",
        "validate clean.xml",
        "plan g.xml --network n.xml",
        "plan g.xml --network broken.xml",
        "preflight g1.xml --from hostA --to hostA2 hostB hostC",
        "preflight g1.xml --to broken hostC",
        "evacuate --from full --to hostA2 hostC",
        "whatif g1.xml --network hostA/red.xml --to hostC/red.xml",
        "whatif g1.xml --network port.xml --rename managerid=11:12",
    ];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Log_is_as_the_standard_has_it(string arguments)
    {
        _shell.File("n.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><oops/><portgroup name='{0}'/><portgroup name='{0}'/></network>").File("g.xml", Shell.Interface)
            .File("clean.xml", Shell.Network).File("broken.xml", "<network>").File("broken/n.xml", "<network>").File("g1.xml", PreflightFiles.Guest())
            .File("full/red.xml", PreflightFiles.Vepa).File("full/g.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>"))
            .File("port.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport></network>");
        var ran = _shell.Run($"{arguments} --output sarif");

        ran.Error.Should().BeEmpty();
        Check(JsonNode.Parse(ran.Out)!);
    }

    [Fact]
    public void Log_of_documents_that_need_care_is_as_the_standard_has_it()
    {
        using var shell = Specimens.Shell();

        Check(JsonNode.Parse(shell.Run(["validate", .. Specimens.Names, "--output", "sarif"]).Out)!);
    }

    [Fact]
    public void Every_rule_can_be_described()
    {
        using var output = new StringWriter();
        var terminal = new Terminal(() => Stream.Null, output, output);
        var report = FindingForm.Sarif.Report(terminal);
        report.Tell([.. RuleCatalog.All.Select(rule => rule.At(default))], new Inputs(terminal));
        report.End();

        var log = JsonNode.Parse(output.ToString())!;
        Check(log);
        log["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()).Should().Equal(RuleCatalog.All.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("NR3002", "libvirt")]
    [InlineData("NR5000", "policy")]
    [InlineData("NR9004", "advice")]
    [InlineData("NR5081", "advice")]
    [InlineData("NR1002", "safety")]
    public void Rule_tells_whose_opinion_it_is(string id, string tag)
    {
        using var output = new StringWriter();
        var terminal = new Terminal(() => Stream.Null, output, output);
        var report = FindingForm.Sarif.Report(terminal);
        report.Tell([RuleCatalog.Find(id)!.At(default)], new Inputs(terminal));
        report.End();

        JsonNode.Parse(output.ToString())!["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!["properties"]!["tags"]!.AsArray().Select(node => node!.GetValue<string>()).Should().Equal(tag);
    }

    [Fact]
    public void Result_weighs_as_configured_and_its_rule_as_it_comes()
    {
        var run = Run(_shell.File("n.xml", Oops), "validate n.xml --severity NR1020=info");

        run["results"]![0]!["level"]!.GetValue<string>().Should().Be("note");
        run["tool"]!["driver"]!["rules"]![0]!["defaultConfiguration"]!["level"]!.GetValue<string>().Should().Be("warning");
    }

    [Fact]
    public void Rule_that_is_turned_off_is_not_in_the_log()
    {
        var run = Run(_shell.File("n.xml", Oops), "validate n.xml --severity NR1020=none");

        run["results"]!.AsArray().Should().BeEmpty();
        run["tool"]!["driver"]!["rules"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public void Fingerprint_stays_when_lines_move()
    {
        var before = Fingerprints(_shell.File("n.xml", Oops), "n.xml");
        var after = Fingerprints(_shell.File("n.xml", Oops.Replace("<oops", "<!-- more -->\n\n   <oops", StringComparison.Ordinal)), "n.xml");

        after.Should().Equal(before).And.HaveCount(1);
    }

    [Fact]
    public void Fingerprint_stays_when_elements_are_added_before_it()
    {
        const string Network = "<network><name>red</name><forward mode='vepa' dev='eth0'/><portgroup name='a'><oops/></portgroup></network>";
        var before = Fingerprints(_shell.File("n.xml", Network), "n.xml");
        var after = Fingerprints(_shell.File("n.xml", Network.Replace("<portgroup", "<portgroup name='b'/><portgroup", StringComparison.Ordinal)), "n.xml");

        after.Should().Equal(before).And.HaveCount(1);
    }

    [Fact]
    public void Fingerprint_stays_when_more_is_known_than_was()
    {
        _shell.File("g.xml", "<interface type='network'><source network='red' portgroup='x'/></interface>");
        var before = Run(_shell.File("n.xml", Shell.Network), "plan g.xml --network n.xml")["results"]![0]!;
        var after = Run(_shell.File("n.xml", Shell.Network.Replace("</network>", "<portgroup name='green'/></network>", StringComparison.Ordinal)), "plan g.xml --network n.xml")["results"]![0]!;

        after["message"]!.ToJsonString().Should().Contain("green").And.NotBe(before["message"]!.ToJsonString());
        after["partialFingerprints"]!.ToJsonString().Should().Be(before["partialFingerprints"]!.ToJsonString());
    }

    [Fact]
    public void Documents_of_one_name_in_two_folders_have_fingerprints_of_their_own() =>
        Fingerprints(_shell.File("east/n.xml", Oops).File("west/n.xml", Oops), "east/n.xml", "west/n.xml").Should().OnlyHaveUniqueItems().And.HaveCount(2);

    [Fact]
    public void Same_finding_twice_is_told_apart_by_its_number()
    {
        var twice = Fingerprints(_shell.File("n.xml", Oops.Replace("<oops/>", "<oops/><oops/>", StringComparison.Ordinal)), "n.xml");

        twice.Select(text => text.Split(':')[1]).Should().Equal("1", "2");
        twice.Select(text => text.Split(':')[0]).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Other_value_is_another_finding() =>
        Fingerprints(_shell.File("n.xml", Oops.Replace("oops", "ooops", StringComparison.Ordinal)), "n.xml").Should().NotEqual(Fingerprints(_shell.File("n.xml", Oops), "n.xml"));

    [Fact]
    public void Weight_is_no_part_of_a_fingerprint() =>
        Run(_shell.File("n.xml", Oops), "validate n.xml --warn-as-error")["results"]![0]!["partialFingerprints"]!.ToJsonString()
            .Should().Be(Run(_shell, "validate n.xml")["results"]![0]!["partialFingerprints"]!.ToJsonString());

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{0} {name} }{", "{{0}} {{name}} }}{{")]
    [InlineData("a [b] (c)", "a [b] (c)")]
    [InlineData("[b](1)", @"\[b\](1)")]
    [InlineData(@"\[b](1)", @"\\\[b\](1)")]
    public void What_SARIF_would_read_as_an_argument_or_a_link_is_escaped(string text, string escaped) => SarifText.Escaped(text).Should().Be(escaped);

    private static JsonNode Run(Shell shell, string arguments) => JsonNode.Parse(shell.Run($"{arguments} --output sarif").Out)!["runs"]![0]!;

    private static List<string> Fingerprints(Shell shell, params string[] documents) =>
        [.. Run(shell, $"validate {string.Join(' ', documents)}")["results"]!.AsArray().Select(result => result!["partialFingerprints"]!["netresolver/v1"]!.GetValue<string>())];

    private static void Check(JsonNode log)
    {
        HasOnly(log, "log");
        log["version"]!.GetValue<string>().Should().Be("2.1.0");
        log["$schema"]!.GetValue<string>().Should().EndWith("/sarif-schema-2.1.0.json");
        var run = log["runs"]!.AsArray().Should().ContainSingle().Subject!;
        HasOnly(run, "run");
        run["columnKind"]!.GetValue<string>().Should().Be("utf16CodeUnits");
        HasOnly(run["tool"]!["driver"]!, "driver");
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!).ToList();
        rules.Select(rule => rule["id"]!.GetValue<string>()).Should().OnlyHaveUniqueItems();
        rules.ForEach(Rule);
        var results = run["results"]!.AsArray().Select(result => result!).ToList();
        results.ForEach(result => Result(result, rules));
        results.Select(result => result["ruleIndex"]!.GetValue<int>()).Distinct().Should().Equal(Enumerable.Range(0, rules.Count), "every rule is described, in the order of appearance");
        foreach (var invocation in run["invocations"]!.AsArray())
        {
            HasOnly(invocation!, "invocation");
        }
        results.Select(result => result["partialFingerprints"]!["netresolver/v1"]!.GetValue<string>()).Should().OnlyHaveUniqueItems();
    }

    private static void Rule(JsonNode rule)
    {
        HasOnly(rule, "rule");
        foreach (var text in new[] { "shortDescription", "fullDescription", "help" })
        {
            Text(rule[text]!);
        }

        rule["defaultConfiguration"]!["level"]!.GetValue<string>().Should().BeOneOf(Levels);
    }

    private static void Result(JsonNode result, List<JsonNode> rules)
    {
        HasOnly(result, "result");
        rules[result["ruleIndex"]!.GetValue<int>()]["id"]!.GetValue<string>().Should().Be(result["ruleId"]!.GetValue<string>());
        result["level"]!.GetValue<string>().Should().BeOneOf(Levels);
        Text(result["message"]!);
        foreach (var location in result["locations"]!.AsArray())
        {
            Location(location!);
        }

        var related = result["relatedLocations"]?.AsArray().Select(location => location!).ToList() ?? [];
        related.Select(location => location["id"]!.GetValue<int>()).Should().OnlyHaveUniqueItems().And.NotContain(id => id < 0);
        related.ForEach(Location);
    }

    private static void Location(JsonNode location)
    {
        HasOnly(location, "location");
        if (location["physicalLocation"] is not { } place)
        {
            return;
        }

        var uri = place["artifactLocation"]!["uri"]!.GetValue<string>();
        Uri.IsWellFormedUriString(uri, UriKind.Relative).Should().BeTrue(uri);
        uri.Should().NotContainAny(" ", "#", "\\", ":", "\n");
        if (place["region"] is { } region)
        {
            HasOnly(region, "region");
            region["startLine"]!.GetValue<int>().Should().BePositive();
            region["startColumn"]!.GetValue<int>().Should().BePositive();
            (region["endColumn"]?.GetValue<int>() ?? int.MaxValue).Should().BeGreaterThan(region["startColumn"]!.GetValue<int>());
        }
    }

    /// <summary>A text in which braces stand for themselves.</summary>
    private static void Text(JsonNode message)
    {
        var text = message["text"]!.GetValue<string>();
        text.Should().NotBeEmpty();
        text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal).Should().NotContainAny("{", "}");
    }

    private static void HasOnly(JsonNode node, string kind) => node.AsObject().Select(property => property.Key).Should().BeSubsetOf(Known[kind]);
}
