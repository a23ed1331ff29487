using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>A place as <c>document:line:column</c>, which terminals and editors open.</summary>
internal static class PlaceText
{
    /// <summary>Null for nowhere.</summary>
    public static string? Of(Place place) =>
        place.IsNowhere ? null
        : place.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{place.Document}:{place.Line}:{place.Column}")
        : place.Document;
}
