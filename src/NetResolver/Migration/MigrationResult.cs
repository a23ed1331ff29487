using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>What a check of one guest's migration to one host gave. Immutable.</summary>
public sealed class MigrationResult
{
    internal MigrationResult(
        Guest guest,
        HostSnapshot? from,
        HostSnapshot to,
        MigrationOptions options,
        IReadOnlyList<InterfaceMigration> interfaces,
        IReadOnlyList<Diagnostic> diagnostics,
        IReadOnlyList<string> assumptions,
        MigrationVerdict ofGuest)
    {
        Guest = guest;
        From = from;
        To = to;
        Options = options;
        Interfaces = interfaces;
        Diagnostics = diagnostics;
        Assumptions = assumptions;
        Verdict = ofGuest;
        foreach (var nic in interfaces)
        {
            Verdict = nic.Verdict > Verdict ? nic.Verdict : Verdict;
        }
    }

    /// <summary>The guest.</summary>
    public Guest Guest { get; }

    /// <summary>Where it runs now; null when nothing is known of that host.</summary>
    public HostSnapshot? From { get; }

    /// <summary>Where it is to run.</summary>
    public HostSnapshot To { get; }

    /// <summary>What the check was told.</summary>
    public MigrationOptions Options { get; }

    /// <summary>The worst of the interfaces' verdicts and of what is said of the guest as a whole; ready for a guest without interfaces of which nothing is said.</summary>
    public MigrationVerdict Verdict { get; }

    /// <summary>True for <see cref="MigrationVerdict.Ready"/> and <see cref="MigrationVerdict.ReadyWithChanges"/>.</summary>
    public bool CanMove => Verdict <= MigrationVerdict.ReadyWithChanges;

    /// <summary>One for each of the guest's interfaces, in the guest's order. They are resolved together: each takes its share of pools and floors before the next one's turn.</summary>
    public IReadOnlyList<InterfaceMigration> Interfaces { get; }

    /// <summary>Findings about the guest and its policies as a whole; those about an interface are with the interface.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What was taken for granted, one sentence each, such as <c>network 'red-network' is active on hostB</c>; without repetition, in order of appearance.</summary>
    public IReadOnlyList<string> Assumptions { get; }
}
