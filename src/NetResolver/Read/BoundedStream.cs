using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a stream to its end, but no more of it than may be.</summary>
internal static class BoundedStream
{
    /// <summary>The bytes; null when, reported, there are too many.</summary>
    public static MemoryStream? ReadAll(Stream stream, SourcePath document, ReadContext context)
    {
        var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            if (bytes.Length + read > context.Options.MaxLength)
            {
                context.Bag.Add(DocumentRules.TooLarge.At(new Place(document, 1, 1, 1), context.Options.MaxLength));
                return null;
            }

            bytes.Write(block.AsSpan(0, read));
        }

        return bytes;
    }
}
