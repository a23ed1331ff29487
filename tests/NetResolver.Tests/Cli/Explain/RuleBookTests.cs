using System.Text.RegularExpressions;
using NetResolver.Cli;
using NetResolver.Tests.Examples;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The page of all rules that lies in the library's package. With NETRESOLVER_ACCEPT=1 it is written anew.</summary>
public sealed partial class RuleBookTests
{
    private static readonly string File = Path.Combine(Repository.Root, "src", "NetResolver", "docs", "rules.md");

    [Fact]
    public void Book_is_what_the_descriptors_and_examples_say()
    {
        // With the examples as they come out now: those in the command may be what was accepted before.
        var book = RulePageMarkdown.Book(RuleCatalog.All.Select(rule => new RulePage(rule, TrueExamples.Of(rule.Id))));
        if (Snapshot.IsAccepting)
        {
            System.IO.File.WriteAllText(File, book);
        }

        System.IO.File.ReadAllText(File).Should().Be(book, "the book is made of the rules and examples; NETRESOLVER_ACCEPT=1 writes it anew");
    }

    [Fact]
    public void Every_rule_has_its_anchor_and_every_link_leads_to_one()
    {
        var book = RulePageMarkdown.Book(RuleCatalog.All.Select(RulePage.Of));
        var anchors = Anchor().Matches(book).Select(match => match.Groups["id"].Value).ToList();

        anchors.Should().OnlyHaveUniqueItems().And.Contain(RuleCatalog.All.Select(rule => rule.Id.ToLowerInvariant()));
        Link().Matches(book).Select(match => match.Groups["id"].Value).Except(anchors).Should().BeEmpty();
    }

    [Fact]
    public void What_a_rule_says_is_no_markup()
    {
        var prose = Block().Replace(RulePageMarkdown.Book(RuleCatalog.All.Select(RulePage.Of)), "");

        Tag().Matches(prose).Select(match => match.Value).Should().BeEmpty();
    }

    [GeneratedRegex("<a id=\"(?<id>[^\"]*)\"></a>")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\]\(#(?<id>[^)]*)\)")]
    private static partial Regex Link();

    /// <summary>What Markdown shows as it stands, and the anchors.</summary>
    [GeneratedRegex(@"```.*?```|`[^`\n]*`|<a id=""[^""]*""></a>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
