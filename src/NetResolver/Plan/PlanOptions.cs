namespace NetResolver;

/// <summary>What planning is told beside the documents. Immutable.</summary>
public sealed record PlanOptions
{
    /// <summary>The defaults: libvirt 9.0.0, a network that runs and is idle, nothing known of the host.</summary>
    public static PlanOptions Default { get; } = new();

    /// <summary>What the network is already used for.</summary>
    public NetworkUse Use { get; init; } = NetworkUse.Idle;

    /// <summary>The host's devices; null when nothing is known. Needed where a network names a physical function.</summary>
    public HostInventory? Inventory { get; init; }

    /// <summary>What the guest demands of the connection; null or <see cref="ConnectionPolicy.Empty"/> when the answer is to be libvirt's alone.</summary>
    public ConnectionPolicy? Policy { get; init; }

    /// <summary>
    /// Whether a portgroup that the interface names must be there, unless the policy says that it is optional: the rule of a migration check. In a plan libvirt's rule holds.
    /// </summary>
    internal bool NeedsPortGroup { get; init; }

    /// <summary>Whose behaviour is planned with.</summary>
    public LibvirtRelease Release { get; init; } = LibvirtRelease.Default;
}
