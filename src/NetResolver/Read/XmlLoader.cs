using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>
/// The one way in for XML: no DTD, no resolver, bounded size and depth, faults reported with line and column. Comments, processing
/// instructions and white space between elements are left out unless the document has something that keeps them.
/// </summary>
internal static class XmlLoader
{
    private const string DoctypeStart = "<!DOCTYPE";

    public static DocumentElement? Load(Stream stream, SourcePath document, ReadContext context) =>
        Decode(stream, document, context) is { } text ? Load(text, document, context) : null;

    public static DocumentElement? Load(string text, SourcePath document, ReadContext context)
    {
        // What stands in <metadata> belongs to somebody else and is kept to the letter.
        return IsTooLarge(text, document, context)
            ? null
            : Load(text, verbatim: text.Contains("<metadata", StringComparison.Ordinal), document, context);
    }

    /// <summary>A tree of the platform's as ours; white space in it counts.</summary>
    public static DocumentElement? Load(XElement xml, SourcePath document, ReadContext context)
    {
        using var reader = xml.CreateReader();
        reader.MoveToContent();
        var builder = new TreeBuilder(reader, null, context.Options.MaxDepth);
        var root = builder.Build();
        context.MentionsPolicy |= builder.MentionsPolicy;
        return builder.TooDeep is { } deep ? TooDeep(deep, document, context) : root;
    }

    /// <summary>
    /// Hands a document to somebody who goes over it and keeps what he wants; he begins on the root element, and minds the depth himself. Null when,
    /// reported, the text is not well-formed to its end.
    /// </summary>
    public static T? Walk<T>(string text, SourcePath document, ReadContext context, Func<XmlReader, ReaderText, T?> walk)
        where T : class => IsTooLarge(text, document, context) ? null : Guarded(text, verbatim: false, document, context, walk);

    /// <summary>The text of a document; null when, reported, it is too large or not of its encoding.</summary>
    public static string? Decode(Stream stream, SourcePath document, ReadContext context)
    {
        if (BoundedStream.ReadAll(stream, document, context) is not { } bytes)
        {
            return null;
        }

        var encoding = Encoding.UTF8;
        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        try
        {
            encoding = EncodingOf(bytes);
            return encoding.GetString(all).TrimStart('\ufeff');
        }
        catch (XmlException fault)
        {
            // A declaration has no characters but those that all encodings of one byte agree on.
            context.Bag.Add(DocumentRules.Malformed.At(document.PlaceOfFault(Encoding.Latin1.GetString(all), Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), Values(fault)));
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            context.Bag.Add(DocumentRules.Malformed.At(document.PlaceOf(all, encoding, fault), $"bytes at {fault.Index} are not of the document's encoding"));
            return null;
        }
    }

    private static bool IsTooLarge(string text, SourcePath document, ReadContext context)
    {
        if (text.Length <= context.Options.MaxLength)
        {
            return false;
        }

        context.Bag.Add(DocumentRules.TooLarge.At(new Place(document, 1, 1, 1), context.Options.MaxLength));
        return true;
    }

    private static DocumentElement? Load(string text, bool verbatim, SourcePath document, ReadContext context)
    {
        var built = Guarded(text, verbatim, document, context, (reader, own) =>
        {
            var builder = new TreeBuilder(reader, own, context.Options.MaxDepth);
            var root = builder.Build();
            context.MentionsPolicy |= builder.MentionsPolicy;
            while (builder.TooDeep is null && reader.Read())
            {
                // What follows the root must be well-formed too.
            }

            return new Built(root, builder.TooDeep, builder.HasBlankText);
        });
        return built?.TooDeep is { } deep ? TooDeep(deep, document, context)
            : built is { HasBlankText: true } && !verbatim ? Load(text, verbatim: true, document, context)
            : built?.Root;
    }

    private static DocumentElement? TooDeep(DocumentElement at, SourcePath document, ReadContext context)
    {
        context.Bag.Add(DocumentRules.TooDeep.At(new Place(document, at.Line, at.Column, at.NameLength), context.Options.MaxDepth));
        return null;
    }

    private static T? Guarded<T>(string text, bool verbatim, SourcePath document, ReadContext context, Func<XmlReader, ReaderText, T?> use)
        where T : class
    {
        var inProlog = true;
        try
        {
            var settings = ReaderSettings.OfThread(text.Length);
            using var reader = XmlReader.Create(new StringReader(text), settings.Of(verbatim));
            reader.MoveToContent();
            inProlog = false;
            return use(reader, new ReaderText(text, settings));
        }
        catch (XmlException fault)
        {
            // The platform tells of no position where it refuses a DOCTYPE.
            context.Bag.Add(inProlog && fault.LineNumber == 0 && Doctype(text) is { } doctype
                ? DocumentRules.Doctype.At(document.PlaceOf(text, doctype, DoctypeStart.Length))
                : DocumentRules.Malformed.At(document.PlaceOfFault(text, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), Values(fault)));
            return null;
        }
    }

    /// <summary>Where the DOCTYPE begins, which may be named in comments before it; null when there is none before the root.</summary>
    private static int? Doctype(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            var end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>" : null;
            if (end is null)
            {
                return rest.StartsWith(DoctypeStart) ? at : null;
            }

            var close = text.IndexOf(end, at, StringComparison.Ordinal);
            if (close < 0)
            {
                return null;
            }

            at = close + end.Length;
        }

        return null;
    }

    /// <summary>
    /// What the byte order mark or the XML declaration says; UTF-8 without either. A declaration that cannot be followed throws, as later the
    /// bytes do that do not fit it.
    /// </summary>
    private static Encoding EncodingOf(MemoryStream bytes)
    {
        var encoding = Encoding.UTF8;
        try
        {
            using var reader = new XmlTextReader(new MemoryStream(bytes.GetBuffer(), 0, (int)bytes.Length)) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            reader.Read();
            encoding = reader.Encoding ?? encoding;
        }
        catch (XmlException) when (!bytes.GetBuffer().AsSpan(0, (int)bytes.Length).TrimStart("\ufeff"u8).StartsWith("<?xml"u8))
        {
            // The reading proper reports the fault, with its place. Of a declaration it would not: text has no encoding any more.
        }

        return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static string[] Values(XmlException fault) => XmlFault.Of(fault) is var found && found.Hint.Length > 0 ? [found.Reason, found.Hint] : [found.Reason];

    private sealed record Built(DocumentElement? Root, DocumentElement? TooDeep, bool HasBlankText);
}
