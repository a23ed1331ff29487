namespace NetResolver.Plan;

/// <summary>Lines of a box, fitted into its width.</summary>
internal sealed class TextBlock
{
    private const int LinesOfOne = 6;

    private readonly List<(string Text, int Size, Emphasis Emphasis, string? Full)> _lines = [];
    private readonly int _width;

    /// <summary>The lines within a width.</summary>
    public TextBlock(IEnumerable<PictureLine> lines, int width)
    {
        _width = width;
        foreach (var line in lines)
        {
            Add(line);
        }
    }

    /// <summary>The pixels that all lines need from top to bottom.</summary>
    public int Height => _lines.Sum(line => HeightOf(line.Size));

    /// <summary>The font's size of small print and of all else.</summary>
    private static int SizeOf(Emphasis emphasis) => emphasis == Emphasis.Faint ? 10 : 12;

    /// <summary>How far below the upper end of a line its letters stand.</summary>
    public static int BaselineOf(int size) => size + (size == 12 ? 1 : 0);

    /// <summary>The lines at a place inside a frame.</summary>
    public IEnumerable<PlacedText> At(int x, int y, int frame)
    {
        foreach (var (text, size, emphasis, full) in _lines)
        {
            yield return new(new(x, y, Math.Min(_width, TextFit.Width(text, size)), HeightOf(size)), frame, text, size, emphasis, full);
            y += HeightOf(size);
        }
    }

    private static int HeightOf(int size) => size == 12 ? 17 : 14;

    private void Add(PictureLine line)
    {
        var size = SizeOf(line.Emphasis);
        var text = TextFit.Clean(line.Text);
        if (line.KeepsEnd)
        {
            var (end, isCut) = TextFit.End(text, _width, size);
            _lines.Add((end, size, line.Emphasis, isCut ? text : null));
            return;
        }

        var (lines, isWrappedAndCut) = TextFit.Wrap(text, _width, size, LinesOfOne);
        _lines.AddRange(lines.Select(part => (part, size, line.Emphasis, isWrappedAndCut ? text : null)));
    }
}
