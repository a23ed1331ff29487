namespace NetResolver.Packing;

/// <summary>
/// Looks for a placement within capacities by moving guests, one at a time. It starts from one that takes too much here and there; each resource has a price for what is taken too much of it.
/// The move that lowers the sum most is made; where none does, the price goes up, until somebody gives way. It finds, and proves nothing.
/// </summary>
internal sealed class WeightedDescent
{
    private readonly PackingModel _model;
    private readonly int[][] _takers;
    private readonly long[] _unit;
    private readonly long[] _price;

    public WeightedDescent(PackingModel model)
    {
        _model = model;
        _unit = Units(model);
        _price = [.. _unit];
        _takers = Takers(model);
    }

    /// <summary>True when <paramref name="placed"/> has become a placement within the capacities; when false it is left as it was.</summary>
    public bool Find(int[] placed, ReadOnlySpan<long> capacities, StepBound bound)
    {
        int[] trial = [.. placed];
        var free = _model.FreeAfter(trial, capacities);
        while (Worst(free) is var worst and >= 0)
        {
            if (bound.Left == 0)
            {
                return false;
            }

            if (!Improve(worst, trial, free, bound))
            {
                _price[worst] += _unit[worst];
            }
        }

        trial.CopyTo(placed, 0);
        return true;
    }

    /// <summary>The resource whose excess costs most, the earlier of two; -1 when there is no excess.</summary>
    private int Worst(ReadOnlySpan<long> free)
    {
        var (worst, most) = (-1, (Int128)0);
        for (var r = 0; r < free.Length; r++)
        {
            if (free[r] < 0 && -(Int128)free[r] * _price[r] is var cost && cost > most)
            {
                (worst, most) = (r, cost);
            }
        }

        return worst;
    }

    /// <summary>Makes the move out of a resource that saves most; false when none saves anything.</summary>
    private bool Improve(int resource, int[] placed, long[] free, StepBound bound)
    {
        var (from, to, best) = (-1, -1, 0.0);
        bound.Take(1);
        foreach (var taker in _takers[resource])
        {
            if (placed[taker] == 0)
            {
                continue;
            }

            var saved = Cost(taker, free, -1);
            _model.Take(taker, -1, free);
            var group = _model.GroupOf(taker);
            bound.Take(_model.OptionsOf(group));
            for (var o = _model.FirstOption[group]; o < _model.FirstOption[group + 1]; o++)
            {
                if (o != taker && Cost(o, free, +1) + saved is var change && change < best)
                {
                    (from, to, best) = (taker, o, change);
                }
            }

            _model.Take(taker, +1, free);
        }

        if (from < 0)
        {
            return false;
        }

        _model.Take(from, -1, free);
        _model.Take(to, +1, free);
        placed[from]--;
        placed[to]++;
        return true;
    }

    /// <summary>How much dearer the excess becomes when one guest is put into a place or taken out of it.</summary>
    private double Cost(int option, ReadOnlySpan<long> free, int count)
    {
        var cost = 0.0;
        foreach (var demand in _model.DemandsOf(option))
        {
            var before = free[demand.Resource];
            var after = before - (demand.Amount * count);
            cost += (double)(Math.Min(before, 0) - Math.Min(after, 0)) * _price[demand.Resource];
        }

        return cost;
    }

    /// <summary>A price at which the largest demand for any resource costs about the same.</summary>
    private static long[] Units(PackingModel model)
    {
        var largest = new long[model.Resources];
        foreach (var demand in model.Demands)
        {
            largest[demand.Resource] = Math.Max(largest[demand.Resource], demand.Amount);
        }

        return [.. largest.Select(amount => Math.Max(1, (1L << 20) / Math.Max(1, amount)))];
    }

    /// <summary>The options that take from each resource.</summary>
    private static int[][] Takers(PackingModel model)
    {
        var takers = new List<int>[model.Resources];
        for (var r = 0; r < takers.Length; r++)
        {
            takers[r] = [];
        }

        for (var o = 0; o < model.Options; o++)
        {
            foreach (var demand in model.DemandsOf(o))
            {
                takers[demand.Resource].Add(o);
            }
        }

        return [.. takers.Select(t => t.ToArray())];
    }
}
