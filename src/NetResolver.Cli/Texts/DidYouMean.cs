using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What a line about a name that there is not ends in.</summary>
internal static class DidYouMean
{
    /// <summary><c>; did you mean 'red'?</c>, or nothing where no known name is near.</summary>
    public static string Suffix(string name, IEnumerable<string> known) => Suffix(NearestName.Of(name, known));

    /// <summary>The same with the name that was meant; null where none is near.</summary>
    public static string Suffix(string? near) => near is null ? "" : $"; did you mean '{near}'?";
}
