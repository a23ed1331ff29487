using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>
/// Assigns the guests of a host. What each guest takes where is found out by a check of it alone; the search places all by that; then the moves are checked one after the other, each
/// against what those before it have taken. Where one is not what the search took it for, the search goes on without that move.
/// </summary>
internal sealed class EvacuationSearch
{
    /// <summary>After so many searches the guests whose moves are still not what they should be stay.</summary>
    private const int MostSearches = 8;

    private readonly HostSnapshot _from;
    private readonly EvacuationTargets _targets;
    private readonly EvacuationOptions _options;
    private readonly EvacuationGuest[] _guests;
    private readonly EvacuationResources _resources;
    private readonly List<Place>[] _places;
    private readonly HashSet<(int Guest, int Host)> _outOfReach = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public EvacuationSearch(HostSnapshot from, EvacuationTargets targets, EvacuationOptions options, CancellationToken cancellation)
    {
        (_from, _targets, _options) = (from, targets, options);
        _resources = new(targets.Hosts);
        _guests = [.. from.Guests.Where(g => g.IsRunning || options.IncludeShutOff).OrderBy(g => g.IsRunning ? 0 : 1).Select(g => new EvacuationGuest(g, from, options))];
        _places = new List<Place>[_guests.Length];
        for (var g = 0; g < _guests.Length; g++)
        {
            cancellation.ThrowIfCancellationRequested();
            _places[g] = PlacesOf(_guests[g]);
        }
    }

    public EvacuationPlan Run(CancellationToken cancellation)
    {
        var solver = _options.Solver ?? new BoundedPacking();
        for (var search = 1; ; search++)
        {
            var groups = Groups();
            var problem = new PackingProblem(_targets.Hosts.Count, _resources.ForPacking(), [.. groups.Select(g => new PackingGroup(g.Value.Count, g.Key))]);
            var answer = solver.Solve(problem, cancellation);
            if (problem.Score(answer.Placements) is null)
            {
                throw new InvalidOperationException("The solver's placement overcommits a host.");
            }

            var walk = Walk(HostsOf(answer, groups));
            if (walk.Failed.Count == 0 || search == MostSearches)
            {
                return Plan(answer, walk);
            }

            _outOfReach.UnionWith(walk.Failed);
        }
    }

    private List<Place> PlacesOf(EvacuationGuest guest)
    {
        var places = new List<Place>();
        for (var host = 0; host < _targets.Hosts.Count; host++)
        {
            if (!_targets.MayGo(guest, host))
            {
                continue;
            }

            var check = guest.Check(_from, _targets.Hosts[host]);
            if (Suits(check))
            {
                places.Add(new(host, EvacuationGuest.ChangesOf(check), guest.TakesPlace ? _resources.Of(host, check) : default));
            }
        }

        return places;
    }

    private bool Suits(MigrationResult check) => check.Verdict == MigrationVerdict.Ready || (_options.AllowChanges && check.CanMove);

    /// <summary>Guests by what they can do, in the order of guests.</summary>
    private List<KeyValuePair<ValueList<PackingOption>, List<int>>> Groups()
    {
        var groups = new Dictionary<ValueList<PackingOption>, List<int>>();
        for (var g = 0; g < _guests.Length; g++)
        {
            ValueList<PackingOption> options = [.. _places[g].Where(p => !_outOfReach.Contains((g, p.Host))).Select(p => new PackingOption(p.Host, p.Changes, p.Demands))];
            if (!groups.TryGetValue(options, out var members))
            {
                groups[options] = members = [];
            }

            members.Add(g);
        }

        return [.. groups.OrderBy(g => g.Value[0])];
    }

    /// <summary>The host of each guest; -1 for one that stays.</summary>
    private int[] HostsOf(PackingAnswer answer, List<KeyValuePair<ValueList<PackingOption>, List<int>>> groups)
    {
        var hosts = new int[_guests.Length];
        Array.Fill(hosts, -1);
        var next = new int[groups.Count];
        foreach (var (group, option, count) in answer.Placements)
        {
            for (var i = 0; i < count; i++)
            {
                hosts[groups[group].Value[next[group]++]] = groups[group].Key[option].Host;
            }
        }

        return hosts;
    }

