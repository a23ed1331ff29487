using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>The text of an interface but for its own values.</summary>
/// <param name="xml">The first text of the shape.</param>
internal sealed class TextShape(string xml)
{
    private OwnValue[] _values = [];

    /// <summary>A text of the shape that has been read, or is read when another one comes.</summary>
    public string Xml { get; set; } = xml;

    /// <summary>True when it is known whether the values matter.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>A guest of the shape; null while nobody knows that the values do not matter, or when they do.</summary>
    public Guest? Trusted { get; private set; }

    public static int Hash(string xml, List<OwnValue> values)
    {
        var hash = new HashCode();
        var begin = 0;
        foreach (var value in values)
        {
            hash.AddBytes(MemoryMarshal.AsBytes(xml.AsSpan(begin, value.Offset - begin)));
            begin = value.End;
        }

        hash.AddBytes(MemoryMarshal.AsBytes(xml.AsSpan(begin)));
        return hash.ToHashCode();
    }

    /// <summary>True when two texts are the same outside their own values.</summary>
    public static bool AreAlike(string one, ReadOnlySpan<OwnValue> ofOne, string other, ReadOnlySpan<OwnValue> ofOther)
    {
        if (one.Length != other.Length || ofOne.Length != ofOther.Length)
        {
            return false;
        }

        var begin = 0;
        for (var i = 0; i < ofOne.Length; i++)
        {
            if (ofOne[i].Offset != ofOther[i].Offset || ofOne[i].End != ofOther[i].End || !AreSame(one, other, begin, ofOne[i].Offset))
            {
                return false;
            }

            begin = ofOne[i].End;
        }

        return AreSame(one, other, begin, one.Length);
    }

    /// <summary>True when a text is of a shape that is trusted.</summary>
    public bool IsOf(string text, List<OwnValue> own) => AreAlike(Xml, _values, text, CollectionsMarshal.AsSpan(own));

    /// <summary>Settles whether the values matter.</summary>
    /// <param name="values">Those of <see cref="Xml"/>.</param>
    /// <param name="trusted">A guest of the shape; null when they do.</param>
    public void Settle(List<OwnValue> values, Guest? trusted)
    {
        _values = [.. values];
        Trusted = trusted;
        IsSettled = true;
    }

    private static bool AreSame(string one, string other, int begin, int end) => one.AsSpan(begin, end - begin).SequenceEqual(other.AsSpan(begin, end - begin));
}
