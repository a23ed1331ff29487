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
    private static readonly XmlReaderSettings Lean = Settings(verbatim: false);
    private static readonly XmlReaderSettings Verbatim = Settings(verbatim: true);

    public static XElement? Load(Stream stream, SourcePath document, ReadContext context)
    {
        var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            if (bytes.Length + read > context.Options.MaxLength)
            {
                context.Bag.Add(DocumentRules.TooLarge.At(new Place(document), context.Options.MaxLength));
                return null;
            }

            bytes.Write(block.AsSpan(0, read));
        }

        try
        {
            return Load(EncodingOf(bytes).GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).TrimStart('\ufeff'), document, context);
        }
        catch (DecoderFallbackException fault)
        {
            context.Bag.Add(DocumentRules.Malformed.At(new Place(document), $"bytes at {fault.Index} are not of the document's encoding"));
            return null;
        }
    }

    public static XElement? Load(string text, SourcePath document, ReadContext context)
    {
        if (text.Length > context.Options.MaxLength)
        {
            context.Bag.Add(DocumentRules.TooLarge.At(new Place(document), context.Options.MaxLength));
            return null;
        }

        // What stands in <metadata> belongs to somebody else and is kept to the letter.
        return Load(text, text.Contains("<metadata", StringComparison.Ordinal) ? Verbatim : Lean, document, context);
    }

    private static XElement? Load(string text, XmlReaderSettings settings, SourcePath document, ReadContext context)
    {
        var inProlog = true;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            reader.MoveToContent();
            inProlog = false;
            var root = XElement.Load(reader, LoadOptions.SetLineInfo);
            return Walk(root, context.Options.MaxDepth) switch
            {
                Shape.TooDeep => Refuse(DocumentRules.TooDeep.At(new Place(document), context.Options.MaxDepth), context),
                Shape.HasBlankText when settings == Lean => Load(text, Verbatim, document, context),
                _ => root,
            };
        }
        catch (XmlException fault)
        {
            var place = new Place(document, fault.LineNumber, fault.LinePosition);
            return Refuse(
                inProlog && text.Contains("<!DOCTYPE", StringComparison.Ordinal) ? DocumentRules.Doctype.At(place) : DocumentRules.Malformed.At(place, Reason(fault)),
                context);
        }
    }

    private static XElement? Refuse(Diagnostic diagnostic, ReadContext context)
    {
        context.Bag.Add(diagnostic);
        return null;
    }

    /// <summary>Goes over all elements once, without recursion.</summary>
    private static Shape Walk(XElement root, int maxDepth)
    {
        var shape = Shape.Ordinary;
        var depth = 1;
        XNode node = root;
        while (true)
        {
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
                if (++depth > maxDepth + 1)
                {
                    return Shape.TooDeep;
                }

                continue;
            }

            if (node is XElement { IsEmpty: false } element && IsText(element.Name.LocalName))
            {
                shape = Shape.HasBlankText;
            }

            while (node != root && node.NextNode is null)
            {
                node = node.Parent!;
                depth--;
            }

            if (node == root)
            {
                return shape;
            }

            node = node.NextNode!;
        }
    }

    /// <summary>Elements whose text counts to the last blank; one that seems empty may have been white space, which the lean settings leave out.</summary>
    private static bool IsText(string name) => name is "name" or "uuid" or "hostname" or "title" or "description" or "group";

    private static XmlReaderSettings Settings(bool verbatim) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = !verbatim,
        IgnoreComments = !verbatim,
        IgnoreProcessingInstructions = !verbatim,
    };

    /// <summary>What the byte order mark or the XML declaration says; UTF-8 without either. Bytes that do not fit it throw.</summary>
    private static Encoding EncodingOf(MemoryStream bytes)
    {
        var encoding = Encoding.UTF8;
        try
        {
            bytes.Position = 0;
            using var reader = new XmlTextReader(bytes) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            reader.Read();
            encoding = reader.Encoding ?? encoding;
        }
        catch (XmlException)
        {
            // The reading proper reports the fault, with its place.
        }

        return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    /// <summary>The platform's sentence without the position, which the place tells.</summary>
    private static string Reason(XmlException fault)
    {
        var position = fault.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position > 0 ? fault.Message[..position] : fault.Message).TrimEnd('.');
    }

    private enum Shape
    {
        Ordinary,
        HasBlankText,
        TooDeep,
    }
}
