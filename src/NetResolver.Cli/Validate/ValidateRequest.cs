namespace NetResolver.Cli;

/// <summary>What <c>validate</c> is asked for.</summary>
internal sealed record ValidateRequest
{
    /// <summary>Files, folders and patterns.</summary>
    public required string[] Files { get; init; }

    /// <summary>The form that findings are told in.</summary>
    public FindingForm Form { get; init; }

    /// <summary>Whether only findings are told, and nothing of what is well.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>How many files are checked at once, from 1.</summary>
    public required int Jobs { get; init; }

    public required ReadOptions Reading { get; init; }
}
