namespace NetResolver.Read;

/// <summary>
/// The text that a reader of the platform goes over, for what the reader does not tell: how much of a line an attribute takes. Lines that grow cost one pass over the text in all.
/// </summary>
internal sealed class ReaderText
{
    private readonly string _text;
    private int _line = 1;
    private int _start;
    private int _end;

    public ReaderText(string text, ReaderSettings names)
    {
        _text = text;
        Names = names;
        _end = EndFrom(0);
    }

    /// <summary>The names that the reader knows.</summary>
    public ReaderSettings Names { get; }

    /// <summary>The length of an attribute with its quoted value, to the end of the line at most.</summary>
    /// <param name="line">The line on which its name begins; never one before that of the last call.</param>
    /// <param name="column">The column of its name.</param>
    /// <param name="name">The length of its name.</param>
    /// <param name="value">The length of its value as it was understood.</param>
    public int LengthOfAttribute(int line, int column, int name, int value)
    {
        if (line != _line)
        {
            GoTo(line);
        }

        var at = _start + column - 1;
        var quote = at + name + 1;
        var close = quote + value + 1;

        // References and line ends take more room in the text than they stand for, and a quote ends a value: where one stands right here, this is how it was written.
        return close < _end && _text[quote - 1] == '=' && _text[quote] is '\'' or '"' && _text[close] == _text[quote]
            ? close + 1 - at
            : Scanned(at, name);
    }

    private int Scanned(int at, int name)
    {
        var line = _text.AsSpan(at, _end - at);
        var quote = line[name..].IndexOfAny('\'', '"') + name;
        if (quote < name)
        {
            return line.TrimEnd().Length;
        }

        var close = line[(quote + 1)..].IndexOf(line[quote]);
        return close < 0 ? line.Length : quote + 1 + close + 1;
    }

    private void GoTo(int line)
    {
        for (; _line < line && _end < _text.Length; _line++)
        {
            _start = _end + (_text[_end] == '\r' && _end + 1 < _text.Length && _text[_end + 1] == '\n' ? 2 : 1);
            _end = EndFrom(_start);
        }
    }

    private int EndFrom(int start)
    {
        var length = _text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? _text.Length : start + length;
    }
}
