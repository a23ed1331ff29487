namespace NetResolver.Migration;

/// <summary>The bridges and devices of an inventory by name and address. The tables are made when something is first looked up; two threads may both make them, which does no harm.</summary>
internal sealed class DeviceTable(HostInventory? inventory)
{
    private Tables? _tables;

    /// <summary>What is known of a bridge or network device.</summary>
    public DeviceFacts Of(string dev)
    {
        if (inventory is null)
        {
            return DeviceFacts.Nothing;
        }

        var tables = _tables ??= new(inventory);
        var facts = new DeviceFacts(tables.Devices.GetValueOrDefault(dev), tables.Physical.Contains(dev), null, null, null);
        return tables.ByName.TryGetValue(dev, out var function) ? With(facts, function, tables) : facts;
    }

    /// <summary>What is known of a PCI device.</summary>
    public DeviceFacts Of(PciAddress address)
    {
        if (inventory is null)
        {
            return DeviceFacts.Nothing;
        }

        var tables = _tables ??= new(inventory);
        return tables.ByAddress.TryGetValue(address, out var function) ? With(DeviceFacts.Nothing, function, tables) : DeviceFacts.Nothing;
    }

    private static DeviceFacts With(DeviceFacts facts, (PhysicalFunction Physical, VirtualFunction Function) found, Tables tables) => facts with
    {
        Function = found.Function,
        Parent = tables.Devices.GetValueOrDefault(found.Physical.Dev),
        ParentDev = found.Physical.Dev,
    };

    private sealed class Tables
    {
        public Tables(HostInventory inventory)
        {
            foreach (var device in inventory.Devices)
            {
                Devices.TryAdd(device.Name, device);
            }

            foreach (var physical in inventory.PhysicalFunctions)
            {
                Physical.Add(physical.Dev);
                foreach (var function in physical.VirtualFunctions)
                {
                    ByAddress.TryAdd(function.Address, (physical, function));
                    if (function.Dev is { } dev)
                    {
                        ByName.TryAdd(dev, (physical, function));
                    }
                }
            }
        }

        public Dictionary<string, HostDevice> Devices { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Physical { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (PhysicalFunction Physical, VirtualFunction Function)> ByName { get; } = new(StringComparer.Ordinal);

        public Dictionary<PciAddress, (PhysicalFunction Physical, VirtualFunction Function)> ByAddress { get; } = [];
    }
}
