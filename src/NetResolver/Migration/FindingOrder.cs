using System.Numerics;
using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>All that is to be said of one interface, in the order in which it should be read.</summary>
internal static class FindingOrder
{
    /// <summary>Errors that are for good, as they were found, then those that another moment mends; then warnings and information, what is not verified, and libvirt's traps at the destination.</summary>
    public static IReadOnlyList<Diagnostic> Of(InterfaceMigration migration)
    {
        var ordered = migration.Findings
            .OrderBy(Rank)
            .Select(finding => finding.Diagnostic)
            .ToList();
        if (migration.Destination.Plan is not null)
        {
            AddNotVerified(migration, ordered);
        }

        // The check is sure of what planning only warns of. What changing the guest later would meet is no matter of moving it.
        var isSure = ordered.Exists(diagnostic => diagnostic.Rule == DestinationRules.VepaOnHostdev);
        foreach (var diagnostic in migration.Destination.Diagnostics)
        {
            if (diagnostic.Severity != Severity.Error && !ordered.Contains(diagnostic) && !(isSure && diagnostic.Rule == PlanRules.VepaOnHostdev)
                && diagnostic.Rule != LaterRules.SecondPort && diagnostic.Rule != LaterRules.NetworkNotShown)
            {
                ordered.Add(diagnostic);
            }
        }

        return ordered;
    }

    private static int Rank(Finding finding) => finding.Diagnostic.Severity switch
    {
        Severity.Error => VerdictOf.IsForGood(finding.Verdict) ? 0 : 1,
        Severity.Warning => 2,
        _ => 3,
    };

    private static void AddNotVerified(InterfaceMigration migration, List<Diagnostic> ordered)
    {
        var place = migration.Interface.Place;
        if (migration.NotVerified.HasFlag(ConnectionAspects.Segment))
        {
            var note = MigrationRules.SegmentNotVerified.At(place);
            ordered.Add(migration.IsStrict ? note.WithSeverity(Severity.Warning) : note);
        }

        var others = migration.NotVerified & ~ConnectionAspects.Segment;
        if (others != 0 && migration.Source is not null)
        {
            var names = new List<string>();
            for (var rest = (int)others; rest != 0; rest &= rest - 1)
            {
                names.Add(((ConnectionAspects)(1 << BitOperations.TrailingZeroCount(rest))).XmlName());
            }

            ordered.Add(MigrationRules.NotVerified.At(place, string.Join(", ", names)));
        }
    }
}
