using NetResolver.Diagnostics;

namespace NetResolver;

/// <summary>
/// Where a faulty document states what could not be read: that it is there is known all the same, for checks that ask no more. Null where it is not there, or was read.
/// Immutable.
/// </summary>
internal sealed record UnreadParts
{
    public Place? Mac { get; init; }

    public Place? Ip { get; init; }

    public Place? Dns { get; init; }

    public Place? Bandwidth { get; init; }

    public Place? Vlan { get; init; }

    /// <summary>The type of a virtual port, and where it stands.</summary>
    public VirtualPortElement? VirtualPort { get; init; }
}
