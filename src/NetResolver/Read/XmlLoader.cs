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
        return builder.IsTooDeep ? TooDeep(document, context) : root;
    }

    /// <summary>
    /// Hands a document to somebody who goes over it and keeps what he wants; he begins on the root element, and minds the depth himself. Null when,
    /// reported, the text is not well-formed to its end.
    /// </summary>
    public static T? Walk<T>(string text, SourcePath document, ReadContext context, Func<XmlReader, ReaderSettings, T?> walk)
        where T : class => IsTooLarge(text, document, context) ? null : Guarded(text, verbatim: false, document, context, walk);

    /// <summary>The text of a document; null when, reported, it is too large or not of its encoding.</summary>
    public static string? Decode(Stream stream, SourcePath document, ReadContext context)
    {
        if (BoundedStream.ReadAll(stream, document, context) is not { } bytes)
        {
            return null;
        }

        try
        {
            return EncodingOf(bytes).GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).TrimStart('\ufeff');
        }
        catch (XmlException fault)
        {
            context.Bag.Add(DocumentRules.Malformed.At(new Place(document, fault.LineNumber, fault.LinePosition), Reason(fault)));
            return null;
        }
        catch (DecoderFallbackException fault)
        {
            context.Bag.Add(DocumentRules.Malformed.At(new Place(document), $"bytes at {fault.Index} are not of the document's encoding"));
            return null;
        }
    }

    private static bool IsTooLarge(string text, SourcePath document, ReadContext context)
    {
        if (text.Length <= context.Options.MaxLength)
        {
            return false;
        }

        context.Bag.Add(DocumentRules.TooLarge.At(new Place(document), context.Options.MaxLength));
        return true;
    }

    private static DocumentElement? Load(string text, bool verbatim, SourcePath document, ReadContext context)
    {
        var built = Guarded(text, verbatim, document, context, (reader, names) =>
        {
            var builder = new TreeBuilder(reader, names, context.Options.MaxDepth);
            var root = builder.Build();
            context.MentionsPolicy |= builder.MentionsPolicy;
            while (!builder.IsTooDeep && reader.Read())
            {
                // What follows the root must be well-formed too.
            }

            return new Built(root, builder.IsTooDeep, builder.HasBlankText);
        });
        return built is { IsTooDeep: true } ? TooDeep(document, context)
            : built is { HasBlankText: true } && !verbatim ? Load(text, verbatim: true, document, context)
            : built?.Root;
    }

    private static DocumentElement? TooDeep(SourcePath document, ReadContext context)
    {
        context.Bag.Add(DocumentRules.TooDeep.At(new Place(document), context.Options.MaxDepth));
        return null;
    }

    private static T? Guarded<T>(string text, bool verbatim, SourcePath document, ReadContext context, Func<XmlReader, ReaderSettings, T?> use)
        where T : class
    {
        var inProlog = true;
        try
        {
            var settings = ReaderSettings.OfThread(text.Length);
            using var reader = XmlReader.Create(new StringReader(text), settings.Of(verbatim));
            reader.MoveToContent();
            inProlog = false;
            return use(reader, settings);
        }
        catch (XmlException fault)
        {
            var place = new Place(document, fault.LineNumber, fault.LinePosition);
            context.Bag.Add(inProlog && text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? DocumentRules.Doctype.At(place) : DocumentRules.Malformed.At(place, Reason(fault)));
            return null;
        }
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

    /// <summary>The platform's sentence without the position, which the place tells.</summary>
    private static string Reason(XmlException fault)
    {
        var position = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position > 0 ? fault.Message[..position] : fault.Message).TrimEnd('.');
    }

    private sealed record Built(DocumentElement? Root, bool IsTooDeep, bool HasBlankText);
}
