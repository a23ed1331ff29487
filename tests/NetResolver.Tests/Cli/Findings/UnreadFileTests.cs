using System.Text.Json.Nodes;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What reports tell of files that could not be checked.</summary>
public sealed class UnreadFileTests : IDisposable
{
    private const string Misspelt = "the root is <Network>; known are network, domain, domstatus, interface, networkport, virtualport and connections; did you mean 'network'?";

    private readonly Shell _shell = new Shell().File("empty.xml", "").File("h/a.xml", "<Network/>").File("h/red.xml", Shell.Network).File("h/pool.xml", "<pool/>");

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Json_has_them_behind_the_findings()
    {
        var unread = JsonNode.Parse(Validate("json"))!["unread"]!.AsArray();

        unread.Select(file => (file!["document"]!.GetValue<string>(), file["reason"]!.GetValue<string>())).Should().Equal(
            ("empty.xml", "is empty"), ("h/a.xml", Misspelt), ("none.xml", "no such file"), ("stdin", "is empty"));
    }

    [Fact]
    public void Json_says_nothing_of_them_where_there_are_none() => JsonNode.Parse(_shell.Run("validate h/red.xml --output json").Out)!["unread"].Should().BeNull();

    [Fact]
    public void Sarif_says_that_the_run_was_not_successful_and_why()
    {
        var invocation = JsonNode.Parse(Validate("sarif"))!["runs"]![0]!["invocations"]![0]!;

        invocation["executionSuccessful"]!.GetValue<bool>().Should().BeFalse();
        var first = invocation["toolExecutionNotifications"]![0]!;
        first["message"]!["text"]!.GetValue<string>().Should().Be("empty.xml cannot be checked: is empty");
        first["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>().Should().Be("empty.xml");
        invocation["toolExecutionNotifications"]!.AsArray().Should().HaveCount(4);
    }

    [Fact]
    public void Sarif_says_that_a_run_was_successful() =>
        JsonNode.Parse(_shell.Run("validate h/red.xml --output sarif").Out)!["runs"]![0]!["invocations"]!.ToJsonString().Should().Be("[{\"executionSuccessful\":true}]");

    [Fact]
    public void GitHub_has_a_line_for_each() => Validate("github").Split('\n').Should().Equal(
        "::error file=empty.xml,title=The document cannot be checked::is empty",
        $"::error file=h/a.xml,title=The document cannot be checked::{Misspelt}",
        "::error file=none.xml,title=The document cannot be checked::no such file",
        "::error file=stdin,title=The document cannot be checked::is empty",
        "");

    [Fact]
    public void MSBuild_has_a_line_for_each() => Validate("msbuild").Split('\n').Should().Equal(
        "empty.xml: error: cannot be checked: is empty",
        $"h/a.xml: error: cannot be checked: {Misspelt}",
        "none.xml: error: cannot be checked: no such file",
        "stdin: error: cannot be checked: is empty",
        "");

    [Fact]
    public void People_read_of_them_on_standard_error_whatever_the_form()
    {
        foreach (var form in new[] { "text", "json", "sarif", "github", "msbuild" })
        {
            var ran = _shell.Run($"validate empty.xml h none.xml - --output {form}");

            ran.ErrorLines.Should().Equal("netresolver: empty.xml: is empty", $"netresolver: h/a.xml: {Misspelt}", "netresolver: none.xml: no such file", "netresolver: stdin: is empty",
                "netresolver: 1 file, no errors, no warnings, 4 not readable, 1 of other kinds passed over");
            ran.Status.Should().Be(ExitCode.Usage);
        }
    }

    [Theory]
    [InlineData("pool")]
    [InlineData("volume")]
    [InlineData("secret")]
    [InlineData("filter")]
    [InlineData("filterbinding")]
    [InlineData("device")]
    [InlineData("networkstatus")]
    [InlineData("domainsnapshot")]
    [InlineData("domaincheckpoint")]
    [InlineData("domainbackup")]
    [InlineData("domainCapabilities")]
    [InlineData("capabilities")]
    [InlineData("project")]
    public void Documents_of_other_kinds_are_passed_over_in_a_folder(string root)
    {
        using var shell = new Shell();

        shell.File("h/a.xml", $"<{root}/>").File("h/red.xml", Shell.Network).Run("validate h").Error.Should().EndWith("no warnings, 1 of other kinds passed over\n");
    }

    private string Validate(string form) => _shell.Run($"validate empty.xml h none.xml - --output {form}").Out;
}
