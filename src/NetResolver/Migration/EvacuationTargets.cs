using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>The hosts to which guests may go, in the order given, and who may go where.</summary>
internal sealed class EvacuationTargets
{
    private readonly EvacuationOptions _options;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<HostSnapshot> _hosts = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public EvacuationTargets(HostSnapshot from, IEnumerable<HostSnapshot> to, EvacuationOptions options)
    {
        _options = options;
        var given = to.ToList();
        foreach (var host in given)
        {
            if (host.Name == from.Name)
            {
                _diagnostics.Add(EvacuationRules.IsSource.At(default, host.Name));
            }
            else if (!options.ExcludedHosts.Contains(host.Name) && _numbers.TryAdd(host.Name, _hosts.Count))
            {
                _hosts.Add(host);
            }
        }

        var hosts = given.Select(h => h.Name).Order(StringComparer.Ordinal).Distinct().ToList();
        foreach (var name in options.ExcludedHosts.Concat(options.OnlyHosts.Values.SelectMany(only => only)).Distinct().Where(name => !hosts.Contains(name)))
        {
            _diagnostics.Add(EvacuationRules.UnknownName.At(default, "host", name, new KnownNames(hosts)));
        }

        var guests = from.Guests.Select(g => g.Guest.Name).OfType<string>().ToList();
        foreach (var name in options.OnlyHosts.Keys.Where(name => !guests.Contains(name)))
        {
            _diagnostics.Add(EvacuationRules.UnknownName.At(default, "guest", name, new KnownNames(guests)));
        }
    }

    public IReadOnlyList<HostSnapshot> Hosts => _hosts;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public int NumberOf(string host) => _numbers[host];

    public bool MayGo(EvacuationGuest guest, int host) =>
        guest.Guest.Name is not { } name || !_options.OnlyHosts.TryGetValue(name, out var only) || only.Contains(_hosts[host].Name);
}
