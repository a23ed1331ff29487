namespace NetResolver.Migration;

/// <summary>The numbers of what hosts have: equal things have equal numbers. Not for several threads at once.</summary>
internal sealed class HostNumbers
{
    public Numbers<HostKind> Kinds { get; } = new();

    public Numbers<HostInventory> Inventories { get; } = new();

    public Numbers<NetworkView> Networks { get; } = new();

    public Numbers<NetworkState> States { get; } = new();
}

/// <summary>The state that a network is in.</summary>
/// <param name="Definition">The number of its definition.</param>
/// <param name="IsActive">Whether it runs.</param>
/// <param name="IsAutostarted">Whether it starts with the host.</param>
/// <param name="IsPersistent">Whether it stays when it is stopped.</param>
/// <param name="HasUntold">Whether it has connections of which nobody tells.</param>
/// <param name="Faults">What is to be said of it whoever comes, by rule; null when there is nothing.</param>
internal readonly record struct NetworkState(int Definition, bool? IsActive, bool? IsAutostarted, bool? IsPersistent, bool HasUntold, string? Faults);

/// <summary>The names of all networks of all hosts, numbered once, so that a host finds its own by number. Not changed any more once guests are looked at.</summary>
internal sealed class NetworkNames
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    public void Add(string name) => _numbers.TryAdd(name, _numbers.Count);

    /// <summary>The same, to be added to.</summary>
    public NetworkNames Copy()
    {
        var copy = new NetworkNames();
        foreach (var (name, number) in _numbers)
        {
            copy._numbers.Add(name, number);
        }

        return copy;
    }

    /// <summary>The number of a name; -1 when no host has such a network.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out var number) ? number : Unknown;
}
