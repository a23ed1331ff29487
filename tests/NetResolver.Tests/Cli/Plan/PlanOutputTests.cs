using System.Text.Json;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The forms in which <c>plan</c> answers beside text.</summary>
public sealed class PlanOutputTests : IDisposable
{
    private const string Uuid = "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f";

    private readonly Shell _shell = new Shell().File("n.xml", Shell.Network).File("g.xml", Shell.Interface);

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Port_is_printed_with_what_is_not_known_as_AUTO() => _shell.Run("plan --network n.xml g.xml --output networkport").Out.Should().Be(
        """
        <networkport>
          <uuid>AUTO</uuid>
          <owner>
            <name>AUTO</name>
            <uuid>AUTO</uuid>
          </owner>
          <mac address='52:54:00:00:00:01'/>
          <plug type='direct' dev='eth0' mode='vepa'/>
        </networkport>

        """);

    [Fact]
    public void Port_is_printed_with_the_identity_that_is_given() => _shell
        .Run($"plan --network n.xml g.xml --output networkport --port {Uuid} --owner me --owner-uuid {Uuid.Replace('0', '1')}").Out
        .Should().Contain($"<uuid>{Uuid}</uuid>").And.Contain("<name>me</name>").And.Contain($"<uuid>{Uuid.Replace('0', '1')}</uuid>").And.NotContain("AUTO");

    [Fact]
    public void Owner_is_the_guest_of_the_document() => _shell
        .File("g.xml", $"<domain><name>mine</name><uuid>{Uuid}</uuid><devices>{Shell.Interface}</devices></domain>")
        .Run("plan --network n.xml g.xml --output networkport").Out
        .Should().Contain("<name>mine</name>").And.Contain($"<uuid>{Uuid}</uuid>");

    [Fact]
    public void Interface_without_a_network_has_no_port()
    {
        var ran = _shell.File("g.xml", "<interface type='bridge'><source bridge='br0'/></interface>").Run("plan --network n.xml g.xml --output networkport");

        ran.Should().Be(new Shell.Ran(0, "", "g.xml(1,2): the interface names no network, so it has no port\n"));
    }

    [Fact]
    public void Actual_is_printed_in_the_interface_with_the_port() => _shell.Run($"plan --network n.xml g.xml --output actual --port {Uuid}").Out.Should().Be(
        $"""
        <interface type='network'>
          <mac address='52:54:00:00:00:01'/>
          <source network='red' portid='{Uuid}'/>
          <actual type='direct'>
            <source dev='eth0' mode='vepa'/>
          </actual>
        </interface>

        """);

    [Fact]
    public void Reasons_beside_XML_go_to_standard_error()
    {
        var ran = _shell.Run("plan --network n.xml g.xml --output networkport --explain");

        ran.Out.Should().StartWith("<networkport>").And.EndWith("</networkport>\n");
        ran.Error.Should().StartWith("interface 52:54:00:00:00:01");
    }

    [Fact]
    public void Json_has_a_version_and_the_interfaces()
    {
        var json = Json(_shell.Run("plan --network n.xml g.xml --output json"));

        json.GetProperty("formatVersion").GetString().Should().Be("1.2");
        json.GetProperty("interfaces")[0].GetProperty("plan").GetProperty("plug").GetProperty("dev").GetString().Should().Be("eth0");
        json.GetProperty("interfaces")[0].TryGetProperty("explanation", out _).Should().BeFalse();
    }

    [Fact]
    public void Json_has_the_reasons_if_asked_for() => Json(_shell.Run("plan --network n.xml g.xml --output json --explain"))
        .GetProperty("interfaces")[0].GetProperty("explanation").GetProperty("subject").GetString().Should().Be("interface 52:54:00:00:00:01");

    [Fact]
    public void Json_of_documents_with_errors_has_the_findings_alone()
    {
        var ran = _shell.File("g.xml", "<interface").Run("plan --network n.xml g.xml --output json");

        ran.Status.Should().Be(2);
        ran.Error.Should().BeEmpty();
        Json(ran).EnumerateObject().Select(p => p.Name).Should().Equal("formatVersion", "diagnostics");
        Json(ran).GetProperty("diagnostics")[0].GetProperty("id").GetString().Should().Be("NR1001");
    }

    [Fact]
    public void Json_has_the_findings_of_good_documents_too() => Json(_shell.File("n.xml", "<network type='direct'><name>red</name><source dev='eth0'/></network>")
        .Run("plan --network n.xml g.xml --output json")).GetProperty("diagnostics")[0].GetProperty("severity").GetString().Should().Be("warning");

    [Fact]
    public void Raised_warning_is_an_error_in_Json() => Json(_shell.File("g.xml", Shell.Interface.Replace("'red'", "'red' portgroup='x'", StringComparison.Ordinal))
            .Run("plan --network n.xml g.xml --warn-as-error --output json"))
        .GetProperty("interfaces")[0].GetProperty("diagnostics")[0].GetProperty("severity").GetString().Should().Be("error");

    private static JsonElement Json(Shell.Ran ran) => JsonDocument.Parse(ran.Out).RootElement;

    [Fact]
    public void Picture_is_all_of_standard_output_and_findings_go_to_the_other()
    {
        var ran = _shell.File("g.xml", Shell.Interface.Replace("'red'", "'red' portgroup='x'", StringComparison.Ordinal)).Run("plan --network n.xml g.xml --output svg");

        ran.Status.Should().Be(0);
        ran.Out.Should().StartWith("<svg xmlns=").And.EndWith("</svg>\n").And.Contain("NR9004");
        ran.Error.Should().StartWith("g.xml(1,").And.Contain("warning NR9004");
    }

    [Fact]
    public void Graph_is_all_of_standard_output() =>
        _shell.Run("plan --network n.xml g.xml --output dot").Should().Match<Shell.Ran>(ran => ran.Status == 0 && ran.Out.StartsWith("digraph plan {\n") && ran.Out.EndsWith("}\n") && ran.Error.Length == 0);

    [Theory]
    [InlineData("svg")]
    [InlineData("dot")]
    public void Picture_of_what_is_refused_is_status_3_too(string output)
    {
        var ran = _shell.File("n.xml", Shell.Network.Replace("vepa", "passthrough", StringComparison.Ordinal)).Run($"plan --network n.xml g.xml --used eth0=1,eth4=1 --output {output}");

        ran.Status.Should().Be(3);
        ran.Out.Should().Contain("no connection").And.Contain("NR4101");
        ran.Error.Should().Contain("error NR4101");
    }

    [Fact]
    public void Reasons_as_text_stand_beside_a_picture_where_they_are_asked_for()
    {
        var ran = _shell.Run("plan --network n.xml g.xml --output svg --explain");

        ran.Out.Should().Be(_shell.Run("plan --network n.xml g.xml --output svg").Out);
        ran.Error.Should().StartWith("interface 52:54:00:00:00:01  ");
    }
}
