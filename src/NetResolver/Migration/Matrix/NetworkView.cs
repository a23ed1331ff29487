using NetResolver.Diagnostics;
using NetResolver.Pool;

namespace NetResolver.Migration;

/// <summary>
/// What a check can see of the definition of one network of a host. UUID, DHCP, DNS and metadata do not count; what the inventory says of the network's bridge and devices does.
/// What is the same for the whole host is left out.
/// </summary>
internal sealed class NetworkView : IEquatable<NetworkView>
{
    private readonly HostView _host;
    private readonly int _hash;
    private ValueList<DeviceFacts>? _devices;

    public NetworkView(NetworkDefinition definition, HostView host)
    {
        (Definition, _host) = (definition, host);
        Pool = TakesDevices ? PoolExpansion.Expand(Definition, host.Snapshot.Inventory, new DiagnosticBag()) : default;
        var port = definition.VirtualPort?.Fields ?? default;
        _hash = HashCode.Combine(definition.Name, definition.Mode, definition.PortGroups.Count, Pool.Count, port.Type, port.RawTypeId, port.RawProfileId);
    }

    public NetworkDefinition Definition { get; }

    /// <summary>True where each connection takes a device of a pool.</summary>
    public bool TakesDevices => !Definition.Mode.HasOwnBridge() && !(Definition.Mode == ForwardMode.Bridge && Definition.BridgeName is not null);

    /// <summary>The pool, physical functions expanded; empty where no device is taken.</summary>
    public ValueList<PoolDevice> Pool { get; }

    /// <summary>The rate that all floors together may reach; null where a floor is refused in any case.</summary>
    public ulong? FloorLimit => Definition.Mode.HasOwnBridge() && Definition.Bandwidth?.Inbound is { } inbound ? inbound.Peak != 0 ? inbound.Peak : inbound.Average : null;

    /// <summary>True when a portgroup gives a floor to interfaces that state none.</summary>
    public bool HasGroupFloor
    {
        get
        {
            foreach (var group in Definition.PortGroups)
            {
                if (group.Bandwidth?.Inbound is { Floor: > 0 })
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Equals(NetworkView? other) =>
        other is not null
        && _hash == other._hash
        && (ReferenceEquals(Definition, other.Definition) || AreAlike(Definition, other.Definition))
        && (_host.InventoryNumber == other._host.InventoryNumber || (Pool == other.Pool && Devices == other.Devices));

    public override bool Equals(object? obj) => Equals(obj as NetworkView);

    /// <summary>Made once of a few things that often differ between networks of one name.</summary>
    public override int GetHashCode() => _hash;

    private static bool AreAlike(NetworkDefinition mine, NetworkDefinition its) =>
        mine.Name == its.Name
        && mine.TrustGuestRxFilters == its.TrustGuestRxFilters
        && mine.Isolated == its.Isolated
        && mine.Mtu == its.Mtu
        && mine.Vlan == its.Vlan
        && mine.Bandwidth == its.Bandwidth
        && mine.VirtualPort == its.VirtualPort
        && mine.Bridge == its.Bridge
        && mine.Forward == its.Forward
        && HaveSameAddresses(mine.Ips, its.Ips)
        && mine.PortGroups == its.PortGroups;

    /// <summary>The addresses tell which subnet a network of libvirt's own is.</summary>
    private static bool HaveSameAddresses(ValueList<NetworkIp> mine, ValueList<NetworkIp> its)
    {
        var same = mine.Count == its.Count;
        for (var i = 0; same && i < mine.Count; i++)
        {
            same = mine[i].Address == its[i].Address && mine[i].EffectivePrefix == its[i].EffectivePrefix;
        }

        return same;
    }

    private ValueList<DeviceFacts> Devices => _devices ??= [.. FindDevices()];

    private IEnumerable<DeviceFacts> FindDevices()
    {
        if (Definition.BridgeName is { } bridge)
        {
            yield return _host.Devices.Of(bridge);
        }

        for (var i = 0; i < Pool.Count; i++)
        {
            yield return Pool[i] is PoolDevice.PciDevice pci ? _host.Devices.Of(pci.Address) : _host.Devices.Of(Pool[i].Name);
        }
    }
}
