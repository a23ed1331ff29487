using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// May these guests move to those hosts? Every guest with every host, for fleets: guests fall into few classes and hosts' networks into few, a pair of classes is checked once,
/// and a cell is looked up. Each cell is what the check of the single migration says. Immutable, safe to share between threads; what it finds out while it is asked, it keeps.
/// </summary>
/// <remarks>
/// The host that a guest is on is no destination for it: the cell can be asked for, but it is neither listed nor counted. A guest whose text cannot be read is incompatible with
/// every host.
/// </remarks>
public sealed partial class MigrationMatrix
{
    private readonly Catalogue _catalogue;
    private readonly GuestText _reading;
    private readonly HostView[] _hosts;
    private readonly FleetRows _rows;

    /// <summary>By class number, for all classes of the catalogue at the time.</summary>
    private readonly GuestClass[] _classes;

    /// <summary>By outlook: what each host shows, as a number of the outlook.</summary>
    private readonly int[][] _views;

    /// <summary>By guest: the hosts at which somebody has a name that the guest has too. These cells are checked one by one.</summary>
    private readonly Dictionary<int, int[]> _met;

    private MigrationMatrix(Catalogue catalogue, GuestText reading, HostView[] hosts, FleetRows rows, int[][] views, Dictionary<int, int[]> met)
    {
        (_catalogue, _reading, _hosts, _rows, _views, _met) = (catalogue, reading, hosts, rows, views, met);
        _classes = [.. catalogue.Classes];
        _tally = new(() => new(rows, _classes.Length, hosts.Length, views, met));
        Hosts = Array.AsReadOnly(Array.ConvertAll(hosts, h => h.Snapshot));
        Guests = Array.AsReadOnly(rows.Guests);
    }

    /// <summary>The guests, in the order given: the rows.</summary>
    public IReadOnlyList<FleetGuest> Guests { get; }

    /// <summary>The hosts, in the order given: the columns.</summary>
    public IReadOnlyList<HostSnapshot> Hosts { get; }

    /// <summary>What the checks were told.</summary>
    public MigrationOptions Options => _catalogue.Options;

    /// <summary>Into how many classes the guests fall, those included that only matrices had from which this one was made.</summary>
    public int GuestClasses => _classes.Length;

    /// <summary>The number of each guest's class; -1 for one that cannot be read.</summary>
    internal IReadOnlyList<int> ClassNumbers => _rows.Classes;

    /// <summary>The verdict of a cell.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <param name="host">The host's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest or host.</exception>
    public MigrationVerdict this[int guest, int host]
    {
        get
        {
            CheckGuest(guest);
            CheckHost(host);
            return IsApart(guest, host) ? Check(guest, host)?.Verdict ?? MigrationVerdict.Incompatible : ByClass(guest, host);
        }
    }

    /// <summary>The check of a cell with all that it found. A text is read again.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <param name="host">The host's number, from 0.</param>
    /// <returns>The check; null when the guest cannot be read (<see cref="Read"/> tells why).</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest or host.</exception>
    public MigrationResult? Check(int guest, int host)
    {
        CheckGuest(guest);
        CheckHost(host);
        return _reading.Read(_rows.Guests[guest]) is { } read
            ? MigrationCheck.Run(read, _rows.Sources[guest] is var source and not FleetRows.Nowhere ? _hosts[source].Snapshot : null, _hosts[host].Snapshot, Options)
            : null;
    }

    /// <summary>A guest, or what is wrong with its text. A text is read again.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest.</exception>
    public ReadResult<Guest> Read(int guest)
    {
        CheckGuest(guest);
        return _reading.ReadAll(_rows.Guests[guest]);
    }

    /// <summary>The number of the first host of a name; -1 when there is none.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public int IndexOfHost(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.FindIndex(_hosts, h => h.Snapshot.Name == name);
    }

    /// <summary>Where a guest can go: the cells that are ready, with changes or without, the better ones first and then in the order of hosts.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest.</exception>
    public IReadOnlyList<MatrixCell> WhereCanGo(int guest)
    {
        CheckGuest(guest);
        return
        [
            .. Enumerable.Range(0, _hosts.Length)
                .Where(host => host != _rows.Sources[guest])
                .Select(host => new MatrixCell(guest, host, this[guest, host]))
                .Where(cell => cell.Verdict <= MigrationVerdict.ReadyWithChanges)
                .OrderBy(cell => cell.Verdict),
        ];
    }

    /// <summary>Who can come to a host: the cells that are ready, with changes or without, in the order of guests, one after the other as they are asked for.</summary>
    /// <param name="host">The host's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such host.</exception>
    public IEnumerable<MatrixCell> WhoCanCome(int host)
    {
        CheckHost(host);
        return Enumerable.Range(0, _rows.Count)
            .Where(guest => host != _rows.Sources[guest])
            .Select(guest => new MatrixCell(guest, host, this[guest, host]))
            .Where(cell => cell.Verdict <= MigrationVerdict.ReadyWithChanges);
    }

    /// <summary>True where the guest's class alone does not decide.</summary>
    private bool IsApart(int guest, int host) =>
        host == _rows.Sources[guest] || (_met.Count > 0 && _met.TryGetValue(guest, out var hosts) && Array.BinarySearch(hosts, host) >= 0);

    private MigrationVerdict ByClass(int guest, int host) =>
        _rows.Classes[guest] is var number and not FleetRows.Unreadable ? ByClass(_classes[number], host) : MigrationVerdict.Incompatible;

    private MigrationVerdict ByClass(GuestClass guests, int host)
    {
        var view = _hosts[host];
        return guests.On(view, _views[guests.OutlookNumber][host], Options).On(view, at => guests.Check(at, Options).Verdict);
    }

    private void CheckGuest(int guest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(guest);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(guest, _rows.Count);
    }

    private void CheckHost(int host)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(host);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(host, _hosts.Length);
    }
}
