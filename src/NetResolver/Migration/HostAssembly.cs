using NetResolver.Diagnostics;
using NetResolver.Read;
using NetResolver.Validity;

namespace NetResolver.Migration;

/// <summary>Puts networks, guests and the inventory of one host together, and reports where they do not fit each other.</summary>
internal sealed class HostAssembly(string name, HostInventory? inventory, LibvirtRelease release, DiagnosticBag bag)
{
    private readonly Dictionary<string, NetworkDefinition> _byName = new(StringComparer.Ordinal);
    private readonly List<HostedNetwork> _networks = [];
    private readonly Dictionary<string, Guest> _guestsByName = new(StringComparer.Ordinal);
    private readonly List<(HostedGuest Guest, InterfaceForm Form)> _guests = [];
    private readonly List<string> _faulty = [];
    private bool _hasFaults;
    private bool _lacksNames;

    /// <summary>Minds that there is a document of which nothing is known: what seems to be missing may be in it.</summary>
    public void MissDocument() => (_hasFaults, _lacksNames) = (true, true);

    /// <summary>Adds a network, or what is known of one with errors; false when nothing is or, reported, there is one of its name.</summary>
    public bool Add(HostedNetwork? network, bool isWhole)
    {
        _hasFaults |= !isWhole;
        if (network is null || network.Definition.Unknown.HasFlag(UnknownParts.Name))
        {
            MissDocument();
            return network is not null;
        }

        if (!_byName.TryAdd(network.Definition.Name, network.Definition))
        {
            bag.Add(HostRules.NetworkTwice.At(network.Definition.Place, network.Definition.Name)
                .With(new RelatedPlace(_byName[network.Definition.Name].Place, "the first one")));

            // Which of the two is meant nobody can tell.
            Refuse(network);
            return false;
        }

        if (isWhole)
        {
            _networks.Add(network);
        }
        else
        {
            Refuse(network);
        }

        return true;
    }

    /// <summary>Minds that a network could be read, and that the host cannot have it.</summary>
    public void Refuse(HostedNetwork network) => _faulty.Add(network.Definition.Name);

    /// <summary>Adds a guest; of one with errors its name at least is known, or it may be any guest.</summary>
    public void Add(Guest? guest, HostDocumentKind kind, bool isWhole)
    {
        _hasFaults |= !isWhole;
        if (guest?.Name is not { Length: > 0 })
        {
            MissDocument();
            return;
        }

        if (!_guestsByName.TryAdd(guest.Name, guest))
        {
            bag.Add(HostRules.GuestTwice.At(guest.Place, guest.Name).With(new RelatedPlace(_guestsByName[guest.Name].Place, "the first one")));
            return;
        }

        var isListed = IsListed(guest.Name);
        if (kind.IsRunning && isListed == false)
        {
            bag.Add(HostRules.RunningUnlisted.At(guest.Place, guest.Name));
        }

        if (!isWhole)
        {
            return;
        }

        _guests.Add((new HostedGuest(guest, kind.IsRunning || isListed == true), kind.Form));
    }

    /// <summary>What the last network is defined beside: those that came before it (and itself, which no check looks at), and the host's virtual functions where they are known.</summary>
    public DefineContext ContextOfLast => new()
    {
        Networks = [.. _byName.Values],
        Inventory = inventory is { PhysicalFunctions.Count: > 0 } ? inventory : null,
        Release = release,
    };

    /// <summary>The host. Where a document has errors it is what is known of it: its good networks, without what guests use of them, since that nobody can tell then.</summary>
    public HostSnapshot Finish()
    {
        foreach (var listed in inventory?.Networks ?? default)
        {
            if (!_lacksNames && !_byName.ContainsKey(listed.Name))
            {
                bag.Add(HostRules.InventoriedNetworkMissing.At(listed.Place, listed.Name, new KnownNames([.. _byName.Keys])));
            }
        }

        foreach (var listed in inventory?.RunningGuests ?? default)
        {
            if (!_lacksNames && !_guestsByName.ContainsKey(listed.Name))
            {
                bag.Add(HostRules.RunningGuestMissing.At(listed.Place, listed.Name));
            }
        }

        if (_hasFaults)
        {
            return new HostSnapshot
            {
                Name = name,
                Networks = [.. Good().Select(WithState)],
                Inventory = inventory,
                Release = release,
                FaultyNetworks = [.. _faulty],
                LacksNames = _lacksNames,
            };
        }

        var devices = new SharedDevices(inventory);
        foreach (var network in _networks)
        {
            devices.Check(network.Definition, bag);
            devices.Learn(network.Definition);
        }

        var use = new HostUse(_networks, inventory, devices, bag);
        foreach (var (guest, form) in _guests.Where(guest => guest.Guest.IsRunning))
        {
            use.Take(guest.Guest, form);
        }

        return new HostSnapshot
        {
            Name = name,
            Networks = [.. Good().Select(network => use.Of(WithState(network)))],
            Inventory = inventory,
            Release = release,
            FaultyNetworks = [.. _faulty],
            Guests = [.. _guests.Select(guest => guest.Guest)],
        };
    }

    private IEnumerable<HostedNetwork> Good() => _networks.Where(network => !_faulty.Contains(network.Definition.Name));

    /// <summary>What the inventory says holds; a live dump that shows connections tells that the network is active where the inventory says nothing.</summary>
    private HostedNetwork WithState(HostedNetwork network)
    {
        if (inventory?.FindNetwork(network.Definition.Name) is not { } listed)
        {
            return network;
        }

        if (network.IsActive == true && listed.IsActive == false)
        {
            bag.Add(HostRules.InactiveButConnected.At(listed.Place, listed.Name, network.ShownConnections ?? 0)
                .With(new RelatedPlace(network.Definition.Place, "the network's live dump")));
        }

        return network with { IsActive = listed.IsActive ?? network.IsActive, IsAutostarted = listed.IsAutostarted, IsPersistent = listed.IsPersistent };
    }

    /// <summary>Whether the inventory lists a guest as running; null when it does not say which guests run.</summary>
    private bool? IsListed(string guest) => inventory?.RunningGuests is not { } running ? null : running.Any(listed => listed.Name == guest);
}
