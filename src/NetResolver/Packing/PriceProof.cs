namespace NetResolver.Packing;

/// <summary>
/// Proves that there is no placement within capacities, by prices: when all guests take the cheapest place there is, full or not, and that still costs more than everything that is there is
/// worth, they do not fit. Prices go up for what is taken, guest by guest, and so settle where it is scarce. They are found with floating point; the proof is in whole numbers.
/// </summary>
internal sealed class PriceProof
{
    private readonly PackingModel _model;
    private readonly double[] _price;
    private readonly Int128[] _whole;

    public PriceProof(PackingModel model)
    {
        _model = model;
        _price = new double[model.Resources];
        _whole = new Int128[model.Resources];
    }

    /// <summary>The prices in whole numbers, of the last round.</summary>
    public ReadOnlySpan<Int128> Prices => _whole;

    /// <summary>Begins anew: everything that there is of each resource is worth the same.</summary>
    public void Begin(ReadOnlySpan<long> capacities)
    {
        for (var r = 0; r < _price.Length; r++)
        {
            _price[r] = capacities[r] >= PackingResource.NoLimit ? 0 : 1.0 / Math.Max(1, capacities[r]);
        }
    }

    /// <summary>True when the guests need more of one kind than all hosts have together, wherever they go.</summary>
    public bool ProvesByKind(ReadOnlySpan<long> capacities)
    {
        foreach (var kind in _model.Problem.Resources.AsSpan().ToArray().Where(r => r.IsLimited).Select(r => r.Kind).Distinct())
        {
            for (var r = 0; r < _whole.Length; r++)
            {
                _whole[r] = r < _model.StayingAt && _model.Problem.Resources[r].Kind == kind && _model.Problem.Resources[r].IsLimited ? 1 : 0;
            }

            if (Exceeds(_model.Counts, capacities))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when it is proved that nothing fits. It goes on with the prices that it has; they become finer with more rounds and a smaller pace.</summary>
    public bool Proves(ReadOnlySpan<long> capacities, double pace, StepBound bound)
    {
        while (bound.Left > 0)
        {
            bound.Take(_model.Options);
            for (var g = 0; g < _model.Counts.Length; g++)
            {
                if (!Pay(g, capacities, pace, bound))
                {
                    return true; // It fits nowhere, even alone.
                }
            }

            Round(capacities);
            if (Exceeds(_model.Counts, capacities))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the cheapest places of these guests, by group, cost more than all that is free is worth.</summary>
    public bool Exceeds(ReadOnlySpan<int> guests, ReadOnlySpan<long> free)
    {
        Int128 worth = 0, cost = 0;
        for (var r = 0; r < _whole.Length; r++)
        {
            worth += _whole[r] == 0 ? 0 : _whole[r] * free[r];
        }

        for (var g = 0; g < guests.Length; g++)
        {
            if (guests[g] > 0)
            {
                cost += Cheapest(g, free) * guests[g];
            }
        }

        return cost > worth;
    }

    private Int128 Cheapest(int group, ReadOnlySpan<long> free)
    {
        var cheapest = Int128.MaxValue >> 40;
        for (var o = _model.FirstOption[group]; o < _model.FirstOption[group + 1]; o++)
        {
            Int128 cost = 0;
            foreach (var demand in _model.DemandsOf(o))
            {
                if (demand.Amount > free[demand.Resource])
                {
                    cost = cheapest;
                    break;
                }

                cost += _whole[demand.Resource] * demand.Amount;
            }

            if (cost < cheapest)
            {
                cheapest = cost;
            }
        }

        return cheapest;
    }

    /// <summary>Has the guests of a group take the cheapest place, in a few portions; false when there is none that one of them fits.</summary>
    private bool Pay(int group, ReadOnlySpan<long> capacities, double pace, StepBound bound)
    {
        for (var left = _model.Counts[group]; left > 0;)
        {
            bound.Take(_model.OptionsOf(group));
            var (place, cheapest) = (-1, double.PositiveInfinity);
            for (var o = _model.FirstOption[group]; o < _model.FirstOption[group + 1]; o++)
            {
                if (CostOf(o, capacities) is var cost && cost < cheapest)
                {
                    (place, cheapest) = (o, cost);
                }
            }

            if (place < 0)
            {
                return false;
            }

            var portion = Math.Max(1, (int)Math.Min(left / 8, _model.Fits(place, capacities) / 8));
            left -= portion;
            foreach (var demand in _model.DemandsOf(place))
            {
                _price[demand.Resource] *= 1 + (pace * demand.Amount * portion / capacities[demand.Resource]);
            }
        }

        return true;
    }

    private double CostOf(int option, ReadOnlySpan<long> capacities)
    {
        var cost = 0.0;
        foreach (var demand in _model.DemandsOf(option))
        {
            if (demand.Amount > capacities[demand.Resource])
            {
                return double.PositiveInfinity;
            }

            cost += _price[demand.Resource] * demand.Amount;
        }

        return cost;
    }

    /// <summary>Scales the prices so that everything together is worth about 2^60, and rounds them down.</summary>
    private void Round(ReadOnlySpan<long> capacities)
    {
        var worth = 0.0;
        for (var r = 0; r < _price.Length; r++)
        {
            worth += _price[r] * (_price[r] == 0 ? 0 : capacities[r]);
        }

        for (var r = 0; r < _price.Length; r++)
        {
            _price[r] /= worth;
            _whole[r] = (Int128)(_price[r] * (1L << 60));
        }
    }
}
