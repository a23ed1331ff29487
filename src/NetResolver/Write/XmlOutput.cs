using System.Buffers;
using System.Globalization;

namespace NetResolver.Write;

/// <summary>
/// Writes XML the way libvirt lays it out: two spaces a level, attributes in single quotes, one element a line. A thread's buffer is used
/// again, so writing allocates the text and little else.
/// </summary>
internal sealed class XmlOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>'\"" + string.Concat(Enumerable.Range(1, 0x19).Select(c => (char)c)));

    [ThreadStatic]
    private static XmlOutput? _spare;

    private char[] _text = new char[4096];
    private int _length;
    private int _depth;
    private bool _isFaithful;

    /// <summary>An empty one; <see cref="Finish"/> hands it back. A faithful one escapes no more than libvirt does, which may not be well-formed.</summary>
    public static XmlOutput Start(bool isFaithful = false)
    {
        var output = _spare ?? new XmlOutput();
        _spare = null;
        output._length = 0;
        output._depth = 0;
        output._isFaithful = isFaithful;
        return output;
    }

    /// <summary>The text; the output must not be used any more.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        if (_text.Length <= 1 << 20)
        {
            _spare = this;
        }

        return text;
    }

    /// <summary>Begins an element; attributes may follow, then <see cref="Close"/> or <see cref="Content"/>.</summary>
    public XmlOutput Open(string name)
    {
        Indent();
        Raw("<");
        Raw(name);
        return this;
    }

    public XmlOutput Attribute(string name, string? value)
    {
        if (value is not null)
        {
            Begin(name);
            Escaped(value);
            Raw("'");
        }

        return this;
    }

    /// <summary>An attribute that libvirt writes as it is, whatever is in it.</summary>
    public XmlOutput Unescaped(string name, string? value)
    {
        if (value is null || !_isFaithful)
        {
            return Attribute(name, value);
        }

        Begin(name);
        Raw(value);
        Raw("'");
        return this;
    }

    public XmlOutput Attribute(string name, ulong value)
    {
        Begin(name);
        var room = Room(21);
        value.TryFormat(room, out var count, default, CultureInfo.InvariantCulture);
        room[count] = '\'';
        _length += count + 1;
        return this;
    }

    public XmlOutput Attribute(string name, Guid value)
    {
        Begin(name);
        var room = Room(37);
        value.TryFormat(room, out var count, "D");
        room[count] = '\'';
        _length += count + 1;
        return this;
    }

    public XmlOutput Attribute(string name, bool? value) => Attribute(name, value switch { null => null, true => "yes", false => "no" });

    public XmlOutput Attribute(string name, Stated<bool>? value) => Attribute(name, value?.Value);

    /// <summary>Ends an element that has no content.</summary>
    public void Close() => Raw("/>\n");

    /// <summary>Ends the start tag of an element whose children follow on lines of their own.</summary>
    public void Content()
    {
        Raw(">\n");
        _depth++;
    }

    /// <summary>Ends an element that had content.</summary>
    public void End(string name)
    {
        _depth--;
        Indent();
        Raw("</");
        Raw(name);
        Raw(">\n");
    }

    /// <summary>A whole element that holds nothing but text.</summary>
    public void Text(string name, string value)
    {
        Open(name);
        Raw(">");
        Escaped(value);
        Raw("</");
        Raw(name);
        Raw(">\n");
    }

    /// <summary>Characters as they are.</summary>
    public void Raw(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Space for so many characters more, which the caller fills and counts.</summary>
    private Span<char> Room(int length)
    {
        if (_length + length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + length));
        }

        return _text.AsSpan(_length);
    }

    /// <summary>An attribute up to its opening quote.</summary>
    private void Begin(string name)
    {
        var room = Room(name.Length + 3);
        room[0] = ' ';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = '=';
        room[name.Length + 2] = '\'';
        _length += name.Length + 3;
    }

    /// <summary>The blanks of the present depth.</summary>
    public void Indent()
    {
        for (var left = 2 * _depth; left > 0; left -= 16)
        {
            Raw("                ".AsSpan(0, Math.Min(left, 16)));
        }
    }

    /// <summary>
    /// Text with the five special characters as entities. As libvirt has it, control characters vanish, but for tab, line feed and carriage
    /// return, which stand as they are (and come back from an attribute as blanks).
    /// </summary>
    private void Escaped(ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny(Special)) >= 0; text = text[(special + 1)..])
        {
            Raw(text[..special]);
            Raw(text[special] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\'' => "&apos;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => text.Slice(special, 1),
                _ => "",
            });
        }

        Raw(text);
    }
}
