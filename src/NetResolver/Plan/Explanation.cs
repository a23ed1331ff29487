using System.Text;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver;

/// <summary>One thing that was decided, why, and where it stands; below it, what it rests on. Made for people: nothing is decided from it. Immutable.</summary>
/// <param name="Subject">What it is about, such as <c>device eth21</c>.</param>
/// <param name="Reason">Why, such as <c>the first idle one</c>; may be empty.</param>
/// <param name="Place">Where it stands; nowhere for what no document states.</param>
public sealed record Explanation(string Subject, string Reason, Place Place = default)
{
    /// <summary>Where reasons stand at least, and at most for the sake of a long subject; what is longer still moves only its own line's reason.</summary>
    private const int ReasonColumn = 44;
    private const int LastReasonColumn = 60;

    /// <summary>What it rests on, in order.</summary>
    public ValueList<Explanation> Details { get; init; }

    /// <summary>
    /// The tree as text: a line each, two spaces a level, the reasons in a column, ending with the place; lines end with a line feed. What would break a line or steer a terminal
    /// is shown as a replacement character.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text, 0, ColumnOf(0, ReasonColumn));
        return text.ToString();
    }

    private int ColumnOf(int depth, int column)
    {
        var own = (2 * depth) + Subject.Length + 2;
        if (own > column && own <= LastReasonColumn && Reason.Length > 0)
        {
            column = own;
        }

        foreach (var detail in Details)
        {
            column = detail.ColumnOf(depth + 1, column);
        }

        return column;
    }

    private void AppendTo(StringBuilder text, int depth, int column)
    {
        var start = text.Length;
        text.Append(' ', 2 * depth).Append(PlainLine.Of(Subject));
        if (Reason.Length > 0)
        {
            text.Append(' ', Math.Max(2, column - (text.Length - start))).Append(PlainLine.Of(Reason));
        }

        if (!Place.IsNowhere)
        {
            text.Append("  ").Append(PlainLine.Of(Place.ToString()));
        }

        text.Append('\n');
        foreach (var detail in Details)
        {
            detail.AppendTo(text, depth + 1, column);
        }
    }
}
