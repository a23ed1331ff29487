namespace NetResolver;

/// <summary>What stands in written XML for a UUID or MAC address that libvirt would generate.</summary>
public enum GeneratedValues
{
    /// <summary>Nothing: the document can be handed to libvirt, which then generates it.</summary>
    Omit,

    /// <summary>The word <c>AUTO</c>: to show where something will be generated.</summary>
    Auto,
}
