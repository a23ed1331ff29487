namespace NetResolver.Packing;

/// <summary>
/// A problem as the search sees it, in flat arrays. Staying is one more option of each group, its last one; and what is to be made small, the numbers of guests that stay, of changes and of
/// positions, are three more resources: to ask for less is to make their capacity smaller. So every question is the same one: is there a placement within these capacities?
/// </summary>
internal sealed class PackingModel
{
    private readonly int[] _groupOf;

    public PackingModel(PackingProblem problem)
    {
        Problem = problem;
        Resources = problem.Resources.Count + 3;
        Counts = new int[problem.Groups.Count];
        FirstOption = new int[Counts.Length + 1];
        var options = problem.Groups.AsSpan().ToArray().Sum(g => g.Options.Count + 1);
        FirstDemand = new int[options + 1];
        _groupOf = new int[options];
        var demands = new List<PackingDemand>();
        var next = 0;
        for (var g = 0; g < Counts.Length; g++)
        {
            Counts[g] = problem.Groups[g].Count;
            foreach (var option in problem.Groups[g].Options)
            {
                demands.AddRange(option.Demands.AsSpan());
                Add(ChangesAt, option.Changes);
                Add(PositionsAt, option.Host);
                FirstDemand[++next] = demands.Count;
            }

            Add(StayingAt, 1);
            FirstDemand[++next] = demands.Count;
            FirstOption[g + 1] = next;
            _groupOf.AsSpan(FirstOption[g]..next).Fill(g);
        }

        Demands = [.. demands];

        void Add(int resource, long amount)
        {
            if (amount > 0)
            {
                demands.Add(new(resource, amount));
            }
        }
    }

    public PackingProblem Problem { get; }

    /// <summary>How many resources there are, those that count what is to be made small at the end.</summary>
    public int Resources { get; }

    public int StayingAt => Resources - 3;

    public int ChangesAt => Resources - 2;

    public int PositionsAt => Resources - 1;

    /// <summary>Guests by group.</summary>
    public int[] Counts { get; }

    /// <summary>The first option of each group; one more at the end.</summary>
    public int[] FirstOption { get; }

    public int Options => FirstOption[^1];

    /// <summary>How many options a group has.</summary>
    public int OptionsOf(int group) => FirstOption[group + 1] - FirstOption[group];

    /// <summary>Whose option it is.</summary>
    public int GroupOf(int option) => _groupOf[option];

    /// <summary>The first demand of each option; one more at the end.</summary>
    public int[] FirstDemand { get; }

    public PackingDemand[] Demands { get; }

    public ReadOnlySpan<PackingDemand> DemandsOf(int option) => Demands.AsSpan(FirstDemand[option]..FirstDemand[option + 1]);

    /// <summary>The capacities as the problem has them: guests may stay, change and go anywhere.</summary>
    public long[] Capacities()
    {
        var capacities = new long[Resources];
        Array.Fill(capacities, PackingResource.NoLimit);
        for (var r = 0; r < StayingAt; r++)
        {
            capacities[r] = Problem.Resources[r].Free;
        }

        return capacities;
    }

    /// <summary>How many guests of a group still fit into this one's place, by what is free.</summary>
    public long Fits(int option, ReadOnlySpan<long> free)
    {
        var fits = (long)int.MaxValue;
        foreach (var demand in DemandsOf(option))
        {
            fits = Math.Min(fits, Math.Max(0, free[demand.Resource]) / demand.Amount);
        }

        return fits;
    }

    /// <summary>Puts this many more guests into an option's place, or takes them out.</summary>
    public void Take(int option, int count, Span<long> free)
    {
        foreach (var demand in DemandsOf(option))
        {
            free[demand.Resource] -= demand.Amount * count;
        }
    }

    /// <summary>What is left of the capacities after a placement; below 0 where it is too much.</summary>
    public long[] FreeAfter(ReadOnlySpan<int> placed, ReadOnlySpan<long> capacities)
    {
        var free = capacities.ToArray();
        for (var o = 0; o < placed.Length; o++)
        {
            if (placed[o] > 0)
            {
                Take(o, placed[o], free);
            }
        }

        return free;
    }

    /// <summary>The placement without those that stay, in the words of the problem.</summary>
    public List<PackingPlacement> Placements(ReadOnlySpan<int> placed)
    {
        var placements = new List<PackingPlacement>();
        for (var g = 0; g < Counts.Length; g++)
        {
            for (var o = FirstOption[g]; o < FirstOption[g + 1] - 1; o++)
            {
                if (placed[o] > 0)
                {
                    placements.Add(new(g, o - FirstOption[g], placed[o]));
                }
            }
        }

        return placements;
    }
}
