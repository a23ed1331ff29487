namespace NetResolver;

/// <summary>
/// Where ids come from that libvirt makes up: for those who really create ports. A dry run has none, and shows such ids as generated. It must be safe for many threads.
/// </summary>
public interface IIdSource
{
    /// <summary>A new UUID: of a port, or an instanceid or interfaceid.</summary>
    Guid NewId();
}
