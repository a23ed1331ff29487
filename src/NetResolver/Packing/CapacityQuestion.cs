namespace NetResolver.Packing;

/// <summary>The one question of the search: is there a placement within these capacities? Three ways of answering take turns, each time with more steps.</summary>
internal sealed class CapacityQuestion(PackingModel model)
{
    /// <summary>Beyond this many guests, trying every placement comes to no end and is not begun; it also goes one call deeper with each guest.</summary>
    private const int TooManyToTry = 256;

    private readonly WeightedDescent _descent = new(model);
    private readonly PriceProof _proof = new(model);
    private readonly bool _canTryAll = model.Counts.Sum(count => (long)count) <= TooManyToTry;

    /// <summary>
    /// True when there is one, which is then in <paramref name="placed"/>, where the search begins; false when it is proved that there is none; null when the bound was reached before.
    /// </summary>
    public bool? Ask(int[] placed, long[] capacities, StepBound bound)
    {
        if (_proof.ProvesByKind(capacities))
        {
            return false;
        }

        _proof.Begin(capacities);
        var all = new EveryPlacement(model, _proof);
        var pace = 0.5;
        for (var steps = 16L * (model.Options + 1); bound.Left > 0; steps *= 4, pace /= 2)
        {
            if (bound.Spend(steps, part => _descent.Find(placed, capacities, part)))
            {
                return true;
            }

            if (bound.Spend(steps, part => _proof.Proves(capacities, pace, part)))
            {
                return false;
            }

            if (_canTryAll && bound.Spend(steps, part => all.Find(placed, capacities, part)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
