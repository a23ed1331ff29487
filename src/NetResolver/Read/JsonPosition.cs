namespace NetResolver.Read;

/// <summary>Turns offsets of a JSON text's bytes into lines and columns. Offsets that grow cost one pass over the text in all.</summary>
internal ref struct JsonPosition(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _counted;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Line and column of an offset, both from 1; the column counts UTF-16 code units, as that of an XML document does.</summary>
    public (int Line, int Column) Of(int offset)
    {
        if (offset < _counted)
        {
            (_counted, _line, _column) = (0, 1, 1);
        }

        for (; _counted < offset && _counted < _text.Length; _counted++)
        {
            var unit = _text[_counted];
            if (unit == '\n' || (unit == '\r' && (_counted + 1 == _text.Length || _text[_counted + 1] != '\n')))
            {
                _line++;
                _column = 1;
            }
            else if ((unit & 0xc0) != 0x80)
            {
                // The first byte of a character; one of four bytes is two code units.
                _column += unit >= 0xf0 ? 2 : 1;
            }
        }

        return (_line, _column);
    }

    /// <summary>The offset that the platform's reader of JSON tells of in a fault: it counts line feeds alone, and both from 0.</summary>
    public readonly int OffsetOf(long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += _text[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + byteInLine, _text.Length);
    }
}
