namespace NetResolver;

/// <summary>Whose port it is: its own UUID and the guest it belongs to. A part of null is one that is not known yet; it is written as <c>AUTO</c>.</summary>
/// <param name="Uuid">The port's UUID.</param>
/// <param name="OwnerName">The guest's name.</param>
/// <param name="OwnerUuid">The guest's UUID.</param>
public sealed record PortIdentity(Guid? Uuid, string? OwnerName, Guid? OwnerUuid)
{
    /// <summary>Nothing is known yet.</summary>
    public static PortIdentity Preview { get; } = new(null, null, null);
}
