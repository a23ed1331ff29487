namespace NetResolver.Migration;

/// <summary>The floors that one guest asks of one network of a destination, in order.</summary>
/// <param name="Network">The network's name at the destination.</param>
/// <param name="Floors">The floors in kB/s, none of them zero, and whether each is taken if it fits: that of an interface which is refused for another reason is not.</param>
/// <param name="Limit">What all floors of the network together may reach.</param>
internal sealed record FloorDemand(string Network, (ulong Floor, bool IsTaken)[] Floors, ulong Limit)
{
    /// <summary>Writes which of the floors still fit, one after the other; sums wrap around as libvirt's do.</summary>
    public void AddFit(List<int> key, ulong taken)
    {
        foreach (var (floor, isTaken) in Floors)
        {
            var sum = unchecked(taken + floor);
            key.Add(sum > Limit ? 0 : 1);
            taken = sum > Limit || !isTaken ? taken : sum;
        }
    }

    /// <summary>What a guest asks of a host, from what was promised to it by the same host without any floor; empty when it asks for none that could be too much.</summary>
    public static FloorDemand[] Of(MigrationResult promised, Outlook outlook, HostView host)
    {
        var demands = new List<FloorDemand>();
        foreach (var (name, _) in outlook.Networks)
        {
            if (host.FindNetwork(name)?.View.FloorLimit is { } limit
                && FloorsOn(promised, name) is { Length: > 0 } floors)
            {
                demands.Add(new(name, floors, limit));
            }
        }

        return [.. demands];
    }

    /// <summary>Whether it is worth asking.</summary>
    public static bool IsPossible(Guest guest, Outlook outlook, HostView host)
    {
        var ofGuest = false;
        foreach (var nic in guest.Interfaces)
        {
            ofGuest |= nic.Bandwidth?.Inbound is { Floor: > 0 } || nic.Actual?.Bandwidth?.Inbound is { Floor: > 0 };
        }

        foreach (var (name, _) in outlook.Networks)
        {
            if (host.FindNetwork(name)?.View is { FloorLimit: not null } view && (ofGuest || view.HasGroupFloor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Also of an interface that is refused: that its floor is too much is then one more reason.</summary>
    private static (ulong Floor, bool IsTaken)[] FloorsOn(MigrationResult promised, string network) =>
    [
        .. promised.Interfaces
            .Select(nic => nic.Destination)
            .Where(result => result.Network?.Name == network)
            .Select(result => (result.Resolution?.Bandwidth.Value?.Inbound?.Floor ?? 0, result.Plan is not null))
            .Where(floor => floor.Item1 > 0),
    ];
}
