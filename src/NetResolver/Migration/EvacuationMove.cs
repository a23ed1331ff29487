namespace NetResolver;

/// <summary>One guest's move in an evacuation. Immutable.</summary>
/// <param name="Guest">The guest, as the host to be emptied has it.</param>
/// <param name="Check">
/// The check of the move, against the destination as it is when all moves before this one are done. A guest that is shut off takes nothing there, and is checked as if none of the
/// others had taken anything.
/// </param>
public sealed record EvacuationMove(HostedGuest Guest, MigrationResult Check)
{
    /// <summary>The name of the destination.</summary>
    public string Host => Check.To.Name;
}

/// <summary>A guest that has no place. Immutable.</summary>
/// <param name="Guest">The guest.</param>
/// <param name="Checks">The check for each host to which it may go, in the order of hosts, as they are when all moves are done.</param>
/// <param name="Shortages">What it lacks on the hosts to which it could go if the others did not, in the order of hosts.</param>
public sealed record EvacuationStay(HostedGuest Guest, IReadOnlyList<MigrationResult> Checks, IReadOnlyList<EvacuationShortage> Shortages);

/// <summary>What kind of thing guests take from a host.</summary>
public enum EvacuationResourceKind
{
    /// <summary>Devices of a network's pool.</summary>
    PoolDevices,

    /// <summary>The rate, in kB/s, that a network can guarantee.</summary>
    Floor,

    /// <summary>A device that an interface names itself and has alone.</summary>
    Device,
}

/// <summary>Something that guests take from a host, with what is taken of it. Immutable.</summary>
/// <param name="Host">The host's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The network's name, or the device's.</param>
/// <param name="Size">How much there is: devices, or kB/s.</param>
/// <param name="IsLimited">True when no more than that can be taken; false for a pool whose devices are shared.</param>
/// <param name="Used">How much is used before the moves: of a limited pool the devices that are not idle, of a shared one its connections.</param>
/// <param name="Taken">How much the moves take.</param>
public sealed record EvacuationResource(string Host, EvacuationResourceKind Kind, string Name, long Size, bool IsLimited, long Used, long Taken)
{
    /// <summary>How much is left when all moves are done; <see cref="long.MaxValue"/> where there is no limit.</summary>
    public long Free => IsLimited ? Math.Max(0, Size - Used - Taken) : long.MaxValue;

    /// <summary>The used share when all moves are done: 1 for the whole, more for shared devices that have several connections each.</summary>
    public double Share => (double)(Used + Taken) / Size;
}

/// <summary>What is missing for a guest on a host.</summary>
/// <param name="Resource">What there is too little of.</param>
/// <param name="Needed">How much the guest needs of it.</param>
public sealed record EvacuationShortage(EvacuationResource Resource, long Needed);
