using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>Who states what of a connection, the virtualport's parameters first, and the names of what nobody states.</summary>
internal static class Statements
{
    public static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) Of(Resolution resolution) =>
        With(VirtualPortRows.Of(resolution.VirtualPort, resolution.Policy is { Decision.Alternative: >= 0 }), SettingRows.Of(resolution));

    /// <summary>Of an interface that names no network, and so has all of its own.</summary>
    public static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) Of(GuestInterface nic) =>
        With(VirtualPortRows.Of(VirtualPortMerge.Merge(nic.VirtualPort, null, null), isAlternative: false), SettingRows.Of(nic));

    private static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) With(
        IReadOnlyList<StatementRow> merged,
        (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) settings) =>
        merged.Count == 0 ? (settings.Rows, ["virtualport", .. settings.Unstated]) : ([.. merged, .. settings.Rows], settings.Unstated);
}
