namespace NetResolver.Migration;

/// <summary>
/// What a guest looks at of a destination: the networks that its interfaces name there, each with the number of connections wanted, and the bridges and devices that it names
/// itself. Guests of one outlook cannot tell hosts apart that show them the same, but for what floors have taken.
/// </summary>
internal sealed class Outlook
{
    private readonly List<(string Network, int Connections)> _networks = [];
    private readonly List<InterfaceSource> _plain = [];
    private readonly KeyTable _views = new();
    private readonly List<int> _key = [];

    public Outlook(Guest guest, MigrationOptions options)
    {
        foreach (var nic in guest.Interfaces)
        {
            if (nic.Source is not InterfaceSource.Network source)
            {
                _plain.Add(nic.Source);
                continue;
            }

            var name = options.NetworkNames.GetValueOrDefault(source.Name, source.Name);
            var index = _networks.FindIndex(n => n.Network == name);
            if (index < 0)
            {
                _networks.Add((name, 1));
            }
            else
            {
                _networks[index] = (name, _networks[index].Connections + 1);
            }
        }
    }

    /// <summary>The networks at the destination, in the order in which they are first named.</summary>
    public IReadOnlyList<(string Network, int Connections)> Networks => _networks;

    /// <summary>Writes what tells it from other outlooks.</summary>
    public void AddTo(List<int> key, Numbers<object> things)
    {
        key.Add(_networks.Count);
        foreach (var (network, connections) in _networks)
        {
            key.Add(things.Of(network));
            key.Add(connections);
        }

        foreach (var source in _plain)
        {
            key.Add(things.Of(source));
        }
    }

    /// <summary>How many views there are: what hosts showed so far.</summary>
    public int Views => _views.Count;

    /// <summary>The number of what a host shows; the same for hosts that show the same. Not for several threads at once.</summary>
    public int ViewOf(HostView host, Numbers<object> things)
    {
        _key.Clear();
        _key.Add(host.Kind);
        foreach (var (network, connections) in _networks)
        {
            HostFacts.AddNetwork(_key, host, network, connections);
        }

        foreach (var source in _plain)
        {
            HostFacts.AddSource(_key, host, things, source);
        }

        return _views.Of(_key);
    }
}
