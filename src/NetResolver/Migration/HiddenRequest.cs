using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>
/// What an interface asks for where only the text of its running guest is known: that shows what the connection came to. Whatever the connection has and its network does
/// not give must be the interface's own; what the network gives too may be.
/// </summary>
internal static class HiddenRequest
{
    /// <summary>True when the interface's own settings are not known.</summary>
    public static bool IsIn(GuestInterface nic) =>
        nic is { IsLiveText: true, Actual: { } actual } && (actual.VirtualPort is not null || actual.Vlan is not null || actual.Bandwidth is not null || actual.Isolated is not null);

    /// <summary>The interface with everything that the connection has as its own.</summary>
    public static GuestInterface Most(GuestInterface nic) => nic with
    {
        VirtualPort = nic.Actual!.VirtualPort is { } port ? new VirtualPortElement(port) : null,
        Vlan = nic.Actual.Vlan,
        Bandwidth = nic.Actual.Bandwidth,
        Isolated = nic.Actual.Isolated is { } isolated ? new Stated<bool>(isolated) : null,
    };

    /// <summary>The interface with no more of its own than its network at the source does not give; with nothing where that network is not known.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="network">The network at the source; null when it is not known.</param>
    public static GuestInterface Least(GuestInterface nic, NetworkDefinition? network)
    {
        if (network is null || PlanMaker.OnNetwork(network, nic, PlanOptions.Default).Resolution is not { } given)
        {
            return nic;
        }

        var actual = nic.Actual!;
        return nic with
        {
            VirtualPort = actual.VirtualPort is { } port ? Rest(port, given.VirtualPort.Fields.GetValueOrDefault()) : null,
            Vlan = actual.Vlan == given.Vlan.Value ? null : actual.Vlan,
            Bandwidth = actual.Bandwidth == given.Bandwidth.Value?.AsWritten() ? null : actual.Bandwidth,
            Isolated = actual.Isolated is { } isolated && isolated != given.Isolated?.Value ? new Stated<bool>(isolated) : null,
        };
    }

    /// <summary>What a virtual port has beyond what is given. An id where the type is given is taken for one that libvirt generated.</summary>
    private static VirtualPortElement? Rest(in VirtualPortFields port, in VirtualPortFields given)
    {
        var hasType = given.Type == port.Type;
        var rest = port.Specified & ~(given.Specified & ~VirtualPortMerge.Differences(port, given, VirtualPortParameters.All));
        rest &= hasType ? ~port.Type.Generated() : rest;
        if (hasType && rest == 0)
        {
            return null;
        }

        var fields = hasType ? port with { Type = VirtualPortType.None } : port;
        for (var taken = port.Specified & ~rest; taken != 0; taken &= taken - 1)
        {
            fields = Without(fields, taken.First());
        }

        return new VirtualPortElement(fields);
    }

    private static VirtualPortFields Without(in VirtualPortFields fields, VirtualPortParameters parameter) => parameter switch
    {
        VirtualPortParameters.ManagerId => fields with { ManagerId = null },
        VirtualPortParameters.TypeId => fields with { TypeId = null },
        VirtualPortParameters.TypeIdVersion => fields with { TypeIdVersion = null },
        VirtualPortParameters.InstanceId => fields with { InstanceId = null },
        VirtualPortParameters.ProfileId => fields with { ProfileId = null },
        _ => fields with { InterfaceId = null },
    };
}
