using CsCheck;

namespace NetResolver.Tests.Packing;

/// <summary>Random problems, and the best placement of small ones by trying all of them.</summary>
internal static class PackingProblems
{
    /// <summary>Small enough to try all placements; tight enough that many are impossible.</summary>
    public static readonly Gen<PackingProblem> Small = Of(Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[1, 2]);

    public static readonly Gen<PackingProblem> Middle = Of(Gen.Int[2, 8], Gen.Int[2, 12], Gen.Int[1, 20]);

    private static Gen<PackingProblem> Of(Gen<int> hosts, Gen<int> groups, Gen<int> count) =>
        hosts.SelectMany(h => Gen.Select(Resource.Array[3 * h], Group(h, count).Array[1, 4].SelectMany(_ => Group(h, count).List[groups]), (resources, all) => Make(h, resources, all)));

    private static readonly Gen<(int Size, int Used, bool IsLimited)> Resource = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))));

    private static Gen<(int Count, (bool Is, int Changes, int[] Amounts)[] Options)> Group(int hosts, Gen<int> count) => Gen.Select(
        count,
        Gen.Select(Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[0, 3], Gen.Int[0, 2].Array[3], (isOption, changes, amounts) => (isOption, changes, amounts)).Array[hosts],
        (n, options) => (n, options));

    private static PackingProblem Make(int hosts, (int Size, int Used, bool IsLimited)[] resources, List<(int Count, (bool Is, int Changes, int[] Amounts)[] Options)> groups) => new(
        hosts,
        [.. resources.Select((r, i) => new PackingResource(i / 3, i % 3, r.Size, r.Used, r.IsLimited))],
        [.. groups.Select(g => new PackingGroup(g.Count, [.. g.Options.Select((o, host) => (o, host)).Where(o => o.o.Is).Select(o => Option(o.host, o.o.Changes, o.o.Amounts))]))]);

    private static PackingOption Option(int host, int changes, int[] amounts) =>
        new(host, changes, [.. amounts.Select((a, i) => new PackingDemand((3 * host) + i, a)).Where(d => d.Amount > 0)]);

    /// <summary>The best score there is.</summary>
    public static PackingScore Best(PackingProblem problem)
    {
        var best = problem.Score([])!.Value;
        var placements = new List<PackingPlacement>();
        Try(0, 0, problem.Groups[0].Count);
        return best;

        void Try(int group, int option, int left)
        {
            if (option == problem.Groups[group].Options.Count)
            {
                if (group + 1 < problem.Groups.Count)
                {
                    Try(group + 1, 0, problem.Groups[group + 1].Count);
                }
                else if (problem.Score(placements) is { } score && score < best)
                {
                    best = score;
                }

                return;
            }

            for (var count = 0; count <= left; count++)
            {
                placements.Add(new(group, option, count));
                Try(group, option + 1, left - count);
                placements.RemoveAt(placements.Count - 1);
            }
        }
    }
}
