using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>Strangers' text in a line for people: what would end the line, or steer the terminal that shows it, becomes a replacement character.</summary>
internal static class PlainLine
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Steers(rune) ? "\ufffd" : rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>Control characters, ends of lines and paragraphs, and what changes the direction of writing.</summary>
    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069);
}
