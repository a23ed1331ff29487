namespace NetResolver.Plan;

/// <summary>Where everything of a picture goes: a panel for each interface, one below the other.</summary>
internal sealed class PictureLayout
{
    /// <summary>Between the panels and around them.</summary>
    private const int Margin = 16;

    private readonly List<PlacedFrame> _frames = [];
    private readonly List<PlacedText> _texts = [];
    private readonly List<PlacedEdge> _edges = [];

    public PictureLayout(IReadOnlyList<PicturePanel> panels)
    {
        var y = Margin;
        foreach (var panel in panels)
        {
            y = new PanelLayout(this, panel, Margin, y).Bottom + Margin;
        }

        if (panels.Count == 0)
        {
            var frame = Frame(new(new(Margin, y, PanelLayout.Width, 0), FrameKind.Panel, Emphasis.Plain));
            y = Text(new TextBlock([new("the guest has no interfaces")], PanelLayout.Width - (2 * Margin)), 2 * Margin, y + Margin, frame) + Margin;
            Stretch(frame, y);
            y += Margin;
        }

        Height = y;
    }

    /// <summary>Pixels from left to right.</summary>
    public static int Width => PanelLayout.Width + (2 * Margin);

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>The frames, outer before inner.</summary>
    public IReadOnlyList<PlacedFrame> Frames => _frames;

    public IReadOnlyList<PlacedText> Texts => _texts;

    public IReadOnlyList<PlacedEdge> Edges => _edges;

    /// <summary>Adds a frame, and gives its index.</summary>
    public int Frame(PlacedFrame frame)
    {
        _frames.Add(frame);
        return _frames.Count - 1;
    }

    /// <summary>Adds lines, and gives where they end.</summary>
    public int Text(TextBlock block, int x, int y, int frame)
    {
        _texts.AddRange(block.At(x, y, frame));
        return y + block.Height;
    }

    public void Edge(PlacedEdge edge) => _edges.Add(edge);

    /// <summary>Makes a frame as high as what is in it turned out to be.</summary>
    public void Stretch(int frame, int bottom)
    {
        var area = _frames[frame].Area;
        _frames[frame] = _frames[frame] with { Area = area with { Height = bottom - area.Y } };
    }
}
