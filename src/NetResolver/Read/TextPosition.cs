using System.Text;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Places in a text of which no tree is made, since something is wrong with it as a whole. Lines are those that XML counts.</summary>
internal static class TextPosition
{
    /// <summary>The place of so many characters at an offset; fewer where the line ends before.</summary>
    public static Place PlaceOf(this SourcePath document, ReadOnlySpan<char> text, int offset, int length)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < offset; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                line++;
                start = at + 1;
            }
        }

        return new(document, line, offset - start + 1, Math.Min(length, LineAt(text, offset).Length));
    }

    /// <summary>The place of what one of the platform's readers stumbled over: a name where one begins there, else a character, and nothing at the end of the line.</summary>
    public static Place PlaceOfFault(this SourcePath document, ReadOnlySpan<char> text, int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start += LineAt(text, start).Length;
            start += text[start..].StartsWith("\r\n") ? 2 : start < text.Length ? 1 : 0;
        }

        var rest = LineAt(text, start);
        rest = rest[Math.Clamp(column - 1, 0, rest.Length)..];
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '-' or '.' or ':'))
        {
            length++;
        }

        return new(document, line, column, Math.Max(length, Math.Min(rest.Length, 1)));
    }

    /// <summary>The place of bytes that are not of the encoding: of what stands for them where the text is shown.</summary>
    public static Place PlaceOf(this SourcePath document, ReadOnlySpan<byte> bytes, Encoding encoding, DecoderFallbackException fault)
    {
        var text = Encoding.GetEncoding(encoding.CodePage).GetString(bytes).TrimStart('\ufeff');
        var before = Encoding.GetEncoding(encoding.CodePage).GetString(bytes[..Math.Clamp(fault.Index, 0, bytes.Length)]).TrimStart('\ufeff');
        return document.PlaceOf(text, Math.Min(before.Length, text.Length), 1);
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, int offset)
    {
        var rest = text[offset..];
        return rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest;
    }
}
