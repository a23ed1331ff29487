using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>The <c>&lt;domain&gt;</c> of one of libvirt's own networks. Immutable; equality ignores the place.</summary>
/// <param name="Name">The domain's name; may be empty.</param>
public sealed record NetworkDomain(string Name)
{
    private readonly NotCompared<Place> _place;

    /// <summary>Whether its names are never asked elsewhere; null when not stated.</summary>
    public Stated<bool>? LocalOnly { get; init; }

    /// <summary>Whether the domain is made known to the host's resolver, from libvirt 10.1.0 on; null when not stated.</summary>
    public Stated<bool>? Register { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
