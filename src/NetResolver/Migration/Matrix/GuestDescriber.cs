namespace NetResolver.Migration;

/// <summary>
/// Writes all that a verdict reads of a guest as a key: guests with equal keys get the same verdict from every host, but for a MAC address or an id that is in use there. Not for
/// several threads at once.
/// </summary>
/// <remarks>What stands in a key tells how many numbers follow it, so that no two guests have one key by chance.</remarks>
internal sealed class GuestDescriber
{
    private const int Missing = int.MinValue;

    private readonly StatedNames _stated;
    private readonly Numbers<object> _things = new();
    private readonly Numbers<string> _texts = new();
    private readonly Numbers<VirtualPortFields> _ports = new(PortComparer.Instance);
    private readonly List<int> _key = [];
    private readonly OwnNames<MacAddress> _macs;
    private readonly OwnNames<Guid> _ids;
    private readonly OwnNames<string> _aliases;
    private Guest? _guest;

    public GuestDescriber(StatedNames stated)
    {
        _stated = stated;
        _macs = new(stated.Macs, mac => _things.Of(mac));
        _ids = new(stated.Ids, id => _things.Of(id));
        _aliases = new(stated.Aliases, alias => _things.Of(alias));
    }

    /// <summary>The key; it is good until the next one is asked for.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="source">The host that it is on; null when that is not known.</param>
    public List<int> Describe(Guest guest, HostView? source)
    {
        _guest = guest;
        _key.Clear();
        _macs.Clear();
        _ids.Clear();
        _aliases.Clear();
        _key.Add(source?.Kind ?? Missing);
        _key.Add(guest.Interfaces.Count);
        foreach (var nic in guest.Interfaces)
        {
            Add(nic);
            if (source is not null)
            {
                AddSource(nic, source);
            }
        }

        foreach (var policy in guest.Policy?.Interfaces ?? default)
        {
            Add(policy.Selector);
            Add(policy.Policy);
        }

        return _key;
    }

    /// <summary>Adds what the guest of the last key is called, and the MAC addresses and ids that it names and no network states.</summary>
    public void AddNames(List<ulong> names)
    {
        if (_guest?.Name is { } name)
        {
            names.Add(OwnName.Of(name));
        }

        if (_guest?.Uuid is { } uuid)
        {
            names.Add(OwnName.Of(uuid));
        }

        foreach (var mac in _macs.Names)
        {
            names.Add(OwnName.Of(mac));
        }

        foreach (var id in _ids.Names)
        {
            if (!_stated.Ids.Contains(id))
            {
                names.Add(OwnName.Of(id));
            }
        }
    }

    /// <summary>True when these are all the names that the guest of the last key has, each of them once.</summary>
    public bool HasNames(List<OwnValue> values)
    {
        var found = 0;
        foreach (var value in values)
        {
            found += (value.Mac is { } mac ? _macs.Has(mac) : _ids.Has(value.Id)) ? 1 : 0;
        }

        return found == values.Count && found == _macs.Names.Count + _ids.Names.Count && _guest is { Name: null, Uuid: null };
    }

    private void Add(GuestInterface nic)
    {
        if (nic.Source is InterfaceSource.Network network)
        {
            _key.Add(_texts.Of(network.Name));
            Add(network.PortGroup);
        }
        else
        {
            _key.Add(Missing);
            Add(nic.Source);
        }

        _key.Add(nic.Mac is { } mac ? _macs.Of(mac) : Missing);
        AddAlias(nic.Alias);
        Add(nic.TrustGuestRxFilters);
        Add(nic.Isolated);
        _key.Add((int)nic.Mtu);
        _key.Add(nic.IsLiveText ? 1 : 0);
        _key.Add((int)(nic.Driver?.Queues ?? 0));
        Add(nic.Filter?.Name);
        Add(nic.Vlan);
        Add(nic.Bandwidth);
        if (nic.Teaming is { } teaming)
        {
            _key.Add(teaming.IsTransient ? 1 : 0);
            AddAlias(teaming.Persistent);
        }
        else
        {
            _key.Add(Missing);
        }

        Add(nic.VirtualPort?.Fields);
        Add(nic.Policy);
        if (nic.Actual is { } actual)
        {
            Add(actual.VirtualPort is null ? actual : actual with { VirtualPort = null });
            Add(actual.VirtualPort);
        }
        else
        {
            _key.Add(Missing);
        }
    }

    /// <summary>What the host has that the interface is connected to now. Which devices are taken there does not matter: the guest itself took one of them at another moment.</summary>
    private void AddSource(GuestInterface nic, HostView source)
    {
        if (nic.Source is InterfaceSource.Network network)
        {
            _key.Add(source.DefinitionOf(network.Name));
        }
        else
        {
            HostFacts.AddSource(_key, source, _things, nic.Source);
        }

        if (nic.Actual is { } actual)
        {
            HostFacts.AddPlug(_key, source, _things, actual.Plug);
        }
    }

    private void Add(PolicySelector selector)
    {
        switch (selector)
        {
            case PolicySelector.OfMac mac:
                _key.Add(0);
                _key.Add(_macs.Of(mac.Address));
                break;
            case PolicySelector.OfAlias alias:
                _key.Add(1);
                AddAlias(alias.Alias);
                break;
            default:
                _key.Add(2);
                Add((object)selector);
                break;
        }
    }

    private void Add(ConnectionPolicy? policy)
    {
        if (policy is null || policy.Alternatives.Count == 0)
        {
            Add((object?)policy);
            _key.Add(0);
            return;
        }

        Add((object)(policy with { Alternatives = default }));
        _key.Add(policy.Alternatives.Count);
        foreach (var alternative in policy.Alternatives)
        {
            Add(alternative.Fields);
        }
    }

    /// <summary>The fields, and apart from them the ids, which are the guest's own.</summary>
    private void Add(VirtualPortFields? stated)
    {
        if (stated is not { } fields)
        {
            _key.Add(Missing);
            return;
        }

        _key.Add(_ports.Of(fields));
        if (fields.InstanceId is { } instance)
        {
            _key.Add(_ids.Of(instance));
        }

        if (fields.InterfaceId is { } own)
        {
            _key.Add(_ids.Of(own));
        }
    }

    /// <summary>Whether an alias is a user's can matter too.</summary>
    private void AddAlias(string? alias)
    {
        _key.Add(alias is null ? Missing : _aliases.Of(alias));
        _key.Add(alias is not null && alias.StartsWith("ua-", StringComparison.Ordinal) ? 1 : 0);
    }

    private void Add(Stated<bool>? stated) => _key.Add(stated is { } said ? said.Value ? 1 : 0 : Missing);

    private void Add(string? text) => _key.Add(text is null ? Missing : _texts.Of(text));

    private void Add(object? thing) => _key.Add(thing is null ? Missing : _things.Of(thing));

    /// <summary>Fields are alike that differ in the values of ids alone.</summary>
    private sealed class PortComparer : IEqualityComparer<VirtualPortFields>
    {
        public static PortComparer Instance { get; } = new();

        public bool Equals(VirtualPortFields x, VirtualPortFields y) =>
            x.Type == y.Type
            && x.Specified == y.Specified
            && x.Generated == y.Generated
            && x.RawManagerId == y.RawManagerId
            && x.RawTypeId == y.RawTypeId
            && x.RawTypeIdVersion == y.RawTypeIdVersion
            && x.RawProfileId == y.RawProfileId;

        public int GetHashCode(VirtualPortFields fields) => HashCode.Combine(fields.Type, fields.Specified, fields.Generated, fields.RawManagerId, fields.RawTypeId, fields.RawProfileId);
    }
}
