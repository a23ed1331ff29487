namespace NetResolver.Cli;

/// <summary>What somebody may have meant who typed a name that is not known.</summary>
internal static class Nearest
{
    /// <summary><c>; did you mean 'plan'?</c>, or nothing where no name is near.</summary>
    public static string Phrase(string typed, IEnumerable<string> known) => Of(typed, known) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The nearest name, the first of equals; null when none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        // No slip in a name of two letters, one in a short name, two in others; or a beginning that is long enough to mean something.
        var length = typed.TrimStart('-').Length;
        var bound = length <= 2 ? 0 : length <= 4 ? 1 : 2;
        return known.Select(name => (Name: name, Distance: name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && length >= 2 ? 0 : Distance(typed, name)))
            .Where(near => near.Distance <= bound).OrderBy(near => near.Distance).Select(near => near.Name).FirstOrDefault();
    }

    /// <summary>How many letters are left out, put in, replaced or exchanged with the next one, whatever their case.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var isSame = Same(one[i - 1], other[j - 1]);
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
