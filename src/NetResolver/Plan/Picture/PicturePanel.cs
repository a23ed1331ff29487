using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>How much a line or a frame is to be seen. Everything that a style tells is also said in words.</summary>
internal enum Emphasis
{
    /// <summary>As most are.</summary>
    Plain,

    /// <summary>What holds: bold, or a thick frame.</summary>
    Strong,

    /// <summary>Places and other small print.</summary>
    Faint,

    /// <summary>What is not there or does not count: a dashed frame.</summary>
    Absent,

    /// <summary>What contradicts or is refused: a thick dashed frame.</summary>
    Bad,
}

/// <summary>A line of a box; it may have to be wrapped or cut.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Emphasis">How it is seen.</param>
/// <param name="KeepsEnd">Whether the end is worth more than the beginning, as of a place's document.</param>
internal sealed record PictureLine(string Text, Emphasis Emphasis = Emphasis.Plain, bool KeepsEnd = false)
{
    public static PictureLine Of(Place place) => new(place.ToString(), Emphasis.Faint, KeepsEnd: true);

    /// <summary>What is said of a statement: its value, what comes of it, and where it stands.</summary>
    public static IEnumerable<PictureLine> Of(Statement statement)
    {
        yield return new(statement.Value, statement.Emphasis is Emphasis.Strong or Emphasis.Bad ? Emphasis.Strong : Emphasis.Plain);
        if (statement.Word.Length > 0)
        {
            yield return new(statement.Word, Emphasis.Faint);
        }

        if (!statement.Place.IsNowhere)
        {
            yield return Of(statement.Place);
        }
    }

    /// <summary>What is said of a finding, with the whole of its places.</summary>
    public static IEnumerable<PictureLine> Of(Diagnostic finding) =>
    [
        new($"{(finding.Severity == Severity.Error ? "error" : "warning")} {finding.Id}: {finding.Message}", Emphasis.Strong),
        new($"mend: {finding.Mend}"),
        new(finding.Place.ToString(), Emphasis.Faint),
        .. finding.Related.Select(related => new PictureLine($"{related.Place}: {related.Role}", Emphasis.Faint)),
    ];
}

/// <summary>A part of the way from the guest to the host's device.</summary>
/// <param name="Kind">What it is, such as <c>network</c>.</param>
/// <param name="Emphasis">How its frame is drawn.</param>
/// <param name="Lines">What it says.</param>
internal sealed record PictureBox(string Kind, Emphasis Emphasis, IReadOnlyList<PictureLine> Lines);

/// <summary>The pool's devices in the pool's order, as many of them as a picture needs.</summary>
/// <param name="Kind">What it is and how many there are.</param>
/// <param name="Devices">The devices, and lines for those left out.</param>
/// <param name="Emphasis">Whether the device that is taken leads to a connection.</param>
internal sealed record PicturePool(string Kind, IReadOnlyList<PictureDevice> Devices, Emphasis Emphasis)
{
    /// <summary>What is said of the device that is taken.</summary>
    public string Word => Emphasis == Emphasis.Bad ? "would be taken" : "taken";

    /// <summary>The index of the one that is taken; -1 when none is.</summary>
    public int Taken { get; } = Devices.ToList().FindIndex(device => device.IsTaken);
}

/// <summary>A device of the pool, or those left out.</summary>
/// <param name="Name">Its name, or how many are left out.</param>
/// <param name="Use">Its connections, or how many of those left out are idle.</param>
/// <param name="Reason">Why it is taken; null for the others.</param>
/// <param name="IsLeftOut">Whether it stands for others.</param>
internal sealed record PictureDevice(string Name, string Use, string? Reason = null, bool IsLeftOut = false)
{
    public bool IsTaken => Reason is not null;
}

/// <summary>What one level states of a parameter or a setting.</summary>
/// <param name="Value">The value.</param>
/// <param name="Word">What comes of it: holds, agrees, is overruled.</param>
/// <param name="Emphasis">The same by its frame.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Statement(string Value, string Word, Emphasis Emphasis, Place Place)
{
    /// <summary>Whether the value is only a word for one: it is generated, or nothing is said.</summary>
    public bool IsWord { get; init; }
}

/// <summary>A parameter or a setting: who states what of it, and what comes of that.</summary>
/// <param name="Name">Its name in libvirt's XML.</param>
/// <param name="OfInterface">What the interface states; null when nothing.</param>
/// <param name="OfNetwork">What the network states; null when nothing.</param>
/// <param name="OfPortGroup">What the portgroup states; null when nothing.</param>
/// <param name="Result">What comes of it, with whose it is as its word.</param>
internal sealed record StatementRow(string Name, Statement? OfInterface, Statement? OfNetwork, Statement? OfPortGroup, Statement Result)
{
    /// <summary>What stands above the cells, from the left.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["the interface states", "the network states", "the portgroup states", "result"];

    /// <summary>The cells from the left.</summary>
    public IReadOnlyList<Statement?> Cells => [OfInterface, OfNetwork, OfPortGroup, Result];
}

/// <summary>One interface of the picture.</summary>
internal sealed record PicturePanel
{
    /// <summary>Which interface it is and how it ended, in one line.</summary>
    public required string Title { get; init; }

    public required PictureBox Interface { get; init; }

    /// <summary>The network; null for an interface that names none.</summary>
    public PictureBox? Network { get; init; }

    /// <summary>The portgroup, or that there is none; null where there is no network.</summary>
    public PictureBox? PortGroup { get; init; }

    /// <summary>The pool; null where a device of it is not needed.</summary>
    public PicturePool? Pool { get; init; }

    /// <summary>What it is connected to, or that it is not.</summary>
    public required PictureBox Connection { get; init; }

    /// <summary>Who states what.</summary>
    public IReadOnlyList<StatementRow> Rows { get; init; } = [];

    /// <summary>The settings that nobody states.</summary>
    public IReadOnlyList<string> Unstated { get; init; } = [];

    /// <summary>The line that tells of them.</summary>
    public PictureLine UnstatedLine => new($"nobody states: {string.Join(", ", Unstated)}", Emphasis.Faint);

    /// <summary>What a policy demanded and decided, a line each; empty without one.</summary>
    public IReadOnlyList<Explanation> Policy { get; init; } = [];

    /// <summary>Errors and warnings, weighed.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}
