namespace NetResolver.Migration;

/// <summary>How many guests each class of a matrix has, how many hosts show a class the same, and how many guests of a class are apart at a host.</summary>
internal sealed class MatrixTally
{
    private readonly Dictionary<int, int>[] _apart;

    public MatrixTally(FleetRows rows, int classes, int hosts, int[][] views, Dictionary<int, int[]> met)
    {
        Sizes = new int[classes];
        Firsts = new int[classes];
        HostsByView = Array.ConvertAll(views, ByView);
        _apart = new Dictionary<int, int>[hosts];
        for (var guest = rows.Count - 1; guest >= 0; guest--)
        {
            var number = rows.Classes[guest];
            if (number == FleetRows.Unreadable)
            {
                Unreadable.Add(guest);
                continue;
            }

            Sizes[number]++;
            Firsts[number] = guest;
            if (rows.Sources[guest] != FleetRows.Nowhere)
            {
                CountApart(rows.Sources[guest], number);
            }

            foreach (var host in met.Count > 0 && met.TryGetValue(guest, out var meets) ? meets : [])
            {
                CountApart(host, number);
            }
        }

        Unreadable.Reverse();
    }

    /// <summary>By class: how many guests it has.</summary>
    public int[] Sizes { get; }

    /// <summary>By class: its first guest, where it has any.</summary>
    public int[] Firsts { get; }

    /// <summary>The guests that cannot be read, in order.</summary>
    public List<int> Unreadable { get; } = [];

    /// <summary>By outlook: the hosts of each view that there is, in order.</summary>
    public int[][][] HostsByView { get; }

    /// <summary>The classes that have guests that are apart at a host, and how many: those that are on it, and those with names that somebody there has too.</summary>
    public IReadOnlyDictionary<int, int> ApartAt(int host) => _apart[host] ?? None;

    private static readonly Dictionary<int, int> None = [];

    private static int[][] ByView(int[] views) =>
        [.. Enumerable.Range(0, views.Length).GroupBy(host => views[host]).Select(group => group.ToArray())];

    private void CountApart(int host, int number)
    {
        var apart = _apart[host] ??= [];
        apart[number] = apart.GetValueOrDefault(number) + 1;
    }
}
