using System.Text.Json;
using NetResolver.LiveTests.Recording;
using NetResolver.Vectors;
using Xunit.Abstractions;

namespace NetResolver.LiveTests;

/// <summary>What the live tests rest on: that they ask libvirt as the recordings were asked.</summary>
[Collection(LiveHost.Name)]
public sealed class RecordingTests(LiveHost host, ITestOutputHelper output)
{
    private static readonly Version RecordedRelease = new(9, 0, 0);

    [Fact]
    public void The_phrasebook_tells_every_recorded_refusal()
    {
        var refusals = VectorFile.Read(VectorFile.RecordedFolder).SelectMany(v => Phrasebook.RefusalsOf(JsonSerializer.SerializeToElement(v))).ToList();
        var book = Phrasebook.Learn(refusals);

        var wrong = refusals.Where(r => !Tells(book, r)).Select(r => $"{r.Text("rule")}: {r.Text("message")}").Distinct().ToList();

        wrong.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Recorded_questions_asked_again_get_the_recorded_answers()
    {
        var libvirt = host.Require();
        Skip.IfNot(libvirt.Networks.Release == RecordedRelease, $"the answers were recorded from libvirt {RecordedRelease}, this is {libvirt.Networks.Release}");
        var vectors = VectorFile.Read(VectorFile.RecordedFolder).Where(v => (string)v["kind"]! != "merge").Where((_, i) => i % LiveSettings.Every == 0).ToList();
        var recorder = new Recorder(libvirt, Phrasebook.Recorded);

        var differences = new List<string>();
        foreach (var vector in vectors)
        {
            var again = await recorder.AskAsync(Recorder.QuestionOf(vector));
            if (Difference.Between(vector, again) is { } difference)
            {
                differences.Add($"{vector["id"]}: {difference}");
            }
        }

        output.WriteLine($"{vectors.Count} asked again");
        differences.Should().BeEmpty();
    }

    private static bool Tells(Phrasebook book, JsonElement refusal)
    {
        var told = book.Read(refusal.GetProperty("code").GetInt32(), refusal.Text("message")!);
        var isMalformed = refusal.Text("rule") == "xml-malformed"; // compared without arguments
        return told is not null && told.Rule == refusal.Text("rule") && (isMalformed || told.Arguments.ToHashSet().SetEquals(Phrasebook.Arguments(refusal)));
    }
}
