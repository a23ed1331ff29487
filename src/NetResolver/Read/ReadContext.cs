using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadContext(DiagnosticBag bag, ReadOptions options)
{
    public DiagnosticBag Bag { get; } = bag;

    public ReadOptions Options { get; } = options;

    /// <summary>
    /// Whether the thread's spelling of profileid counts. In guests it does unless libvirt's syntax is asked for; a network's reader knows which of
    /// the two it has before it.
    /// </summary>
    public bool ReadsProfileName { get; set; } = options.Dialect != Dialect.Libvirt;

    /// <summary>Whether facts of a release later than the default hold.</summary>
    public bool Since(LibvirtRelease release) => Options.Release >= release;
}
