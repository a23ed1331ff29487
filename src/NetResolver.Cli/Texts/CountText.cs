using System.Globalization;

namespace NetResolver.Cli;

/// <summary>How many there are of something, such as <c>1 guest</c> or <c>2,000 guests</c>.</summary>
internal static class CountText
{
    /// <param name="count">How many.</param>
    /// <param name="what">What one of them is called; an s makes it many.</param>
    public static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
