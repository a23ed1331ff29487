using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>One thing that was decided, why, and where it stands; below it, what it rests on. Made for people: nothing is decided from it. Immutable.</summary>
/// <param name="Subject">What it is about, such as <c>device eth21</c>.</param>
/// <param name="Reason">Why, such as <c>the first idle one</c>; may be empty.</param>
/// <param name="Place">Where it stands; nowhere for what no document states.</param>
public sealed record Explanation(string Subject, string Reason, Place Place = default)
{
    private const int ReasonColumn = 44;

    /// <summary>What it rests on, in order.</summary>
    public ValueList<Explanation> Details { get; init; }

    /// <summary>The tree as text: a line each, two spaces a level, ending with the place; lines end with a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text, 0);
        return text.ToString();
    }

    private void AppendTo(StringBuilder text, int depth)
    {
        var start = text.Length;
        text.Append(' ', 2 * depth).Append(Subject);
        if (Reason.Length > 0)
        {
            text.Append(' ', Math.Max(2, ReasonColumn - (text.Length - start))).Append(Reason);
        }

        if (!Place.IsNowhere)
        {
            text.Append("  ").Append(Place.ToString());
        }

        text.Append('\n');
        foreach (var detail in Details)
        {
            detail.AppendTo(text, depth + 1);
        }
    }
}
