namespace NetResolver.Resolve;

/// <summary>What resolving must know of a network beyond its definition.</summary>
/// <param name="Pool">The devices, physical functions expanded.</param>
/// <param name="Connections">Connections of each device, by its index; null when all are idle. Read, never written.</param>
/// <param name="FloorSum">The sum of the floors of all ports, in kB/s.</param>
/// <param name="NextClassId">The traffic class that the next port with a floor gets.</param>
internal readonly record struct PoolState(ValueList<PoolDevice> Pool, int[]? Connections, ulong FloorSum, uint NextClassId)
{
    public const uint FirstClassId = 3;

    public int ConnectionsOf(int device) => Connections is null ? 0 : Connections[device];
}
