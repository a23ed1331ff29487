namespace NetResolver;

/// <summary>Which syntax a document is read in.</summary>
public enum Dialect
{
    /// <summary>libvirt's, unless the document can only be meant in the syntax of the thread of 2011: a network with a <c>type</c> and without <c>&lt;forward&gt;</c>.</summary>
    Auto,

    /// <summary>libvirt's, always.</summary>
    Libvirt,

    /// <summary>The thread's, always.</summary>
    Thread,
}

/// <summary>How documents are read. Immutable.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The syntax.</summary>
    public Dialect Dialect { get; init; }

    /// <summary>Whose behaviour it is read with.</summary>
    public LibvirtRelease Release { get; init; } = LibvirtRelease.Default;

    /// <summary>Which of libvirt's texts a guest's interface is; by default what the document shows itself to be.</summary>
    public InterfaceForm Form { get; init; }

    /// <summary>The largest document, in UTF-16 code units of a text or bytes of a stream; by default 64 Mi.</summary>
    public int MaxLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of elements; by default 256, which is also where libvirt's XML library stops.</summary>
    public int MaxDepth { get; init; } = 256;
}
