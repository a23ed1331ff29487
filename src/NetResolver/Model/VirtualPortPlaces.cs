using System.Numerics;
using System.Runtime.CompilerServices;
using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>Where the parts of a <c>&lt;virtualport&gt;</c> stand, as numbers: places are made of them when somebody asks.</summary>
internal sealed class VirtualPortPlaces(SourcePath element)
{
    private Positions _parameters;
    private string? _profile;

    public SourcePath Element { get; } = element;

    /// <summary>The first <c>&lt;parameters&gt;</c>; null where there is none.</summary>
    public SourcePath? Parameters { get; set; }

    /// <summary>Where the type stands; 0 where it is not stated.</summary>
    public long TypePosition { get; set; }

    public Place? Type => TypePosition == 0 ? null : new Place(Element, "type", TypePosition);

    /// <summary>Takes a parameter's position; the attribute is named where it is not called as the parameter.</summary>
    public void Take(VirtualPortParameters parameter, long position, string? attribute = null)
    {
        _parameters[BitOperations.TrailingZeroCount((int)parameter)] = position;
        _profile = attribute ?? _profile;
    }

    public Place? Of(VirtualPortParameters parameter)
    {
        var position = _parameters[BitOperations.TrailingZeroCount((int)parameter)];
        var attribute = parameter == VirtualPortParameters.ProfileId && _profile is not null ? _profile : parameter.XmlName();
        return position == 0 || Parameters is null ? null : new Place(Parameters, attribute, position);
    }

    [InlineArray(6)]
    private struct Positions
    {
        private long _first;
    }
}
