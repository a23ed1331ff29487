using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>What <c>--output json</c> prints, held against the JSON Schema in the package.</summary>
public sealed class ReportSchemaTests : IDisposable
{
    private static readonly SchemaCheck Schema = new(PlanReport.JsonSchema);

    private readonly Shell _shell = new Shell().Hosts();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Schema_refers_to_all_that_it_defines_and_to_nothing_else() => Schema.LooseEnds().Should().BeEmpty();

    [Fact]
    public void Findings_are_as_the_schema_has_them()
    {
        _shell.File("a.xml", "<network><forward mode='mystery'/><oops/><portgroup name='a'/><portgroup name='a'/></network>")
            .File("b.xml", "<network><name>red</name><forward mode='vepa' dev='e'/><portgroup name='a'/><portgroup name='a'/></network>").File("inventory.json", "{");

        Faults("validate a.xml b.xml inventory.json", "findings").Should().BeEmpty();
        Faults("plan a.xml --network a.xml", "findings").Should().BeEmpty();
        Schema.Faults(_shell.Run("validate a.xml none.xml --output json").Out, "findings").Should().BeEmpty();
    }

    [Theory]
    [InlineData(Shell.Network, Shell.Interface)]
    [InlineData("<network><name>red</name><forward mode='vepa'><interface dev='e'/></forward><portgroup name='x' default='yes'/></network>", "<interface type='network'><source network='red' portgroup='y'/></interface>")]
    [InlineData("<network><name>red</name><forward mode='nat'/><ip address='10.0.0.1' prefix='24'/><bandwidth><inbound average='1000' peak='2000' burst='3'/></bandwidth></network>",
        "<interface type='network'><source network='red'/><bandwidth><inbound average='10' floor='5'/><outbound average='7'/></bandwidth><mtu size='9000'/><port isolated='yes'/></interface>")]
    [InlineData("<network><name>red</name><forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/><vlan trunk='yes'><tag id='1' nativeMode='tagged'/><tag id='2'/></vlan></network>", Shell.Interface)]
    [InlineData("<network><name>red</name><forward mode='hostdev' managed='yes'><address type='pci' domain='0' bus='3' slot='16' function='1'/></forward><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport></network>", Shell.Interface)]
    [InlineData("<network><name>red</name><forward mode='vepa' dev='e'/><virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport></network>", Shell.Interface)]
    [InlineData("<network><name>blue</name></network>", Shell.Interface)]
    [InlineData(Shell.Network, "<interface type='bridge'><source bridge='br0'/></interface>")]
    [InlineData(Shell.Network, "<interface type='user'/>")]
    public void Plan_is_as_the_schema_has_it(string network, string guest)
    {
        _shell.File("n.xml", network).File("g.xml", guest);

        Faults("plan g.xml --network n.xml --explain", "plan").Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--offline --strict --allow-segment-change --map red=red")]
    public void Preflight_is_as_the_schema_has_it(string options)
    {
        _shell.File("g1.xml", PreflightFiles.Guest()).File("g2.xml", PreflightFiles.Guest("", "guest2", 2)).File("g3.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>", "guest3"));

        Faults($"preflight g1.xml g2.xml g3.xml --from hostA --to hostA2 hostB hostC {options}", "preflight").Should().BeEmpty();
    }

    [Fact]
    public void Evacuation_is_as_the_schema_has_it()
    {
        _shell.File("hostA/g1.xml", PreflightFiles.Guest()).File("hostA/g2.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>", "guest2"));

        Faults("evacuate --from hostA --to hostB hostC", "evacuation").Should().BeEmpty();
        Faults("evacuate --from hostA --to hostA2 hostC", "evacuation").Should().BeEmpty();
    }

    [Fact]
    public void WhatIf_is_as_the_schema_has_it()
    {
        _shell.File("g1.xml", PreflightFiles.Guest("")).File("g2.xml", "<domain><name>guest2</name></domain>").File("old.xml", PreflightFiles.Vepa).File("new.xml", PreflightFiles.VnLink)
            .File("other.xml", PreflightFiles.Vepa.Replace("eth4", "eth5", StringComparison.Ordinal));

        Faults("whatif g1.xml g2.xml --network old.xml --to new.xml", "whatif").Should().BeEmpty();
        Faults("whatif g1.xml g2.xml --network old.xml --to other.xml", "whatif").Should().BeEmpty();
        Faults("whatif g1.xml g2.xml --network old.xml --to-guest g1.xml", "whatif").Should().BeEmpty();
    }

    [Fact]
    public void Rollout_is_as_the_schema_has_it()
    {
        _shell.File("n.xml", "<network><name>red</name><forward mode='vepa' dev='e'/><virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport></network>").File("g1.xml", PreflightFiles.Guest(""));

        Faults("whatif g1.xml --network n.xml --rename managerid=11:12", "rollout").Should().BeEmpty();
    }

    [Theory]
    [InlineData("explain NR3002 NR4201 NR9004 --output json")]
    [InlineData("explain --list --output json")]
    public void Rules_are_as_the_schema_has_them(string command) => Schema.Faults(_shell.Run(command).Out, "rules").Should().BeEmpty();

    [Fact]
    public void Samples_are_as_the_schema_has_them()
    {
        var folder = Path.Combine(Repository.Root, "samples", "migration");
        var hosts = Directory.GetDirectories(Path.Combine(folder, "hosts")).Order(StringComparer.Ordinal).Select(host => $"hosts/{Path.GetFileName(host)}").ToList();

        Schema.Faults(Run(folder, ["preflight", "guest1.xml", "guest2.xml", "guest4.xml", "guest5.xml", "--to", .. hosts]), "preflight").Should().BeEmpty();
        Schema.Faults(Run(folder, ["evacuate", "--from", hosts[0], "--to", .. hosts.Skip(1)]), "evacuation").Should().BeEmpty();
    }

    [Fact]
    public async Task Validator_that_is_not_ours_agrees()
    {
        // It knows definitions by the name that drafts before 2019 have for them.
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(PlanReport.JsonSchema.Replace("$defs", "definitions", StringComparison.Ordinal));

        schema.Validate(_shell.File("g.xml", PreflightFiles.Guest()).Run("preflight g.xml --from hostA --to hostB hostC --output json").Out).Should().BeEmpty();
        schema.Validate("""{"formatVersion":"2.0","diagnostics":[{"id":"NR1","related":{}}],"more":1}""").Should().NotBeEmpty();
    }

    [Fact]
    public void Check_finds_what_is_not_as_the_schema_has_it() => Schema.Faults("""{"formatVersion":"2.0","diagnostics":[{"id":"NR1","related":{}}],"more":1}""", "findings").Should().Equal(
        "/formatVersion: 2.0 does not fit ^1\\.[0-9]+$",
        "/diagnostics/0: has no severity",
        "/diagnostics/0: has no title",
        "/diagnostics/0: has no message",
        "/diagnostics/0: has no mend",
        "/diagnostics/0: has no arguments",
        "/diagnostics/0/id: NR1 does not fit ^NR[0-9]{4}$",
        "/diagnostics/0/related: is object, not array",
        "/more: is not described");

    private IReadOnlyList<string> Faults(string arguments, string definition)
    {
        var ran = _shell.Run($"{arguments} --output json");
        ran.Error.Should().BeEmpty();
        return Schema.Faults(ran.Out, definition);
    }

    private static string Run(string folder, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        NetResolver.Cli.Commands.Run([.. arguments, "--output", "json"], new NetResolver.Cli.Terminal(() => Stream.Null, output, TextWriter.Null) { Folder = folder });
        return output.ToString();
    }
}
