using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>
/// Finds devices that more than one network gives, or that an interface names without its network: libvirt counts the connections of each network by itself. A device that guests
/// may share is no matter.
/// </summary>
/// <param name="inventory">The host; null when nothing is known. It tells the address of a virtual function from its name, and which functions a physical one has.</param>
internal sealed class SharedDevices(HostInventory? inventory)
{
    private readonly Dictionary<string, (NetworkDefinition Network, Place Place)> _givers = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _addresses;

    /// <summary>Remembers a network's devices. Of several networks that have a device one that gives it to guests alone counts, and else the first.</summary>
    public void Learn(NetworkDefinition network)
    {
        foreach (var (key, _, place) in DevicesOf(network))
        {
            if (!_givers.TryGetValue(key, out var giver) || (!TakesAlone(giver.Network) && TakesAlone(network)))
            {
                _givers[key] = (network, place);
            }
        }
    }

    /// <summary>Looks for a network's devices in the pools of those that are known. One finding for each other network.</summary>
    public void Check(NetworkDefinition network, DiagnosticBag bag)
    {
        Dictionary<string, (string Device, Place Place, Place Other, int Count)>? found = null;
        foreach (var (key, device, place) in DevicesOf(network))
        {
            if (_givers.TryGetValue(key, out var giver) && giver.Network.Name != network.Name && (TakesAlone(giver.Network) || TakesAlone(network)))
            {
                found ??= new(StringComparer.Ordinal);
                found[giver.Network.Name] = found.TryGetValue(giver.Network.Name, out var known) ? known with { Count = known.Count + 1 } : (device, place, giver.Place, 1);
            }
        }

        foreach (var (other, first) in found ?? [])
        {
            var more = first.Count switch { 1 => "", 2 => ", with another one,", _ => string.Create(CultureInfo.InvariantCulture, $", with {first.Count - 1} others,") };
            bag.Add(DefineAdvice.DeviceOfAnother.At(first.Place, first.Device, network.Name, other, more).With(new RelatedPlace(first.Other, $"network '{other}' has it")));
        }
    }

    /// <summary>Looks whether what an interface names itself is in the pool of a network that is known, and one of the two means to have it alone.</summary>
    public void Check(GuestInterface nic, DiagnosticBag bag)
    {
        var (device, isAlone) = nic.Source switch
        {
            InterfaceSource.Direct direct => (direct.Dev, direct.Mode == MacvtapMode.Passthrough),
            InterfaceSource.Hostdev { Device: HostdevDevice.Pci pci } => (pci.Address.ToString(), true),
            _ => default,
        };
        if (device is not null && _givers.TryGetValue(KeyOf(device), out var giver) && (isAlone || TakesAlone(giver.Network)))
        {
            bag.Add(DefineAdvice.DeviceOfPool.At(nic.SourcePlace, device, giver.Network.Name).With(new RelatedPlace(giver.Place, $"network '{giver.Network.Name}' has it")));
        }
    }

    private static bool TakesAlone(NetworkDefinition network) => network.Mode.TakesDeviceAlone(network.VirtualPort?.Fields.Type ?? VirtualPortType.None);

    /// <summary>The devices of a network: by what they are told apart, what they are called there, and where they stand.</summary>
    private List<(string Key, string Device, Place Place)> DevicesOf(NetworkDefinition network)
    {
        var devices = new List<(string, string, Place)>();
        if (network.Forward is not { } forward || network.Mode.HasOwnBridge())
        {
            return devices;
        }

        foreach (var device in forward.Pool)
        {
            devices.Add((KeyOf(device.Name), device.Name, device.Place));
        }

        if (forward is not { PhysicalFunction: { } physical, Pool.Count: 0 })
        {
            return devices;
        }

        foreach (var function in inventory?.PhysicalFunctionOf(physical)?.VirtualFunctions ?? default)
        {
            devices.Add((function.Address.ToString(), function.Dev ?? function.Address.ToString(), forward.Place));
        }

        // Where nobody tells which functions there are, two networks on one physical function have the same ones all the same.
        if (devices.Count == 0)
        {
            devices.Add(($"functions of {physical}", $"functions of {physical}", forward.Place));
        }

        return devices;
    }

    /// <summary>A virtual function goes by its address, whatever it is called.</summary>
    private string KeyOf(string device) => (_addresses ??= Addresses()).GetValueOrDefault(device) ?? device;

    private Dictionary<string, string> Addresses()
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var physical in inventory?.PhysicalFunctions ?? default)
        {
            foreach (var function in physical.VirtualFunctions)
            {
                if (function.Dev is { } name)
                {
                    addresses.TryAdd(name, function.Address.ToString());
                }
            }
        }

        return addresses;
    }
}
