namespace NetResolver.Diagnostics;

/// <summary>Finds among known names the one that a misspelled name may have meant. Pure, and safe to use from several threads.</summary>
public static class NearestName
{
    /// <summary>Longer names are compared no further than by case: nobody misspells them by a letter or two, and strangers can make them long.</summary>
    private const int Longest = 64;

    /// <summary>What one edit costs, so that cases and dashes can cost less than one.</summary>
    private const int Edit = 4;

    private static readonly string[] YesWords = ["yes", "on", "true", "1", "enable", "enabled"];
    private static readonly string[] NoWords = ["no", "off", "false", "0", "disable", "disabled"];

    /// <summary>The nearest of the known names; null where none is near, or where the name is itself one of them.</summary>
    /// <remarks>
    /// A name that differs in case alone is nearest, then one that differs in dashes, dots and underscores, then the one with the fewest letters added, left out,
    /// replaced or swapped: one of these in up to five letters, two in up to eight, three in more. Names that differ in nothing but their numbers, as <c>eth0</c> and
    /// <c>eth1</c> do, are different names and no misspellings. Of equally near ones it is the one with the longest common beginning, then the first in ordinal order, whatever
    /// the order of <paramref name="known"/>. Where yes and no, or on and off, are all that is known, <c>true</c> and <c>1</c> count as yes.
    /// </remarks>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        if (name.Length == 0)
        {
            return null;
        }

        string? best = null;
        var (bestCost, bestPrefix, count) = (Edit * Allowed(name.Length), -1, 0);
        string? yes = null, no = null;
        foreach (var candidate in known)
        {
            if (candidate == name)
            {
                return null;
            }

            count++;
            yes = candidate is "yes" or "on" ? candidate : yes;
            no = candidate is "no" or "off" ? candidate : no;
            var cost = Cost(name, candidate, bestCost);
            var prefix = cost > bestCost ? -1 : CommonPrefix(name, candidate);
            if (cost < bestCost || (cost == bestCost && (prefix > bestPrefix || (prefix == bestPrefix && string.CompareOrdinal(candidate, best) < 0))))
            {
                (best, bestCost, bestPrefix) = (candidate, cost, prefix);
            }
        }

        return count == 2 && yes is not null && no is not null && (best is null || bestCost > 0) ? Switch(name, yes, no) : best;
    }

    /// <summary>The names as a text: all of a few, of many the first and how many more there are.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are shown at most.</param>
    internal static string List(IReadOnlyCollection<string> names, int most = 16) =>
        names.Count <= most
            ? string.Join(", ", names)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} … and {names.Count - most:N0} more");

    private static string? Switch(string name, string yes, string no) =>
        YesWords.Contains(name, StringComparer.OrdinalIgnoreCase) ? yes
        : NoWords.Contains(name, StringComparer.OrdinalIgnoreCase) ? no
        : null;

    /// <summary>How many edits a name of that length may be away.</summary>
    private static int Allowed(int length) => length switch { <= 1 => 0, <= 5 => 1, <= 8 => 2, _ => 3 };

    /// <summary>What it costs to make the one of the other; more than <paramref name="limit"/> where it is not worth counting.</summary>
    private static int Cost(string name, string candidate, int limit)
    {
        if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (name.Length > Longest || candidate.Length > Longest)
        {
            return int.MaxValue;
        }

        if (IsSameButForSigns(name, candidate))
        {
            return 1;
        }

        var isShort = Math.Min(name.Length, candidate.Length) <= 3 && Lower(name[0]) != Lower(candidate.Length == 0 ? ' ' : candidate[0]);
        if (isShort || Math.Abs(name.Length - candidate.Length) * Edit > limit || DiffersInNumbersAlone(name, candidate))
        {
            return int.MaxValue;
        }

        return Distance(name, candidate) * Edit;
    }

    /// <summary>The optimal string alignment distance, case left aside.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var (a, b) = (Lower(left[i - 1]), Lower(right[j - 1]));
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a == b ? 0 : 1));
                if (i > 1 && j > 1 && a == Lower(right[j - 2]) && b == Lower(left[i - 2]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[right.Length];
    }

    private static bool IsSameButForSigns(string left, string right)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = Skip(left, i);
            j = Skip(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (Lower(left[i++]) != Lower(right[j++]))
            {
                return false;
            }
        }

        static int Skip(string text, int at)
        {
            while (at < text.Length && text[at] is '-' or '_' or '.' or ' ')
            {
                at++;
            }

            return at;
        }
    }

    private static bool DiffersInNumbersAlone(string left, string right)
    {
        var (i, j) = (0, 0);
        var (leftHas, rightHas) = (false, false);
        while (true)
        {
            for (; i < left.Length && char.IsAsciiDigit(left[i]); i++)
            {
                leftHas = true;
            }

            for (; j < right.Length && char.IsAsciiDigit(right[j]); j++)
            {
                rightHas = true;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length && leftHas && rightHas;
            }

            if (Lower(left[i++]) != Lower(right[j++]))
            {
                return false;
            }
        }
    }

    private static int CommonPrefix(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && Lower(left[length]) == Lower(right[length]))
        {
            length++;
        }

        return length;
    }

    private static char Lower(char c) => char.ToLowerInvariant(c);
}
