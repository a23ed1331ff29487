using System.Globalization;
using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>A line of a document with carets below what a place is about.</summary>
internal static class Excerpt
{
    /// <summary>How many characters of a longer line are shown, a part of them before the place.</summary>
    private const int Widest = 120;
    private const int Before = Widest / 3;

    /// <summary>Two lines without a line end; null when the place is not on the line.</summary>
    public static string? Of(string line, Place place)
    {
        var at = place.Column - 1;
        if (at < 0 || at > line.Length)
        {
            return null;
        }

        line = PrintableText.Of(line);
        var start = line.Length > Widest ? Whole(line, Math.Max(0, at - Before)) : 0;
        var end = Whole(line, Math.Min(line.Length, start + Widest));
        var covered = Math.Min(at + place.Length, end);
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var (first, last) = (start > 0 ? "…" : "", end < line.Length ? "…" : "");
        return $"  {number} | {first}{line[start..end]}{last}\n"
            + $"  {new string(' ', number.Length)} | {Blank(first)}{Blank(line.AsSpan(start, at - start))}{new string('^', Math.Max(1, Width(line.AsSpan(at, covered - at))))}";
    }

    /// <summary>A place to cut that splits no character.</summary>
    private static int Whole(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    /// <summary>Blanks as wide as the text; a tab stays a tab, whose width only the terminal knows.</summary>
    private static string Blank(ReadOnlySpan<char> text)
    {
        var blank = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                blank.Append('\t');
            }
            else
            {
                blank.Append(' ', Width(rune));
            }
        }

        return blank.ToString();
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>Columns of a terminal: none for what is put on the character before, two for East Asian and pictures.</summary>
    private static int Width(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff)
            or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd) ? 2
        : 1;
}
