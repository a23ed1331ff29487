using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>Why this device of the pool, and why none of the others.</summary>
internal static class DeviceExplainer
{
    private const int NamesShown = 6;
    private const int LinesShown = 12;

    public static IEnumerable<Explanation> Explain(Resolution resolution)
    {
        var pool = resolution.Pool.Pool;
        if (pool.Count == 0)
        {
            yield break;
        }

        var others = Others(resolution).ToList();
        if (resolution.Device < 0)
        {
            if (resolution.Plug is null)
            {
                yield return new("device none", "each connection takes a device alone, and none is idle") { Details = [.. Grouped(others)] };
            }

            yield break;
        }

        var device = pool[resolution.Device];
        yield return new($"device {device.Name}", Reason(resolution), device.Place) { Details = [.. Grouped(others)] };
    }

    /// <summary>Why the device that is taken is the one.</summary>
    public static string Reason(Resolution resolution)
    {
        var used = resolution.Pool.ConnectionsOf(resolution.Device);
        var reason = resolution.Alone
            ? "the first idle one; it serves this connection alone"
            : resolution.Pool.Pool.Count == 1 ? $"the only one, {Phrases.Count(used)} so far; it is shared"
            : $"the least used, {Phrases.Count(used)} so far, the earliest of equals; it is shared";
        return resolution.Refusals.HasErrors ? $"it would be {reason}" : reason;
    }

    private static IEnumerable<(string Name, string Why, Place Place, bool IsIdle)> Others(Resolution resolution)
    {
        var pool = resolution.Pool.Pool;
        for (var i = 0; i < pool.Count; i++)
        {
            if (i != resolution.Device)
            {
                yield return (pool[i].Name, Why(resolution, i), pool[i].Place, resolution.Pool.ConnectionsOf(i) == 0);
            }
        }
    }

    private static string Why(Resolution resolution, int device)
    {
        var used = resolution.Pool.ConnectionsOf(device);
        return resolution.Alone
            ? used > 0 ? $"in use, {Phrases.Count(used)}" : used < 0 ? $"counted as {Phrases.Count(used)}, and only one with exactly 0 is idle" : "idle, later in the pool"
            : used > resolution.Pool.ConnectionsOf(resolution.Device) ? $"more used, {Phrases.Count(used)}" : "as little used, later in the pool";
    }

    /// <summary>Neighbours with the same reason share a line; the last line stands for all that are left.</summary>
    private static IEnumerable<Explanation> Grouped(List<(string Name, string Why, Place Place, bool IsIdle)> others)
    {
        var lines = 0;
        for (var i = 0; i < others.Count;)
        {
            if (++lines > LinesShown)
            {
                var idle = others.Skip(i).Count(other => other.IsIdle);
                yield return new(string.Create(CultureInfo.InvariantCulture, $"not {others.Count - i} more"), string.Create(CultureInfo.InvariantCulture, $"{idle} of them idle"), others[i].Place);
                break;
            }

            var end = i;
            while (end < others.Count && others[end].Why == others[i].Why)
            {
                end++;
            }

            var names = string.Join(", ", others.Take(i..Math.Min(end, i + NamesShown)).Select(o => o.Name));
            var more = end - i > NamesShown ? $" and {end - i - NamesShown} more" : "";
            yield return new($"not {names}{more}", others[i].Why, others[i].Place);
            i = end;
        }
    }
}
