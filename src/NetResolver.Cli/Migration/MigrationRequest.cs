namespace NetResolver.Cli;

/// <summary>What every verb about moves is asked for: where to, and on which terms.</summary>
internal abstract record MigrationRequest
{
    /// <summary>The folders of the hosts that guests are to run on, the preferred ones first.</summary>
    public required string[] To { get; init; }

    /// <summary>The manager's policy; null when there is none.</summary>
    public string? Policy { get; init; }

    /// <summary>What networks are called at the destination, as <c>here=there</c>.</summary>
    public string[] Map { get; init; } = [];

    public bool IsOffline { get; init; }

    public bool IsStrict { get; init; }

    public bool AllowSegmentChange { get; init; }

    /// <summary>Whether what changes is accepted.</summary>
    public bool AcceptChanges { get; init; }

    /// <summary>The file or the folder for the XML to migrate with; null when it is not wanted.</summary>
    public string? WriteXml { get; init; }

    public required ReadOptions Reading { get; init; }
}
