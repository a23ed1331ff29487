
namespace NetResolver.Migration;

/// <summary>Writes what a check reads of a host for one interface as numbers: equal numbers, equal answers. What floors have taken is left out: it is compared cell by cell.</summary>
internal static class HostFacts
{
    private const int Missing = -1;

    /// <summary>A network, and which of its devices the next connections get.</summary>
    /// <param name="key">Where the numbers go.</param>
    /// <param name="host">The host.</param>
    /// <param name="name">The network's name.</param>
    /// <param name="connections">How many connections one guest asks for.</param>
    public static void AddNetwork(List<int> key, HostView host, string name, int connections)
    {
        if (host.FindNetwork(name) is not { } slot)
        {
            key.Add(Missing);
            return;
        }

        key.Add(slot.StateNumber);
        if (slot.View.Pool is { Count: > 0 } pool)
        {
            AddNextDevices(key, slot.Network.Use.CountsFor(pool) ?? new int[pool.Count], pool, connections);
        }
    }

    /// <summary>What an interface names that has no network.</summary>
    public static void AddSource(List<int> key, HostView host, Numbers<object> things, InterfaceSource source)
    {
        switch (source)
        {
            case InterfaceSource.Bridge bridge:
                AddDevice(key, host, things, bridge.Name);
                break;
            case InterfaceSource.Direct direct:
                AddDevice(key, host, things, direct.Dev);
                break;
            case InterfaceSource.Hostdev { Device: HostdevDevice.Pci pci }:
                AddPciDevice(key, host, things, pci.Address);
                break;
        }
    }

    /// <summary>What a plug names that an interface has.</summary>
    public static void AddPlug(List<int> key, HostView host, Numbers<object> things, Plug plug)
    {
        switch (plug)
        {
            case Plug.Network { BridgeName: { } bridge }:
                AddDevice(key, host, things, bridge);
                break;
            case Plug.Bridge bridge:
                AddDevice(key, host, things, bridge.BridgeName);
                break;
            case Plug.Direct direct:
                AddDevice(key, host, things, direct.Dev);
                break;
            case Plug.HostdevPci pci:
                AddPciDevice(key, host, things, pci.Address);
                break;
        }
    }

    private static void AddDevice(List<int> key, HostView host, Numbers<object> things, string name) => key.Add(things.Of(host.Devices.Of(name)));

    private static void AddPciDevice(List<int> key, HostView host, Numbers<object> things, PciAddress address) => key.Add(things.Of(host.Devices.Of(address)));

    /// <summary>
    /// The devices that the next connections get in turn, and which of them are idle by then. Nothing else of the counts matters: a connection that shares takes the least used
    /// device, the first of equals, and one that wants a device alone takes the first idle one, which is the same while there is one, and else gets none.
    /// </summary>
    private static void AddNextDevices(List<int> key, int[] counts, ValueList<PoolDevice> pool, int connections)
    {
        if (counts.AsSpan().IndexOfAnyInRange(int.MinValue, -1) >= 0)
        {
            // Counts below zero are libvirt's own mistake: such a device is least used and yet not idle.
            key.Add(Missing);
            key.AddRange(counts);
            return;
        }

        for (var i = 0; i < connections; i++)
        {
            var next = counts.AsSpan().IndexOf(counts.Min());
            key.Add(2 * next + (counts[next] == 0 ? 1 : 0));
            if (i + 1 < connections)
            {
                Take(counts, pool, pool[next].Name);
            }
        }
    }

    /// <summary>A pool may list a device twice; its connections are counted by its name.</summary>
    private static void Take(int[] counts, ValueList<PoolDevice> pool, string name)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += pool[i].Name == name ? 1 : 0;
        }
    }
}
