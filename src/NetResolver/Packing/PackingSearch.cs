namespace NetResolver.Packing;

/// <summary>
/// The search over one problem. First it asks for a placement in which nobody stays. Then it makes one number after the other small, in the order of <see cref="PackingScore"/>: it asks for
/// less until there is none, and what was reached stays a capacity for the numbers that follow.
/// </summary>
internal sealed class PackingSearch
{
    private readonly PackingModel _model;
    private readonly CapacityQuestion _question;
    private readonly StepBound _bound;
    private readonly long[] _capacities;
    private readonly int[] _placed;

    public PackingSearch(PackingProblem problem, StepBound bound)
    {
        _model = new(problem);
        _question = new(_model);
        _bound = bound;
        _capacities = _model.Capacities();
        _placed = FirstFit.Place(_model, _capacities);
    }

    public PackingAnswer Run()
    {
        var placesAll = Reach(_model.StayingAt, 0, _bound.Left / 2);
        var isBest = Lessen(_model.StayingAt, 1, 8);
        isBest &= Lessen(_model.ChangesAt, 0, 8);
        isBest &= LessenShare();
        isBest &= Lessen(_model.PositionsAt, 0, 32);
        var outcome = placesAll switch
        {
            true => PackingOutcome.Plan,
            false => PackingOutcome.Impossible,
            null when Sum(_model.StayingAt) == 0 => PackingOutcome.Plan,
            null => PackingOutcome.NotFound,
        };
        return new(outcome, isBest && placesAll is not null, [.. _model.Placements(_placed)]);
    }

    /// <summary>Asks whether this number can be that small; when it can, the placement is such a one.</summary>
    private bool? Reach(int resource, long value, long steps)
    {
        var capacities = _capacities.ToArray();
        capacities[resource] = value;
        return _bound.Spend(steps, part => _question.Ask(_placed, capacities, part));
    }

    /// <summary>Makes a number as small as can be; false when it could not be proved that it is.</summary>
    private bool Lessen(int resource, long least, int part)
    {
        var isBest = Bisect(least, () => Sum(resource), value => value + 1, value => Reach(resource, value, _bound.Left / part));
        _capacities[resource] = Sum(resource);
        return isBest;
    }

    private bool LessenShare()
    {
        var isBest = Bisect(0, Share, NextShare, ReachShare);
        LimitShare(_capacities, Share());
        return isBest;
    }

    private bool? ReachShare(long share)
    {
        var capacities = _capacities.ToArray();
        LimitShare(capacities, share);
        return _bound.Spend(_bound.Left / 8, part => _question.Ask(_placed, capacities, part));
    }

    /// <summary>Narrows a number down from what is proved to be out of reach below, and what is reached above.</summary>
    private static bool Bisect(long least, Func<long> reached, Func<long, long> next, Func<long, bool?> reach)
    {
        var isBest = true;
        for (var value = least; least < reached(); value = least + ((reached() - least) / 2))
        {
            var answer = reach(value);
            if (answer != true)
            {
                isBest &= answer == false;
                least = next(value);
            }
        }

        return isBest;
    }

    private void LimitShare(long[] capacities, long share)
    {
        for (var r = 0; r < _model.StayingAt; r++)
        {
            capacities[r] = Math.Min(capacities[r], _model.Problem.Resources[r].FreeUpTo(share));
        }
    }

    private long Sum(int resource) => PackingResource.NoLimit - _model.FreeAfter(_placed, _model.Capacities())[resource];

    private long Share() => _model.Problem.Score(_model.Placements(_placed))!.Value.Share;

    /// <summary>The next share at which something more can be taken.</summary>
    private long NextShare(long share)
    {
        var next = long.MaxValue;
        for (var r = 0; r < _model.StayingAt; r++)
        {
            var resource = _model.Problem.Resources[r];
            if (resource.FreeUpTo(share) is var free && free < resource.Free)
            {
                next = Math.Min(next, resource.ShareWith(free + 1));
            }
        }

        return next;
    }
}
