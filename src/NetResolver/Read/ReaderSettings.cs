using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>
/// How the platform's reader is set: no DTD, no resolver. The names that it has met are kept from one document to the next, since documents of a site have the same few; each
/// thread has its own, and begins anew when strangers' documents may have filled it.
/// </summary>
internal sealed class ReaderSettings
{
    /// <summary>So many characters may bring in names before they are forgotten.</summary>
    private const int Lifetime = 4 * 1024 * 1024;

    [ThreadStatic]
    private static ReaderSettings? _ofThread;

    private readonly XmlReaderSettings _lean;
    private readonly XmlReaderSettings _verbatim;
    private readonly Dictionary<string, KnownName> _names = new(ReferenceEqualityComparer.Instance);
    private KnownName _last = new("", "_");
    private long _read;

    private ReaderSettings()
    {
        var names = new NameTable();
        _lean = Settings(names, verbatim: false);
        _verbatim = Settings(names, verbatim: true);
    }

    /// <summary>Those of this thread, to be used by it now for so many characters.</summary>
    public static ReaderSettings OfThread(int length)
    {
        var settings = _ofThread is { _read: < Lifetime } kept ? kept : _ofThread = new ReaderSettings();
        settings._read += length;
        return settings;
    }

    /// <summary>The settings of the platform's reader. Verbatim ones keep comments, processing instructions and white space between elements.</summary>
    public XmlReaderSettings Of(bool verbatim) => verbatim ? _verbatim : _lean;

    /// <summary>A name that a reader with these settings has read: the same text is the same object, so that looking it up compares no characters.</summary>
    public XName NameOf(string local, string space)
    {
        if (space.Length > 0)
        {
            return XName.Get(local, space);
        }

        // What came behind a name the last time mostly comes behind it again.
        if (_last.Next is { } next && ReferenceEquals(next.Local, local))
        {
            _last = next;
            return next.Name;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, local, out _);
        known ??= new(local, XName.Get(local));
        _last.Next = known;
        _last = known;
        return known.Name;
    }

    /// <summary>A name as the reader has it, and as an object.</summary>
    private sealed class KnownName(string local, XName name)
    {
        public string Local { get; } = local;

        public XName Name { get; } = name;

        /// <summary>The one that came behind it last; null before any did.</summary>
        public KnownName? Next { get; set; }
    }

    private static XmlReaderSettings Settings(NameTable names, bool verbatim) => new()
    {
        NameTable = names,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = !verbatim,
        IgnoreComments = !verbatim,
        IgnoreProcessingInstructions = !verbatim,
    };
}
