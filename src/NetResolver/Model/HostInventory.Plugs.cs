namespace NetResolver;

/// <content>What it tells of what connections are plugged into.</content>
public sealed partial record HostInventory
{
    /// <summary>
    /// The layer-2 segment that a plug reaches: that of its bridge or device; of a virtual function its own, else that of the physical function's device. Null when that
    /// is not known.
    /// </summary>
    /// <param name="plug">What something is connected to.</param>
    public string? SegmentOf(Plug plug)
    {
        ArgumentNullException.ThrowIfNull(plug);
        if (plug is not Plug.HostdevPci && DeviceOf(plug)?.Segment is { } own)
        {
            return own;
        }

        return FunctionOf(plug) is var (physical, function) ? function.Segment ?? Find(physical.Dev)?.Segment : null;
    }

    /// <summary>
    /// The MTU of a plug's bridge or device in bytes; 0 when it is not known. It never is for a PCI device that the guest holds itself: the guest sets it.
    /// </summary>
    /// <param name="plug">What something is connected to.</param>
    public uint MtuOf(Plug plug)
    {
        ArgumentNullException.ThrowIfNull(plug);
        return DeviceOf(plug)?.Mtu ?? 0;
    }

    /// <summary>Whether a plug's bridge or device has a link; of a PCI device, whether its physical function has. Null when that is not known.</summary>
    /// <param name="plug">What something is connected to.</param>
    public bool? HasLink(Plug plug)
    {
        ArgumentNullException.ThrowIfNull(plug);
        return DeviceOf(plug) is { } device ? device.HasLink : FunctionOf(plug) is var (physical, _) ? Find(physical.Dev)?.HasLink : null;
    }

    /// <summary>
    /// Whether the host has what a plug is made on. Null when that is not known: an inventory that lists no devices says nothing of what exists, one without the PCI
    /// device's address nothing of that device, and the bridge of one of libvirt's own networks comes and goes with the network.
    /// </summary>
    /// <param name="plug">What something is connected to.</param>
    public bool? Has(Plug plug)
    {
        ArgumentNullException.ThrowIfNull(plug);
        switch (plug)
        {
            case Plug.Bridge bridge:
                return Find(bridge.BridgeName) is { } device ? device.IsBridge != false : Devices.Count == 0 ? null : false;
            case Plug.Direct direct:
                return Find(direct.Dev) is not null || PhysicalFunctionOf(direct.Dev) is not null || FunctionOf(plug) is not null ? true : Devices.Count == 0 ? null : false;
            default:
                return DeviceOf(plug) is not null || FunctionOf(plug) is not null ? true : null;
        }
    }

    /// <summary>The physical function of a device's name; null when it is not listed.</summary>
    /// <param name="dev">The name, compared exactly.</param>
    public PhysicalFunction? PhysicalFunctionOf(string dev)
    {
        foreach (var physical in PhysicalFunctions)
        {
            if (physical.Dev == dev)
            {
                return physical;
            }
        }

        return null;
    }

    /// <summary>What the inventory says of a network; null when it says nothing.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public InventoriedNetwork? FindNetwork(string name)
    {
        foreach (var network in Networks ?? default)
        {
            if (network.Name == name)
            {
                return network;
            }
        }

        return null;
    }

    /// <summary>The bridge or network device of a plug where it has one and that is listed.</summary>
    private HostDevice? DeviceOf(Plug plug) => plug switch
    {
        Plug.Bridge bridge => Find(bridge.BridgeName),
        Plug.Network { BridgeName: { } bridge } => Find(bridge),
        Plug.Direct direct => Find(direct.Dev),
        _ => null,
    };

    /// <summary>The virtual function that a plug is made on, with its physical function; null when it is made on another device, or that is not known.</summary>
    internal (PhysicalFunction Physical, VirtualFunction Function)? FunctionOf(Plug plug)
    {
        foreach (var physical in PhysicalFunctions)
        {
            foreach (var function in physical.VirtualFunctions)
            {
                if (plug is Plug.HostdevPci pci ? function.Address == pci.Address : plug is Plug.Direct direct && function.Dev == direct.Dev)
                {
                    return (physical, function);
                }
            }
        }

        return null;
    }
}
