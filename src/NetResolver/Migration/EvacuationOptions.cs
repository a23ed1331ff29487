using System.Collections.Immutable;

namespace NetResolver;

/// <summary>What planning an evacuation is told beside the hosts. Immutable.</summary>
public sealed record EvacuationOptions
{
    /// <summary>The defaults: every guest may go to every host, live, also where something changes.</summary>
    public static EvacuationOptions Default { get; } = new();

    /// <summary>How each guest is checked. A guest that is shut off is never checked as a live migration.</summary>
    public MigrationOptions Migration { get; init; } = MigrationOptions.Default;

    /// <summary>True when a guest may go where something changes for it, which is avoided where it can be; false when only <see cref="MigrationVerdict.Ready"/> will do.</summary>
    public bool AllowChanges { get; init; } = true;

    /// <summary>True when guests that are shut off move too; false leaves them out.</summary>
    public bool IncludeShutOff { get; init; } = true;

    /// <summary>The names of hosts to which nobody may go.</summary>
    public ImmutableSortedSet<string> ExcludedHosts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The names of the only hosts to which a guest may go, by the guest's name; a guest that is not named may go to all.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> OnlyHosts { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>What finds the places; null for <see cref="BoundedPacking"/> with its default bound.</summary>
    public IPackingSolver? Solver { get; init; }
}
