using System.Text;
using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>From a JSON text to a model: bounded size and depth, faults reported with their places, nothing thrown.</summary>
internal static class JsonDocumentReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the value on which the cursor stands.</summary>
    public delegate T? ReadValue<T>(ref JsonCursor json);

    public static ReadResult<T> Read<T>(string text, string document, ReadOptions? options, ReadValue<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(document);
        var (path, context) = Begin(document, options);
        if (text.Length <= context.Options.MaxLength)
        {
            return Read(Encoding.UTF8.GetBytes(text), path, context, read);
        }

        context.Bag.Add(DocumentRules.TooLarge.At(new Place(path, 1, 1, 1), context.Options.MaxLength));
        return new(null, context.Bag);
    }

    public static ReadResult<T> Read<T>(Stream bytes, string document, ReadOptions? options, ReadValue<T> readValue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(document);
        var (path, context) = Begin(document, options);
        if (BoundedStream.ReadAll(bytes, path, context) is not { } read)
        {
            return new(null, context.Bag);
        }

        var text = read.GetBuffer().AsSpan(0, (int)read.Length);
        try
        {
            Strict.GetCharCount(text);
        }
        catch (DecoderFallbackException fault)
        {
            context.Bag.Add(InventoryRules.NotJson.At(path.PlaceOf(text, Strict, fault), $"bytes at {fault.Index} are not UTF-8"));
            return new(null, context.Bag);
        }

        return Read(text, path, context, readValue);
    }

    private static (SourcePath Path, ReadContext Context) Begin(string document, ReadOptions? options) =>
        (new SourcePath(document, null, 0, 0, 0), new ReadContext(new DiagnosticBag(), options ?? ReadOptions.Default));

    private static ReadResult<T> Read<T>(ReadOnlySpan<byte> text, SourcePath document, ReadContext context, ReadValue<T> read)
        where T : class
    {
        var mark = "\ufeff"u8;
        text = text.StartsWith(mark) ? text[mark.Length..] : text;
        T? value = null;
        try
        {
            var json = new JsonCursor(text, document, context);
            value = read(ref json);
            json.End();
        }
        catch (JsonException fault)
        {
            var position = new JsonPosition(text);
            var at = position.OffsetOf(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            var (line, column) = position.Of(at);
            context.Bag.Add(InventoryRules.NotJson.At(document.PlaceOfFault(Encoding.UTF8.GetString(text), line, column), JsonFault.Of(text, at, Math.Max(1, context.Options.MaxDepth))));
        }

        return new(value, context.Bag);
    }
}
