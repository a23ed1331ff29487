using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Read;

namespace NetResolver.Migration;

/// <summary>Counts the connections of one network.</summary>
internal sealed class NetworkTally
{
    /// <summary>Classes above this libvirt never gives; a document that shows one is not believed.</summary>
    private const uint HighestClassId = 0xffff;

    private readonly HostedNetwork _network;
    private readonly HostInventory? _inventory;
    private readonly ValueList<PoolDevice> _pool;
    private readonly HashSet<string> _poolNames;
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);
    private readonly ClassIds _classes = new();
    private ulong _floorSum;
    private int _count;

    public NetworkTally(HostedNetwork network, HostInventory? inventory)
    {
        _network = network;
        _inventory = inventory;

        // What is wrong with the pool is told when something is planned on it.
        _pool = PoolExpansion.Expand(network.Definition, inventory, new DiagnosticBag());
        _poolNames = [.. _pool.Select(device => device.Name)];
    }

    public string Name => _network.Definition.Name;

    public Place Place => _network.Definition.ModePlace;

    /// <summary>True when a live dump shows the connections of each device.</summary>
    public bool ShowsDevices => _network.ShownConnections is not null && !HasPciPool;

    /// <summary>The floors that the network admits together, in kB/s; 0 when it admits none.</summary>
    private ulong Limit => !_network.Definition.Mode.HasOwnBridge() || _network.Definition.Bandwidth?.Inbound is not { } inbound ? 0
        : inbound.Peak != 0 ? inbound.Peak
        : inbound.Average;

    private bool HasPciPool => _network.Definition.Mode == ForwardMode.Hostdev;

    /// <summary>True when the pool is known and does not have the device.</summary>
    public bool Lacks(string device) => _pool.Count > 0 && !_poolNames.Contains(device);

    public bool HasAddress(PciAddress address) => HasPciPool && _poolNames.Contains(address.ToString());

    /// <summary>One connection more.</summary>
    /// <param name="device">The device that it has; null when it has none, or that is counted already.</param>
    /// <param name="floor">Its floor in kB/s; 0 without one.</param>
    /// <param name="classId">Its traffic class; 0 when it has none, or that is not shown.</param>
    public void Hold(string? device, ulong floor, uint classId)
    {
        _count++;
        _floorSum += floor;
        if (device is not null)
        {
            _held[device] = _held.GetValueOrDefault(device) + 1;
        }

        if (classId is > 0 and <= HighestClassId)
        {
            _classes.Take(classId);
        }
        else if (floor > 0)
        {
            _classes.Take(_classes.Next);
        }
    }

    /// <summary>How libvirt would connect an interface now; null when it would not.</summary>
    public ConnectionPlan? Plan(GuestInterface nic) =>
        PlanMaker.OnNetwork(_network.Definition, nic, new PlanOptions { Use = ShowsDevices ? NetworkUse.Idle : Use(_held), Inventory = _inventory }).Plan;

    /// <summary>The network with its use.</summary>
    public HostedNetwork Finish(HostedNetwork network, DiagnosticBag bag)
    {
        var connections = new Dictionary<string, int>(_held, StringComparer.Ordinal);
        foreach (var (device, shown) in _network.Use.Connections)
        {
            connections[device] = Math.Max(shown, _held.GetValueOrDefault(device));
        }

        if (ShowsDevices)
        {
            foreach (var (device, held) in _held.Where(device => device.Value > _network.Use.Connections.GetValueOrDefault(device.Key)))
            {
                bag.Add(HostRules.CountsOfGuests.At(_network.Definition.Place, device, held, Name, _network.Use.Connections.GetValueOrDefault(device)));
            }
        }

        var untold = Untold(connections, bag);
        var assumed = untold > 0 && !HasPciPool && Limit > _floorSum ? Limit - _floorSum : 0;
        var use = Use(connections);
        return network with { Use = use with { FloorSum = use.FloorSum + assumed }, UntoldConnections = untold, AssumedFloor = assumed };
    }

    private NetworkUse Use(IReadOnlyDictionary<string, int> connections) => NetworkUse.Idle with
    {
        Connections = NetworkUse.Idle.Connections.AddRange(connections),
        FloorSum = _floorSum,
        NextClassId = _classes.Next,
    };

    /// <summary>Connections that a live dump shows and nobody tells of, where that matters. PCI devices that they must have are taken as libvirt gives them out: the first idle one.</summary>
    private int Untold(Dictionary<string, int> connections, DiagnosticBag bag)
    {
        var untold = (_network.ShownConnections ?? 0) - _count;
        if (untold <= 0 || !(HasPciPool || Limit > 0))
        {
            return 0;
        }

        bag.Add(HostRules.ConnectionsUntold.At(_network.Definition.Place, Name, _network.ShownConnections!.Value, _count, HasPciPool
            ? "the others are taken to have the first idle devices"
            : "the others are taken to have all the floors that are left"));
        if (HasPciPool)
        {
            foreach (var device in _pool.Where(device => connections.GetValueOrDefault(device.Name) == 0).Take(untold))
            {
                connections[device.Name] = 1;
            }
        }

        return untold;
    }
}
