using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What <c>preflight</c> cannot use: one clear line on standard error, nothing on standard output.</summary>
public sealed class PreflightInputTests : IDisposable
{
    private readonly Shell _shell = new Shell().Hosts().File("g.xml", PreflightFiles.Guest()).File("empty/readme.txt", "x").File("other/hostB/red.xml", PreflightFiles.VnLink);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("preflight g.xml", "netresolver: preflight needs --to. See netresolver preflight --help.")]
    [InlineData("preflight --to hostB", "netresolver: preflight needs a value for <guest>. See netresolver preflight --help.")]
    [InlineData("preflight missing.xml --to hostB", "netresolver: missing.xml: no such file")]
    [InlineData("preflight g.xml --to missing", "netresolver: missing: no such folder")]
    [InlineData("preflight g.xml --to hostB --from missing", "netresolver: missing: no such folder")]
    [InlineData("preflight g.xml --to empty", "netresolver: empty: has neither *.xml nor inventory.json")]
    [InlineData("preflight empty --to hostB", "netresolver: empty: no guest among the *.xml")]
    [InlineData("preflight no*.xml --to hostB", "netresolver: no*.xml: no file fits this pattern")]
    [InlineData("preflight g.xml --to hostB --to hostB/", "netresolver: preflight: hostB/ is given twice")]
    [InlineData("preflight g.xml --to hostB --to other/hostB", "netresolver: preflight: two hosts are called 'hostB'; a folder's name is the host's name")]
    [InlineData("preflight g.xml --to hostB --map red", "netresolver: preflight: --map takes here=there, such as red-network=red-net; 'red' is not of that form")]
    [InlineData("preflight g.xml --to hostB --map red=a --map red=b", "netresolver: preflight: --map names network 'red' twice")]
    [InlineData("preflight g.xml --to hostB --output svg", "netresolver: preflight: --output is text, json, html, sarif, github or msbuild, not 'svg'")]
    [InlineData("preflight g.xml --to hostB --policy missing.xml", "netresolver: missing.xml: no such file")]
    [InlineData("preflight g.xml --to hostB --to hostC --write-xml out.xml", "netresolver: preflight: --write-xml names a file, and there are several guests or hosts; a folder ends with /, or name one --to")]
    public void Tells_what_cannot_be_used(string arguments, string line)
    {
        var ran = _shell.Run(arguments);

        ran.Error.Should().Be(line + "\n");
        ran.Out.Should().BeEmpty();
        ran.Status.Should().Be(1);
    }

    [Fact]
    public void Folders_and_patterns_give_guests_alone_and_each_once()
    {
        _shell.File("guests/b.xml", PreflightFiles.Guest(name: "b")).File("guests/a.xml", PreflightFiles.Guest(name: "a")).File("guests/n.xml", PreflightFiles.Vepa);

        _shell.Run("preflight guests/b.xml guests guests/*.xml --from hostA --to hostB --matrix").Out.Split('\n').Where(line => line.EndsWith("on hostA", StringComparison.Ordinal))
            .Should().Equal("b  on hostA", "a  on hostA");
    }

    [Fact]
    public void Guest_with_errors_is_reported_and_the_others_are_checked()
    {
        var ran = _shell.File("bad.xml", "<domain><devices><interface type='junk'/></devices></domain>").Run("preflight bad.xml g.xml --from hostA --to hostB");

        ran.Error.Should().Contain("bad.xml(1,29): error");
        ran.Out.Should().StartWith("guest1");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Source_with_errors_stops_all()
    {
        var ran = _shell.File("hostA/red.xml", "<network/>").Run("preflight g.xml --from hostA --to hostB");

        ran.Out.Should().BeEmpty();
        ran.Status.Should().Be(2);
    }
}
