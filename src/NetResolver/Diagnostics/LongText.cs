using System.Globalization;

namespace NetResolver.Diagnostics;

/// <summary>Values as messages tell them: of a very long one the beginning, which is enough to know it again.</summary>
internal static class LongText
{
    /// <summary>So many characters are told in full.</summary>
    public const int Longest = 200;

    private const int Beginning = 120;

    /// <summary>The text, or its beginning and how long it is.</summary>
    public static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        // A cut splits no character.
        var end = char.IsHighSurrogate(text[Beginning - 1]) ? Beginning - 1 : Beginning;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}… ({text.Length:N0} characters)");
    }
}
