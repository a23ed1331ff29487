using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>
/// Where everything of one interface goes. From the left: the names of what is stated, what the interface, the network and the portgroup state, and what comes of it. From the
/// top: the way from the interface to its connection, the pool below the network, the statements, and what was found.
/// </summary>
internal sealed class PanelLayout
{
    private const int Padding = 14;
    private const int Inset = 8;

    /// <summary>Enough for <c>trustGuestRxFilters</c>.</summary>
    private const int Names = 158;

    private const int Column = 178;
    private const int Gap = 22;
    private const int Inner = Names + (4 * Column) + (3 * Gap);

    private readonly PictureLayout _picture;
    private readonly int _left;
    private readonly int _frame;
    private int _y;

    public PanelLayout(PictureLayout picture, PicturePanel panel, int x, int y)
    {
        (_picture, _left, _y) = (picture, x + Padding, y + Padding);
        _frame = picture.Frame(new(new(x, y, Width, 0), FrameKind.Panel, Emphasis.Plain));
        _y = picture.Text(new TextBlock([new(panel.Title, Emphasis.Strong)], Inner), _left, _y, _frame) + Padding;
        Way(panel);
        Statements(panel);
        Policy(panel.Policy);
        foreach (var finding in panel.Findings)
        {
            Finding(finding);
        }

        Bottom = _y;
        picture.Stretch(_frame, Bottom);
    }

    /// <summary>Pixels from left to right.</summary>
    public static int Width => Inner + (2 * Padding);

    /// <summary>Where the panel ends.</summary>
    public int Bottom { get; }

    /// <summary>The boxes from the interface to its connection, and the pool.</summary>
    private void Way(PicturePanel panel)
    {
        var boxes = new[] { panel.Interface, panel.Network, panel.PortGroup, panel.Connection };
        var blocks = boxes.Select(box => box is null ? null : new TextBlock([new(box.Kind, Emphasis.Faint), .. box.Lines], Column - (2 * Inset))).ToArray();
        var height = blocks.Max(block => block?.Height ?? 0) + (2 * Inset);
        var from = 0;
        for (var i = 0; i < boxes.Length; i++)
        {
            if (blocks[i] is not { } block)
            {
                continue;
            }

            var frame = _picture.Frame(new(new(At(i), _y, Column, height), FrameKind.Box, boxes[i]!.Emphasis));
            _picture.Text(block, At(i) + Inset, _y + Inset, frame);
            if (i > 0)
            {
                _picture.Edge(new([(At(from) + Column, _y + (height / 2)), (At(i), _y + (height / 2))], IsBlocked(boxes[i]!, i)));
            }

            from = i;
        }

        _y += height;
        if (panel.Pool is { } pool)
        {
            _y += 2 * Gap / 3;
            Pool(pool, _y - (2 * Gap / 3));
        }

        _y += Padding;
    }

    /// <summary>The pool below network and portgroup, and the way from the device that is taken to the connection.</summary>
    private void Pool(PicturePool pool, int above)
    {
        const int Room = (2 * Column) + Gap;
        const int Row = Room - (2 * Inset);
        const int NameRoom = 108;
        const int UseRoom = 110;
        const int WordRoom = Row - NameRoom - UseRoom - (4 * Inset);
        var (x, top) = (At(1), _y);
        var frame = _picture.Frame(new(new(x, top, Room, 0), FrameKind.Box, pool.Taken < 0 ? Emphasis.Bad : Emphasis.Plain));
        _y = _picture.Text(new TextBlock([new(pool.Kind, Emphasis.Faint)], Row), x + Inset, top + Inset, frame) + (Inset / 2);
        foreach (var device in pool.Devices)
        {
            var name = new TextBlock([new(device.Name, device.IsTaken ? Emphasis.Strong : Emphasis.Plain)], NameRoom);
            var use = new TextBlock([new(device.Use)], UseRoom);
            var word = new TextBlock(device.IsTaken ? [new PictureLine(pool.Word, Emphasis.Strong)] : [], WordRoom);
            var reason = new TextBlock(device.Reason is { } why ? [new PictureLine(why, Emphasis.Faint)] : [], Row - (2 * Inset));
            var first = Math.Max(name.Height, Math.Max(use.Height, word.Height));
            var height = first + reason.Height + 4;
            var cell = device.IsLeftOut ? frame : _picture.Frame(new(new(x + Inset, _y, Row, height), FrameKind.Cell, device.IsTaken ? pool.Emphasis : Emphasis.Plain));
            _picture.Text(name, x + (2 * Inset), _y + 2, cell);
            _picture.Text(use, x + (3 * Inset) + NameRoom, _y + 2, cell);
            _picture.Text(word, x + (4 * Inset) + NameRoom + UseRoom, _y + 2, cell);
            _picture.Text(reason, x + (2 * Inset), _y + 2 + first, cell);
            if (device.IsTaken)
            {
                var (middle, target) = (_y + (height / 2), At(3) + (Column / 2));
                _picture.Edge(new([(x + Inset + Row, middle), (target, middle), (target, above)], pool.Emphasis == Emphasis.Bad));
            }

            _y += height + (Inset / 2);
        }

        _y += Inset / 2;
        _picture.Stretch(frame, _y);
        _picture.Edge(new([(x + (Column / 2), above), (x + (Column / 2), top)], pool.Taken < 0));
    }

