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
}

/// <summary>What <c>preflight</c> is asked for.</summary>
internal sealed record PreflightRequest
{
    /// <summary>The guests' documents, folders of them, or patterns.</summary>
    public required string[] Guests { get; init; }

    /// <summary>The folder of the host that they run on; null when nothing is known of it.</summary>
    public string? From { get; init; }

    /// <summary>The folders of the hosts that they are to run on.</summary>
    public required string[] To { get; init; }

    /// <summary>The manager's policy; null when there is none.</summary>
    public string? Policy { get; init; }

    /// <summary>What networks are called at the destination, as <c>here=there</c>.</summary>
    public required string[] Map { get; init; }

    public bool IsOffline { get; init; }

    public bool IsStrict { get; init; }

    public bool AllowSegmentChange { get; init; }

    /// <summary>Whether what changes is accepted.</summary>
    public bool AcceptChanges { get; init; }

    /// <summary>Whether guests and hosts are shown as a matrix.</summary>
    public bool IsMatrix { get; init; }

    /// <summary>The file or the folder for the XML to migrate with; null when it is not wanted.</summary>
    public string? WriteXml { get; init; }

    public PreflightOutput Output { get; init; }

    public required ReadOptions Reading { get; init; }
}
