using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Examples;

/// <summary>
/// The examples that <c>explain</c> prints, one for each rule, are true. With NETRESOLVER_ACCEPT=1 what comes out now is written into them; look at the difference before it is committed.
/// </summary>
public sealed class ExampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "NetResolver.Cli", "Examples");

    private static readonly Lazy<IReadOnlyDictionary<string, string>> OfLibrary = new(LibraryExamples.Run);

    private static bool IsAccepting => Environment.GetEnvironmentVariable("NETRESOLVER_ACCEPT") == "1";

    public static TheoryData<string> Ids() => new(RuleCatalog.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_is_true(string id)
    {
        var file = Path.Combine(Folder, id + ".txt");
        if (!OfLibrary.Value.TryGetValue(id, out var text))
        {
            File.Exists(file).Should().BeTrue("{0} has an example: a session in {1}, or a method of the tests that is marked for it", id, file);
            text = ShellSession.Replay(File.ReadAllText(file));
        }

        if (IsAccepting)
        {
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).Should().Be(text, "what {0} shows is what comes out", file);
        text.Should().Contain(id, "the example triggers its rule");
    }

    [Fact]
    public void Every_example_is_that_of_a_rule() =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Where(id => RuleCatalog.Find(id!) is null).Should().BeEmpty();

    [Fact]
    public void Every_example_in_code_is_that_of_a_rule() => OfLibrary.Value.Keys.Where(id => RuleCatalog.Find(id) is null).Should().BeEmpty();

    [Fact]
    public void Command_has_the_examples_that_were_tested() =>
        RuleCatalog.All.Where(rule => RuleExample.Of(rule)?.Text != File.ReadAllText(Path.Combine(Folder, rule.Id + ".txt")).TrimEnd('\n')).Select(rule => rule.Id).Should().BeEmpty();
}
