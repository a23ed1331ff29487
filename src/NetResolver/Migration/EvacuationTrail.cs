namespace NetResolver.Migration;

/// <summary>The destinations while one guest after the other comes: each check sees what the moves before it have taken.</summary>
internal sealed class EvacuationTrail(HostSnapshot from, IReadOnlyList<HostSnapshot> hosts)
{
    private readonly HostSnapshot[] _now = [.. hosts];

    /// <summary>Checks a guest's move to a host as it is now. For one that takes nothing there, devices and floors are looked for as if no other guest had come.</summary>
    public MigrationResult Check(EvacuationGuest guest, int host) =>
        guest.Check(from, guest.TakesPlace ? _now[host] : hosts[host] with { Guests = _now[host].Guests });

    /// <summary>Has a guest come to a host as its check says.</summary>
    public void Come(EvacuationGuest guest, int host, MigrationResult check)
    {
        var networks = _now[host].Networks.AsSpan().ToArray();
        foreach (var nic in check.Interfaces)
        {
            if (guest.TakesPlace && nic.Destination.Plan is { Network: { } name } plan && Array.FindIndex(networks, n => n.Definition.Name == name) is var index and >= 0)
            {
                networks[index] = networks[index] with { Use = networks[index].Use.With(plan) };
            }
        }

        _now[host] = _now[host] with { Networks = [.. networks], Guests = [.. _now[host].Guests.AsSpan(), guest.Hosted with { IsRunning = guest.TakesPlace }] };
    }
}
