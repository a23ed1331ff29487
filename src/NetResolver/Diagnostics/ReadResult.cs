using System.Diagnostics.CodeAnalysis;

namespace NetResolver.Diagnostics;

/// <summary>What reading a document gave: the value when it has no errors, and all findings either way.</summary>
/// <typeparam name="T">The model that is read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    internal ReadResult(T? value, DiagnosticBag bag)
    {
        Known = value;
        Value = bag.HasErrors ? null : value;
        Diagnostics = bag.All;
    }

    /// <summary>The model; null when there are errors.</summary>
    public T? Value { get; }

    /// <summary>What is known of it, errors or not: for checks of the rest. Null when that is nothing.</summary>
    internal T? Known { get; }

    /// <summary>All findings, in the order in which libvirt would meet them; the first error is the one that libvirt reports.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>True when there is a model.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>The error that libvirt would report; null when there is none.</summary>
    public Diagnostic? FirstError => Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);

    /// <summary>The model.</summary>
    /// <exception cref="NetResolverException">The document has errors; the exception carries all findings.</exception>
    public T Require() => Value ?? throw new NetResolverException(Diagnostics);
}
