using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadContext(DiagnosticBag bag, ReadOptions options)
{
    public DiagnosticBag Bag { get; } = bag;

    public ReadOptions Options { get; } = options;

    /// <summary>Whether facts of a release later than the default hold.</summary>
    public bool Since(LibvirtRelease release) => Options.Release >= release;
}
