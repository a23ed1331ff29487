namespace NetResolver.Migration;

/// <summary>
/// The classes of guests, networks and hosts that a matrix and those made from it have met, and what was found for them. It only grows. Whoever makes it grow holds its lock.
/// </summary>
internal sealed class Catalogue
{
    private readonly HostNumbers _numbers = new();
    private NetworkNames _names = new();
    private readonly Numbers<object> _things = new();
    private readonly KeyTable _guestKeys = new();
    private readonly KeyTable _outlookKeys = new();
    private readonly List<Outlook> _outlooks = [];
    private readonly List<GuestClass> _classes = [];
    private readonly GuestDescriber _describer;

    public Catalogue(MigrationOptions options)
    {
        Options = options;
        _describer = new(Stated);
        if (options.Policy is { } policy)
        {
            Stated.Add(policy);
        }
    }

    public MigrationOptions Options { get; }

    /// <summary>Names that guests may share with others.</summary>
    public StatedNames Stated { get; } = new();

    public Lock Lock { get; } = new();

    public IReadOnlyList<GuestClass> Classes => _classes;

    public IReadOnlyList<Outlook> Outlooks => _outlooks;

    /// <summary>Hosts, their networks sorted into classes.</summary>
    public HostView[] View(IReadOnlyList<HostSnapshot> hosts)
    {
        var views = new HostView[hosts.Count];
        for (var i = 0; i < views.Length; i++)
        {
            State(hosts[i]);
            views[i] = new(hosts[i], _names, Stated, _numbers);
        }

        foreach (var view in views)
        {
            view.NumberKind(_numbers.Kinds);
        }

        return views;
    }

    /// <summary>A host that comes later, of which it is known already what its networks state.</summary>
    public HostView View(HostSnapshot host)
    {
        _names = _names.Copy();
        var view = new HostView(host, _names, Stated, _numbers);
        view.NumberKind(_numbers.Kinds);
        return view;
    }

    /// <summary>Notes which ids the networks of a host state; gives those that none stated before, by <see cref="OwnName"/>.</summary>
    public List<ulong> State(HostSnapshot host)
    {
        var added = new List<ulong>();
        foreach (var network in host.Networks)
        {
            Stated.Add(network.Definition, added);
        }

        return added;
    }

    /// <summary>What a guest is called, and the MAC addresses and ids that it names, by <see cref="OwnName"/>.</summary>
    public ulong[] NamesOf(Guest guest)
    {
        var names = new List<ulong>();
        _describer.Describe(guest, null);
        _describer.AddNames(names);
        return [.. names];
    }

    /// <summary>The number of a guest's class.</summary>
    public int ClassOf(Guest guest, HostView? source)
    {
        var number = _guestKeys.Of(_describer.Describe(guest, source));
        if (number == _classes.Count)
        {
            var outlook = OutlookOf(guest);
            _classes.Add(new(guest, source?.Snapshot, _outlooks[outlook], outlook));
        }

        return number;
    }

    /// <summary>What a host shows guests of an outlook.</summary>
    public int ViewOf(Outlook outlook, HostView host) => outlook.ViewOf(host, _things);

    private int OutlookOf(Guest guest)
    {
        var outlook = new Outlook(guest, Options);
        var key = new List<int>();
        outlook.AddTo(key, _things);
        var number = _outlookKeys.Of(key);
        if (number == _outlooks.Count)
        {
            _outlooks.Add(outlook);
        }

        return number;
    }
}
