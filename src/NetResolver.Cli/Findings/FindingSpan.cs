using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>How much of its line a finding's place covers, for the forms that name an end.</summary>
internal static class FindingSpan
{
    /// <summary>The column behind the last character, from 1; null when it is not known.</summary>
    public static int? EndColumn(Place place) => place is { Line: > 0, Column: > 0, Length: > 0 } ? place.Column + place.Length : null;
}
