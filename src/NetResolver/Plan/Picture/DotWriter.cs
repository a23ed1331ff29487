using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>A picture as a graph for Graphviz, which places everything itself: a cluster for each interface. Labels are tables, in which strangers' text has no meaning.</summary>
internal sealed class DotWriter
{
    private const int Room = 260;
    private const int TitleRoom = 900;
    private const int LinesOfOne = 12;

    private readonly StringBuilder _text = new();

    private DotWriter()
    {
    }

    /// <summary>The graph; its lines end with a line feed.</summary>
    public static string Write(IReadOnlyList<PicturePanel> panels)
    {
        var writer = new DotWriter();
        writer.Graph(panels);
        return writer._text.ToString();
    }

    private void Graph(IReadOnlyList<PicturePanel> panels)
    {
        Line($"digraph plan {{");
        Line($"  graph [rankdir=LR, charset=\"UTF-8\", bgcolor=\"white\", fontname=\"monospace\", fontsize=12];");
        Line($"  node [shape=plain, fontname=\"monospace\", fontsize=12];");

        // From left to right, Graphviz puts the cluster that is stated first lowest.
        for (var i = panels.Count; i > 0; i--)
        {
            Panel(panels[i - 1], i);
        }

        Line($"}}");
    }

    private void Panel(PicturePanel panel, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"n{number}_");
        Line($"  subgraph cluster_{number} {{");
        Line($"    label=<{Wrapped(new PictureLine(panel.Title, Emphasis.Strong), TitleRoom)}>;");
        var way = Way(name, panel);
        var isBlocked = panel.Connection.Emphasis == Emphasis.Bad;
        if (panel.Pool is { } pool)
        {
            // The pool stands on the way, though it belongs to the network: an edge past the statements would cross what is written there.
            Pool(name + "pool", pool);
            Line($"    {way} -> {name}pool{Blocked(pool.Taken < 0, "none idle")};");
            Line($"    {name}pool{(pool.Taken < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":d{pool.Taken}"))} -> {name}connection{Blocked(isBlocked, pool.Taken < 0 ? "" : "refused")};");
        }
        else
        {
            Line($"    {way} -> {name}connection{Blocked(isBlocked, "refused")};");
        }

