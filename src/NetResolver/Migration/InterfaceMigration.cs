using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>What a check of a migration says of one interface. Immutable.</summary>
public sealed class InterfaceMigration
{
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

    /// <summary>The findings: what decides the verdict first.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

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
}
