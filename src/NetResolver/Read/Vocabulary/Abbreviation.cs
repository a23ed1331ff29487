namespace NetResolver.Read;

/// <summary>Finds the known name that was cut short, or the one that is itself short for what was written: <c>in</c> for <c>inbound</c>, <c>avg</c> for <c>average</c>, <c>address</c> where it is <c>addr</c>.</summary>
internal static class Abbreviation
{
    /// <summary>The one known name of which that is so; null where none or several are.</summary>
    public static string? Of(string name, string[] known)
    {
        var begun = Array.FindAll(known, candidate => IsBeginning(name, candidate, 2) || IsBeginning(candidate, name, 3));
        var shortened = begun.Length > 0 ? begun : Array.FindAll(known, candidate => IsSkeleton(name, candidate));
        return shortened.Length == 1 ? shortened[0] : null;
    }

    private static bool IsBeginning(string part, string whole, int least) =>
        part.Length >= least && part.Length < whole.Length && whole.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether letters of the one, in order from its first, are all of the other.</summary>
    private static bool IsSkeleton(string name, string whole)
    {
        if (name.Length < 3 || name.Length >= whole.Length || char.ToLowerInvariant(name[0]) != char.ToLowerInvariant(whole[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var letter in whole)
        {
            at += at < name.Length && char.ToLowerInvariant(letter) == char.ToLowerInvariant(name[at]) ? 1 : 0;
        }

        return at == name.Length;
    }
}
