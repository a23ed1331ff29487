namespace NetResolver.Plan;

/// <summary>A rectangle of a picture, in pixels from its upper left corner.</summary>
internal readonly record struct PictureArea(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public bool Contains(PictureArea other) => X <= other.X && Y <= other.Y && other.Right <= Right && other.Bottom <= Bottom;

    public bool Overlaps(PictureArea other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>What a frame is for.</summary>
internal enum FrameKind
{
    /// <summary>All about one interface.</summary>
    Panel,

    /// <summary>A part of the way, or what is found.</summary>
    Box,

    /// <summary>A device or a statement.</summary>
    Cell,
}

/// <summary>A rectangle that is drawn.</summary>
internal sealed record PlacedFrame(PictureArea Area, FrameKind Kind, Emphasis Emphasis);

/// <summary>A line of text.</summary>
/// <param name="Area">What it may fill.</param>
/// <param name="Frame">The frame that it lies in, by index.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Size">The font's size in pixels.</param>
/// <param name="Emphasis">How it is seen.</param>
/// <param name="Full">The whole text where it is cut; else null.</param>
internal sealed record PlacedText(PictureArea Area, int Frame, string Text, int Size, Emphasis Emphasis, string? Full);

/// <summary>A way from one frame to another, in straight pieces; it ends in an arrow.</summary>
/// <param name="Points">Its corners.</param>
/// <param name="IsBlocked">Whether it is crossed out: nothing gets through.</param>
internal sealed record PlacedEdge(IReadOnlyList<(int X, int Y)> Points, bool IsBlocked);
