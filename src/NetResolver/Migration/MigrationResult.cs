using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>What a check of one guest's migration to one host gave. Immutable.</summary>
public sealed partial class MigrationResult
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

    /// <summary>
    /// The guest as it is handed to the destination, in the form of its configuration. libvirt, which knows no policies, connects it there as the check promises: the virtual port
    /// that was chosen is the interface's own, ids are those of the source, networks have the names that they have there. What it replaces is kept among the alternatives of the
    /// interface's policy, in the metadata, so that a check of the way back ends where this one began; the guest's policy stays otherwise. A manager's is not written.
    /// </summary>
    /// <remarks>
    /// Where the destination gives no virtual port to an interface without a policy that has none of its own, an id that libvirt generated at the source is not kept. What the text
    /// of a running guest does not show is taken from its connection. Two interfaces that no selector tells apart have one policy.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The guest cannot move: <see cref="CanMove"/> is false.</exception>
    public Guest ToGuest() => CanMove ? DestinationGuest.Of(this) : throw new InvalidOperationException($"The guest cannot move: the verdict is {Verdict}.");
}
