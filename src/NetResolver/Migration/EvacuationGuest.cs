using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>A guest of the host to be emptied, with what all its checks have in common.</summary>
internal sealed class EvacuationGuest
{
    private readonly MigrationOptions _options;
    private readonly InterfaceQuestion[] _questions;
    private readonly IReadOnlyList<Diagnostic> _ofPolicies;

    public EvacuationGuest(HostedGuest hosted, HostSnapshot from, EvacuationOptions options)
    {
        Hosted = hosted;
        _options = hosted.IsRunning ? options.Migration : options.Migration with { IsLive = false };
        var policies = PolicySelection.Of(hosted.Guest, _options.Policy);
        _questions = InterfaceQuestion.Of(hosted.Guest, from, policies);
        _ofPolicies = policies.Diagnostics;
    }

    public HostedGuest Hosted { get; }

    public Guest Guest => Hosted.Guest;

    public string Name => Guest.Name ?? Guest.Uuid?.ToString("D") ?? "?";

    /// <summary>True when it takes devices and floors where it goes: it runs. One that is shut off does so only when it is started.</summary>
    public bool TakesPlace => Hosted.IsRunning;

    public MigrationResult Check(HostSnapshot from, HostSnapshot to) => MigrationRun.Check(Guest, from, to, _options, _questions, _ofPolicies);

    /// <summary>How many changes a move means: each that is listed, and at least one where something is not as it was or not verified.</summary>
    public static int ChangesOf(MigrationResult check)
    {
        if (check.Verdict == MigrationVerdict.Ready)
        {
            return 0;
        }

        return Math.Max(1, check.Interfaces.Sum(nic => nic.Changes.Count));
    }
}
