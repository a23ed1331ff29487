namespace NetResolver.Migration;

/// <summary>A connection at one end of a migration, with what only the host tells of it.</summary>
internal sealed record ConnectionSide
{
    /// <summary>The connection.</summary>
    public required ConnectionPlan Plan { get; init; }

    /// <summary>The network; null when there is none, or it is not known.</summary>
    public NetworkDefinition? Network { get; init; }

    /// <summary>The network's forward mode; null when there is no network, or it is not known.</summary>
    public ForwardMode? Mode { get; init; }

    /// <summary>The layer-2 segment that it reaches; null when that is not known.</summary>
    public string? Segment { get; init; }

    /// <summary>The MTU in bytes; 0 when it is not known.</summary>
    public uint Mtu { get; init; }

    /// <summary>True when the device is one of several that it may be.</summary>
    public bool IsDeviceGuessed { get; init; }

    /// <summary>What the plan leaves open although something holds.</summary>
    public ConnectionAspects Unknown { get; init; }

    /// <summary>The side of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="network">The network; null when there is none, or it is not known.</param>
    /// <param name="inventory">The host's; null when nothing is known of it.</param>
    public static ConnectionSide Of(ConnectionPlan plan, GuestInterface nic, NetworkDefinition? network, HostInventory? inventory) => new()
    {
        Plan = plan,
        Network = network,
        Mode = network?.Mode,
        Segment = inventory?.SegmentOf(plan.Plug),
        Mtu = MtuComparison.Of(nic, network, plan.Plug, inventory),
    };

    /// <summary>The same where the plan's device is but one of the pool's: what all of them have in common holds, the rest is not known.</summary>
    public ConnectionSide WithAnyOf(ValueList<PoolDevice> pool, GuestInterface nic, HostInventory? inventory)
    {
        if (pool.Count < 2 || Plan.Device is null)
        {
            return this;
        }

        var (segment, mtu) = (Segment, Mtu);
        foreach (var device in pool)
        {
            var plug = device switch
            {
                PoolDevice.PciDevice pci => new Plug.HostdevPci(pci.Address, null),
                _ => (Plug)new Plug.Direct(device.Name, default),
            };
            segment = inventory?.SegmentOf(plug) == segment ? segment : null;
            mtu = MtuComparison.Of(nic, Network, plug, inventory) == mtu ? mtu : 0;
        }

        return this with { Segment = segment, Mtu = mtu, IsDeviceGuessed = true };
    }
}
