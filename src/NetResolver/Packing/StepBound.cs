namespace NetResolver.Packing;

/// <summary>How many steps a search may still take. A step is one look at one place for a guest; a count and no clock, so that the same question has the same answer.</summary>
internal sealed class StepBound(long steps, CancellationToken cancellation)
{
    /// <summary>Steps left.</summary>
    public long Left { get; private set; } = steps;

    /// <summary>Takes this many steps; false when there are none left before that.</summary>
    public bool Take(long steps)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Left == 0)
        {
            return false;
        }

        Left = Math.Max(0, Left - steps);
        return true;
    }

    /// <summary>Has something done with a part of the steps; what it does not need stays here.</summary>
    public T Spend<T>(long part, Func<StepBound, T> action)
    {
        var share = new StepBound(Math.Min(part, Left), cancellation);
        Left -= share.Left;
        var result = action(share);
        Left += share.Left;
        return result;
    }
}
