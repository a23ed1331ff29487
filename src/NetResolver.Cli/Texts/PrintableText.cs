using System.Text;

namespace NetResolver.Cli;

/// <summary>Text of strangers as a terminal may have it: what would steer it is shown as a replacement character.</summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Steers(rune) && rune.Value != '\t' ? "\ufffd" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Control characters, and those that change the direction of writing.</summary>
    private static bool Steers(Rune rune) => Rune.IsControl(rune) || rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069);
}
