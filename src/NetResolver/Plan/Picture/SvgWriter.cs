using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>
/// A picture as SVG that stands by itself: no script, no font, nothing from elsewhere. Colours are stated as attributes, so that viewers without style sheets show them, and a
/// style sheet turns them for dark screens; widths, dashes and words say the same as the colours.
/// </summary>
internal sealed class SvgWriter
{
    private const string Fonts = "'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace";

    private const string Style =
        "@media (prefers-color-scheme:dark){" +
        ".page{fill:#0d1117}.panel{fill:#161b22;stroke:#8b949e}.box{fill:#21262d;stroke:#b1bac4}.cell{fill:#161b22;stroke:#8b949e}.absent{fill:none;stroke:#8b949e}" +
        ".strong{fill:#0f2d1c;stroke:#56d364}.bad{fill:#3d1216;stroke:#ff7b72}.edge{stroke:#b1bac4}.head{fill:#b1bac4}.cross{stroke:#ff7b72}" +
        "text{fill:#e6edf3}.faint{fill:#b1bac4}}";

    private readonly StringBuilder _text = new();

    private SvgWriter()
    {
    }

    /// <summary>The document; its lines end with a line feed.</summary>
    /// <param name="layout">What is drawn.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    public static string Write(PictureLayout layout, string title, string description)
    {
        var writer = new SvgWriter();
        writer.Document(layout, title, description);
        return writer._text.ToString();
    }

    private void Document(PictureLayout layout, string title, string description)
    {
        var (width, height) = (PictureLayout.Width, layout.Height);
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" xml:space=\"preserve\" font-family=\"{Fonts}\" font-size=\"12\" fill=\"#1f2328\">");
        Line($"<title id=\"title\">{TextFit.Escaped(TextFit.Clean(title))}</title>");
        Line($"<desc id=\"description\">{TextFit.Escaped(string.Join('\n', description.TrimEnd('\n').Split('\n').Select(TextFit.Clean)))}</desc>");
        Line($"<style>{Style}</style>");
        Line($"<rect class=\"page\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        foreach (var frame in layout.Frames)
        {
            Frame(frame);
        }

        foreach (var edge in layout.Edges)
        {
            Edge(edge);
        }

        foreach (var text in layout.Texts)
        {
            Text(text);
        }

        Line($"</svg>");
    }

    private void Frame(PlacedFrame frame)
    {
        var look = (frame.Kind, frame.Emphasis) switch
        {
            (_, Emphasis.Strong) => "class=\"strong\" fill=\"#eefaf0\" stroke=\"#116329\" stroke-width=\"3\"",
            (_, Emphasis.Bad) => "class=\"bad\" fill=\"#fff1f0\" stroke=\"#a40e26\" stroke-width=\"3\" stroke-dasharray=\"9 3\"",
            (_, Emphasis.Absent) => "class=\"absent\" fill=\"none\" stroke=\"#6e7781\" stroke-dasharray=\"3 3\"",
            (FrameKind.Panel, _) => "class=\"panel\" fill=\"#ffffff\" stroke=\"#6e7781\"",
            (FrameKind.Box, _) => "class=\"box\" fill=\"#f6f8fa\" stroke=\"#424a53\" stroke-width=\"1.5\"",
            _ => "class=\"cell\" fill=\"#ffffff\" stroke=\"#6e7781\"",
        };
        var area = frame.Area;
        Line($"<rect x=\"{area.X}\" y=\"{area.Y}\" width=\"{area.Width}\" height=\"{area.Height}\" rx=\"{(frame.Kind == FrameKind.Cell ? 3 : 6)}\" {look}/>");
    }

    private void Edge(PlacedEdge edge)
    {
        var (from, to) = (edge.Points[^2], edge.Points[^1]);
        var (dx, dy) = (Math.Sign(to.X - from.X), Math.Sign(to.Y - from.Y));
        var points = string.Join(' ', edge.Points.SkipLast(1).Append((X: to.X - (6 * dx), Y: to.Y - (6 * dy))).Select(point => Invariant($"{point.X},{point.Y}")));
        Line($"<polyline class=\"edge\" points=\"{points}\" fill=\"none\" stroke=\"#424a53\" stroke-width=\"1.5\"{(edge.IsBlocked ? " stroke-dasharray=\"4 3\"" : "")}/>");
        var (bx, by) = (to.X - (8 * dx), to.Y - (8 * dy));
        Line($"<polygon class=\"head\" points=\"{to.X},{to.Y} {bx - (4 * dy)},{by - (4 * dx)} {bx + (4 * dy)},{by + (4 * dx)}\" fill=\"#424a53\"/>");
        if (edge.IsBlocked)
        {
            var (x, y) = (to.X - (11 * dx), to.Y - (11 * dy));
            Line($"<path class=\"cross\" d=\"M{x - 6} {y - 6}l12 12m0 -12l-12 12\" fill=\"none\" stroke=\"#a40e26\" stroke-width=\"3\"/>");
        }
    }

    private void Text(PlacedText text)
    {
        var look = text.Emphasis switch
        {
            Emphasis.Strong => " font-weight=\"bold\"",
            Emphasis.Faint => " class=\"faint\" font-size=\"10\" fill=\"#424a53\"",
            _ => "",
        };

        // Which font shows letters beyond the plain ones is not known, so the width that was reckoned with is asked for.
        var length = TextFit.IsPlain(text.Text) ? "" : Invariant($" textLength=\"{text.Area.Width}\" lengthAdjust=\"spacingAndGlyphs\"");
        var full = text.Full is null ? "" : $"<title>{TextFit.Escaped(text.Full)}</title>";
        Line($"<text x=\"{text.Area.X}\" y=\"{text.Area.Y + TextBlock.BaselineOf(text.Size)}\"{look}{length}>{full}{TextFit.Escaped(text.Text)}</text>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Line(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
