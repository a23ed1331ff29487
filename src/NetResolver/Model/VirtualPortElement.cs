using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A <c>&lt;virtualport&gt;</c> of a network, a portgroup or an interface: what it says and where. Immutable; equality ignores the places.</summary>
public sealed partial record VirtualPortElement
{
    private readonly VirtualPortFields _fields;
    private readonly NotCompared<Place> _place;
    private readonly NotCompared<VirtualPortPlaces?> _places;

    /// <summary>An element with these fields, without a place.</summary>
    /// <param name="fields">What it says.</param>
    public VirtualPortElement(VirtualPortFields fields) => Fields = fields;

    internal VirtualPortElement(in VirtualPortFields fields, VirtualPortPlaces places)
    {
        Fields = fields;
        _place = new(new Place(places.Element));
        _places = new(places);
    }

    /// <summary>What it says.</summary>
    public VirtualPortFields Fields
    {
        get => _fields;
        init => _fields = value;
    }

    /// <summary>The same without copying.</summary>
    internal ref readonly VirtualPortFields Said => ref _fields;

    /// <summary>Where the element stands.</summary>
    public Place Place => _place.Value;

    /// <summary>Where the type stands; the element's place where no type is stated.</summary>
    public Place TypePlace => _places.Value?.Type ?? Place;

    /// <summary>Where a parameter stands; the element's place where it is not stated.</summary>
    /// <param name="parameter">One parameter.</param>
    public Place PlaceOf(VirtualPortParameters parameter) => _places.Value?.Of(parameter) ?? Place;
}
