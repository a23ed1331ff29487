using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>
/// A guest as far as networks are concerned: who it is, and its interfaces. Immutable, equal by content, safe to share between threads; equality ignores the place.
/// </summary>
/// <remarks>Source: libvirt's "Domain XML format".</remarks>
public sealed partial record Guest
{
    private readonly NotCompared<Place> _place;

    /// <summary>The name; null for a guest that is nothing but an interface.</summary>
    public string? Name { get; init; }

    /// <summary>The UUID; null when not stated: libvirt generates one when the guest is defined.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>The interfaces in document order.</summary>
    public ValueList<GuestInterface> Interfaces { get; init; }

    /// <summary>The policies in its metadata; null when there are none. They are no part of libvirt's answer; a migration check obeys them.</summary>
    public GuestPolicy? Policy { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}
