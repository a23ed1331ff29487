using System.Collections.Immutable;

namespace NetResolver;

/// <summary>What a check of a migration is told beside guest and hosts. Immutable.</summary>
public sealed record MigrationOptions
{
    /// <summary>The defaults: a live migration, networks of the same names, nothing but the guest's own policy.</summary>
    public static MigrationOptions Default { get; } = new();

    /// <summary>A manager's policy, which replaces the guest's whole policy of the interfaces that it selects; null when there is none.</summary>
    public GuestPolicy? Policy { get; init; }

    /// <summary>True for a guest that goes on running while it moves; false for one that is shut off and started again.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>True when a segment that cannot be verified counts as a change.</summary>
    public bool IsStrict { get; init; }

    /// <summary>True when the destination may reach another layer-2 segment than the source; false refuses that.</summary>
    public bool AllowSegmentChange { get; init; }

    /// <summary>What networks are called at the destination, by the name that the guest has for them; one that is not listed has the same name.</summary>
    public ImmutableSortedDictionary<string, string> NetworkNames { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
