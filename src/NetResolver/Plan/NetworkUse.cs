using System.Collections.Immutable;
using NetResolver.Resolve;

namespace NetResolver;

/// <summary>What a running network is already used for: a snapshot that planning reads and never changes. Immutable, equal by content.</summary>
public sealed record NetworkUse
{
    /// <summary>A network that runs and has no connections.</summary>
    public static NetworkUse Idle { get; } = new();

    /// <summary>Whether the network runs; a port can be had only of one that does.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Connections by device: the network device's name, or the PCI address as <c>0000:03:10.2</c>. A device that is not listed has none.</summary>
    public ImmutableSortedDictionary<string, int> Connections { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The sum of the floors of all ports, in kB/s.</summary>
    public ulong FloorSum { get; init; }

    /// <summary>The traffic class that the next port with a floor gets; 3 on a network that has given none, else the lowest free one.</summary>
    public uint NextClassId { get; init; } = PoolState.FirstClassId;

    /// <summary>The use after one more connection to this network.</summary>
    /// <param name="plan">The connection.</param>
    public NetworkUse With(ConnectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return this with
        {
            Connections = plan.Device is { } device ? Connections.SetItem(device, Connections.GetValueOrDefault(device) + 1) : Connections,
            FloorSum = FloorSum + (plan.Bandwidth?.Inbound?.Floor ?? 0),
            NextClassId = plan.ClassId == NextClassId ? NextClassId + 1 : NextClassId,
        };
    }

    /// <summary>True when both say the same; a device that is listed with no connection is as one that is not.</summary>
    /// <param name="other">The other use.</param>
    public bool Equals(NetworkUse? other) =>
        other is not null && IsActive == other.IsActive && FloorSum == other.FloorSum && NextClassId == other.NextClassId
        && (ReferenceEquals(Connections, other.Connections) || Used.SequenceEqual(other.Used));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(FloorSum);
        hash.Add(NextClassId);
        foreach (var device in Used)
        {
            hash.Add(device);
        }

        return hash.ToHashCode();
    }

    private IEnumerable<KeyValuePair<string, int>> Used => Connections.Where(device => device.Value != 0);

    /// <summary>Connections in the pool's order; null when all devices are idle.</summary>
    internal int[]? CountsFor(ValueList<PoolDevice> pool)
    {
        if (Connections.IsEmpty)
        {
            return null;
        }

        var counts = new int[pool.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = Connections.GetValueOrDefault(pool[i].Name);
        }

        return counts;
    }
}
