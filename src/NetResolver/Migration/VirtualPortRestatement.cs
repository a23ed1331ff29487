namespace NetResolver.Migration;

/// <summary>
/// What an interface and the guest's policy for it say after a move, so that libvirt by itself connects it as planned, and so that a move back ends where this one began.
/// </summary>
/// <param name="VirtualPort">The interface's own virtual port; null for none.</param>
/// <param name="Alternatives">The alternatives of the guest's policy.</param>
internal readonly record struct VirtualPortRestatement(VirtualPortElement? VirtualPort, ValueList<VirtualPortElement> Alternatives)
{
    private const VirtualPortParameters Ids = VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId;

    /// <summary>What an interface that says nothing is listed as.</summary>
    private static readonly VirtualPortElement Nothing = new(default(VirtualPortFields));

    /// <summary>Restates.</summary>
    /// <param name="own">The interface's own virtual port before the move.</param>
    /// <param name="guests">The guest's policy for it before the move; null when it has none.</param>
    /// <param name="used">The policy that was planned with: the guest's, or a manager's (<see cref="UnderManager"/>); null without one.</param>
    /// <param name="manager">The manager's policy as it was given; null where the guest's was planned with.</param>
    /// <param name="decision">What the policy made of the virtual port; null without one.</param>
    /// <param name="source">The virtual port at the source; none when it is not known or there is none.</param>
    /// <param name="destination">The virtual port at the destination as libvirt merges it, ids that it would generate marked so; none when there is none.</param>
    public static VirtualPortRestatement Of(
        VirtualPortElement? own,
        ConnectionPolicy? guests,
        ConnectionPolicy? used,
        ConnectionPolicy? manager,
        PolicyDecision? decision,
        in VirtualPortFields source,
        in VirtualPortFields destination)
    {
        var candidates = VirtualPortCandidates.Of(own, used);
        var chosen = decision is null ? own : decision.Chosen;
        var stated = Own(chosen, decision is { IsDropped: true }, source, destination);
        if (!IsFirst(candidates, decision, source, destination))
        {
            return new(stated, Away(candidates, guests, used, manager, decision, source));
        }

        // It is what it began with again.
        return new(stated, manager is null ? WithIds(candidates.Others, source) : Listed(own, guests, manager, decision));
    }

    /// <summary>
    /// A manager's policy for an interface that has moved: it replaces what the guest demands, but what the interface said when it began is still a candidate.
    /// </summary>
    public static ConnectionPolicy UnderManager(ConnectionPolicy manager, VirtualPortElement? own, ConnectionPolicy? guests)
    {
        var candidates = OfGuest(own, guests);
        if (!candidates.IsAway)
        {
            // Of its type the interface's own comes first.
            return own is null ? manager : manager with { Alternatives = [.. Without(manager.Alternatives, own)] };
        }

        var first = candidates.First ?? Nothing;
        var others = Without(manager.Alternatives, first);

        // The one in force marks the list as that of all; it is the last choice, for it may be an earlier manager's.
        if (own is not null && own.Said.Type != first.Said.Type && !others.Exists(other => other.Said.Type == own.Said.Type))
        {
            others.Add(own);
        }

        return manager with { Alternatives = [first, .. others] };
    }

    /// <summary>True when the interface says what it began with, and all of it.</summary>
    private static bool IsFirst(in VirtualPortCandidates candidates, PolicyDecision? decision, in VirtualPortFields source, in VirtualPortFields destination)
    {
        if (decision is null)
        {
            return !candidates.IsAway;
        }

        var first = candidates.IsAway ? 0 : -1;
        return !decision.IsDropped
            && (decision.Alternative == first || (decision.Chosen is null && candidates.First is null))
            && (candidates.First is null || !LeavesOut(decision, WithIds([candidates.First], source)[0].Said, destination));
    }

    /// <summary>True when something that is stated yields. What libvirt would only have generated was never stated.</summary>
    private static bool LeavesOut(PolicyDecision decision, in VirtualPortFields stated, in VirtualPortFields destination)
    {
        for (var rest = decision.Yielded & stated.Specified; rest != 0; rest &= rest - 1)
        {
            if (stated.TextOf(rest.First()) != destination.TextOf(rest.First()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is written as the interface's own: what was chosen, with the ids that it has.</summary>
    private static VirtualPortElement? Own(VirtualPortElement? chosen, bool isDropped, in VirtualPortFields source, in VirtualPortFields destination)
    {
        var said = WithoutGenerated(chosen?.Said ?? default);
        var wanted = (said.Type == VirtualPortType.None ? Ids : said.Type.Generated()) & ~said.Specified;
        var stated = destination.Specified & ~destination.Generated;

        // Where the type is the networks' the interface keeps its id nevertheless, also one that is of no use there: any network may bring a type. Without one, or where a network states ids, there
        // is no place for it.
        var hasPlace = chosen is not null || (!isDropped && destination.Type != VirtualPortType.None && (stated & Ids) == 0);
        var generated = said.Type == VirtualPortType.None ? ~stated : destination.Generated;
        var kept = chosen is null ? said : WithIds(said, wanted & stated, destination);
        kept = hasPlace ? WithIds(kept, wanted & generated, source) : kept;
        if (chosen is null && kept.Specified == VirtualPortParameters.None)
        {
            return null;
        }

        kept = kept.Generate(kept.Type.Generated());
        return chosen is null ? new VirtualPortElement(kept) : kept == chosen.Said ? chosen : chosen with { Fields = kept };
    }

    /// <summary>All candidates, for an interface that does not say what it began with.</summary>
    private static ValueList<VirtualPortElement> Away(
        in VirtualPortCandidates candidates, ConnectionPolicy? guests, ConnectionPolicy? used, ConnectionPolicy? manager, PolicyDecision? decision, in VirtualPortFields source)
    {
        var first = candidates.First ?? Nothing;
        var others = candidates.Others;
        if (manager is not null)
        {
            // The manager's policy is not written, but for what it chose.
            var listed = Without(guests?.Alternatives ?? default, first).FindAll(other => !IsOfManager(other, manager));
            if (decision is { Alternative: >= 0 and var index } && used!.Alternatives[index] is var chosen && chosen.Said.Type != first.Said.Type
                && !listed.Exists(other => other.Said.Type == chosen.Said.Type))
            {
                listed.Add(chosen);
            }

            others = [.. listed];
        }

        // Nothing marks the list of an interface that began with nothing and has nothing.
        return candidates.First is null && decision is null or { Chosen: null } ? WithIds(others, source) : WithIds([first, .. others], source);
    }

    /// <summary>What the guest's policy lists beside what the interface began with, without what managers' policies have added.</summary>
    private static ValueList<VirtualPortElement> Listed(VirtualPortElement? own, ConnectionPolicy? guests, ConnectionPolicy manager, PolicyDecision? decision)
    {
        var candidates = OfGuest(own, guests);
        if (!candidates.IsAway || (own is null && decision is null or { Chosen: null }))
        {
            return guests?.Alternatives ?? default;
        }

        return [.. candidates.Others.AsSpan().ToArray().Where(other => !IsOfManager(other, manager))];
    }

    /// <summary>True for what a manager's policy brings in, whatever ids it has got since.</summary>
    private static bool IsOfManager(VirtualPortElement other, ConnectionPolicy manager)
    {
        foreach (var alternative in manager.Alternatives)
        {
            if (other.Said.Without(Ids) == alternative.Said.Without(Ids))
            {
                return true;
            }
        }

        return false;
    }

    private static List<VirtualPortElement> Without(ValueList<VirtualPortElement> list, VirtualPortElement first) =>
        [.. list.AsSpan().ToArray().Where(other => other.Said.Type != first.Said.Type)];

    /// <summary>The candidates as the guest alone has them. Where it has no virtual port of its own, a manager's policy may have taken it.</summary>
    private static VirtualPortCandidates OfGuest(VirtualPortElement? own, ConnectionPolicy? guests) =>
        VirtualPortCandidates.Of(own, own is null && guests is not null ? guests with { VirtualPort = PolicyStrictness.Optional } : guests);

    /// <summary>The list, with the ids that the source has in the one that is in force there.</summary>
    private static ValueList<VirtualPortElement> WithIds(ValueList<VirtualPortElement> list, in VirtualPortFields source)
    {
        var all = list.AsSpan().ToArray();
        var type = source.Type;
        var inForce = type == VirtualPortType.None ? -1 : Array.FindIndex(all, candidate => candidate.Said.Type == type);
        inForce = inForce < 0 && type != VirtualPortType.None ? Array.FindIndex(all, candidate => candidate.Said is { Type: VirtualPortType.None, Specified: not VirtualPortParameters.None }) : inForce;
        for (var i = 0; i < all.Length; i++)
        {
            var said = WithoutGenerated(all[i].Said);
            said = i == inForce ? WithIds(said, type.Generated() & ~said.Specified, source) : said;
            all[i] = said == all[i].Said ? all[i] : all[i] with { Fields = said };
        }

        return [.. all];
    }

    /// <summary>The same with ids of another one, as far as that has them.</summary>
    private static VirtualPortFields WithIds(in VirtualPortFields fields, VirtualPortParameters wanted, in VirtualPortFields other)
    {
        var taken = fields;
        wanted &= other.Specified & ~other.Generated;
        taken = (wanted & VirtualPortParameters.InstanceId) != 0 ? taken with { InstanceId = other.InstanceId } : taken;
        return (wanted & VirtualPortParameters.InterfaceId) != 0 ? taken with { InterfaceId = other.InterfaceId } : taken;
    }

    private static VirtualPortFields WithoutGenerated(in VirtualPortFields fields)
    {
        var stated = fields;
        stated = stated.IsGenerated(VirtualPortParameters.InstanceId) ? stated with { InstanceId = null } : stated;
        return stated.IsGenerated(VirtualPortParameters.InterfaceId) ? stated with { InterfaceId = null } : stated;
    }
}
