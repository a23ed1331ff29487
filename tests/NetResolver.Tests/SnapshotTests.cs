using NetResolver.Tests.Support;

namespace NetResolver.Tests;

/// <summary>The snapshots' own rules, and that none is left over.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void No_snapshot_is_left_over()
    {
        var orphans = Snapshot.Orphans(Snapshot.Folder, Repository.Sources("tests", "NetResolver.Tests").Select(File.ReadAllText)).ToList();
        if (Snapshot.IsAccepting)
        {
            orphans.ForEach(orphan => File.Delete(Path.Combine(Snapshot.Folder, orphan)));
            orphans.Clear();
        }

        orphans.Should().BeEmpty("a test names each snapshot");
    }

    [Fact]
    public void Missing_snapshot_fails_with_the_command_that_accepts() =>
        FluentActions.Invoking(() => Snapshot.Check(_shell.Folder, "plan", "text", isAccepting: false)).Should().Throw<Xunit.Sdk.FailException>()
            .WithMessage("*There is no snapshot plan.txt yet. To accept what comes out now, run: NETRESOLVER_ACCEPT=1 dotnet test tests/NetResolver.Tests");

    [Fact]
    public void Accepted_snapshot_has_the_text_to_the_letter()
    {
        const string Text = "first\r\n\tsecond \u202e\n\nno end";

        Snapshot.Check(_shell.Folder, "deep/plan.svg", Text, isAccepting: true);

        File.ReadAllText(Path.Combine(_shell.Folder, "deep", "plan.svg")).Should().Be(Text);
        FluentActions.Invoking(() => Snapshot.Check(_shell.Folder, "deep/plan.svg", Text, isAccepting: false)).Should().NotThrow();
    }

    [Fact]
    public void Other_text_fails_with_the_first_line_that_differs()
    {
        _shell.File("plan.txt", "one\ntwo\n");

        FluentActions.Invoking(() => Snapshot.Check(_shell.Folder, "plan", "one\nt\u200bo\n", isAccepting: false)).Should().Throw<Xunit.Sdk.FailException>()
            .WithMessage("*Snapshot plan.txt, line 2\nhas:       two\ncame out:  t\\u200bo\nTo accept*");
    }

    [Fact]
    public void Snapshot_that_no_test_names_is_an_orphan()
    {
        _shell.File("plan.txt", "").File("plan-red.txt", "").File("deep/plan.svg", "").File("old.txt", "").File("plan-red/old.txt", "").File(".gitattributes", "");

        Snapshot.Orphans(_shell.Folder, ["Snapshot.Check(\"plan\", text);", "Snapshot.Check(\n    $\"plan-{colour}\", text); Snapshot.Check(\"deep/plan.svg\", text);"])
            .Should().Equal("old.txt", "plan-red/old.txt");
    }
}
