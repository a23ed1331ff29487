namespace NetResolver.Migration;

/// <summary>Which hosts have guests of which names, MAC addresses and ids, by <see cref="OwnName"/>.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<int>> _hosts = [];

    public NameIndex(HostView[] hosts)
    {
        for (var host = 0; host < hosts.Length; host++)
        {
            foreach (var name in hosts[host].Names.All)
            {
                if (!_hosts.TryGetValue(name, out var those))
                {
                    _hosts.Add(name, those = []);
                }

                those.Add(host);
            }
        }
    }

    public bool IsEmpty => _hosts.Count == 0;

    /// <summary>The hosts that have guests with one of these names, in order, but for the one where the guest itself is; empty when there is none.</summary>
    public int[] Meets(ReadOnlySpan<ulong> names, int source)
    {
        SortedSet<int>? met = null;
        foreach (var name in names)
        {
            foreach (var host in _hosts.GetValueOrDefault(name) ?? [])
            {
                if (host != source)
                {
                    (met ??= []).Add(host);
                }
            }
        }

        return met is null ? [] : [.. met];
    }
}
