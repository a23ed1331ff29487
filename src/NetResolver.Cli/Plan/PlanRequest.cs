namespace NetResolver.Cli;

/// <summary>In which form a plan is printed.</summary>
internal enum PlanOutput
{
    /// <summary>A few lines for people.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>libvirt's <c>&lt;networkport&gt;</c>.</summary>
    NetworkPort,

    /// <summary>The interface with libvirt's <c>&lt;actual&gt;</c>.</summary>
    Actual,

    /// <summary>A picture as SVG.</summary>
    Svg,

    /// <summary>A picture as a graph for Graphviz.</summary>
    Dot,

    /// <summary>The findings of documents and plans, in a form for other tools.</summary>
    Findings,
}

/// <summary>What <c>plan</c> is asked for.</summary>
internal sealed record PlanRequest
{
    /// <summary>The guest's document.</summary>
    public required string Guest { get; init; }

    /// <summary>The networks' documents.</summary>
    public required string[] Networks { get; init; }

    /// <summary>The folder that has them; null when they are named.</summary>
    public string? Host { get; init; }

    /// <summary>Connections by device.</summary>
    public required IReadOnlyDictionary<string, int> Used { get; init; }

    /// <summary>Whether the reasons are wanted.</summary>
    public bool Explain { get; init; }

    public PlanOutput Output { get; init; }

    /// <summary>The form of <see cref="PlanOutput.Findings"/>; null for the others.</summary>
    public FindingForm? Form { get; init; }

    /// <summary>The port's UUID; null when it is not known.</summary>
    public Guid? Port { get; init; }

    /// <summary>The name of the port's owner; null for that of the guest's document.</summary>
    public string? Owner { get; init; }

    /// <summary>The UUID of the port's owner; null for that of the guest's document.</summary>
    public Guid? OwnerUuid { get; init; }

    public required ReadOptions Reading { get; init; }

    /// <summary>Whether the release was asked for, and is not just the default.</summary>
    public bool HasRelease { get; init; }
}
