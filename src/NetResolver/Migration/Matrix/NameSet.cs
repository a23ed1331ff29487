namespace NetResolver.Migration;

/// <summary>What the guests of one host are called, and the MAC addresses and ids that they have, by <see cref="OwnName"/>.</summary>
internal sealed class NameSet
{
    private readonly HashSet<ulong> _names;

    private NameSet(IEnumerable<ulong> names) => _names = [.. names];

    public int Count => _names.Count;

    public IEnumerable<ulong> All => _names;

    public static NameSet Of(HostSnapshot host)
    {
        var describer = new GuestDescriber(new StatedNames());
        var names = new List<ulong>();
        foreach (var hosted in host.Guests)
        {
            describer.Describe(hosted.Guest, null);
            describer.AddNames(names);
        }

        foreach (var running in host.Inventory?.RunningGuests ?? default)
        {
            names.Add(OwnName.Of(running.Name));
        }

        return new(names);
    }

    public bool Contains(ulong name) => _names.Contains(name);

    public bool Overlaps(ReadOnlySpan<ulong> names)
    {
        foreach (var name in names)
        {
            if (_names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
