using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NetResolver.LiveTests.Questions;
using NetResolver.LiveTests.Recording;
using NetResolver.Vectors;
using Xunit.Abstractions;

namespace NetResolver.LiveTests;

/// <summary>Questions that nobody has asked before, put to a real libvirtd and to NetResolver.</summary>
[Collection(LiveHost.Name)]
public sealed partial class LiveTests(LiveHost host, ITestOutputHelper output)
{
    /// <summary>So many different differences are shrunk and shown whole; shrinking asks libvirt this often at most.</summary>
    private const int Shown = 3;
    private const int ShrinkingBudget = 500;

    [SkippableFact]
    public async Task Both_answer_alike()
    {
        var libvirt = host.Require();
        output.WriteLine($"libvirt {libvirt.Networks.Release}, seed {LiveSettings.Seed} (NETRESOLVER_LIVE_SEED), {LiveSettings.Cases} cases (NETRESOLVER_LIVE_CASES)");
        var recorder = new Recorder(libvirt, Phrasebook.Recorded);
        var answered = new List<JsonObject>();
        var found = new List<Disagreement>();
        var statuses = new List<Status>();
        try
        {
            foreach (var question in Questions())
            {
                var vector = await recorder.AskAsync(question);
                answered.Add(vector);
                var (status, disagreement) = Disagreement.Of(vector);
                statuses.Add(status);
                if (disagreement is not null)
                {
                    found.Add(disagreement);
                }
            }
        }
        finally
        {
            if (LiveSettings.Record is { } file)
            {
                VectorFile.Write(file, answered);
            }
        }

        output.WriteLine(string.Join(", ", statuses.CountBy(s => s).Select(s => $"{s.Value} {s.Key}")));
        output.WriteLine(Coverage.Of(answered));
        if (found.Count > 0)
        {
            Assert.Fail(await ExplainAsync(found, recorder));
        }
    }

    private static IEnumerable<JsonObject> Questions()
    {
        if (LiveSettings.Questions is { } folder)
        {
            return VectorFile.Read(folder).Where(v => (string)v["kind"]! is "parse-network" or "parse-interface" or "sequence").Select(Recorder.QuestionOf);
        }

        return Enumerable.Range(0, (int)LiveSettings.Cases).Select(number => Question.Of(LiveSettings.Seed, (uint)number));
    }

    private static async Task<string> ExplainAsync(List<Disagreement> found, Recorder recorder)
    {
        var texts = new List<string> { $"{found.Count} of the questions of seed {LiveSettings.Seed} are answered differently.\n" };
        var kinds = found.DistinctBy(d => Number().Replace(d.Detail, "0")).Take(Shown).ToList();
        foreach (var disagreement in kinds)
        {
            var smallest = await Shrinker.ShrinkAsync(
                Recorder.QuestionOf(disagreement.Vector), async question => Disagreement.Of(await recorder.AskAsync(question)).Found is not null, ShrinkingBudget);
            texts.Add((Disagreement.Of(await recorder.AskAsync(smallest)).Found ?? disagreement).ToString());
        }

        texts.AddRange(found.Except(kinds).Select(d => $"{d.Vector["id"]}: {d.Detail}"));
        return string.Join('\n', texts);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
