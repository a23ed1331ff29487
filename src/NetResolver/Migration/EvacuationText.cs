using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>What is said of an evacuation as a whole.</summary>
internal static class EvacuationText
{
    private const int MostNames = 8;

    private const int MostReasons = 3;

    public static IEnumerable<Diagnostic> Findings(PackingOutcome outcome, bool isBest, List<EvacuationMove> moves, List<EvacuationStay> stays, int all)
    {
        foreach (var stay in stays.Where(s => s.Shortages.Count == 0))
        {
            yield return EvacuationRules.NoDestination.At(stay.Guest.Guest.Place, NameOf(stay.Guest), Reasons(stay));
        }

        var crowded = stays.Where(s => s.Shortages.Count > 0).ToList();
        if (crowded.Count > 0)
        {
            var place = crowded[0].Guest.Guest.Place;
            yield return outcome == PackingOutcome.Impossible
                ? EvacuationRules.Impossible.At(place, isBest ? stays.Count : 1, Shortage(crowded[0]))
                : EvacuationRules.NotFound.At(place, crowded.Count, all, Shortage(crowded[0]));
        }

        var off = moves.Where(m => !m.Guest.IsRunning).Select(m => NameOf(m.Guest)).ToList();
        if (off.Count > 0)
        {
            yield return EvacuationRules.ShutOff.At(default, string.Join(", ", off.Take(MostNames)) + (off.Count > MostNames ? $" and {Number(off.Count - MostNames)} more" : ""));
        }

        yield return EvacuationRules.OnlyNetworks.At(default);
    }

    /// <summary>Why a check does not let the guest move, in the words of its first error.</summary>
    public static string Reason(MigrationResult check) =>
        check.Interfaces.Select(nic => nic.FirstError).Concat(check.Diagnostics.Where(d => d.Severity == Severity.Error)).OfType<Diagnostic>().FirstOrDefault() is { } error
            ? $"{error.Id} {error.Message}"
            : "something changes, which is not accepted";

    private static string Reasons(EvacuationStay stay) =>
        stay.Checks.Count == 0 ? "none is left to choose from" : string.Join("; ", stay.Checks.Select(c => $"{c.To.Name}: {Reason(c)}").Take(MostReasons)) + (stay.Checks.Count > MostReasons ? "; …" : "");

    private static string Shortage(EvacuationStay stay)
    {
        var texts = stay.Shortages.Take(MostReasons).Select(s => $"{s.Resource.Name} on {s.Resource.Host} has {What(s.Resource)} left and {Number(s.Needed)} needed");
        return $"For '{NameOf(stay.Guest)}' {string.Join("; ", texts)}{(stay.Shortages.Count > MostReasons ? "; …" : ".")}";
    }

    private static string What(EvacuationResource resource) => resource.Kind == EvacuationResourceKind.Floor
        ? $"{Number(resource.Free)} of {Number(resource.Size)} kB/s"
        : $"{Number(resource.Free)} of {Number(resource.Size)} {(resource.Size == 1 ? "device" : "devices")}";

    private static string NameOf(HostedGuest guest) => guest.Guest.Name ?? guest.Guest.Uuid?.ToString("D") ?? "?";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
