namespace NetResolver.Cli;

/// <summary>In which form a preflight is printed.</summary>
internal enum PreflightOutput
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A page for a browser.</summary>
    Html,

    /// <summary>The findings of documents and checks, in a form for other tools.</summary>
    Findings,
}

/// <summary>What <c>preflight</c> is asked for.</summary>
internal sealed record PreflightRequest : MigrationRequest
{
    /// <summary>The guests' documents, folders of them, or patterns.</summary>
    public required string[] Guests { get; init; }

    /// <summary>The folder of the host that they run on; null when nothing is known of it.</summary>
    public string? From { get; init; }

    /// <summary>Whether guests and hosts are shown as a matrix.</summary>
    public bool IsMatrix { get; init; }

    public PreflightOutput Output { get; init; }

    /// <summary>The form of <see cref="PreflightOutput.Findings"/>; null for the others.</summary>
    public FindingForm? Form { get; init; }
}
