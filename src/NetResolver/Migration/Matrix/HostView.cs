namespace NetResolver.Migration;

/// <summary>A host of a matrix, with what is looked up in it by name.</summary>
internal sealed class HostView
{
    private readonly NetworkNames _names;
    private readonly StatedNames _stated;
    private readonly int[] _slots;
    private readonly int[] _definitions;
    private HostSnapshot? _forClasses;
    private HostSnapshot? _withoutFloors;
    private NameSet? _guestNames;

    /// <summary>Looks a host over, and numbers what it has; all in one go, since a large fleet fits no cache. Not for several threads at once.</summary>
    /// <param name="snapshot">The host.</param>
    /// <param name="names">The networks' names; those of this host are added.</param>
    /// <param name="stated">The ids that networks state; those of this host are among them.</param>
    /// <param name="numbers">The numbers of what hosts have.</param>
    public HostView(HostSnapshot snapshot, NetworkNames names, StatedNames stated, HostNumbers numbers)
    {
        Snapshot = snapshot;
        _names = names;
        _stated = stated;
        Devices = new(snapshot.Inventory);
        InventoryNumber = snapshot.Inventory is { } inventory ? numbers.Inventories.Of(inventory) : NetworkNames.Unknown;
        var destination = new Destination(snapshot.Inventory, snapshot.Release);
        Networks = new NetworkSlot[snapshot.Networks.Count];
        for (var i = 0; i < Networks.Length; i++)
        {
            Networks[i] = new(snapshot.Networks[i], new NetworkView(snapshot.Networks[i].Definition, this), destination, numbers);
            names.Add(snapshot.Networks[i].Definition.Name);
        }

        _slots = new int[names.Count];
        _definitions = new int[names.Count];
        Array.Fill(_slots, NetworkNames.Unknown);
        Array.Fill(_definitions, NetworkNames.Unknown);
        for (var i = Networks.Length - 1; i >= 0; i--)
        {
            var name = names.Find(snapshot.Networks[i].Definition.Name);
            _slots[name] = i;
            _definitions[name] = Networks[i].DefinitionNumber;
        }
    }

    public HostSnapshot Snapshot { get; }

    /// <summary>Its bridges and devices.</summary>
    public DeviceTable Devices { get; }

    /// <summary>The host as all guests meet it: of its own guests no more than the ids that networks state. Asked for when all hosts have been looked over.</summary>
    public HostSnapshot ForClasses => _forClasses ??= Snapshot.Guests.Count == 0 ? Snapshot : Snapshot with { Guests = _stated.HeldBy(Snapshot.Guests) };

    /// <summary>The same with no floor taken on any network.</summary>
    public HostSnapshot WithoutFloors => _withoutFloors ??= ForClasses with { Networks = [.. Snapshot.Networks.Select(n => n with { Use = n.Use with { FloorSum = 0 } })] };

    /// <summary>What its guests are called, and the MAC addresses and ids that they have.</summary>
    public NameSet Names => _guestNames ??= NameSet.Of(Snapshot);

    /// <summary>What is the same for all its networks and devices, as a number.</summary>
    public int Kind { get; private set; }

    /// <summary>Hosts of one number have the same inventory.</summary>
    public int InventoryNumber { get; }

    public NetworkSlot[] Networks { get; }

    /// <summary>Numbers its kind, when all hosts have been looked over.</summary>
    public void NumberKind(Numbers<HostKind> kinds) => Kind = kinds.Of(new(
        Snapshot.Release,
        Snapshot.Inventory is not null,
        Snapshot.Inventory is { Devices.Count: > 0 },
        Snapshot.Inventory is { PhysicalFunctions.Count: > 0 },
        ForClasses.Guests));

    /// <summary>The network of a name; null when there is none.</summary>
    public NetworkSlot? FindNetwork(string name) => _names.Find(name) is var number and >= 0 && number < _slots.Length && _slots[number] is var slot and >= 0 ? Networks[slot] : null;

    /// <summary>The number of a network's definition; -1 when there is none of the name.</summary>
    public int DefinitionOf(string name) => _names.Find(name) is var number and >= 0 && number < _definitions.Length ? _definitions[number] : NetworkNames.Unknown;
}

/// <summary>What is the same for all networks and devices of a host.</summary>
/// <param name="Release">Which libvirt it runs.</param>
/// <param name="HasInventory">Whether anything is known of its devices.</param>
/// <param name="KnowsDevices">Whether the inventory lists devices: else nothing is said of any.</param>
/// <param name="KnowsFunctions">Whether it lists physical functions.</param>
/// <param name="Guests">Its guests as far as they have ids that networks state.</param>
internal sealed record HostKind(LibvirtRelease Release, bool HasInventory, bool KnowsDevices, bool KnowsFunctions, ValueList<HostedGuest> Guests);
