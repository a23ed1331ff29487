using System.Text.Json.Nodes;

namespace NetResolver.LiveTests;

/// <summary>What a run was about: how many questions of each kind libvirt accepted, and by which rules it refused.</summary>
internal static class Coverage
{
    public static string Of(IReadOnlyList<JsonObject> vectors)
    {
        var answers = vectors.SelectMany(AnswersOf).ToList();
        var kinds = answers.GroupBy(a => a.What).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {g.Count(a => (bool)a.Answer["ok"]!)} of {g.Count()} accepted");
        var rules = answers.Where(a => !(bool)a.Answer["ok"]!)
            .CountBy(a => (string?)a.Answer["rule"] ?? $"(not in the recordings) {a.Answer["message"]}").OrderByDescending(r => r.Value)
            .Select(r => $"{r.Value,5} {r.Key}");
        return string.Join('\n', kinds.Concat(rules));
    }

    /// <summary>Every answer of a vector, and to what.</summary>
    public static IEnumerable<(string What, JsonObject Answer)> AnswersOf(JsonObject vector)
    {
        foreach (var name in (string[])["expect", "define", "start"])
        {
            if (vector[name] is JsonObject answer)
            {
                yield return ($"{vector["kind"]} {name}", answer);
            }
        }

        foreach (var step in vector["steps"]?.AsArray() ?? [])
        {
            yield return ($"step {step!["op"]}", step["expect"]!.AsObject());
        }
    }
}
