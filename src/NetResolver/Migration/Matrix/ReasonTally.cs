using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>Counts for how many cells each reason stands.</summary>
internal sealed class ReasonTally
{
    /// <summary>What differs from guest to guest or from moment to moment without being another reason.</summary>
    private static readonly string[] Particular = ["mac", "guest", "uuid", "value", "known", "sum", "count"];

    private readonly Dictionary<string, BlockingReason> _reasons = new(StringComparer.Ordinal);

    /// <summary>Adds all reasons of a check that is not ready, each once.</summary>
    public void Add(MigrationResult result, long cells, MatrixCell example)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in result.Diagnostics.Concat(result.Interfaces.SelectMany(nic => nic.Diagnostics)))
        {
            if (diagnostic.Severity == Severity.Error && met.Add(KeyOf(diagnostic)))
            {
                Add(diagnostic, cells, example);
            }
        }
    }

    public void Add(Diagnostic reason, long cells, MatrixCell example)
    {
        var key = KeyOf(reason);
        var known = _reasons.GetValueOrDefault(key) ?? new(reason.Id, reason.Message, 0, example);
        _reasons[key] = known with { Cells = known.Cells + cells };
    }

    public IReadOnlyList<BlockingReason> Ranked() =>
    [
        .. _reasons.Values
            .OrderByDescending(reason => reason.Cells)
            .ThenBy(reason => reason.RuleId, StringComparer.Ordinal)
            .ThenBy(reason => reason.Example.Guest)
            .ThenBy(reason => reason.Example.Host),
    ];

    private static string KeyOf(Diagnostic diagnostic) =>
        string.Join('\n', diagnostic.Arguments.Where(a => !Particular.Contains(a.Key)).Select(a => $"{a.Key}={a.Value}").Prepend(diagnostic.Id));
}
