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
    private int _errors;
    private int _warnings;
    private int _infos;
    private List<Diagnostic>? _all;

    public int Errors => _errors;

    public bool HasErrors => Errors > 0;

    /// <summary>True when no further warning is kept: to look for more is for nothing.</summary>
    public bool IsFullOfWarnings => _warnings >= Limit;

    public IReadOnlyList<Diagnostic> All => _all is null ? None : _all;

    public void Add(Diagnostic diagnostic)
    {
        var before = diagnostic.Severity switch
        {
            Severity.Error => _errors++,
            Severity.Warning => _warnings++,
            _ => _infos++,
        };
        if (before < Limit)
        {
            (_all ??= []).Add(diagnostic);
        }
    }
}
