using System.Globalization;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>A pool as a picture shows it: the first devices, the one that is taken, and how many more there are.</summary>
internal static class PoolMaker
{
    private const int FirstShown = 6;

    /// <summary>The pool; null where the connection needs no device of one.</summary>
    public static PicturePool? Make(Resolution resolution)
    {
        var pool = resolution.Pool.Pool;
        if (pool.Count == 0 || (resolution.Device < 0 && resolution.Plug is not null))
        {
            return null;
        }

        var (count, taken) = (pool.Count, resolution.Device);
        var devices = new List<PictureDevice>();
        var first = count <= FirstShown + 2 ? count : FirstShown;
        Add(0, first);
        if (taken >= first)
        {
            LeaveOut(first, taken);
            Add(taken, taken + 1);
            LeaveOut(taken + 1, count);
        }
        else
        {
            LeaveOut(first, count);
        }

        var share = taken < 0 && resolution.Plug is null ? "none is idle" : resolution.Alone ? "each serves one connection" : "shared by connections";
        return new(string.Create(CultureInfo.InvariantCulture, $"pool of {count} {(count == 1 ? "device" : "devices")}, {share}"), devices, resolution.Refusals.HasErrors ? Emphasis.Bad : Emphasis.Strong);

        void Add(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                var used = resolution.Pool.ConnectionsOf(i);
                devices.Add(new(pool[i].Name, used == 0 ? "idle" : Phrases.Count(used), i == taken ? DeviceExplainer.Reason(resolution) : null));
            }
        }

        void LeaveOut(int from, int to)
        {
            if (from < to)
            {
                var idle = Enumerable.Range(from, to - from).Count(i => resolution.Pool.ConnectionsOf(i) == 0);
                devices.Add(new(string.Create(CultureInfo.InvariantCulture, $"… {to - from} more"), string.Create(CultureInfo.InvariantCulture, $"{idle} idle"), IsLeftOut: true));
            }
        }
    }
}
