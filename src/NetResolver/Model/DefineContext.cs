namespace NetResolver;

/// <summary>What a network is defined beside: the host that is to have it. Immutable.</summary>
public sealed record DefineContext
{
    /// <summary>A host without any other network, of whose devices nothing is known.</summary>
    public static DefineContext Default { get; } = new();

    /// <summary>The host's networks, live and persistent definitions alike. The one that is checked may be among them.</summary>
    public ValueList<NetworkDefinition> Networks { get; init; }

    /// <summary>The host's devices; null when they are not known, and then nothing is said about them.</summary>
    public HostInventory? Inventory { get; init; }

    /// <summary>Whose behaviour is followed.</summary>
    public LibvirtRelease Release { get; init; } = LibvirtRelease.Default;
}
