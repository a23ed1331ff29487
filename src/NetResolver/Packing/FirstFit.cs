namespace NetResolver.Packing;

/// <summary>A first placement: the guests with the least room first, each where it changes least, then where the share becomes smallest, then on the earliest host; who fits nowhere stays.</summary>
internal static class FirstFit
{
    /// <summary>How many guests go by each option.</summary>
    public static int[] Place(PackingModel model, long[] capacities)
    {
        var placed = new int[model.Options];
        long[] free = [.. capacities];
        foreach (var group in Enumerable.Range(0, model.Counts.Length).OrderBy(g => Room(model, g, capacities)))
        {
            for (var left = model.Counts[group]; left > 0; left--)
            {
                var option = Best(model, group, free);
                model.Take(option, 1, free);
                placed[option]++;
            }
        }

        return placed;
    }

    /// <summary>How many guests like these there would be room for on empty hosts, for each of them.</summary>
    private static double Room(PackingModel model, int group, long[] capacities)
    {
        var room = 0.0;
        for (var o = model.FirstOption[group]; o < model.FirstOption[group + 1] - 1; o++)
        {
            room += model.Fits(o, capacities);
        }

        return room / model.Counts[group];
    }

    private static int Best(PackingModel model, int group, long[] free)
    {
        var stay = model.FirstOption[group + 1] - 1;
        var (best, least) = (stay, (Changes: long.MaxValue, Share: long.MaxValue));
        for (var o = model.FirstOption[group]; o < stay; o++)
        {
            if (model.Fits(o, free) > 0 && Cost(model, o, free) is var cost && cost.CompareTo(least) < 0)
            {
                (best, least) = (o, cost);
            }
        }

        return best;
    }

    private static (long Changes, long Share) Cost(PackingModel model, int option, long[] free)
    {
        var (changes, share) = (0L, 0L);
        foreach (var demand in model.DemandsOf(option))
        {
            if (demand.Resource == model.ChangesAt)
            {
                changes = demand.Amount;
            }
            else if (demand.Resource < model.StayingAt)
            {
                var resource = model.Problem.Resources[demand.Resource];
                share = Math.Max(share, resource.ShareWith(resource.Free - free[demand.Resource] + demand.Amount));
            }
        }

        return (changes, share);
    }
}
