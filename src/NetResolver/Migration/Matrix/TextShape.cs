using System.Runtime.InteropServices;

namespace NetResolver.Migration;

/// <summary>The text of an interface but for its own values.</summary>
internal sealed class TextShape(string xml, OwnValue[] values, int[] key, Guest guest)
{
    private bool _isTrusted;
    private bool _isRefuted;

    /// <summary>The guest of the first text of the shape; null while nobody knows whether the values matter.</summary>
    public Guest? Trusted => _isTrusted ? guest : null;

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

    /// <summary>True when a text is the same outside its own values.</summary>
    public bool IsOf(string text, List<OwnValue> own)
    {
        if (text.Length != xml.Length || own.Count != values.Length)
        {
            return false;
        }

        var begin = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (own[i].Offset != values[i].Offset || own[i].End != values[i].End || !Same(text, begin, own[i].Offset))
            {
                return false;
            }

            begin = own[i].End;
        }

        return Same(text, begin, text.Length);
    }

    /// <summary>Learns from a second text of the shape: trusted if it came to the same with other values, never any more if it did not.</summary>
    public void Compare(List<OwnValue> others, ReadOnlySpan<int> othersKey)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Name == others[i].Name)
            {
                return;
            }
        }

        _isRefuted |= !othersKey.SequenceEqual(key);
        _isTrusted = !_isRefuted;
    }

    private bool Same(string text, int begin, int end) => text.AsSpan(begin, end - begin).SequenceEqual(xml.AsSpan(begin, end - begin));
}
