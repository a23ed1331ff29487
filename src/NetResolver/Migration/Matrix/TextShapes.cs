using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>
/// Spares reading interfaces that differ from one that has been read in nothing but MAC address and ids, which is most of a fleet. Two texts have one shape when they are the same
/// to the letter outside such values in quotes. A shape is trusted only when two texts of it, with other values throughout, have been read, and both came to the same key and to
/// exactly those names: then nothing else depends on the values. Not for several threads at once.
/// </summary>
/// <param name="describer">Describes what is read.</param>
/// <param name="stated">Names that are not a guest's own: whoever has one is read.</param>
/// <param name="read">Reads a text; gives null when that is not possible.</param>
internal sealed class TextShapes(GuestDescriber describer, StatedNames stated, Func<string, Guest?> read)
{
    /// <summary>Longer texts are hardly lone interfaces.</summary>
    private const int MaxLength = 8 * 1024;

    /// <summary>No more are remembered.</summary>
    private const int MaxShapes = 16 * 1024;

    /// <summary>Of so many texts every eighth must be spared, else it is given up for eight times as many.</summary>
    private const int Trial = 8 * 1024;

    private readonly Dictionary<int, TextShape> _shapes = [];
    private readonly List<OwnValue> _values = [];
    private readonly List<OwnValue> _others = [];
    private bool _isTried;
    private int _tried;
    private int _spared;
    private int _hash;

    /// <summary>A guest like that of the text, but for its names, which are added to the list; null when the text must be read.</summary>
    public Guest? Find(string xml, List<ulong> names)
    {
        _isTried = IsWorthIt(xml);
        if (!_isTried)
        {
            return null;
        }

        OwnValue.FindAll(xml, _values);
        _hash = TextShape.Hash(xml, _values);
        if (!_shapes.TryGetValue(_hash, out var shape) || shape.Trusted is not { } guest || !shape.IsOf(xml, _values) || !AreOwn(_values))
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

    /// <summary>Remembers the text that was last looked for and had to be read.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="guest">What it was read as.</param>
    public void Learn(string xml, Guest guest)
    {
        if (!_isTried || !AreOwn(_values))
        {
            return;
        }

        if (_shapes.TryGetValue(_hash, out var shape))
        {
            Compare(shape, xml, guest);
        }
        else if (_shapes.Count < MaxShapes)
        {
            _shapes.Add(_hash, new(xml));
        }
    }

    /// <summary>Settles a shape with a second text, if its values are others throughout.</summary>
    private void Compare(TextShape shape, string xml, Guest guest)
    {
        if (shape.IsSettled)
        {
            return;
        }

        OwnValue.FindAll(shape.Xml, _others);
        if (!TextShape.AreAlike(shape.Xml, CollectionsMarshal.AsSpan(_others), xml, CollectionsMarshal.AsSpan(_values)))
        {
            return;
        }

        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i].Name == _others[i].Name)
            {
                return;
            }
        }

        int[] key = [.. describer.Describe(guest, null)];
        var isTrusted = describer.HasNames(_values)
            && read(shape.Xml) is { } other
            && describer.Describe(other, null).SequenceEqual(key)
            && describer.HasNames(_others);
        shape.Xml = xml;
        shape.Settle(_values, isTrusted ? guest : null);
    }

    private bool IsWorthIt(string xml)
    {
        if (xml.Length > MaxLength || !xml.AsSpan().TrimStart().StartsWith("<interface", StringComparison.Ordinal))
        {
            return false;
        }

        if (_tried == Trial)
        {
            _tried = _spared < Trial / 8 ? -8 * Trial : 0;
            _spared = 0;
        }

        return _tried++ >= 0;
    }

    /// <summary>True when the values are different ones, of nobody else, and good: only then it does not matter which they are.</summary>
    private bool AreOwn(List<OwnValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (values[i].Name == values[k].Name)
                {
                    return false;
                }
            }

            if (!values[i].IsOwn(stated))
            {
                return false;
            }
        }

        return true;
    }
}
