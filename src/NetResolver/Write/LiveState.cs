namespace NetResolver.Write;

/// <summary>What libvirt adds when it prints a network that runs.</summary>
internal sealed record LiveState
{
    /// <summary>How many connections the network has.</summary>
    public int Connections { get; init; }

    /// <summary>What the pool of a physical function holds while the network runs; of no account for a pool that the definition lists.</summary>
    public ValueList<PoolDevice> ExpandedPool { get; init; }

    /// <summary>How many connections each device of the pool has, in its order; devices behind the end have none.</summary>
    public ValueList<int> PoolConnections { get; init; }
}
