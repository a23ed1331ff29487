namespace NetResolver;

/// <summary>
/// A host at one moment, as far as networks are concerned: what a migration is checked against. Nothing changes it; <see cref="HostState"/> is the ledger that does change.
/// Immutable, equal by content.
/// </summary>
public sealed partial record HostSnapshot
{
    /// <summary>The host's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its networks; of two with one name the first counts.</summary>
    public ValueList<HostedNetwork> Networks { get; init; }

    /// <summary>Its devices; null when nothing is known of them.</summary>
    public HostInventory? Inventory { get; init; }

    /// <summary>Which libvirt it runs.</summary>
    public LibvirtRelease Release { get; init; } = LibvirtRelease.Default;

    /// <summary>Its guests, in order. One that runs or is paused takes its share of pools and floors; one that is shut off does not.</summary>
    public ValueList<HostedGuest> Guests { get; init; }

    /// <summary>The names of networks that are there and have errors. Empty in every host that is handed out.</summary>
    internal ValueList<string> FaultyNetworks { get; init; }

    /// <summary>True where a document tells not even its name: what seems to be missing may be in it. False in every host that is handed out.</summary>
    internal bool LacksNames { get; init; }

    /// <summary>The network of a name; null when there is none.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public HostedNetwork? Find(string name)
    {
        foreach (var network in Networks)
        {
            if (network.Definition.Name == name)
            {
                return network;
            }
        }

        return null;
    }
}

/// <summary>A network of a host, and the state that it is in. Immutable, equal by content.</summary>
/// <param name="Definition">What it is; the running definition where it differs from the configuration.</param>
public sealed partial record HostedNetwork(NetworkDefinition Definition)
{
    /// <summary>Whether it runs; null when nobody says so, and then it is assumed, and said to be assumed.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it starts with the host; null when that is not known.</summary>
    public bool? IsAutostarted { get; init; }

    /// <summary>Whether it stays when it is stopped; null when that is not known.</summary>
    public bool? IsPersistent { get; init; }

    /// <summary>What it is used for already, by the running guests of the host as well. Its <see cref="NetworkUse.IsActive"/> is not looked at.</summary>
    public NetworkUse Use { get; init; } = NetworkUse.Idle;

    /// <summary>How many connections a live dump shows; null when it shows none, or nobody has one.</summary>
    public int? ShownConnections { get; init; }

    /// <summary>
    /// Connections whose device or floor matters and is not known: those that a live dump shows and no guest tells of, on a network of PCI devices or one that admits
    /// floors. The devices are taken to be the first idle ones, as libvirt gives them out; the floors to be all that is left, <see cref="AssumedFloor"/>.
    /// </summary>
    public int UntoldConnections { get; init; }

    /// <summary>What <see cref="Use"/> has in its floors, in kB/s, for connections that nobody tells of: all that the network has left. 0 when all are told of.</summary>
    public ulong AssumedFloor { get; init; }
}

/// <summary>A guest of a host. Immutable, equal by content.</summary>
/// <param name="Guest">The guest.</param>
/// <param name="IsRunning">True when it runs or is paused; false when it is shut off.</param>
public sealed record HostedGuest(Guest Guest, bool IsRunning);
