namespace NetResolver.Resolve;

/// <summary>A policy that a resolution was made under, with what it decided and what that was decided from.</summary>
/// <param name="Demands">The policy.</param>
/// <param name="Choice">Which virtual port was chosen for the interface, before anything yielded.</param>
/// <param name="Requested">What the chosen one states once it has reached the network; null when none is chosen.</param>
/// <param name="Decision">What the policy made of it.</param>
internal sealed record AppliedPolicy(ConnectionPolicy Demands, VirtualPortChoice Choice, VirtualPortElement? Requested, PolicyDecision Decision)
{
    /// <summary>True when the virtual port of the interface, or its alternatives, could not be used.</summary>
    public bool HasNoneOfItsOwn => Choice is { Element: null, Reason: ChoiceReason.GivenUp or ChoiceReason.NotCarried };
}
