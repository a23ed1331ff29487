using NetResolver.Migration;

namespace NetResolver;

/// <content>What becomes of a matrix when guests or hosts change. Whatever does not depend on the change is taken over.</content>
public sealed partial class MigrationMatrix
{
    /// <summary>The matrix with one guest more, the last one.</summary>
    /// <param name="guest">The guest.</param>
    public MigrationMatrix With(FleetGuest guest)
    {
        var read = _reading.Read(guest);
        var source = guest.Host is { } name ? IndexOfHost(name) : FleetRows.Nowhere;
        lock (_catalogue.Lock)
        {
            var number = read is null ? FleetRows.Unreadable : _catalogue.ClassOf(read, source == FleetRows.Nowhere ? null : _hosts[source]);
            var names = read is null ? [] : _catalogue.NamesOf(read);
            var rows = _rows.With(guest, number, source, names);
            int[] hosts = [.. Enumerable.Range(0, _hosts.Length).Where(host => host != source && _hosts[host].Names.Overlaps(names))];
            var met = hosts.Length == 0 ? _met : new Dictionary<int, int[]>(_met) { [_rows.Count] = hosts };
            return new(_catalogue, _reading, _hosts, rows, MoreViews(), met);
        }
    }

    /// <summary>The matrix without a guest; those behind it move up by one.</summary>
    /// <param name="guest">The guest's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such guest.</exception>
    public MigrationMatrix Without(int guest)
    {
        CheckGuest(guest);
        var met = _met.Where(m => m.Key != guest).ToDictionary(m => m.Key > guest ? m.Key - 1 : m.Key, m => m.Value);
        return new(_catalogue, _reading, _hosts, _rows.Without(guest), _views, met);
    }

    /// <summary>
    /// The matrix with a host as it is now: in place of the one of its name, else as the last one. Only what the host shows is looked at anew, and the guests that are on it.
    /// </summary>
    /// <param name="host">The host; the networks that have not changed may be the same objects.</param>
    public MigrationMatrix With(HostSnapshot host)
    {
        ArgumentNullException.ThrowIfNull(host);
        lock (_catalogue.Lock)
        {
            var stated = _catalogue.State(host);
            var view = _catalogue.View(host);
            var index = IndexOfHost(host.Name);
            HostView[] hosts = [.. _hosts];
            if (index < 0)
            {
                index = hosts.Length;
                Array.Resize(ref hosts, index + 1);
            }

            hosts[index] = view;
            if (stated.Exists(id => _rows.Names.AsSpan().Contains(id) || Array.Exists(hosts, h => h.Names.Contains(id))))
            {
                // A guest has an id that no network stated before: that may tell it from its class now.
                return Build(_rows.Guests, hosts.Select(h => h.Snapshot), Options, _reading, new MatrixWatch(null, default), threads: 1);
            }

            var rows = _rows.With(SourcesWith(host.Name, index), index, Moved(view));
            return new(_catalogue, _reading, hosts, rows, Replaced(index, view), MetWith(index, view, rows.Sources));
        }
    }

    /// <summary>Where each guest is when there is a host of this name and number.</summary>
    private int[] SourcesWith(string name, int host)
    {
        if (host < _hosts.Length)
        {
            return _rows.Sources;
        }

        var sources = (int[])_rows.Sources.Clone();
        for (var guest = 0; guest < sources.Length; guest++)
        {
            sources[guest] = sources[guest] == FleetRows.Nowhere && _rows.Guests[guest].Host == name ? host : sources[guest];
        }

        return sources;
    }

    /// <summary>
    /// The class of a guest that is on a host which is different now, from the class that it has: what tells the two apart is the host alone. The catalogue is locked.
    /// </summary>
    private Func<int, int> Moved(HostView view)
    {
        var known = new Dictionary<int, int> { [FleetRows.Unreadable] = FleetRows.Unreadable };
        return number =>
        {
            if (!known.TryGetValue(number, out var moved))
            {
                known.Add(number, moved = _catalogue.ClassOf(_classes[number].Example, view));
            }

            return moved;
        };
    }

    /// <summary>What hosts show, with one that is different or new. The catalogue is locked.</summary>
    private int[][] Replaced(int host, HostView view)
    {
        var views = MoreViews();
        for (var outlook = 0; outlook < views.Length; outlook++)
        {
            var replaced = new int[Math.Max(views[outlook].Length, host + 1)];
            views[outlook].CopyTo(replaced, 0);
            replaced[host] = _catalogue.ViewOf(_catalogue.Outlooks[outlook], view);
            views[outlook] = replaced;
        }

        return views;
    }

    /// <summary>What the hosts show, with the outlooks that have come since. The catalogue is locked.</summary>
    private int[][] MoreViews() =>
        [.. _views, .. _catalogue.Outlooks.Skip(_views.Length).Select(outlook => Array.ConvertAll(_hosts, host => _catalogue.ViewOf(outlook, host)))];

    private Dictionary<int, int[]> MetWith(int host, HostView view, int[] sources)
    {
        var now = view.Names;
        if (now.Count == 0 && (host >= _hosts.Length || _hosts[host].Names.Count == 0))
        {
            return _met;
        }

        var met = new Dictionary<int, int[]>();
        for (var guest = 0; guest < _rows.Count; guest++)
        {
            IEnumerable<int> hosts = _met.GetValueOrDefault(guest, []).Where(h => h != host);
            hosts = sources[guest] != host && now.Overlaps(_rows.NamesOf(guest)) ? hosts.Append(host).Order() : hosts;
            if (hosts.ToArray() is { Length: > 0 } found)
            {
                met.Add(guest, found);
            }
        }

        return met;
    }
}
