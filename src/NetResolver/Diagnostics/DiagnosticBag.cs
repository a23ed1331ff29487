namespace NetResolver.Diagnostics;

/// <summary>
/// Collects findings in the order in which libvirt would meet them, so that the first error is the one that libvirt reports. Not safe for
/// several threads at once; a reading or a resolution has one of its own.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>A stranger's document may have a fault in each of a million elements; nobody reads more than these of one severity.</summary>
    internal const int Limit = 1000;

    private static readonly Diagnostic[] None = [];
    private readonly int[] _counts = new int[3];
    private List<Diagnostic>? _all;

    public int Errors => _counts[(int)Severity.Error];

    public bool HasErrors => Errors > 0;

    public IReadOnlyList<Diagnostic> All => _all is null ? None : _all;

    public void Add(Diagnostic diagnostic)
    {
        if (_counts[(int)diagnostic.Severity]++ < Limit)
        {
            (_all ??= []).Add(diagnostic);
        }
    }
}
