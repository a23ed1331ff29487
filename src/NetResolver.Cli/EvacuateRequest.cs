namespace NetResolver.Cli;

/// <summary>What <c>evacuate</c> is asked for.</summary>
internal sealed record EvacuateRequest
{
    /// <summary>The folder of the host that is to be emptied.</summary>
    public required string From { get; init; }

    /// <summary>The folders of the hosts that guests may go to, the preferred ones first.</summary>
    public required string[] To { get; init; }

    /// <summary>Names of hosts that nobody may go to.</summary>
    public required string[] Exclude { get; init; }

    /// <summary>The only hosts for a guest, as <c>guest=host,host</c>.</summary>
    public required string[] Only { get; init; }

    /// <summary>The manager's policy; null when there is none.</summary>
    public string? Policy { get; init; }

    /// <summary>What networks are called at the destinations, as <c>here=there</c>.</summary>
    public required string[] Map { get; init; }

    public bool IsOffline { get; init; }

    public bool IsStrict { get; init; }

    public bool AllowSegmentChange { get; init; }

    /// <summary>Whether what changes is accepted.</summary>
    public bool AcceptChanges { get; init; }

    /// <summary>Whether guests that are shut off are left out.</summary>
    public bool IsRunningOnly { get; init; }

    /// <summary>The bound of the search.</summary>
    public long Steps { get; init; }

    /// <summary>The folder for the XML to migrate with; null when it is not wanted.</summary>
    public string? WriteXml { get; init; }

    public bool IsJson { get; init; }

    public required ReadOptions Reading { get; init; }
}
