namespace NetResolver.Migration;

/// <summary>What the inventory of a host says of a bridge, a network device or a PCI device.</summary>
/// <param name="Device">The device; null when it is not listed.</param>
/// <param name="IsPhysical">True for a physical function.</param>
/// <param name="Function">The virtual function that it is; null when it is none.</param>
/// <param name="Parent">The device of that function's physical function; null when it is not listed.</param>
/// <param name="ParentDev">The name of that physical function; null when it is no virtual function.</param>
internal sealed record DeviceFacts(HostDevice? Device, bool IsPhysical, VirtualFunction? Function, HostDevice? Parent, string? ParentDev)
{
    public static DeviceFacts Nothing { get; } = new(null, false, null, null, null);
}
