using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>How much of its line a finding's place covers, for the forms that name an end.</summary>
/// <param name="inputs">The documents that were read.</param>
internal sealed class FindingSpan(Inputs inputs)
{
    /// <summary>The column behind the last character, from 1; null when the line is not known or the place is not on it.</summary>
    public int? EndColumn(Place place) =>
        inputs.Line(place.Document, place.Line) is { } line && place.Column >= 1 && place.Column <= line.Length && place.Length > 0 ? place.Column + place.Length : null;
}
