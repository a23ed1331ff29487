using System.Xml;

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
    private long _read;

    private ReaderSettings()
    {
        var names = new NameTable();
        _lean = Settings(names, verbatim: false);
        _verbatim = Settings(names, verbatim: true);
    }

    /// <summary>The settings for one text, to be used by this thread now. Verbatim ones keep comments, processing instructions and white space between elements.</summary>
    public static XmlReaderSettings For(string text, bool verbatim)
    {
        var settings = _ofThread is { _read: < Lifetime } kept ? kept : _ofThread = new ReaderSettings();
        settings._read += text.Length;
        return verbatim ? settings._verbatim : settings._lean;
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
