namespace NetResolver.Packing;

/// <summary>
/// Tries every placement within capacities, guest by guest, and so proves that there is none, or finds one. It turns back where the guests that are left cannot all fit: one of them has no
/// place, or by the prices of a <see cref="PriceProof"/>. Guests of a group are alike, so that only their numbers are tried.
/// </summary>
internal sealed class EveryPlacement(PackingModel model, PriceProof prices)
{
    private readonly int[] _left = new int[model.Counts.Length];
    private readonly int[] _placed = new int[model.Options];
    private long[] _free = [];
    private int[] _order = [];

    /// <summary>True when there is one, which is then in <paramref name="placed"/>; false when it is proved that there is none; null when the bound was reached before.</summary>
    public bool? Find(int[] placed, ReadOnlySpan<long> capacities, StepBound bound)
    {
        _free = capacities.ToArray();
        model.Counts.CopyTo(_left, 0);
        Array.Clear(_placed);
        _order = [.. Enumerable.Range(0, _left.Length).OrderBy(Room)];
        var found = Place(0, model.FirstOption[_order.Length == 0 ? 0 : _order[0]], bound);
        if (found == true)
        {
            _placed.CopyTo(placed, 0);
        }

        return found;
    }

    /// <summary>How many times over a group fits: what has least room is tried first.</summary>
    private double Room(int group)
    {
        var room = 0.0;
        for (var o = model.FirstOption[group]; o < model.FirstOption[group + 1]; o++)
        {
            room += Math.Min(model.Fits(o, _free), model.Counts[group]);
        }

        return room / model.Counts[group];
    }

    /// <summary>Places the guests of the group at this index of the order into this option or later ones, then the groups that follow.</summary>
    private bool? Place(int index, int option, StepBound bound)
    {
        if (index == _order.Length)
        {
            return true;
        }

        var group = _order[index];
        if (_left[group] == 0)
        {
            return Place(index + 1, index + 1 == _order.Length ? 0 : model.FirstOption[_order[index + 1]], bound);
        }

        if (!bound.Take(model.Options))
        {
            return null;
        }

        if (!MayFit(index, option))
        {
            return false;
        }

        for (var o = option; o < model.FirstOption[group + 1]; o++)
        {
            if (model.Fits(o, _free) == 0)
            {
                continue;
            }

            Move(group, o, 1);
            var found = Place(index, o, bound);
            if (found != false)
            {
                return found;
            }

            Move(group, o, -1);
        }

        return false;
    }

    private void Move(int group, int option, int count)
    {
        model.Take(option, count, _free);
        _left[group] -= count;
        _placed[option] += count;
    }

    /// <summary>False when the guests that are left cannot all fit, each group for itself or all by the prices.</summary>
    private bool MayFit(int index, int option)
    {
        for (var i = index; i < _order.Length; i++)
        {
            var group = _order[i];
            var room = 0L;
            for (var o = i == index ? option : model.FirstOption[group]; o < model.FirstOption[group + 1] && room < _left[group]; o++)
            {
                room += model.Fits(o, _free);
            }

            if (room < _left[group])
            {
                return false;
            }
        }

        return !prices.Exceeds(_left, _free);
    }
}