    /// <summary>The table of who states what.</summary>
    private void Statements(PicturePanel panel)
    {
        if (panel.Rows.Count > 0)
        {
            foreach (var (column, head) in StatementRow.Heads.Index())
            {
                if (panel.Rows.Any(row => row.Cells[column] is not null))
                {
                    _picture.Text(new TextBlock([new(head, Emphasis.Faint)], Column - (2 * Inset)), At(column) + Inset, _y, _frame);
                }
            }

            _y += 14 + (Inset / 2);
            foreach (var row in panel.Rows)
            {
                Row(row);
            }
        }

        if (panel.Unstated.Count > 0)
        {
            _y = _picture.Text(new TextBlock([panel.UnstatedLine], Inner), _left, _y + 2, _frame);
            _y += Padding;
        }
    }

    private void Row(StatementRow row)
    {
        var name = new TextBlock([new(row.Name)], Names - Inset);
        var blocks = row.Cells.Select(cell => cell is null ? null : new TextBlock(PictureLine.Of(cell), Column - (2 * Inset))).ToArray();
        var height = Math.Max(name.Height, blocks.Max(block => block?.Height ?? 0)) + 6;
        _picture.Text(name, _left, _y + 3, _frame);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is { } block)
            {
                var cell = _picture.Frame(new(new(At(i), _y, Column, height), FrameKind.Cell, row.Cells[i]!.Emphasis));
                _picture.Text(block, At(i) + Inset, _y + 3, cell);
            }
        }

        _y += height + 6;
    }

    /// <summary>The lines of a policy: what is demanded, what came of it, and where it stands.</summary>
    private void Policy(IReadOnlyList<Explanation> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var frame = _picture.Frame(new(new(_left, _y, Inner, 0), FrameKind.Box, Emphasis.Plain));
        _y = _picture.Text(new TextBlock([new("policy", Emphasis.Faint)], Names), _left + Inset, _y + Inset, frame);
        foreach (var line in lines)
        {
            var room = Column + Gap + Column - Inset;
            var blocks = new TextBlock[]
            {
                new([new(line.Subject)], At(1) - _left - (2 * Inset)),
                new([new(line.Reason)], room),
                new([PictureLine.Of(line.Place)], Column - (2 * Inset)),
            };
            _picture.Text(blocks[0], _left + Inset, _y, frame);
            _picture.Text(blocks[1], At(1), _y, frame);
            _picture.Text(blocks[2], At(3) + Inset, _y + 2, frame);
            _y += blocks.Max(block => block.Height) + 2;
        }

        _y += Inset;
        _picture.Stretch(frame, _y);
        _y += Padding;
    }

    private void Finding(Diagnostic finding)
    {
        var block = new TextBlock(PictureLine.Of(finding), Inner - (2 * Inset));
        var frame = _picture.Frame(new(new(_left, _y, Inner, block.Height + (2 * Inset)), FrameKind.Box, finding.Severity == Severity.Error ? Emphasis.Bad : Emphasis.Plain));
        _y = _picture.Text(block, _left + Inset, _y + Inset, frame) + Inset + Padding;
    }

    /// <summary>The last step of a refused connection, and a network that is not there.</summary>
    private static bool IsBlocked(PictureBox box, int column) => column == 3 ? box.Emphasis == Emphasis.Bad : column == 1 && box.Emphasis == Emphasis.Absent;

    private int At(int column) => _left + Names + (column * (Column + Gap));
}
