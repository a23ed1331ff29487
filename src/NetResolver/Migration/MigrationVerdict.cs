namespace NetResolver;

/// <summary>How a check of a migration ends; a later one is worse. When in doubt it is never <see cref="Ready"/>.</summary>
public enum MigrationVerdict
{
    /// <summary>It resolves, what it becomes is valid, and nothing that the guest or the network could notice changes.</summary>
    Ready,

    /// <summary>It resolves, and something changes, is dropped, yields, or is not verified and could matter.</summary>
    ReadyWithChanges,

    /// <summary>It would be ready, with changes or without, at another moment or with more information.</summary>
    Blocked,

    /// <summary>The policy says no.</summary>
    Refused,

    /// <summary>The destination cannot serve it: no such network or portgroup, a conflict, a type or setting that does not fit, a pool that is too small for it.</summary>
    Incompatible,
}
