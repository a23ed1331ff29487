using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver;

/// <summary>A document of a host: a network, a guest, or something else, which is told of and ignored. For use once if it is a stream.</summary>
public sealed class HostDocument
{
    private readonly string? _text;
    private readonly Stream? _bytes;

    /// <summary>A document that is text already.</summary>
    /// <param name="name">The name that places show.</param>
    /// <param name="text">Its text.</param>
    public HostDocument(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        (Name, _text) = (name, text);
    }

    /// <summary>A document in bytes.</summary>
    /// <param name="name">The name that places show.</param>
    /// <param name="bytes">Its bytes; they are read to their end when the host is read, and the stream is not closed.</param>
    public HostDocument(string name, Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        (Name, _bytes) = (name, bytes);
    }

    /// <summary>The name that places show.</summary>
    public string Name { get; }

    /// <summary>The text; null when, reported, the bytes are none.</summary>
    internal string? Text(SourcePath path, ReadContext context) => _text ?? XmlLoader.Decode(_bytes!, path, context);
}
