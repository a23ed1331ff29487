using NetResolver.Resolve;
using NetResolver.Write;

namespace NetResolver.Ports;

/// <summary>How often each device of a running network is connected, and how often the network. Its network's lock guards it.</summary>
internal sealed class PoolLedger
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly int[] _connections;

    public PoolLedger(ValueList<PoolDevice> pool)
    {
        Pool = pool;
        _connections = new int[pool.Count];
        for (var i = 0; i < pool.Count; i++)
        {
            _byName.TryAdd(pool[i].Name, i);
        }
    }

    /// <summary>The devices, physical functions expanded.</summary>
    public ValueList<PoolDevice> Pool { get; }

    /// <summary>Connections of the network.</summary>
    public int Total { get; private set; }

    public ReadOnlySpan<int> Connections => _connections;

    public PoolState StateWith(ulong floorSum, uint nextClassId) => new(Pool, _connections, floorSum, nextClassId);

    /// <summary>The index of a device; -1 when the pool does not have it.</summary>
    public int IndexOf(string device) => _byName.GetValueOrDefault(device, -1);

    /// <summary>One connection more or less; the device is -1 for a bridge. There is no lower bound (advice NR9015).</summary>
    public void Count(int device, int change)
    {
        Total += change;
        if (device >= 0)
        {
            _connections[device] += change;
        }
    }

    public LiveState ToLiveState() => new() { Connections = Total, ExpandedPool = Pool, PoolConnections = [.. _connections] };
}
