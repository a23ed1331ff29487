namespace NetResolver.Pool;

/// <summary>Chooses a device of a pool by how many connections each has. Looks, and counts nothing up.</summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c>.</remarks>
internal static class DeviceChoice
{
    /// <summary>The index of the device taken; -1 when a device alone is wanted and none is idle, or the pool is empty.</summary>
    public static int Choose(ReadOnlySpan<int> connections, bool alone) => alone ? FirstIdle(connections) : LeastUsed(connections);

    /// <summary>The first with exactly no connection; a count below zero is not one (advice NR9015).</summary>
    private static int FirstIdle(ReadOnlySpan<int> connections) => connections.IndexOf(0);

    /// <summary>The one with the fewest connections, the earlier one of two.</summary>
    private static int LeastUsed(ReadOnlySpan<int> connections)
    {
        var least = -1;
        var fewest = int.MaxValue;
        for (var i = 0; i < connections.Length; i++)
        {
            if (connections[i] < fewest)
            {
                least = i;
                fewest = connections[i];
            }
        }

        return least;
    }
}
