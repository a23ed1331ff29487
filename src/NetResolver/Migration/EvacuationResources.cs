using NetResolver.Diagnostics;
using NetResolver.Pool;

namespace NetResolver.Migration;

/// <summary>What guests take from the hosts, found out by what checks promise them: each thing gets a number when the first guest takes from it.</summary>
/// <remarks>
/// In a pool in which some connections have a device alone, every connection counts as a device: libvirt gives a shared one an idle device while there is one, and then the least used,
/// which may be another's own.
/// </remarks>
internal sealed class EvacuationResources(IReadOnlyList<HostSnapshot> hosts)
{
    private readonly Dictionary<(int Host, EvacuationResourceKind Kind, string Name), int> _numbers = [];
    private readonly Dictionary<(EvacuationResourceKind Kind, string Name), int> _kinds = [];
    private readonly List<Entry> _entries = [];

    /// <summary>What a guest takes on a host.</summary>
    /// <param name="host">The host's number.</param>
    /// <param name="check">The check of its move there.</param>
    public ValueList<PackingDemand> Of(int host, MigrationResult check)
    {
        var demands = new SortedDictionary<int, long>();
        foreach (var nic in check.Interfaces)
        {
            if (nic.Destination.Plan is not { } plan)
            {
                continue;
            }

            if (plan.Network is { } network)
            {
                if (plan.Device is not null)
                {
                    var pool = Number(host, EvacuationResourceKind.PoolDevices, network);
                    _entries[pool].IsLimited |= nic.Destination.Resolution!.Alone;
                    demands[pool] = demands.GetValueOrDefault(pool) + 1;
                }

                if (plan.Bandwidth?.Inbound?.Floor is > 0 and var floor)
                {
                    var rate = Number(host, EvacuationResourceKind.Floor, network);
                    demands[rate] = demands.GetValueOrDefault(rate) + Rate(floor);
                }
            }
            else if (plan is { Device: { } device, Plug: Plug.HostdevPci or Plug.Direct { Mode: MacvtapMode.Passthrough } })
            {
                var own = Number(host, EvacuationResourceKind.Device, device);
                demands[own] = demands.GetValueOrDefault(own) + 1;
            }
        }

        return [.. demands.Select(d => new PackingDemand(d.Key, d.Value))];
    }

    /// <summary>All of them as the search needs them.</summary>
    public ValueList<PackingResource> ForPacking() => [.. _entries.Select(e => new PackingResource(e.Host, e.Kind, e.Size, e.Used, e.IsLimited))];

    public int Count => _entries.Count;

    /// <summary>One of them, with what moves take from it.</summary>
    public EvacuationResource Report(int number, long taken)
    {
        var entry = _entries[number];
        return new(hosts[entry.Host].Name, entry.What, entry.Name, entry.Size, entry.IsLimited, entry.Used, taken);
    }

    private int Number(int host, EvacuationResourceKind what, string name)
    {
        if (_numbers.TryGetValue((host, what, name), out var number))
        {
            return number;
        }

        if (!_kinds.TryGetValue((what, name), out var kind))
        {
            _kinds[(what, name)] = kind = _kinds.Count;
        }

        _entries.Add(what switch
        {
            EvacuationResourceKind.PoolDevices => Pool(host, kind, name),
            EvacuationResourceKind.Floor => Floor(host, kind, name),
            _ => Device(host, kind, name),
        });
        return _numbers[(host, what, name)] = _entries.Count - 1;
    }

    private Entry Pool(int host, int kind, string name)
    {
        var network = hosts[host].Find(name)!;
        var pool = PoolExpansion.Expand(network.Definition, hosts[host].Inventory is { PhysicalFunctions.Count: > 0 } inventory ? inventory : null, new DiagnosticBag());
        var connections = network.Use.CountsFor(pool) ?? new int[pool.Count];
        return new(host, EvacuationResourceKind.PoolDevices, kind, name, pool.Count)
        {
            Busy = connections.Count(c => c != 0),
            Connections = connections.Sum(c => (long)Math.Max(0, c)),
        };
    }

    private Entry Floor(int host, int kind, string name)
    {
        var network = hosts[host].Find(name)!;
        var inbound = network.Definition.Bandwidth!.Inbound!;
        return new(host, EvacuationResourceKind.Floor, kind, name, Math.Max(1, Rate(inbound.Peak != 0 ? inbound.Peak : inbound.Average)))
        {
            Busy = Rate(network.Use.FloorSum),
            IsLimited = true,
        };
    }

    private Entry Device(int host, int kind, string name) => new(host, EvacuationResourceKind.Device, kind, name, 1)
    {
        Busy = hosts[host].Guests.Any(g => g.IsRunning && g.Guest.Interfaces.Any(nic => Names(nic, name))) ? 1 : 0,
        IsLimited = true,
    };

    /// <summary>Whether an interface names the device itself.</summary>
    private static bool Names(GuestInterface nic, string device) => nic.Source switch
    {
        InterfaceSource.Direct direct => direct.Dev == device,
        InterfaceSource.Hostdev { Device: HostdevDevice.Pci pci } => pci.Address.ToString() == device,
        _ => false,
    };

    /// <summary>Rates that no hardware has are cut off, so that sums of them stay numbers.</summary>
    private static long Rate(ulong rate) => (long)Math.Min(rate, 1UL << 48);

    private sealed class Entry(int host, EvacuationResourceKind what, int kind, string name, long size)
    {
        public int Host => host;

        public EvacuationResourceKind What => what;

        public int Kind => kind;

        public string Name => name;

        public long Size => size;

        /// <summary>Devices that are not idle, or the rate that is promised.</summary>
        public long Busy { get; init; }

        public long Connections { get; init; }

        public bool IsLimited { get; set; }

        public long Used => IsLimited ? Busy : Connections;
    }
}
