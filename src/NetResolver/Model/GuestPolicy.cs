using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The policies of a guest, or of a manager for any guest: the element <c>connections</c> of the namespace <see cref="Namespace"/>. Immutable, equal by content; equality ignores the places.</summary>
public sealed record GuestPolicy
{
    /// <summary>The namespace of the XML form.</summary>
    public const string Namespace = "urn:netresolver:connections:1";

    private readonly NotCompared<Place> _place;

    /// <summary>The policies with what each is for, in document order; no two have the same selector.</summary>
    public ValueList<InterfacePolicy> Interfaces { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

/// <summary>A policy and the interfaces that it is for.</summary>
/// <param name="Selector">Which interfaces.</param>
/// <param name="Policy">What is demanded of their connections.</param>
public sealed record InterfacePolicy(PolicySelector Selector, ConnectionPolicy Policy);

/// <summary>Which interfaces a policy is for. The kinds stand from the most specific to the least: the most specific policy applies whole, and they are not merged.</summary>
public abstract record PolicySelector
{
    private protected PolicySelector()
    {
    }

    /// <summary>The interface of a MAC address.</summary>
    /// <param name="Address">The address.</param>
    public sealed record OfMac(MacAddress Address) : PolicySelector;

    /// <summary>The interface of a user's alias, which survives cloning.</summary>
    /// <param name="Alias">The alias, such as <c>ua-uplink</c>.</param>
    public sealed record OfAlias(string Alias) : PolicySelector;

    /// <summary>Every interface on a network.</summary>
    /// <param name="Network">The network's name, as the guest's own document has it.</param>
    public sealed record OfNetwork(string Network) : PolicySelector;

    /// <summary>Every interface that nothing else selects.</summary>
    public sealed record AnyInterface : PolicySelector;
}
