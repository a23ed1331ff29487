using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>One thing that is not at the destination as it is at the source. Immutable.</summary>
/// <param name="Aspect">Which aspect; one.</param>
/// <param name="Parameter">The parameter of the virtual port; null for the virtual port's type and for every other aspect.</param>
/// <param name="From">What it is at the source, as people read it; null when that is not known.</param>
/// <param name="To">What it is at the destination, as people read it; null when that is not known.</param>
/// <param name="Place">Where the destination's value, or the policy that chose it, stands.</param>
/// <param name="Reason">Why, in a few words, such as <c>alternative</c>; null when the place says it.</param>
public sealed record ConnectionChange(ConnectionAspects Aspect, string? Parameter, string? From, string? To, Place Place, string? Reason = null);
