using System.Text.RegularExpressions;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The man page in the package is that of the command.</summary>
public sealed partial class ManPageTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "src", "NetResolver.Cli", "man", "netresolver.1");

    [Fact]
    public void Page_is_made_of_the_descriptions()
    {
        using var shell = new Shell();
        var page = shell.Run("help --man").Out;
        if (Snapshot.IsAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Page)!);
            File.WriteAllText(Page, page);
        }

        page.Should().Be(File.ReadAllText(Page));
    }

    [Fact]
    public void Page_has_only_what_every_man_can_read() => ManPage.Of(Tree.Root).Should().MatchRegex(@"\A[\n -~]*\z");

    [SkippableFact]
    public void Groff_has_nothing_to_warn_of()
    {
        SystemProgram.Require("groff");

        SystemProgram.Run("groff", Repository.Root, "-man", "-ww", "-b", "-z", Page).Should().BeEmpty();
    }

    [SkippableFact]
    public void Man_shows_every_verb_option_and_example()
    {
        SystemProgram.Require("man");
        SystemProgram.Require("groff");

        var shown = SystemProgram.Run("env", Repository.Root, "LC_ALL=C.UTF-8", "MANWIDTH=200", "MAN_KEEP_FORMATTING=", "man", "--warnings", "-E", "UTF-8", "-l", Page);

        var text = Overstruck().Replace(shown, "");
        var verbs = Tree.Root.Subcommands;
        text.Should().ContainAll(verbs.SelectMany(verb => verb.Options).Select(OptionText.Label)).And.ContainAll(verbs.Select(verb => OptionText.Usage(verb, Tree.Root)));
        text.Should().ContainAll(verbs.SelectMany(verb => Descriptions.Of(verb.Name).Examples).Select(example => example.Command));
        text.Should().ContainAll("NAME", "SYNOPSIS", "EXIT STATUS", "netresolver plan <guest> [options]", "rule=severity,…");
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m|.\b")]
    private static partial Regex Overstruck();
}
