using NetResolver.Migration;

namespace NetResolver;

/// <content>What is asked about many cells at once: it is answered by classes.</content>
public sealed partial class MigrationMatrix
{
    private readonly Lazy<MatrixTally> _tally;

    /// <summary>How many cells have which verdict, all guests and hosts together.</summary>
    public VerdictCounts Count()
    {
        var counts = default(VerdictCounts);
        foreach (var group in Groups())
        {
            counts = counts.Add(ByClass(group.Guests, group.Host), group.Cells);
        }

        foreach (var (guest, hosts) in _met)
        {
            foreach (var host in hosts)
            {
                counts = counts.Add(this[guest, host], _rows.Classes[guest] == FleetRows.Unreadable ? 0 : 1);
            }
        }

        return counts with { Incompatible = counts.Incompatible + _tally.Value.Unreadable.Sum(CellsOf) };
    }

    /// <summary>How many hosts give a guest which verdict.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest.</exception>
    public VerdictCounts CountOfGuest(int guest)
    {
        CheckGuest(guest);
        var counts = default(VerdictCounts);
        for (var host = 0; host < _hosts.Length; host++)
        {
            counts = host == _rows.Sources[guest] ? counts : counts.Add(this[guest, host], 1);
        }

        return counts;
    }

    /// <summary>How many guests get which verdict at a host.</summary>
    /// <param name="host">The host's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such host.</exception>
    public VerdictCounts CountOfHost(int host)
    {
        CheckHost(host);
        var counts = default(VerdictCounts);
        var apart = _tally.Value.ApartAt(host);
        for (var number = 0; number < _classes.Length; number++)
        {
            var cells = _tally.Value.Sizes[number] - apart.GetValueOrDefault(number);
            counts = cells == 0 ? counts : counts.Add(ByClass(_classes[number], host), cells);
        }

        foreach (var (guest, hosts) in _met)
        {
            if (_rows.Classes[guest] != FleetRows.Unreadable && Array.BinarySearch(hosts, host) >= 0)
            {
                counts = counts.Add(this[guest, host], 1);
            }
        }

        return counts.Add(MigrationVerdict.Incompatible, _tally.Value.Unreadable.Count(guest => _rows.Sources[guest] != host));
    }

    /// <summary>Why cells are not ready: each reason with the number of cells that it blocks, the one that blocks most first. A cell may have several.</summary>
    /// <returns>The reasons; of two that block equally many the one with the lower id, and then the one with the earlier cell, comes first.</returns>
    public IReadOnlyList<BlockingReason> ReasonsRanked()
    {
        var reasons = new ReasonTally();
        foreach (var group in Groups())
        {
            if (ByClass(group.Guests, group.Host) is > MigrationVerdict.ReadyWithChanges and var verdict)
            {
                reasons.Add(group.Guests.Check(_hosts[group.Host], Options), group.Cells, new(group.First, group.Host, verdict));
            }
        }

        foreach (var (guest, hosts) in _met)
        {
            foreach (var host in hosts)
            {
                if (Check(guest, host) is { CanMove: false } result)
                {
                    reasons.Add(result, 1, new(guest, host, result.Verdict));
                }
            }
        }

        foreach (var guest in _tally.Value.Unreadable)
        {
            var host = _rows.Sources[guest] == 0 ? 1 : 0;
            if (CellsOf(guest) > 0 && Read(guest).FirstError is { } error)
            {
                reasons.Add(error, CellsOf(guest), new(guest, host, MigrationVerdict.Incompatible));
            }
        }

        return reasons.Ranked();
    }

    /// <summary>How many cells of a guest count: all but that of the host that it is on.</summary>
    private int CellsOf(int guest) => _hosts.Length - (_rows.Sources[guest] == FleetRows.Nowhere ? 0 : 1);

    /// <summary>All cells that classes decide: those of one class and of hosts that are the same to it together, with the first of each, which may themselves be apart.</summary>
    private IEnumerable<(GuestClass Guests, int First, int Host, long Cells)> Groups()
    {
        var tally = _tally.Value;
        for (var number = 0; number < _classes.Length; number++)
        {
            if (tally.Sizes[number] == 0)
            {
                continue;
            }

            var guests = _classes[number];
            foreach (var hosts in tally.HostsByView[guests.OutlookNumber])
            {
                var verdict = guests.On(_hosts[hosts[0]], _views[guests.OutlookNumber][hosts[0]], Options);
                foreach (var alike in verdict.IsPlain ? [hosts] : hosts.GroupBy(host => verdict.FitOf(_hosts[host])).Select(group => group.ToArray()))
                {
                    var cells = (long)tally.Sizes[number] * alike.Length - alike.Sum(host => tally.ApartAt(host).GetValueOrDefault(number));
                    if (cells > 0)
                    {
                        yield return (guests, tally.Firsts[number], alike[0], cells);
                    }
                }
            }
        }
    }
}
