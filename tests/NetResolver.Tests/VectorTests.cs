using NetResolver.Tests.Support;
using NetResolver.Vectors;

namespace NetResolver.Tests;

/// <summary>Replays the answers recorded from libvirt, which lie in <c>Vectors</c>.</summary>
public sealed class VectorTests
{
    private const int Shown = 10;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NetResolver.Tests", "Vectors");

    private static readonly Lazy<List<(string File, Vector Vector)>> All = new(() =>
    {
        var host = RecordingHost.Read(Path.Combine(Folder, "host.json"));
        return [.. Corpus.Files(Folder).SelectMany(file => Corpus.ReadFile(file, host).Select(v => (Path.GetFileName(file), v)))];
    });

    public static TheoryData<string, string> FilesAndKinds()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (file, kind) in All.Value.Select(v => (v.File, v.Vector.Kind)).Distinct())
        {
            rows.Add(file, kind);
        }

        return rows;
    }

    [Fact]
    public void There_are_vectors_of_every_kind() =>
        All.Value.Select(v => v.Vector.Kind).Distinct().Should().BeEquivalentTo("merge", "parse-network", "parse-interface", "sequence");

    [Fact]
    public void Ids_are_unique() => All.Value.Select(v => v.Vector.Id).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(FilesAndKinds))]
    public void NetResolver_answers_as_recorded(string file, string kind) => AnswersAsRecorded(file, kind, null);

    [Theory]
    [MemberData(nameof(FilesAndKinds))]
    public void NetResolver_answers_as_recorded_under_a_policy_that_demands_nothing(string file, string kind) => AnswersAsRecorded(file, kind, Runner.NothingDemanded);

    [Fact]
    public void Policy_that_demands_something_is_noticed_by_the_runner()
    {
        var policy = new ConnectionPolicy { ForbiddenModes = new([.. Enum.GetValues<ForwardMode>()]), ForbiddenVirtualPorts = new([.. Enum.GetValues<VirtualPortType>()]) };

        All.Value.Where(v => v.Vector.Kind == "sequence").Take(Shown).Select(v => Runner.Run(v.Vector with { Policy = policy }).Status).Should().Contain(Status.Fail);
    }

    private static void AnswersAsRecorded(string file, string kind, ConnectionPolicy? policy)
    {
        var vectors = All.Value.Where(v => v.File == file && v.Vector.Kind == kind).Select(v => v.Vector).ToList();

        // Only what is known to differ, with its reason, may be skipped.
        var wrong = vectors.Select(v => (v.Id, Outcome: Runner.Run(v with { Policy = policy }), MayBeSkipped: KnownDifferences.Of(v) is not null))
            .Where(o => o.Outcome.Status == Status.Fail || (o.Outcome.Status == Status.Skip && !o.MayBeSkipped))
            .Select(o => $"{o.Outcome.Status} {o.Id}: {o.Outcome.Detail}").ToList();

        vectors.Should().NotBeEmpty();
        wrong.Take(Shown).Should().BeEmpty("{0} of {1} answers differ", wrong.Count, vectors.Count);
    }
}
