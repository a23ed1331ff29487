using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>What of a text a place covers.</summary>
internal static class CoveredText
{
    public static string Of(string text, Place place) =>
        text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None)[place.Line - 1].Substring(place.Column - 1, place.Length);
}
