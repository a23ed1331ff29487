using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>What a check of a migration says of one interface. Immutable.</summary>
public sealed class InterfaceMigration
{
    private IReadOnlyList<Diagnostic>? _diagnostics;

    internal InterfaceMigration()
    {
    }

    /// <summary>The interface.</summary>
    public required GuestInterface Interface { get; init; }

    /// <summary>The verdict.</summary>
    public required MigrationVerdict Verdict { get; init; }

    /// <summary>The policy that holds for it, the manager's before the guest's; null when none does.</summary>
    public ConnectionPolicy? Policy { get; init; }

    /// <summary>The connection that it has at the source; null when that is not known.</summary>
    public ConnectionPlan? Source { get; init; }

    /// <summary>
    /// False where the source connection was planned anew on a pool of several devices: which of them it has is not known, and that of <see cref="Source"/> is one of them.
    /// </summary>
    public bool IsSourceDeviceKnown { get; init; } = true;

    /// <summary>The forward mode of its network at the source; null when that is not known, or it has no network.</summary>
    public ForwardMode? SourceMode { get; init; }

    /// <summary>What planning at the destination gave, under the policy; its plan is the connection promised.</summary>
    public required PlanResult Destination { get; init; }

    /// <summary>What changes, in the order of <see cref="ConnectionAspects"/>; empty when nothing does or the source is not known.</summary>
    public IReadOnlyList<ConnectionChange> Changes { get; init; } = [];

    /// <summary>The aspects that were compared and are the same.</summary>
    public ConnectionAspects Same { get; init; }

    /// <summary>The aspects that could not be compared.</summary>
    public ConnectionAspects NotVerified { get; init; }

    /// <summary>The findings: first the errors that are for good, the primary one before the others, then those that another moment mends; then warnings and information, and libvirt's traps at the destination. Found when this is first asked for.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ??= FindingOrder.Of(this);

    /// <summary>What the check itself found, planning's refusals included, and its advice not.</summary>
    internal IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>True when a segment that is not verified counts as a change.</summary>
    internal bool IsStrict { get; init; }

    /// <summary>The first finding that keeps the interface from moving; null when it can move.</summary>
    public Diagnostic? FirstError
    {
        get
        {
            foreach (var diagnostic in Diagnostics)
            {
                if (diagnostic.Severity == Severity.Error)
                {
                    return diagnostic;
                }
            }

            return null;
        }
    }

    /// <summary>The same with more findings, and the verdict that they leave.</summary>
    internal InterfaceMigration With(IReadOnlyList<Finding> findings) => new()
    {
        Interface = Interface,
        Verdict = findings.Aggregate(Verdict, (verdict, finding) => VerdictOf.Together(verdict, finding.Verdict)),
        Policy = Policy,
        Source = Source,
        IsSourceDeviceKnown = IsSourceDeviceKnown,
        SourceMode = SourceMode,
        Destination = Destination,
        Changes = Changes,
        Same = Same,
        NotVerified = NotVerified,
        Findings = [.. Findings, .. findings],
        IsStrict = IsStrict,
    };
}
