using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>
/// What a guest demands of the connection of one interface, beyond what libvirt knows: where it may run, and what may be given up. Immutable, equal by content; equality
/// ignores the places. The default value demands nothing: with it the answer is libvirt's.
/// </summary>
/// <remarks>The rules are NetResolver's own: NR5000 to NR5049 when it is resolved, NR5050 onwards when a migration is checked.</remarks>
public sealed record ConnectionPolicy
{
    private readonly NotCompared<Place> _place;

    /// <summary>A policy that demands nothing.</summary>
    public static ConnectionPolicy Empty { get; } = new();

    /// <summary>The forward modes of networks that may serve the interface; null when any may. <c>bridge</c> is a named bridge and macvtap in bridge mode.</summary>
    public PolicyList<ForwardMode>? AllowedModes { get; init; }

    /// <summary>The forward modes of networks that may not serve it; null when none is forbidden.</summary>
    public PolicyList<ForwardMode>? ForbiddenModes { get; init; }

    /// <summary>The types that the resulting virtual port may have, <see cref="VirtualPortType.None"/> for no virtual port; null when any may.</summary>
    public PolicyList<VirtualPortType>? AllowedVirtualPorts { get; init; }

    /// <summary>The types that the resulting virtual port may not have; null when none is forbidden.</summary>
    public PolicyList<VirtualPortType>? ForbiddenVirtualPorts { get; init; }

    /// <summary>What happens where the network's side cannot use the guest's virtual port; unstated is libvirt's rule.</summary>
    public Stated<PolicyStrictness> VirtualPort { get; init; }

    /// <summary>The same for single parameters, in document order; one that is not listed has what <see cref="VirtualPort"/> says.</summary>
    public ValueList<ParameterPolicy> Parameters { get; init; }

    /// <summary>What happens where the network lacks the portgroup that the interface names; unstated is <c>require</c> in a migration check and libvirt's rule in a plan.</summary>
    public Stated<PolicyStrictness> PortGroup { get; init; }

    /// <summary>
    /// Further virtual ports in order of preference, at most one of each type, used in place of the interface's own where the network's type selects them.
    /// </summary>
    /// <remarks>
    /// After a move they are all that the interface may use, in order, and the first is what it said when it began: so it is when one of them is of the type of the interface's
    /// own (which is that one, or what is left of it where parameters yielded), when one has no type (only the first may lack it; an empty one is an interface that said nothing), and
    /// when the interface, whose virtual port is optional, has none of its own. The interface's own is then no further candidate.
    /// </remarks>
    public ValueList<VirtualPortElement> Alternatives { get; init; }

    /// <summary>The aspects that must be the same at the destination of a migration as at its source.</summary>
    public Stated<ConnectionAspects> Unchanged { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>True when a network of this mode may serve the interface.</summary>
    /// <param name="mode">The mode.</param>
    public bool Allows(ForwardMode mode) => AllowedModes?.Contains(mode) != false && ForbiddenModes?.Contains(mode) != true;

    /// <summary>True when the resulting virtual port may be of this type.</summary>
    /// <param name="type">The type; <see cref="VirtualPortType.None"/> for no virtual port.</param>
    public bool Allows(VirtualPortType type) => AllowedVirtualPorts?.Contains(type) != false && ForbiddenVirtualPorts?.Contains(type) != true;

    /// <summary>What it says of one parameter: its own entry, else what it says of the virtual port.</summary>
    /// <param name="parameter">One parameter.</param>
    public PolicyStrictness Of(VirtualPortParameters parameter)
    {
        foreach (var entry in Parameters)
        {
            if (entry.Parameter == parameter && entry.Strictness != PolicyStrictness.Unstated)
            {
                return entry.Strictness;
            }
        }

        return VirtualPort.Value;
    }
}

/// <summary>What a policy says of one parameter of a virtual port. Equality ignores the place.</summary>
/// <param name="Parameter">One parameter.</param>
/// <param name="Strictness">Require or optional.</param>
public sealed record ParameterPolicy(VirtualPortParameters Parameter, PolicyStrictness Strictness)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>What an allow or a forbid lists, and where. Equality ignores the place.</summary>
/// <typeparam name="T">Modes or types.</typeparam>
/// <param name="Items">What it lists, in document order.</param>
public sealed record PolicyList<T>(ValueList<T> Items)
    where T : struct, Enum
{
    private readonly NotCompared<Place> _place;

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>True when it lists this one.</summary>
    /// <param name="item">A mode or a type.</param>
    public bool Contains(T item)
    {
        foreach (var listed in Items)
        {
            if (EqualityComparer<T>.Default.Equals(listed, item))
            {
                return true;
            }
        }

        return false;
    }
}
