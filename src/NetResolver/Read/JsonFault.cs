using System.Text;

namespace NetResolver.Read;

/// <summary>What is wrong with a text that is not JSON, by what stands where the platform's reader stops, in words of our own.</summary>
internal static class JsonFault
{
    /// <param name="text">The text.</param>
    /// <param name="at">Where the reader stops, in bytes.</param>
    /// <param name="maxDepth">How deep objects and lists may lie.</param>
    public static string Of(ReadOnlySpan<byte> text, int at, int maxDepth)
    {
        at = Math.Min(at, text.Length);
        var before = text[..at].TrimEnd(" \t\r\n"u8);
        var rest = text[at..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty)
        {
            return before.IsEmpty ? "there is nothing in it" : "it ends before all brackets and quotes are closed";
        }

        return rest[0] switch
        {
            (byte)'/' or (byte)'#' => "comments are no part of it",
            (byte)'\'' => "texts and names stand in double quotes",
            (byte)']' or (byte)'}' when before.EndsWith(","u8) => "a comma stands before a closing bracket",
            (byte)'{' or (byte)'[' when Depth(text[..at]) >= maxDepth => $"it is more than {maxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture)} deep",
            _ when text[at] < (byte)' ' => "a text is not closed in its line",
            _ when before.IsEmpty => $"it begins with {Shown(rest)}, which begins no value",
            _ when text[..at].EndsWith("\\"u8) => $"there is no escape \\{Shown(rest).Trim('\'')}",
            _ => $"{Shown(rest)} is not expected here",
        };
    }

    /// <summary>How many brackets are open; those in texts are not told from others, since it only matters where there are more than anyone writes.</summary>
    private static int Depth(ReadOnlySpan<byte> text) => text.Count((byte)'{') + text.Count((byte)'[') - text.Count((byte)'}') - text.Count((byte)']');

    private static string Shown(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return $"'{rune}'";
    }
}
