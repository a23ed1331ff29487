using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>From a text to a model: load, look at the root, read, and hand over what was found.</summary>
internal static class DocumentReader
{
    public static ReadResult<T> Read<T>(string xml, string document, ReadOptions? options, string root, Func<Cursor, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(document);
        return Read(document, options, (path, context) => XmlLoader.Load(xml, path, context), root, read);
    }

    public static ReadResult<T> Read<T>(Stream xml, string document, ReadOptions? options, string root, Func<Cursor, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(document);
        return Read(document, options, (path, context) => XmlLoader.Load(xml, path, context), root, read);
    }

    public static ReadResult<T> Read<T>(XElement xml, string document, ReadOptions? options, string root, Func<Cursor, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(document);
        return Read(document, options, (path, context) => XmlLoader.Load(xml, path, context), root, read);
    }

    private static ReadResult<T> Read<T>(string document, ReadOptions? options, Func<SourcePath, ReadContext, DocumentElement?> load, string root, Func<Cursor, T?> read)
        where T : class
    {
        var context = new ReadContext(new DiagnosticBag(), options ?? ReadOptions.Default);
        var path = new SourcePath(document, null, 0, 0, 0);
        if (load(path, context) is not { } element)
        {
            return new(null, context.Bag);
        }

        var cursor = Cursor.Root(element, path, 0, context);
        if (cursor.Name != root)
        {
            cursor.Report(DocumentRules.WrongRoot, cursor.Name, $"<{root}>");
            return new(null, context.Bag);
        }

        return new(read(cursor), context.Bag);
    }
}
