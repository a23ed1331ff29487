using NetResolver.Diagnostics;
using NetResolver.Pool;
using NetResolver.Validity;

namespace NetResolver.Migration;

/// <summary>What a finding means for the verdict.</summary>
internal static class VerdictOf
{
    /// <summary>Errors that another moment or more information mends. Every other error is for good: the policy's refusals as such, all else as incompatible.</summary>
    private static readonly HashSet<Rule> Blocking =
    [
        PoolRules.FunctionsUnknown,
        SourceRules.NameLost,
        SourceRules.RequestHidden,
        MigrationRules.UnchangedUnknown,
        PresenceRules.MacInUse,
        PresenceRules.IdInUse,
        PresenceRules.RunsThere,
        PresenceRules.NameTaken,
        PresenceRules.UuidTaken,
    ];

    /// <summary>Warnings of something that changes, or that nobody verified and that could matter.</summary>
    private static readonly HashSet<Rule> Changing =
    [
        SourceRules.Unknown,
        InterfaceCheckRules.VlanNotVerified,
        DefineRules.VlanNotVerified,
        DestinationRules.DeviceNotVerified,
        DestinationRules.NoLink,
        DestinationRules.PeerNotVerified,
        DestinationRules.FunctionNotVerified,
        DestinationRules.MtuTooSmall,
        PresenceRules.IdShared,
    ];

    /// <summary>The best verdict that a finding leaves.</summary>
    public static MigrationVerdict Finding(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => diagnostic.Rule.IsPolicyRefusal || diagnostic.Rule == MigrationRules.SegmentDiffers ? MigrationVerdict.Refused
            : Blocking.Contains(diagnostic.Rule) ? MigrationVerdict.Blocked
            : MigrationVerdict.Incompatible,
        Severity.Warning when Changing.Contains(diagnostic.Rule) => MigrationVerdict.ReadyWithChanges,
        _ => MigrationVerdict.Ready,
    };

    /// <summary>
    /// Two verdicts of one interface together, in the order in which they were found: the worse one; but of two that are for good the first, which is that of the primary refusal.
    /// </summary>
    public static MigrationVerdict Together(MigrationVerdict first, MigrationVerdict second) => IsForGood(first) || second < first ? first : second;

    /// <summary>True when neither time nor information mends it.</summary>
    public static bool IsForGood(MigrationVerdict verdict) => verdict >= MigrationVerdict.Refused;
}