    /// <summary>Checks the moves one after the other.</summary>
    private EvacuationWalk Walk(int[] hosts)
    {
        var trail = new EvacuationTrail(_from, _targets.Hosts);
        var walk = new EvacuationWalk(trail, new MigrationResult?[_guests.Length]);
        for (var g = 0; g < _guests.Length; g++)
        {
            if (hosts[g] < 0)
            {
                continue;
            }

            var check = trail.Check(_guests[g], hosts[g]);
            if (Suits(check))
            {
                trail.Come(_guests[g], hosts[g], check);
                walk.Checks[g] = check;
            }
            else
            {
                walk.Failed.Add((g, hosts[g]));
                _diagnostics.Add(EvacuationRules.NotTogether.At(_guests[g].Guest.Place, _guests[g].Name, _targets.Hosts[hosts[g]].Name, EvacuationText.Reason(check)));
            }
        }

        return walk;
    }

    private EvacuationPlan Plan(PackingAnswer answer, EvacuationWalk walk)
    {
        var taken = new long[_resources.Count];
        var moves = new List<EvacuationMove>();
        for (var g = 0; g < _guests.Length; g++)
        {
            if (walk.Checks[g] is { } check)
            {
                moves.Add(new(_guests[g].Hosted, check));
                foreach (var demand in DemandsAt(g, _targets.NumberOf(check.To.Name)))
                {
                    taken[demand.Resource] += demand.Amount;
                }
            }
        }

        var resources = Enumerable.Range(0, taken.Length).Select(r => _resources.Report(r, taken[r])).ToList();
        var stays = Enumerable.Range(0, _guests.Length).Where(g => walk.Checks[g] is null).Select(g => Stay(g, walk.Trail, resources)).ToList();

        // A move that was ruled out on the way may stand in other plans.
        var isCertain = _outOfReach.Count == 0 && walk.Failed.Count == 0;
        var outcome = stays.Count == 0 ? PackingOutcome.Plan
            : isCertain ? answer.Outcome
            : _places.Any(places => places.Count == 0) ? PackingOutcome.Impossible
            : PackingOutcome.NotFound;
        _diagnostics.InsertRange(0, EvacuationText.Findings(outcome, answer.IsBest && isCertain, moves, stays, _guests.Length));
        return new(_from, _targets.Hosts, _options, outcome, answer.IsBest && isCertain, moves, stays, resources, [.. _targets.Diagnostics, .. _diagnostics]);
    }

    private ValueList<PackingDemand> DemandsAt(int guest, int host) => _places[guest].First(p => p.Host == host).Demands;

    private EvacuationStay Stay(int guest, EvacuationTrail trail, List<EvacuationResource> resources)
    {
        var checks = new List<MigrationResult>();
        for (var host = 0; host < _targets.Hosts.Count; host++)
        {
            if (_targets.MayGo(_guests[guest], host))
            {
                checks.Add(trail.Check(_guests[guest], host));
            }
        }

        var shortages = _places[guest]
            .SelectMany(p => p.Demands.AsSpan().ToArray())
            .Where(d => resources[d.Resource].Free < d.Amount)
            .Select(d => new EvacuationShortage(resources[d.Resource], d.Amount));
        return new(_guests[guest].Hosted, checks, [.. shortages]);
    }

    /// <summary>A host to which a guest could go by itself.</summary>
    private readonly record struct Place(int Host, int Changes, ValueList<PackingDemand> Demands);
}

/// <summary>The moves, checked one after the other.</summary>
/// <param name="Trail">The destinations at the end.</param>
/// <param name="Checks">The check of each guest that has moved.</param>
internal sealed record EvacuationWalk(EvacuationTrail Trail, MigrationResult?[] Checks)
{
    /// <summary>The moves that were not what the search took them for.</summary>
    public List<(int Guest, int Host)> Failed { get; } = [];
}
