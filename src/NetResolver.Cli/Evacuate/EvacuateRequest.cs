namespace NetResolver.Cli;

/// <summary>What <c>evacuate</c> is asked for.</summary>
internal sealed record EvacuateRequest : MigrationRequest
{
    /// <summary>The folder of the host that is to be emptied.</summary>
    public required string From { get; init; }

    /// <summary>Names of hosts that nobody may go to.</summary>
    public required string[] Exclude { get; init; }

    /// <summary>The only hosts for a guest, as <c>guest=host,host</c>.</summary>
    public required string[] Only { get; init; }

    /// <summary>Whether guests that are shut off are left out.</summary>
    public bool IsRunningOnly { get; init; }

    /// <summary>The bound of the search.</summary>
    public long Steps { get; init; }

    /// <summary>In which form the plan, or its findings alone, are told.</summary>
    public FindingForm Form { get; init; }
}
