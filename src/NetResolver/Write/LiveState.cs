namespace NetResolver.Write;

/// <summary>What libvirt adds when it prints a network that runs.</summary>
internal sealed record LiveState
{
    /// <summary>How many connections the network has.</summary>
    public int Connections { get; init; }

    /// <summary>The pool as it is now: for a physical function its virtual ones, else what the definition lists.</summary>
    public ValueList<PoolDevice> Pool { get; init; }

    /// <summary>How many connections each device of <see cref="Pool"/> has, in its order.</summary>
    public ValueList<int> PoolConnections { get; init; }
}
