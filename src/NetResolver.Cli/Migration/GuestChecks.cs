namespace NetResolver.Cli;

/// <summary>A guest and whether it may move to each of several hosts.</summary>
/// <param name="Place">The guest.</param>
/// <param name="Results">One for each host, in the order given, but for the one that it runs on.</param>
internal sealed record GuestChecks(GuestPlace Place, IReadOnlyList<MigrationResult> Results)
{
    /// <summary>The first of those with the best verdict; null when there is none.</summary>
    public MigrationResult? Best => Results.MinBy(result => result.Verdict);

    public static GuestChecks Run(GuestPlace guest, IEnumerable<HostPlace> hosts, MigrationOptions options) => new(
        guest,
        [.. hosts.Select(host => host.Host!).Where(host => !ReferenceEquals(host, guest.From)).Select(host => MigrationCheck.Run(guest.Guest, guest.From, host, options))]);
}
