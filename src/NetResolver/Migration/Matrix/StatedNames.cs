namespace NetResolver.Migration;

/// <summary>What guests may have in common with somebody who is no guest: ids that networks and portgroups state, and what the manager's policy names.</summary>
internal sealed class StatedNames
{
    public HashSet<Guid> Ids { get; } = [];

    public HashSet<MacAddress> Macs { get; } = [];

    public HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    public void Add(GuestPolicy policy)
    {
        foreach (var (selector, demanded) in policy.Interfaces)
        {
            switch (selector)
            {
                case PolicySelector.OfMac mac:
                    Macs.Add(mac.Address);
                    break;
                case PolicySelector.OfAlias alias:
                    Aliases.Add(alias.Alias);
                    break;
            }

            foreach (var alternative in demanded.Alternatives)
            {
                Add(alternative, []);
            }
        }
    }

    /// <summary>Adds the ids of a network and its portgroups; those that are new go into a list as well, by <see cref="OwnName"/>.</summary>
    public void Add(NetworkDefinition network, List<ulong> added)
    {
        Add(network.VirtualPort, added);
        foreach (var group in network.PortGroups)
        {
            Add(group.VirtualPort, added);
        }
    }

    /// <summary>Of running guests those who have an id that a network states, with that and without whatever is their own: every guest that comes to the network has it too.</summary>
    public ValueList<HostedGuest> HeldBy(ValueList<HostedGuest> guests)
    {
        var held = new HashSet<VirtualPortFields>();
        foreach (var hosted in Ids.Count == 0 ? default : guests)
        {
            foreach (var nic in hosted.IsRunning ? hosted.Guest.Interfaces : default)
            {
                if ((nic.Actual is { } actual ? actual.VirtualPort : nic.VirtualPort?.Fields) is { } port)
                {
                    AddHeld(port.InstanceId, static id => new() { InstanceId = id }, held);
                    AddHeld(port.InterfaceId, static id => new() { InterfaceId = id }, held);
                }
            }
        }

        var anybody = new InterfaceSource.Ethernet();
        return [.. held.OrderBy(port => port.TextOf(port.Specified), StringComparer.Ordinal).Select(port =>
            new HostedGuest(new Guest { Interfaces = [new GuestInterface(anybody) { VirtualPort = new VirtualPortElement(port) }] }, IsRunning: true))];
    }

    private void AddHeld(Guid? stated, Func<Guid, VirtualPortFields> port, HashSet<VirtualPortFields> held)
    {
        if (stated is { } id && Ids.Contains(id))
        {
            held.Add(port(id));
        }
    }

    private void Add(VirtualPortElement? port, List<ulong> added)
    {
        Add(port?.Fields.InstanceId, added);
        Add(port?.Fields.InterfaceId, added);
    }

    private void Add(Guid? stated, List<ulong> added)
    {
        if (stated is { } id && Ids.Add(id))
        {
            added.Add(OwnName.Of(id));
        }
    }
}
