namespace NetResolver;

/// <summary>The <c>&lt;nat&gt;</c> of a network's <c>&lt;forward&gt;</c>. Immutable.</summary>
public sealed record Nat;
