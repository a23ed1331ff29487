using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The policies of a guest, or of a manager for any guest: the element <c>connections</c> of the namespace <see cref="Namespace"/>. Immutable, equal by content; equality ignores the places.</summary>
public sealed partial record GuestPolicy
{
    /// <summary>The namespace of the XML form.</summary>
    public const string Namespace = "urn:netresolver:connections:1";

    private readonly NotCompared<Place> _place;
    private NotCompared<PolicyIndex?> _index;

    /// <summary>No policies.</summary>
    public GuestPolicy()
    {
    }

    // A copy may be given other policies: it has an index of its own.
    private GuestPolicy(GuestPolicy other)
    {
        Interfaces = other.Interfaces;
        Place = other.Place;
    }

    /// <summary>The policies with what each is for, in document order; no two have the same selector.</summary>
    public ValueList<InterfacePolicy> Interfaces { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>The policies by what they select; made when it is first asked for, and twice at worst where several threads ask.</summary>
    internal PolicyIndex Index
    {
        get
        {
            if (_index.Value is not { } index)
            {
                index = new PolicyIndex(Interfaces);
                _index = new(index);
            }

            return index;
        }
    }

    /// <summary>The policy that holds for an interface as far as this element goes: the most specific of those that select it, and of equals the first; null when none selects it.</summary>
    /// <param name="guest">The interface.</param>
    public InterfacePolicy? Find(GuestInterface guest)
    {
        ArgumentNullException.ThrowIfNull(guest);
        return Index.Find(guest);
    }
}

/// <summary>A policy and the interfaces that it is for.</summary>
/// <param name="Selector">Which interfaces.</param>
/// <param name="Policy">What is demanded of their connections.</param>
public sealed record InterfacePolicy(PolicySelector Selector, ConnectionPolicy Policy);
