namespace NetResolver;

/// <summary>How an interface came by its portgroup.</summary>
public enum PortGroupChoice
{
    /// <summary>The interface names none, and the network has no default one.</summary>
    None,

    /// <summary>The interface names it.</summary>
    Named,

    /// <summary>The interface names none; it is the network's default.</summary>
    Default,

    /// <summary>The interface names one that the network does not have: libvirt goes on without any, the default one included (advice NR9004).</summary>
    Unknown,
}
