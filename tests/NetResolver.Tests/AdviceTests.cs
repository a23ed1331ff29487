using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using NetResolver.Vectors;

namespace NetResolver.Tests;

/// <summary>Advice about libvirt's traps says how it is known that libvirt behaves so, and what it says is true.</summary>
public sealed partial class AdviceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NetResolver.Tests", "Vectors");

    private static readonly Lazy<Dictionary<string, Vector>> Vectors = new(() =>
    {
        var host = RecordingHost.Read(Path.Combine(Folder, "host.json"));
        return Corpus.Files(Folder).SelectMany(file => Corpus.ReadFile(file, host)).ToDictionary(v => v.Id, StringComparer.Ordinal);
    });

    /// <summary>
    /// What the recorded answer shows that a user would not expect: where it stands in the vector, and what is there, or behind a <c>!</c> what is not.
    /// </summary>
    public static TheoryData<string, string, string> Recorded { get; } = new()
    {
        { "NR9002", "steps.0.expect.networkport", "interfaceid='11111111-1111-4111-8111-111111111111'" },
        { "NR9003", "steps.0.expect.rule", "alloc-vport-unsupported-macvtap" },
        { "NR9004", "steps.0.expect.networkport", "!<virtualport" },
        { "NR9005", "steps.0.expect.networkport", "profileid='p'" },
        { "NR9006", "steps.2.expect.networkport", "!<inbound" },
        { "NR9007", "expect.result", "!interfaceid" },
        { "NR9009", "expect.xml", "!<inbound" },
        { "NR9010", "steps.0.expect.rule", "xml-vlan-native-repeated" },
        { "NR9011", "steps.0.expect.rule", "xml-malformed" },
        { "NR9012", "expect.xml", "!junk" },
        { "NR9013", "expect.result", "managerid='11'" },
        { "NR9014", "expect.xml", "<uuid>11111111-1111-4111-8111-111111111111</uuid>" },
        { "NR9015", "steps.4.expect.networkport", "dev='eth0'" },
        { "NR9016", "steps.4.expect.rule", "release-device-missing" },
        { "NR9017", "steps.4.expect.live", "!<address" },
        { "NR9018", "expect.xml", "!<address" },
        { "NR9019", "steps.3.expect.network", "<interface dev='eth0'/>" },
        { "NR9020", "expect.xml", "!<forward" },
        { "NR9027", "steps.0.expect.actual", "!trustGuestRxFilters" },
        { "NR9028", "steps.0.expect.live", "!network=" },
        { "NR9029", "steps.0.expect.networkport", "mode='vepa'" },
        { "NR9030", "steps.0.expect.live", "<vlan>" },
        { "NR9037", "steps.9.expect.networkport", "classID='6'" },
        { "NR9038", "steps.1.expect.rule", "alloc-no-free-device" },
        { "NR9041", "steps.2.expect.live", "!<pf" },
        { "NR9042", "steps.3.expect.networkport", "classID='3'" },
        { "NR9046", "steps.4.expect.args.sum", "18446744073709551017" },
        { "NR9048", "expect.xml", "managed='no'" },
        { "NR9049", "expect.xml", "network=''" },
        { "NR9050", "define.xml", "!average" },
        { "NR9051", "steps.0.expect.rule", "floor-over-peak" },
        { "NR9052", "steps.0.expect.validate.rule", "iface-isolated-type" },
        { "NR9055", "steps.2.expect.rule", "port-not-found" },
        { "NR9062", "steps.3.expect.network", "!eth6v1" },
        { "NR9063", "steps.1.expect.networkport", "dev='eth0'" },
        { "NR9064", "expect.ok", "true" },
        { "NR9100", "steps.0.expect.networkport", "!profileid" },
        { "NR9129", "steps.1.expect.networkport", "floor='1000'" },
        { "NR9146", "steps.7.expect.networkport", "floor='500'" },
    };

    [Fact]
    public void Every_advice_says_how_it_is_known() =>
        RuleCatalog.All.Where(rule => rule.Id.StartsWith("NR9", StringComparison.Ordinal) == (rule.Evidence is null)).Select(rule => rule.Id).Should().BeEmpty();

    [Fact]
    public void No_advice_is_an_error() =>
        RuleCatalog.All.Where(rule => rule.Id.StartsWith("NR9", StringComparison.Ordinal) && rule.Severity == Severity.Error).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Recorded_answer_shows_what_is_warned_of(string id, string place, string shown)
    {
        var vector = Vectors.Value[RuleCatalog.Find(id)!.Evidence!.Source];

        var answer = Indent().Replace(At(vector.Json, place), "");

        if (shown.StartsWith('!'))
        {
            answer.Should().NotContain(shown[1..]);
        }
        else
        {
            answer.Should().Contain(shown);
        }

        IdsOf(vector).Should().Contain(id);
    }

    [Fact]
    public void All_recorded_answers_are_looked_at() =>
        RuleCatalog.All.Where(rule => rule.Evidence is { Kind: EvidenceKind.RecordedAnswer }).Select(rule => rule.Id)
            .Should().BeEquivalentTo(Recorded.Select(row => (string)row[0]));

    [Fact]
    public void Live_tests_that_are_named_are_there()
    {
        var tests = Repository.Sources("tests", "NetResolver.LiveTests").Select(file => (Class: Path.GetFileNameWithoutExtension(file), Text: File.ReadAllText(file))).ToList();

        RuleCatalog.All.Where(rule => rule.Evidence is { Kind: EvidenceKind.LiveTest })
            .Where(rule => !tests.Exists(test => rule.Evidence!.Source.Split('.') is [var type, var name]
                && test.Class == type && test.Text.Contains($" {name}(", StringComparison.Ordinal) && test.Text.Contains($"\"{rule.Id}\"", StringComparison.Ordinal)))
            .Select(rule => $"{rule.Id}: {rule.Evidence}").Should().BeEmpty();
    }

    [Theory]
    [InlineData("NR9014", "a recorded answer of libvirt 9.0.0 (quirk-network-uuid-spelling)")]
    [InlineData("NR9021", "a test with a libvirt that runs (AdviceTests.A_PCI_function_changes_when_it_is_written)")]
    [InlineData("NR9133", "read, not tried (virHostdevNetConfigReplace)")]
    public void Evidence_is_told_in_a_few_words(string id, string words) => RuleCatalog.Find(id)!.Evidence!.ToString().Should().Be(words);

    private static IEnumerable<string> IdsOf(Vector vector) => Advice.Of(vector).Select(finding => finding.Id).Distinct();

    private static string At(JsonElement json, string place)
    {
        foreach (var step in place.Split('.'))
        {
            json = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? json[index] : json.GetProperty(step);
        }

        return json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
    }

    [GeneratedRegex(@"\n *")]
    private static partial Regex Indent();
}
