namespace NetResolver.Cli;

/// <summary>What the page of a matrix shows.</summary>
/// <param name="Guests">The guests, in the order of the rows.</param>
/// <param name="Hosts">The hosts, in the order of the columns.</param>
/// <param name="Check">The check of a guest and a host, by number; null where the guest is on the host already. Asked once for each cell.</param>
internal sealed record MatrixPage(IReadOnlyList<MatrixGuest> Guests, IReadOnlyList<HostSnapshot> Hosts, Func<int, int, MigrationResult?> Check)
{
    /// <summary>What was asked for, in a few words each, such as <c>live migration</c>.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>How much findings weigh.</summary>
    public ReportOptions Options { get; init; } = ReportOptions.Default;
}

/// <summary>A guest of a matrix.</summary>
/// <param name="Guest">The guest.</param>
/// <param name="Name">What it is called; a lone interface has the name of its document.</param>
/// <param name="Policies">The policy of each of its interfaces, the manager's before its own; null where none holds.</param>
/// <param name="Host">The name of the host that it is on; null when that is not known.</param>
internal sealed record MatrixGuest(Guest Guest, string Name, IReadOnlyList<ConnectionPolicy?> Policies, string? Host);
