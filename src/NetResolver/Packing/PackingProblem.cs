namespace NetResolver;

/// <summary>
/// Guests to be placed on hosts, without a word of networks: groups of guests that are alike, what a guest takes where, and how much there is. Immutable.
/// </summary>
/// <remarks>
/// A placement is better than another one, in this order: fewer guests stay; fewer changes; the smallest maximum of used share over the resources that it takes from; the smallest
/// sum of the hosts' positions. <see cref="Score"/> says how good one is.
/// </remarks>
public sealed class PackingProblem
{
    /// <summary>A problem.</summary>
    /// <param name="hosts">How many hosts there are; they are numbered from 0, in order of preference.</param>
    /// <param name="resources">What there is to be used.</param>
    /// <param name="groups">What is to be placed.</param>
    /// <exception cref="ArgumentException">A number is out of its range, or an option names a host or a resource that does not exist, or that is another host's.</exception>
    public PackingProblem(int hosts, ValueList<PackingResource> resources, ValueList<PackingGroup> groups)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hosts);
        Hosts = hosts;
        Resources = resources;
        Groups = groups;
        foreach (var resource in resources)
        {
            Require(resource.Host >= 0 && resource.Host < hosts, nameof(resources), "A resource is on no host.");
            Require(resource.Size > 0 && resource.Used >= 0, nameof(resources), "A resource has no size, or its use is negative.");
        }

        foreach (var group in groups)
        {
            Require(group.Count > 0, nameof(groups), "A group is empty.");
            foreach (var option in group.Options)
            {
                Require(option.Host >= 0 && option.Host < hosts && option.Changes >= 0, nameof(groups), "An option is on no host, or its changes are negative.");
                foreach (var demand in option.Demands)
                {
                    Require(demand.Resource >= 0 && demand.Resource < resources.Count && demand.Amount > 0, nameof(groups), "A demand is for no resource, or for nothing.");
                    Require(resources[demand.Resource].Host == option.Host, nameof(groups), "A demand is for a resource of another host.");
                }
            }
        }
    }

    /// <summary>How many hosts there are.</summary>
    public int Hosts { get; }

    /// <summary>What there is to be used.</summary>
    public ValueList<PackingResource> Resources { get; }

    /// <summary>What is to be placed.</summary>
    public ValueList<PackingGroup> Groups { get; }

    /// <summary>How good a placement is; null when it overcommits a resource, places more guests than there are, or names what does not exist.</summary>
    /// <param name="placements">Which guests go where; who is not named stays.</param>
    public PackingScore? Score(IEnumerable<PackingPlacement> placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        var taken = new long[Resources.Count];
        var staying = new long[Groups.Count];
        for (var g = 0; g < staying.Length; g++)
        {
            staying[g] = Groups[g].Count;
        }

        var (changes, positions) = (0L, 0L);
        foreach (var (group, option, count) in placements)
        {
            if ((uint)group >= (uint)Groups.Count || (uint)option >= (uint)Groups[group].Options.Count || count < 0 || (staying[group] -= count) < 0)
            {
                return null;
            }

            var chosen = Groups[group].Options[option];
            changes += (long)chosen.Changes * count;
            positions += (long)chosen.Host * count;
            foreach (var demand in chosen.Demands)
            {
                taken[demand.Resource] += demand.Amount * count;
            }
        }

        var share = 0L;
        for (var r = 0; r < taken.Length; r++)
        {
            if (taken[r] > 0)
            {
                if (taken[r] > Resources[r].Free)
                {
                    return null;
                }

                share = Math.Max(share, Resources[r].ShareWith(taken[r]));
            }
        }

        return new PackingScore(staying.Sum(), changes, share, positions);
    }

    private static void Require(bool holds, string parameter, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}

/// <summary>Something on a host that guests take: devices of a pool, a guaranteed rate.</summary>
/// <param name="Host">The host's number.</param>
/// <param name="Kind">A number for what it is; what has the same one is of the same kind on other hosts, and measured alike.</param>
/// <param name="Size">How much there is; at least 1.</param>
/// <param name="Used">How much of it is used already; may be more than there is.</param>
/// <param name="IsLimited">True when no more than <paramref name="Size"/> may be used; false when it may be shared without end, and only the share that is used counts.</param>
public sealed record PackingResource(int Host, int Kind, long Size, long Used, bool IsLimited)
{
    /// <summary>A millionth is what shares are counted in.</summary>
    public const long Whole = 1_000_000;

    /// <summary>More than anybody can ask for.</summary>
    internal const long NoLimit = long.MaxValue / 4;

    /// <summary>How much more can be taken; very much where there is no limit.</summary>
    public long Free => IsLimited ? Math.Max(0, Size - Used) : NoLimit;

    /// <summary>The used share, in millionths rounded up, when this much more is taken. It may be more than the whole where there is no limit.</summary>
    /// <param name="amount">How much more.</param>
    public long ShareWith(long amount) => (long)((((Int128)Used + amount) * Whole + Size - 1) / Size);

    /// <summary>How much more can be taken before the share is above this one, limited or not.</summary>
    internal long FreeUpTo(long share) => (long)Int128.Clamp(((Int128)share * Size / Whole) - Used, 0, Free);
}

/// <summary>Guests that are alike in all that counts here.</summary>
/// <param name="Count">How many; at least 1.</param>
/// <param name="Options">Where one can go; at most one option for each host.</param>
public sealed record PackingGroup(int Count, ValueList<PackingOption> Options);

/// <summary>A host to which a guest can go.</summary>
/// <param name="Host">The host's number.</param>
/// <param name="Changes">How many changes that means; not negative.</param>
/// <param name="Demands">What the guest takes there, each resource once.</param>
public sealed record PackingOption(int Host, int Changes, ValueList<PackingDemand> Demands);

/// <summary>How much of a resource a guest takes.</summary>
/// <param name="Resource">The resource's index in <see cref="PackingProblem.Resources"/>.</param>
/// <param name="Amount">How much; more than 0.</param>
public readonly record struct PackingDemand(int Resource, long Amount);
