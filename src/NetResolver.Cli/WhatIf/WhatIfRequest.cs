namespace NetResolver.Cli;

/// <summary>What <c>whatif</c> is asked for.</summary>
internal sealed record WhatIfRequest
{
    /// <summary>The guests' documents.</summary>
    public required string[] Guests { get; init; }

    /// <summary>The networks' documents.</summary>
    public required string[] Networks { get; init; }

    /// <summary>The documents of the networks that change.</summary>
    public required string[] To { get; init; }

    /// <summary>The documents of the guests that change.</summary>
    public required string[] ToGuests { get; init; }

    /// <summary>The value that is replaced; null when networks or guests are given as they would be.</summary>
    public string? Rename { get; init; }

    public bool AcceptChanges { get; init; }

    /// <summary>In which form the result, or its findings alone, are told.</summary>
    public FindingForm Form { get; init; }

    public required ReadOptions Reading { get; init; }
}
