using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>What somebody may have meant who typed a command or an option that there is not.</summary>
internal static class Nearest
{
    /// <summary>The first name that begins so, else the nearest one; null when none is near, and for a single letter, which is no slip.</summary>
    public static string? Of(string typed, IReadOnlyCollection<string> known) =>
        typed.TrimStart('-').Length < 2 ? null : known.FirstOrDefault(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) ?? NearestName.Of(typed, known);
}
