namespace NetResolver.Diagnostics;

/// <summary>Thrown by the <c>Parse</c> conveniences when a document has errors; the <c>Read</c> methods report them instead.</summary>
public sealed class NetResolverException : Exception
{
    /// <summary>An exception without findings.</summary>
    public NetResolverException()
        : this("The document has errors.")
    {
    }

    /// <summary>An exception without findings.</summary>
    /// <param name="message">What went wrong.</param>
    public NetResolverException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>An exception without findings.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What it came from.</param>
    public NetResolverException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    internal NetResolverException(IReadOnlyList<Diagnostic> diagnostics)
        : base(diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.ToString() ?? "The document has errors.") => Diagnostics = diagnostics;

    /// <summary>All findings, in the order in which libvirt would meet them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
