namespace NetResolver;

/// <summary>What a policy made of the virtual port that the interface states. Immutable.</summary>
public sealed record PolicyDecision
{
    /// <summary>What took part in the merge for the interface, the parameters that yielded already left out; null when it had none or gave it up.</summary>
    public VirtualPortElement? Chosen { get; init; }

    /// <summary>The index of the alternative that was chosen; -1 when it is the interface's own virtual port, or none.</summary>
    public int Alternative { get; init; } = -1;

    /// <summary>True when the interface's virtual port was given up, because the network cannot use it and it is optional.</summary>
    public bool IsDropped { get; init; }

    /// <summary>The optional parameters that the network or the portgroup states otherwise: theirs hold.</summary>
    public VirtualPortParameters Yielded { get; init; }
}
