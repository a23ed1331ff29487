using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>When what is printed has colours: <c>--color</c> holds before what terminal and environment say.</summary>
public sealed class ColourTests : IDisposable
{
    private const string Escape = "\u001b[";

    private readonly Shell _shell = new();

    public ColourTests() => _shell.File("n.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><oops/></network>").File("g.xml", Shell.Interface).File("host/n.xml", Shell.Network);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("--color auto", true, true)]
    [InlineData("--color auto", false, false)]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("--color always", true, true)]
    [InlineData("--color always", false, true)]
    [InlineData("--color never", true, false)]
    [InlineData("--color never", false, false)]
    public void Colours_are_as_asked_for_and_else_as_the_terminal_has_them(string option, bool hasTerminal, bool has) =>
        Out($"validate n.xml {option}", hasTerminal).Contains(Escape, StringComparison.Ordinal).Should().Be(has);

    [Theory]
    [InlineData("validate n.xml")]
    [InlineData("plan g.xml --network n.xml")]
    [InlineData("convert n.xml")]
    [InlineData("preflight g.xml --to host")]
    [InlineData("whatif g.xml --network n.xml --to n.xml")]
    public void Every_verb_that_prints_findings_or_verdicts_takes_it(string arguments)
    {
        Out($"--color always {arguments}", hasTerminal: false).Should().Contain(Escape);
        Out($"{arguments} --color=never", hasTerminal: true).Should().NotContain(Escape);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void What_other_tools_read_has_none(string form) => Out($"validate n.xml --color always --output {form}", hasTerminal: true).Should().NotContain(Escape).And.Contain("NR1020");

    [Fact]
    public void Heads_and_carets_are_coloured_by_weight()
    {
        _shell.File("n.xml", "<network>\n  <name>red</name>\n  <forward mode='vepa' dev='eth0'/>\n  <portgroup name='a'/>\n  <portgroup name='a'/>\n  <oops/>\n</network>\n");

        Snapshot.Check("validate-colour", Out("validate n.xml --color always --severity NR1020=info", hasTerminal: false) + Out("validate n.xml --color always", hasTerminal: false));
    }

    [Theory]
    [InlineData("red")]
    [InlineData("")]
    [InlineData("ALWAYS")]
    public void Other_value_is_wrong_usage(string value) =>
        _shell.Run("validate", "n.xml", "--color", value).Should().Be(new Shell.Ran(1, "", $"netresolver: --color is auto, always or never, not '{value}'\n"));

    [Fact]
    public void Missing_value_is_wrong_usage() => _shell.Run("validate n.xml --color").Error.Should().Contain("--color").And.EndWith("See netresolver validate --help.\n");

    /// <summary>Standard output and standard error together.</summary>
    private string Out(string arguments, bool hasTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Commands.Run(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new Terminal(() => Stream.Null, output, output) { Folder = _shell.Folder, HasColourOut = hasTerminal, HasColourError = hasTerminal });
        return output.ToString();
    }
}
