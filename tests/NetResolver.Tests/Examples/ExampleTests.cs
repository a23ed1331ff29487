using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Examples;

/// <summary>
/// The examples that <c>explain</c> prints, one for each rule, are true. With NETRESOLVER_ACCEPT=1 what comes out now is written into them; look at the difference before it is committed.
/// </summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Ids() => new(RuleCatalog.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_is_true(string id)
    {
        var file = TrueExamples.File(id);
        var text = TrueExamples.TextOf(id);
        text.Should().NotBeNull("every rule has an example: a session in {0}, or a method of the tests that is marked for {1}", file, id);
        if (Snapshot.IsAccepting)
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).Should().Be(text, "what {0} shows is what comes out", file);
        text.Should().Contain(id, "the example triggers its rule");
    }

    [Fact]
    public void Every_example_is_that_of_a_rule() =>
        Directory.EnumerateFiles(TrueExamples.Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Where(id => RuleCatalog.Find(id!) is null).Should().BeEmpty();

    [Fact]
    public void Every_example_in_code_is_that_of_a_rule() => LibraryExamples.Run().Keys.Where(id => RuleCatalog.Find(id) is null).Should().BeEmpty();

    [Fact]
    public void Command_has_the_examples_that_were_tested()
    {
        // What is accepted now reaches the command with the next build.
        if (!Snapshot.IsAccepting)
        {
            RuleCatalog.All.Where(rule => RuleExample.Of(rule) != TrueExamples.Of(rule.Id)).Select(rule => rule.Id).Should().BeEmpty();
        }
    }
}
