using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Pool;

namespace NetResolver.Migration;

/// <summary>One comparison of a host with the host that it would be.</summary>
internal sealed class WhatIfRun(HostSnapshot before, HostSnapshot after)
{
    private readonly Destination _destination = new(after.Inventory, after.Release);
    private readonly Dictionary<string, DestinationNetwork> _networks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NetworkUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _pools = new(StringComparer.Ordinal);

    public IReadOnlyList<WhatIfInterface> Run()
    {
        foreach (var network in after.Networks)
        {
            _networks.TryAdd(network.Definition.Name, DestinationNetwork.Of(network, _destination));
        }

        var rows = new WhatIfRows(before, after).Find();
        foreach (var row in rows)
        {
            Keep(row);
        }

        var results = new List<WhatIfInterface>();
        foreach (var row in rows)
        {
            results.Add(Of(row));
        }

        return results;
    }

    /// <summary>Counts the device that a running guest has, where it is still in the pool.</summary>
    private void Keep(WhatIfRow row)
    {
        if (DeviceKept(row) is { } device && row.Guest.IsRunning)
        {
            Count(NameOf(row.Now!)!, device, 1);
        }
    }

    /// <summary>The device that the interface has now, if its network's pool will still have it.</summary>
    private string? DeviceKept(WhatIfRow row) =>
        row.Now is { } nic && NameOf(nic) is { } name && row.Side?.Plan is { Device: { } device } plan && plan.Network == name
            && _networks.GetValueOrDefault(name) is { } network && Holds(network.Definition, device)
            ? device
            : null;

    private bool Holds(NetworkDefinition network, string device)
    {
        if (!_pools.TryGetValue(network.Name, out var names))
        {
            // What is wrong with the pool is told when something is planned on it.
            names = [.. PoolExpansion.Expand(network, after.Inventory, new DiagnosticBag()).AsSpan().ToArray().Select(pooled => pooled.Name)];
            _pools[network.Name] = names;
        }

        return names.Contains(device);
    }

    private void Count(string network, string device, int change)
    {
        var use = _uses.GetValueOrDefault(network, NetworkUse.Idle);
        _uses[network] = use with { Connections = use.Connections.SetItem(device, use.Connections.GetValueOrDefault(device) + change) };
    }

    private WhatIfInterface Of(WhatIfRow row)
    {
        if (row.Now is not { } nic)
        {
            return new() { Guest = row.Guest.Guest, Interface = row.Was!, Outcome = WhatIfOutcome.Changes, Before = row.Side?.Plan };
        }

        var result = Plan(row, nic, out var findings);
        findings.AddRange(result.Diagnostics);
        if (!result.Succeeded || findings.Exists(found => found.Severity == Severity.Error))
        {
            // What does not connect to a host's network has nothing to lose.
            var isNone = result.Outcome == PlanOutcome.NotAHostNetwork;
            return new()
            {
                Guest = row.Guest.Guest,
                Interface = nic,
                Outcome = isNone ? WhatIfOutcome.Keeps : WhatIfOutcome.Conflicts,
                Before = row.Side?.Plan,
                After = result,
                Diagnostics = [.. findings.OrderByDescending(found => found.Severity == Severity.Error)],
            };
        }

        var to = ConnectionSide.Of(result.Plan!, nic, result.Network, after.Inventory);
        var changes = row.Side is null ? [] : ConnectionComparison.Run(row.Side, to, result, null, isLive: false).Changes;
        var live = LiveChangeAdvice.For(row, result, changes);
        return new()
        {
            Guest = row.Guest.Guest,
            Interface = nic,
            Outcome = row.Side is null || changes.Count > 0 ? WhatIfOutcome.Changes : WhatIfOutcome.Keeps,
            Before = row.Side?.Plan,
            After = result,
            Changes = changes,
            Diagnostics = [.. findings, .. live.Except(findings)],
            IfChangedLive = live,
        };
    }

    /// <summary>Plans an interface beside those that have their share, and takes its own.</summary>
    private PlanResult Plan(WhatIfRow row, GuestInterface nic, out List<Diagnostic> findings)
    {
        findings = [];
        if (NameOf(nic) is not { } name)
        {
            return PlainConnection.Plan(nic, after.Release);
        }

        var asked = nic with { Actual = null };
        if (_networks.GetValueOrDefault(name) is not { } network)
        {
            return PlanMaker.OnNoNetwork(asked, _networks.Keys);
        }

        findings.AddRange(network.Findings.Select(found => found.Diagnostic).Where(found => found.Severity == Severity.Error));
        var kept = DeviceKept(row);
        if (kept is not null && row.Guest.IsRunning)
        {
            Count(name, kept, -1);
        }

        var use = _uses.GetValueOrDefault(name, NetworkUse.Idle) with { IsActive = network.Hosted.IsActive ?? true };
        var options = new PlanOptions { Use = use, Inventory = after.Inventory, Release = after.Release };
        var result = Hidden(nic, network.Definition, asked, options, findings) ?? PlanMaker.OnNetwork(network.Definition, asked, options);
        if (result.Plan is not { } plan)
        {
            return result;
        }

        if (kept is not null && result.Resolution is { } resolution && (!resolution.Alone || use.Connections.GetValueOrDefault(kept) == 0))
        {
            plan = plan with { Plug = On(row.Side!.Plan.Plug, plan.Plug) };
            result = result.With(plan);
        }

        if (row.Guest.IsRunning)
        {
            _uses[name] = use.With(plan);
        }

        findings.AddRange(Refusals(row, result, network.Definition, options));
        return result;
    }

    /// <summary>The plan where only the text of the running guest is known; null elsewhere. What might be the interface's own may contradict the network.</summary>
    private PlanResult? Hidden(GuestInterface nic, NetworkDefinition network, GuestInterface asked, PlanOptions options, List<Diagnostic> findings)
    {
        if (!HiddenRequest.IsIn(nic))
        {
            return null;
        }

        var least = PlanMaker.OnNetwork(network, HiddenRequest.Least(nic, before.Find(NameOf(nic)!)?.Definition) with { Source = asked.Source, Actual = null }, options);
        var most = PlanMaker.OnNetwork(network, HiddenRequest.Most(nic) with { Source = asked.Source, Actual = null }, options);
        if (least.Succeeded != most.Succeeded)
        {
            findings.Add(SourceRules.RequestHidden.At(nic.Place, $"a connection, or else {(most.FirstError ?? least.FirstError)!.Message}"));
        }

        return least;
    }

    /// <summary>What the guest's policy refuses of a connection that libvirt would make.</summary>
    private static IEnumerable<Diagnostic> Refusals(WhatIfRow row, PlanResult result, NetworkDefinition network, PlanOptions options) =>
        (row.Now!.Policy ?? row.Guest.Guest.Policy?.Find(row.Now)?.Policy) is { } policy
            ? PlanMaker.OnNetwork(network, result.Interface, options with { Policy = policy }).Refusals.Where(found => found.Rule.IsPolicyRefusal)
            : [];

    /// <summary>The plug on the device that the interface has now.</summary>
    private static Plug On(Plug had, Plug plug) => (had, plug) switch
    {
        (Plug.HostdevPci now, Plug.HostdevPci pci) => pci with { Address = now.Address },
        (Plug.Direct now, Plug.Direct direct) => direct with { Dev = now.Dev },
        _ => plug,
    };

    private static string? NameOf(GuestInterface nic) => (nic.Source as InterfaceSource.Network)?.Name;
}
