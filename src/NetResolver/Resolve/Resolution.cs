using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>All decisions about one interface on one network, with what they were made from. Sentences are made from it when somebody asks.</summary>
internal sealed class Resolution
{
    public required NetworkDefinition Network { get; init; }

    public required GuestInterface Interface { get; init; }

    public required PoolState Pool { get; init; }

    public PortRequest Request { get; init; }

    public PortGroup? Group { get; init; }

    public PortGroupChoice GroupChoice { get; init; }

    public Inherited<Bandwidth> Bandwidth { get; init; }

    public Inherited<Vlan> Vlan { get; init; }

    public Origin TrustGuestRxFiltersFrom { get; init; }

    public Origin IsolatedFrom { get; init; }

    public Stated<bool>? TrustGuestRxFilters => TrustGuestRxFiltersFrom switch
    {
        Origin.Interface => Interface.TrustGuestRxFilters,
        Origin.PortGroup => Group!.TrustGuestRxFilters,
        Origin.Network => Network.TrustGuestRxFilters,
        _ => null,
    };

    public Stated<bool>? Isolated => IsolatedFrom switch
    {
        Origin.Interface => Interface.Isolated,
        Origin.Network => Network.Isolated,
        _ => null,
    };

    public MergedVirtualPort VirtualPort { get; init; }

    /// <summary>The policy that it was resolved under, and what it decided; null without one.</summary>
    public AppliedPolicy? Policy { get; init; }

    /// <summary>The device taken, as an index of the pool; -1 when the plug has none, or none would do.</summary>
    public int Device { get; set; } = -1;

    /// <summary>Whether the device serves this connection alone.</summary>
    public bool Alone { get; set; }

    /// <summary>What it is connected to; null when that is refused.</summary>
    public Plug? Plug { get; set; }

    /// <summary>The traffic class of a floor; 0 when there is none.</summary>
    public uint ClassId { get; set; }

    /// <summary>Whose behaviour it is; it matters to advice alone.</summary>
    public LibvirtRelease Release { get; set; }

    /// <summary>The host, where it was asked for the pool; null when nothing is known of it. It matters to advice alone.</summary>
    public HostInventory? Inventory { get; set; }

    /// <summary>The refusals, in libvirt's order.</summary>
    public required DiagnosticBag Refusals { get; init; }

    /// <summary>The guest's MAC address as messages show it.</summary>
    public string MacText => Interface.Mac?.ToString() ?? "AUTO";
}
