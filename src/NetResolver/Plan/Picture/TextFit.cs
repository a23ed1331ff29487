using System.Buffers;
using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>
/// Fits text into a width without knowing the font that will show it. Widths are in hundredths of the font's size. Those of plain letters are what the widest of the usual
/// monospace fonts need, so that such text is never wider than was reckoned; of others, whose fonts nobody knows, they are what is usual, and viewers are told the width.
/// </summary>
internal static class TextFit
{
    private const string Ellipsis = "…";

    private const int Narrow = 63;
    private const int Other = 80;
    private const int Wide = 105;
    private const int Pictograph = 130;

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Between(' ', '~'), .. Between('\u00a1', '\u00ac'), .. Between('\u00ae', '\u00ff'), .. Ellipsis]);

    /// <summary>So few letters do not stand on a line of their own.</summary>
    private const int Few = 3;

    /// <summary>Longer clusters, such as a letter under a tower of accents, leave the line.</summary>
    private const int RunesOfCluster = 4;

    /// <summary>Whether every monospace font has all of its letters, so that no viewer needs to be told the width.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The width in pixels, rounded up.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="size">The font's size in pixels.</param>
    public static int Width(string text, int size) => ((Hundredths(text) * size) + 99) / 100;

    /// <summary>Strangers' text as a picture may have it: what has no form, steers the direction of writing, or may not stand in XML becomes a replacement character.</summary>
    public static string Clean(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var cluster in Clusters(text))
        {
            var count = 0;
            foreach (var rune in text[cluster].EnumerateRunes())
            {
                if (count++ < RunesOfCluster)
                {
                    clean.Append(IsShown(rune) ? rune.ToString() : "\ufffd");
                }
            }
        }

        return clean.ToString();
    }

    /// <summary>Clean text as it stands in markup, also in an attribute.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>The text in lines that fit, broken where words end if that does not waste most of a line; what is left after the last line is cut.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="size">The font's size in pixels.</param>
    /// <param name="lines">How many there may be.</param>
    public static (IReadOnlyList<string> Lines, bool IsCut) Wrap(string text, int width, int size, int lines)
    {
        var (found, rest) = (new List<string>(), text);
        while (rest.Length > 0 && found.Count < lines)
        {
            var length = LineLength(rest, width, size);
            if (length < rest.Length && found.Count == lines - 1)
            {
                found.Add(rest[..Fitting(rest, width - Width(Ellipsis, size), size)].TrimEnd() + Ellipsis);
                return (found, true);
            }

            found.Add(rest[..length].TrimEnd(' '));
            rest = rest[length..].TrimStart(' ');
        }

        return (found, false);
    }

    /// <summary>The end of a text in one line, with a mark where its beginning is cut off.</summary>
    /// <param name="text">Clean text.</param>
    /// <param name="width">Pixels of the line.</param>
    /// <param name="size">The font's size in pixels.</param>
    public static (string Line, bool IsCut) End(string text, int width, int size)
    {
        if (Width(text, size) <= width)
        {
            return (text, false);
        }

        foreach (var cluster in Clusters(text))
        {
            var tail = Ellipsis + text[cluster.End..];
            if (Width(tail, size) <= width)
            {
                return (tail, true);
            }
        }

        return (Ellipsis, true);
    }

    private static int LineLength(string text, int width, int size)
    {
        var fitting = Fitting(text, width, size);
        if (fitting == text.Length)
        {
            return fitting;
        }

        if (text[fitting] == ' ')
        {
            return fitting;
        }

        // A blank may waste more of the line than a sign within a word; a word that is longer than a line is broken anywhere, but not before its last letter.
        var (sign, blank) = (text.AsSpan(0, fitting).LastIndexOfAny(" -,;/") + 1, text.AsSpan(0, fitting).LastIndexOf(' ') + 1);
        return sign > fitting / 2 ? sign
            : blank > fitting / 4 ? blank
            : text.Length - fitting < Few ? Fitting(text, width - (Few * Width(Ellipsis, size)), size)
            : fitting;
    }

    /// <summary>How much of a text fits, whole clusters and at least one.</summary>
    private static int Fitting(string text, int width, int size)
    {
        var (length, used) = (0, 0);
        foreach (var cluster in Clusters(text))
        {
            used += HundredthsOf(text.AsSpan()[cluster]);
            if (length > 0 && used * size > width * 100)
            {
                break;
            }

            length = cluster.End.Value;
        }

        return length;
    }

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(letter => (char)letter);

    private static IEnumerable<Range> Clusters(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + StringInfo.GetNextTextElementLength(text, start);
            yield return start..end;
            start = end;
        }
    }

    private static int Hundredths(string text)
    {
        if (IsPlain(text))
        {
            return Narrow * text.Length;
        }

        var sum = 0;
        foreach (var cluster in Clusters(text))
        {
            sum += HundredthsOf(text.AsSpan()[cluster]);
        }

        return sum;
    }

    /// <summary>A letter with its marks is as wide as the letter; pictures that are joined may be shown apart.</summary>
    private static int HundredthsOf(ReadOnlySpan<char> cluster)
    {
        var sum = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            sum += Hundredths(rune);
        }

        return Math.Max(Narrow, sum);
    }

    private static int Hundredths(Rune rune) =>
        rune.Value <= 0xff || rune.ToString() == Ellipsis ? Narrow
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x2300 and <= 0x23ff) or (>= 0x2600 and <= 0x27bf) or (>= 0x2b00 and <= 0x2bff) or (>= 0x1f000 and <= 0x1ffff) ? Pictograph
        : rune.Value is (>= 0x1100 and <= 0x11ff) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7ff) or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or >= 0x20000 ? Wide
        : Other;

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d,
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => false,
        _ => true,
    };
}
