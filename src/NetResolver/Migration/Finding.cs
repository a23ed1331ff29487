using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>A finding of a check, and the best verdict that it leaves.</summary>
internal readonly record struct Finding(Diagnostic Diagnostic, MigrationVerdict Verdict)
{
    /// <summary>A finding that leads to the verdict that its rule always leads to.</summary>
    public static Finding Of(Diagnostic diagnostic) => new(diagnostic, VerdictOf.Finding(diagnostic));
}
