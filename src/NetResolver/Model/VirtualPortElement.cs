using System.Numerics;
using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;virtualport&gt;</c> of a network, a portgroup or an interface: what it says and where. Immutable; equality ignores the places.</summary>
public sealed partial record VirtualPortElement
{
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<Place[]?> _places;

    /// <summary>An element with these fields, without a place.</summary>
    /// <param name="fields">What it says.</param>
    public VirtualPortElement(VirtualPortFields fields) => Fields = fields;

    internal VirtualPortElement(VirtualPortFields fields, Place place, Place[] places)
    {
        Fields = fields;
        _place = new(place);
        _places = new(places);
    }

    /// <summary>What it says.</summary>
    public VirtualPortFields Fields { get; init; }

    /// <summary>Where the element stands.</summary>
    public Place Place => _place.Value;

    /// <summary>Where the type stands; the element's place where no type is stated.</summary>
    public Place TypePlace => At(0);

    /// <summary>Where a parameter stands; the element's place where it is not stated.</summary>
    /// <param name="parameter">One parameter.</param>
    public Place PlaceOf(VirtualPortParameters parameter) => At(1 + BitOperations.TrailingZeroCount((int)parameter));

    private Place At(int index) =>
        _places.Value is { } places && index < places.Length && !places[index].IsNowhere ? places[index] : Place;
}
