namespace NetResolver.Migration;

/// <summary>The floors that one guest asks of one network of a destination, in order.</summary>
/// <param name="Network">The network's name at the destination.</param>
/// <param name="Floors">The floors in kB/s; none is zero.</param>
/// <param name="Limit">What all floors of the network together may reach.</param>
internal sealed record FloorDemand(string Network, ulong[] Floors, ulong Limit)
{
    /// <summary>Writes which of the floors still fit, one after the other; sums wrap around as libvirt's do.</summary>
    public void AddFit(List<int> key, ulong taken)
    {
        foreach (var floor in Floors)
        {
            var sum = unchecked(taken + floor);
            key.Add(sum > Limit ? 0 : 1);
            taken = sum > Limit ? taken : sum;
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

    private static ulong[] FloorsOn(MigrationResult promised, string network) =>
    [
        .. promised.Interfaces
            .Select(nic => nic.Destination.Plan)
            .Where(plan => plan is { Bandwidth.Inbound.Floor: > 0 } && plan.Network == network)
            .Select(plan => plan!.Bandwidth!.Inbound!.Floor),
    ];
}
