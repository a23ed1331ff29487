namespace NetResolver.Cli;

/// <summary>
/// A pattern of file names as shells have it: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c> and <c>[!a-z]</c> for one character, <c>**</c> for folders at any depth. A name that begins
/// with a dot is fitted only by a dot.
/// </summary>
internal sealed class FilePattern : IFileChoice
{
    private const string AnyDepth = "**";

    private readonly string[] _parts;

    public FilePattern(string text)
    {
        var parts = text.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var literal = Array.FindIndex(parts, IsOne);
        Root = literal == 0 ? "" : string.Join(Path.DirectorySeparatorChar, parts[..literal]) + Path.DirectorySeparatorChar;
        _parts = [.. parts[literal..].Where(part => part.Length > 0)];
    }

    /// <summary>The folder that the pattern starts from: what stands before its first part that is no plain name. Empty, or with a separator at its end.</summary>
    public string Root { get; }

    public bool FollowsLinks => !_parts.Contains(AnyDepth);

    public static bool IsOne(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    public bool Takes(ReadOnlySpan<string> path) => Fits(_parts, path, isWhole: true);

    public bool Enters(ReadOnlySpan<string> path) => Fits(_parts, path, isWhole: false);

    /// <summary>Whether the parts fit a path, or where it is not whole, might fit one that goes on.</summary>
    private static bool Fits(ReadOnlySpan<string> parts, ReadOnlySpan<string> path, bool isWhole)
    {
        if (path.Length == 0)
        {
            return isWhole ? parts.Length == 0 : parts.Length > 0;
        }

        if (parts.Length == 0)
        {
            return false;
        }

        if (parts[0] != AnyDepth)
        {
            return FitsName(parts[0], path[0]) && Fits(parts[1..], path[1..], isWhole);
        }

        // The last ** stands for files too.
        return (parts.Length > 1 && Fits(parts[1..], path, isWhole)) || (path[0][0] != '.' && (Fits(parts, path[1..], isWhole) || (parts.Length == 1 && path.Length == 1)));
    }

    private static bool FitsName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name) => (name[0] != '.' || pattern[0] == '.') && FitsCharacters(pattern, name);

    private static bool FitsCharacters(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        // Where the last * stands, and what of the name is behind what it took so far.
        var (star, taken) = (-1, 0);
        var (p, n) = (0, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, taken) = (p++, n);
            }
            else if (p < pattern.Length && FitsOne(pattern[p..], name[n], out var length))
            {
                p += length;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static bool FitsOne(ReadOnlySpan<char> pattern, char character, out int length)
    {
        length = 1;
        if (pattern[0] != '[' || pattern[Math.Min(2, pattern.Length)..].IndexOf(']') is not (>= 0 and var last))
        {
            return pattern[0] == '?' || pattern[0] == character;
        }

        var set = pattern[1..(last + 2)];
        length = set.Length + 2;
        var isOther = set[0] is '!' or '^' && set.Length > 1;
        return FitsSet(isOther ? set[1..] : set, character) != isOther;
    }

    private static bool FitsSet(ReadOnlySpan<char> set, char character)
    {
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? character >= set[i] && character <= set[i + 2] : character == set[i])
            {
                return true;
            }

            i += isRange ? 2 : 0;
        }

        return false;
    }
}