        Lines(name + "policy", "policy", name + "interface", panel.Policy.Select(line => new PictureLine($"{line.Subject}: {line.Reason}  {line.Place}")));
        Lines(name + "findings", "findings", name + "connection", panel.Findings.SelectMany(PictureLine.Of));
        Line($"  }}");
    }

    /// <summary>The boxes from the interface to its connection, all but the last joined.</summary>
    /// <returns>The last box before the pool or the connection.</returns>
    private string Way(string name, PicturePanel panel)
    {
        Box(name + "interface", panel.Interface);
        List<string> way = [name + "interface"];
        if (panel.Network is { } network)
        {
            Box(name + "network", network);
            way.Add(name + "network");
        }

        if (panel.PortGroup is { } group)
        {
            Box(name + "portgroup", group);
            way.Add(name + "portgroup");
        }

        if (panel.Rows.Count > 0)
        {
            Statements(name + "statements", panel);
            way.Add(name + "statements");
        }

        Box(name + "connection", panel.Connection);
        for (var i = 1; i < way.Count; i++)
        {
            Line($"    {way[i - 1]} -> {way[i]};");
        }

        return way[^1];
    }

    private void Box(string name, PictureBox box) =>
        Line($"    {name} [label=<<TABLE {Frame(box.Emphasis)} CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">{Row(new PictureLine(box.Kind, Emphasis.Faint))}{string.Concat(box.Lines.Select(Row))}</TABLE>>];");

    private void Pool(string name, PicturePool pool)
    {
        Line($"    {name} [label=<<TABLE {Frame(pool.Taken < 0 ? Emphasis.Bad : Emphasis.Plain)} CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"4\">");
        Line($"      {Row(new PictureLine(pool.Kind, Emphasis.Faint))}");
        for (var i = 0; i < pool.Devices.Count; i++)
        {
            var device = pool.Devices[i];
            PictureLine[] lines = device.Reason is { } reason
                ? [new($"{device.Name}  {device.Use}  {pool.Word}", Emphasis.Strong), new(reason, Emphasis.Faint)]
                : [new($"{device.Name}  {device.Use}")];
            var frame = device.IsLeftOut ? "BORDER=\"0\"" : Frame(device.IsTaken ? pool.Emphasis : Emphasis.Plain);
            Line($"      <TR><TD PORT=\"d{i}\" {frame} ALIGN=\"LEFT\" BALIGN=\"LEFT\">{string.Join("<BR/>", lines.Select(Text))}</TD></TR>");
        }

        Line($"    </TABLE>>];");
    }

    private void Statements(string name, PicturePanel panel)
    {
        Line($"    {name} [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"4\">");
        Line($"      <TR>{string.Concat(StatementRow.Heads.Prepend("").Select(head => Cell("BORDER=\"0\"", [new(head, Emphasis.Faint)])))}</TR>");
        foreach (var row in panel.Rows)
        {
            Line($"      <TR>{Cell("BORDER=\"0\"", [new(row.Name)])}{string.Concat(row.Cells.Select(cell => cell is null ? "<TD BORDER=\"0\"></TD>" : Cell(Frame(cell.Emphasis), PictureLine.Of(cell))))}</TR>");
        }

        if (panel.Unstated.Count > 0)
        {
            Line($"      <TR><TD BORDER=\"0\" COLSPAN=\"5\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">{Text(panel.UnstatedLine)}</TD></TR>");
        }

        Line($"    </TABLE>>];");
    }

    /// <summary>A node of lines beside another one.</summary>
    private void Lines(string name, string kind, string beside, IEnumerable<PictureLine> lines)
    {
        var rows = string.Concat(lines.Select(Row));
        if (rows.Length > 0)
        {
            Line($"    {name} [label=<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">{Row(new PictureLine(kind, Emphasis.Faint))}{rows}</TABLE>>];");
            Line($"    {beside} -> {name} [style=dashed, arrowhead=none];");
        }
    }

    private static string Row(PictureLine line) => $"<TR>{Cell("BORDER=\"0\"", [line])}</TR>";

    private static string Cell(string frame, IEnumerable<PictureLine> lines) =>
        $"<TD {frame} ALIGN=\"LEFT\" BALIGN=\"LEFT\">{string.Join("<BR/>", lines.Select(Text))}</TD>";

    private static string Text(PictureLine line) => Wrapped(line, Room);

    /// <summary>A line, wrapped; of a very long one the beginning.</summary>
    private static string Wrapped(PictureLine line, int room)
    {
        var (lines, _) = TextFit.Wrap(TextFit.Clean(line.Text), room, 12, LinesOfOne);
        var text = string.Join("<BR/>", lines.Select(TextFit.Escaped));
        return text.Length == 0 ? "" : line.Emphasis switch
        {
            Emphasis.Strong => $"<B>{text}</B>",
            Emphasis.Faint => $"<FONT POINT-SIZE=\"10\">{text}</FONT>",
            _ => text,
        };
    }

    private static string Frame(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => "BORDER=\"3\" COLOR=\"#116329\"",
        Emphasis.Bad => "BORDER=\"3\" STYLE=\"dashed\" COLOR=\"#a40e26\"",
        Emphasis.Absent => "BORDER=\"1\" STYLE=\"dashed\" COLOR=\"#6e7781\"",
        _ => "BORDER=\"1\"",
    };

    private static string Blocked(bool isBlocked, string word) =>
        !isBlocked ? "" : word.Length == 0 ? " [style=dashed, color=\"#a40e26\"]" : $" [style=dashed, color=\"#a40e26\", label=\"{word}\", fontname=\"monospace\", fontsize=10]";

    private void Line(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
