using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>
/// Spares reading interfaces that differ from one that has been read in nothing but MAC address and ids, which is most of a fleet. Two texts have one shape when they are the same
/// to the letter outside such values in quotes. A shape is trusted only when a second text of it, with other values throughout, has been read too, and both came to the same key and
/// to exactly those names: then nothing else depends on the values. Not for several threads at once.
/// </summary>
/// <param name="describer">Describes what is read.</param>
/// <param name="stated">Names that are not a guest's own: whoever has one is read.</param>
internal sealed class TextShapes(GuestDescriber describer, StatedNames stated)
{
    /// <summary>Longer texts are hardly lone interfaces.</summary>
    private const int MaxLength = 8 * 1024;

    /// <summary>No more are remembered: each keeps a guest.</summary>
    private const int MaxShapes = 16 * 1024;

    /// <summary>After so many texts it is given up unless every eighth was spared.</summary>
    private const int Trial = 8 * 1024;

    private readonly Dictionary<int, TextShape> _shapes = [];
    private readonly List<OwnValue> _values = [];
    private int _tried;
    private int _spared;
    private int _hash;

    /// <summary>A guest like that of the text, but for its names, which are added to the list; null when the text must be read.</summary>
    public Guest? Find(string xml, List<ulong> names)
    {
        _values.Clear();
        if (!IsWorthIt(xml))
        {
            return null;
        }

        _tried++;
        OwnValue.FindAll(xml, _values);
        _hash = TextShape.Hash(xml, _values);
        if (!_shapes.TryGetValue(_hash, out var shape) || shape.Trusted is not { } guest || !shape.IsOf(xml, _values) || !AreOwn())
        {
            return null;
        }

        _spared++;
        foreach (var value in _values)
        {
            names.Add(value.Name);
        }

        return guest;
    }

    /// <summary>Remembers what the text came to that was last looked for.</summary>
    /// <param name="xml">The text; null for a guest that had been read already.</param>
    /// <param name="guest">What it was read as.</param>
    public void Learn(string? xml, Guest guest)
    {
        if (xml is null || !IsWorthIt(xml) || !AreOwn())
        {
            return;
        }

        var key = describer.Describe(guest, null);
        if (!describer.HasNames(_values))
        {
            return;
        }

        if (!_shapes.TryGetValue(_hash, out var shape))
        {
            if (_shapes.Count < MaxShapes)
            {
                _shapes.Add(_hash, new(xml, [.. _values], [.. key], guest));
            }
        }
        else if (shape.Trusted is null && shape.IsOf(xml, _values))
        {
            shape.Compare(_values, CollectionsMarshal.AsSpan(key));
        }
    }

    private bool IsWorthIt(string xml) =>
        xml.Length <= MaxLength && (_tried < Trial || _spared > _tried / 8) && xml.AsSpan().TrimStart().StartsWith("<interface", StringComparison.Ordinal);

    /// <summary>True when the values are different ones, of nobody else, and good: only then it does not matter which they are.</summary>
    private bool AreOwn()
    {
        for (var i = 0; i < _values.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (_values[i].Name == _values[k].Name)
                {
                    return false;
                }
            }

            if (!_values[i].IsOwn(stated))
            {
                return false;
            }
        }

        return true;
    }
}
