using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>Pairs what a host has with what it would have: guests by name, interfaces by MAC address and else by number.</summary>
internal sealed class WhatIfRows(HostSnapshot before, HostSnapshot after)
{
    /// <summary>Each interface that there is or will be, with the connection that it has.</summary>
    public List<WhatIfRow> Find()
    {
        var rows = new List<WhatIfRow>();
        var uses = new Dictionary<string, NetworkUse>(StringComparer.Ordinal);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var byName = ByName();
        for (var i = 0; i < before.Guests.Count; i++)
        {
            var hosted = before.Guests[i];
            var changed = hosted.Guest.Name is { } name ? byName.GetValueOrDefault(name) : i < after.Guests.Count && after.Guests[i].Guest.Name is null ? after.Guests[i] : null;
            seen.Add(changed ?? hosted);
            var sources = SourceConnection.Of(hosted.Guest, before);
            for (var k = 0; k < sources.Length; k++)
            {
                var nic = hosted.Guest.Interfaces[k];
                var side = nic.Actual is null && nic.Source is InterfaceSource.Network source ? Planned(nic, source.Name, hosted.IsRunning, uses) : sources[k].Side;
                var now = changed is null ? null : Match(changed.Guest, nic, k);
                rows.Add(new(changed ?? hosted, nic, side, now));
                seen.Add(now ?? nic);
            }

            Add(changed, rows, seen);
        }

        foreach (var hosted in after.Guests)
        {
            Add(seen.Contains(hosted) ? null : hosted, rows, seen);
        }

        return rows;
    }

    /// <summary>Adds the interfaces that are new.</summary>
    private static void Add(HostedGuest? hosted, List<WhatIfRow> rows, HashSet<object> seen)
    {
        foreach (var nic in hosted?.Guest.Interfaces ?? default)
        {
            if (seen.Add(nic))
            {
                rows.Add(new(hosted!, null, null, nic));
            }
        }
    }

    private Dictionary<string, HostedGuest> ByName()
    {
        var named = new Dictionary<string, HostedGuest>(StringComparer.Ordinal);
        foreach (var hosted in after.Guests)
        {
            if (hosted.Guest.Name is { } name)
            {
                named.TryAdd(name, hosted);
            }
        }

        return named;
    }

    private static GuestInterface? Match(Guest guest, GuestInterface nic, int index)
    {
        foreach (var other in guest.Interfaces)
        {
            if (nic.Mac is not null && other.Mac == nic.Mac)
            {
                return other;
            }
        }

        return index < guest.Interfaces.Count && (nic.Mac is null || guest.Interfaces[index].Mac is null) ? guest.Interfaces[index] : null;
    }

    private ConnectionSide? Planned(GuestInterface nic, string name, bool isRunning, Dictionary<string, NetworkUse> uses)
    {
        if (before.Find(name)?.Definition is not { } network)
        {
            return null;
        }

        var use = uses.GetValueOrDefault(name, NetworkUse.Idle);
        var planned = PlanMaker.OnNetwork(network, nic, new PlanOptions { Use = use, Inventory = before.Inventory, Release = before.Release });
        if (planned is not { Succeeded: true, Plan: { } plan })
        {
            return null;
        }

        uses[name] = isRunning ? use.With(plan) : use;
        return ConnectionSide.Of(plan, nic, network, before.Inventory);
    }
}

/// <summary>An interface, as it is and as it would be.</summary>
/// <param name="Guest">The guest, changed if it changes.</param>
/// <param name="Was">The interface as it is; null for a new one.</param>
/// <param name="Side">Its connection; null when there is none.</param>
/// <param name="Now">The interface as it would be; null for one that goes.</param>
internal sealed record WhatIfRow(HostedGuest Guest, GuestInterface? Was, ConnectionSide? Side, GuestInterface? Now);
