using NetResolver.Migration;

namespace NetResolver;

/// <content>How a matrix is made.</content>
public sealed partial class MigrationMatrix
{
    internal static MigrationMatrix Build(
        IEnumerable<FleetGuest> guests,
        IEnumerable<HostSnapshot> hosts,
        MigrationOptions? options,
        GuestText reading,
        MatrixWatch watch,
        int threads)
    {
        ArgumentNullException.ThrowIfNull(guests);
        ArgumentNullException.ThrowIfNull(hosts);
        var catalogue = new Catalogue(options ?? MigrationOptions.Default);
        var views = catalogue.View([.. hosts]);
        FleetGuest[] given = [.. guests];
        var rows = new FleetReader(given, SourcesOf(given, views), views, reading, catalogue, watch).Read(threads);
        var matrix = new MigrationMatrix(catalogue, reading, views, rows, ViewsOf(catalogue, views), MeetingsOf(rows, views));
        matrix.CheckAll(watch, threads);
        return matrix;
    }

    /// <summary>The number of each guest's host.</summary>
    private static int[] SourcesOf(FleetGuest[] guests, HostView[] hosts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < hosts.Length; i++)
        {
            numbers.TryAdd(hosts[i].Snapshot.Name, i);
        }

        return Array.ConvertAll(guests, g => g.Host is { } host && numbers.TryGetValue(host, out var number) ? number : FleetRows.Nowhere);
    }

    private static int[][] ViewsOf(Catalogue catalogue, HostView[] hosts) =>
        [.. catalogue.Outlooks.Select(outlook => Array.ConvertAll(hosts, host => catalogue.ViewOf(outlook, host)))];

    /// <summary>The cells in which somebody at the destination has a name of the guest's.</summary>
    private static Dictionary<int, int[]> MeetingsOf(FleetRows rows, HostView[] hosts)
    {
        var index = new NameIndex(hosts);
        var met = new Dictionary<int, int[]>();
        for (var guest = 0; guest < rows.Count && !index.IsEmpty; guest++)
        {
            if (index.Meets(rows.NamesOf(guest), rows.Sources[guest]) is { Length: > 0 } found)
            {
                met.Add(guest, found);
            }
        }

        return met;
    }

    /// <summary>Checks each class of guests with one host of each view.</summary>
    private void CheckAll(MatrixWatch watch, int threads)
    {
        var examples = Array.ConvertAll(_views, ExamplesOf);
        watch.Begin(MatrixStep.Checks, GuestClasses);
        watch.Each(GuestClasses, threads, number =>
        {
            var guests = _classes[number];
            foreach (var host in examples[guests.OutlookNumber])
            {
                ByClass(guests, host);
            }

            watch.Advance(1);
        });
    }

    /// <summary>The first host of each view.</summary>
    private static int[] ExamplesOf(int[] views)
    {
        var met = new HashSet<int>();
        return [.. Enumerable.Range(0, views.Length).Where(host => met.Add(views[host]))];
    }
}
