using Google.OrTools.Sat;

namespace NetResolver.OrTools;

/// <summary>A problem in the words of CP-SAT: how many guests of each group go to each host, and the four numbers that are to be small.</summary>
internal sealed class PackingCpModel
{
    private readonly PackingProblem _problem;
    private readonly List<(PackingPlacement Placement, IntVar Count)> _counts = [];

    public PackingCpModel(PackingProblem problem)
    {
        _problem = problem;
        var takers = new List<(IntVar Count, long Amount)>[problem.Resources.Count];
        for (var r = 0; r < takers.Length; r++)
        {
            takers[r] = [];
        }

        var (staying, changes, positions) = (new List<LinearExpr>(), new List<LinearExpr>(), new List<LinearExpr>());
        for (var g = 0; g < problem.Groups.Count; g++)
        {
            var group = problem.Groups[g];
            var placed = new List<IntVar>();
            for (var o = 0; o < group.Options.Count; o++)
            {
                var option = group.Options[o];
                var count = Model.NewIntVar(0, Fits(group, option), "");
                _counts.Add((new(g, o, 0), count));
                placed.Add(count);
                changes.Add(count * option.Changes);
                positions.Add(count * option.Host);
                foreach (var demand in option.Demands)
                {
                    takers[demand.Resource].Add((count, demand.Amount));
                }
            }

            var rest = Model.NewIntVar(0, group.Count, "");
            staying.Add(rest);
            Model.Add(LinearExpr.Sum(placed) + rest == group.Count);
        }

        (Staying, Changes, Positions) = (LinearExpr.Sum(staying), LinearExpr.Sum(changes), LinearExpr.Sum(positions));
        Share = ShareOf(takers);
    }

    public CpModel Model { get; } = new();

    public LinearExpr Staying { get; }

    public LinearExpr Changes { get; }

    public LinearExpr Share { get; }

    public LinearExpr Positions { get; }

    /// <summary>The counts of guests, in a fixed order.</summary>
    public IReadOnlyList<IntVar> Counts => [.. _counts.Select(c => c.Count)];

    /// <summary>The placement that these values of <see cref="Counts"/> are.</summary>
    public List<PackingPlacement> Placements(IReadOnlyList<long> values)
    {
        var placements = new List<PackingPlacement>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] > 0)
            {
                placements.Add(_counts[i].Placement with { Count = (int)values[i] });
            }
        }

        return placements;
    }

    /// <summary>How many of a group fit when there is nobody else.</summary>
    private long Fits(PackingGroup group, PackingOption option)
    {
        var fits = (long)group.Count;
        foreach (var demand in option.Demands)
        {
            fits = Math.Min(fits, _problem.Resources[demand.Resource].Free / demand.Amount);
        }

        return fits;
    }

    /// <summary>The largest used share of what is taken from. Limits stand here too; a resource that nobody takes from says nothing, however full it is.</summary>
    private IntVar ShareOf(List<(IntVar Count, long Amount)>[] takers)
    {
        var most = takers.Select((all, r) => _problem.Resources[r].ShareWith(all.Sum(t => t.Amount * MostOf(t.Count)))).DefaultIfEmpty(0).Max();
        var share = Model.NewIntVar(0, most, "");
        for (var r = 0; r < takers.Length; r++)
        {
            if (takers[r].Count == 0)
            {
                continue;
            }

            var resource = _problem.Resources[r];
            var taken = LinearExpr.WeightedSum(takers[r].Select(t => t.Count), takers[r].Select(t => t.Amount));
            if (resource.IsLimited)
            {
                Model.Add(taken <= resource.Free);
            }

            var whole = PackingResource.Whole;
            if (resource.Used == 0)
            {
                Model.Add(share * resource.Size >= taken * whole);
                continue;
            }

            var isTaken = Model.NewBoolVar("");
            Model.Add(taken <= isTaken * takers[r].Sum(t => t.Amount * MostOf(t.Count)));
            Model.Add(share * resource.Size >= (taken * whole) + (isTaken * (resource.Used * whole)));
        }

        return share;
    }

    private static long MostOf(IntVar count) => count.Domain.Max();
}
