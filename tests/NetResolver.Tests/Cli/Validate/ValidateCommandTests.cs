using System.Text.Json;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What <c>validate</c> says of documents.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private const string Port =
        "<networkport><uuid>09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid><owner><name>g</name><uuid>19b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid></owner>"
        + "<mac address='52:54:00:00:00:01'/><plug type='direct' dev='eth0' mode='vepa'/></networkport>";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData(Shell.Network, "network")]
    [InlineData(Shell.Interface, "interface")]
    [InlineData("<domain><name>g</name><devices>" + Shell.Interface + "</devices></domain>", "guest")]
    [InlineData("<domstatus state='running' pid='7'><domain id='3'><name>g</name><devices>" + Shell.Interface + "</devices></domain></domstatus>", "status of a guest")]
    [InlineData(Port, "network port")]
    [InlineData("<virtualport type='802.1Qbh'><parameters profileid='a'/></virtualport>", "virtualport")]
    [InlineData("<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface><nr:allow modes='vepa'/></nr:interface></nr:connections>", "policy")]
    [InlineData("\ufeff {\"formatVersion\":\"1.0\"}", "inventory")]
    public void Clean_document_has_a_line_that_names_its_kind(string text, string kind) =>
        _shell.File("a.xml", text).Run("validate a.xml").Should().Be(new Shell.Ran(0, $"a.xml: ok, {kind}\n", ""));

    [Theory]
    [InlineData("<network><name>red</name><forward mode='mystery'/></network>", "NR1130")]
    [InlineData("<interface type='mystery'/>", "NR1011")]
    [InlineData("<domain><name>g</name><devices><interface type='mystery'/></devices></domain>", "NR1011")]
    [InlineData("<networkport/>", "NR14")]
    [InlineData("<virtualport type='mystery'/>", "NR10")]
    [InlineData("<connections/>", "NR1488")]
    [InlineData("<network><name>red", "NR1001")]
    public void Document_with_errors_is_status_2_with_findings_on_standard_output(string text, string id)
    {
        var ran = _shell.File("a.xml", text).Run("validate a.xml");

        ran.Status.Should().Be(2);
        ran.Out.Should().StartWith("a.xml(1,").And.Contain($"error {id}").And.NotContain("ok");
        ran.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("inventory.json", "oops", "NR1500")]
    [InlineData("inventory.json", "{\"formatVersion\":\"1.0\",\"mtu\":1}", "NR1501")]
    [InlineData("a.xml", "[]", "NR1503")]
    public void Inventory_with_errors_is_status_2(string file, string text, string id)
    {
        var ran = _shell.File(file, text).Run($"validate {file}");

        ran.Status.Should().Be(2);
        ran.Out.Should().StartWith($"{file}(1,").And.Contain($"error {id}");
    }

    [Fact]
    public void Guest_whose_policy_is_for_an_interface_that_it_has_not_is_status_2()
    {
        const string Guest = "<domain><name>g</name><metadata><nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface mac='52:54:00:00:00:99'/></nr:connections></metadata>"
            + "<devices>" + Shell.Interface + "</devices></domain>";

        var ran = _shell.File("a.xml", Guest).Run("validate a.xml");

        ran.Status.Should().Be(2);
        ran.Out.Should().Contain("error NR5040").And.NotContain("ok");
    }

    [Fact]
    public void Network_that_could_not_be_defined_is_status_2() =>
        _shell.File("a.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><ip address='10.0.0.1' netmask='255.0.0.0'/></network>")
            .Run("validate a.xml").Should().Match<Shell.Ran>(ran => ran.Status == 2 && ran.Out.Contains("error NR2", StringComparison.Ordinal));

    [Fact]
    public void Worst_document_counts_and_all_are_told()
    {
        var ran = _shell.File("good.xml", Shell.Network).File("bad.xml", "<network/>").Run("validate good.xml missing.xml bad.xml");

        ran.Status.Should().Be(2);
        ran.Out.Should().StartWith("good.xml: ok, network\nbad.xml(1,").And.NotContain("missing");
        ran.Error.Should().Be("netresolver: missing.xml: no such file\n");
    }

    [Fact]
    public void Unreadable_file_alone_is_status_1() => _shell.File("good.xml", Shell.Network).Run("validate missing.xml good.xml").Status.Should().Be(1);

    [Fact]
    public void Document_of_an_unknown_kind_is_status_1() => _shell.File("a.xml", "<pool/>").Run("validate a.xml").Should().Be(
        new Shell.Ran(1, "", "netresolver: a.xml: the root is <pool>; known are network, domain, domstatus, interface, networkport, virtualport and connections\n"));

    [Fact]
    public void Warning_is_status_0_and_no_clean_line()
    {
        var ran = _shell.File("a.xml", "<network><name>red</name><oops/></network>").Run("validate a.xml");

        ran.Status.Should().Be(0);
        ran.Out.Should().Contain("warning NR1020").And.NotContain("ok");
    }

    [Fact]
    public void Warning_is_status_2_when_warnings_are_errors() => _shell.File("a.xml", "<network><name>red</name><oops/></network>")
        .Run("validate a.xml --warn-as-error").Should().Match<Shell.Ran>(ran => ran.Status == 2 && ran.Out.Contains("error NR1020", StringComparison.Ordinal));

    [Fact]
    public void Json_has_the_findings_of_all_documents()
    {
        var ran = _shell.File("a.xml", "<network/>").File("b.xml", Shell.Network).Run("validate a.xml b.xml --output json");

        ran.Status.Should().Be(2);
        using var json = JsonDocument.Parse(ran.Out);
        json.RootElement.GetProperty("formatVersion").GetString().Should().Be("1.2");
        json.RootElement.GetProperty("diagnostics")[0].GetProperty("place").GetProperty("document").GetString().Should().Be("a.xml");
    }

    [Fact]
    public void Other_outputs_are_refused() => _shell.File("a.xml", Shell.Network).Run("validate a.xml --output actual").Error
        .Should().Be("netresolver: validate: --output is text, json, sarif, github or msbuild, not 'actual'\n");
}
