using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>A part of a policy in a few words, and where it stands.</summary>
/// <param name="Text">The words, such as <c>allow 802.1Qbg 802.1Qbh</c>.</param>
/// <param name="Place">Where it stands.</param>
public sealed record PolicyLine(string Text, Place Place);
