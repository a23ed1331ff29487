using System.Globalization;
using System.Text;
using NetResolver.Plan;

namespace NetResolver.Migration;

/// <summary>Parts of a connection in a few words, for lists of changes.</summary>
internal static class ConnectionText
{
    public const string None = "none";

    /// <summary>The bridge or device, and its kind where the other one is of another kind.</summary>
    public static string Of(Plug plug, Plug other)
    {
        var name = plug switch
        {
            Plug.Network network => network.BridgeName ?? "AUTO",
            Plug.Bridge bridge => bridge.BridgeName,
            Plug.Direct direct => direct.Dev,
            Plug.HostdevPci pci => pci.Address.ToString(),
            _ => "",
        };
        return plug.Kind == other.Kind ? name : $"{plug.Kind} {name}";
    }

    /// <summary>The type and what the switch is told: <c>802.1Qbg 11/1193047/2</c>, <c>802.1Qbh profile1</c>. Ids are left out but for midonet's, which is all that it has.</summary>
    public static string Of(VirtualPort? port) => port switch
    {
        null => None,
        _ => Of(port.Fields),
    };

    /// <summary>What an element says, in the same words.</summary>
    public static string Of(VirtualPortElement port) => Of(port.Fields);

    /// <summary>One aspect of a plan; null when the plan has none of it.</summary>
    public static string? Of(ConnectionPlan plan, ConnectionAspects aspect) => aspect switch
    {
        ConnectionAspects.Plug => Of(plan.Plug, plan.Plug),
        ConnectionAspects.VirtualPort => plan.VirtualPort is null ? null : Of(plan.VirtualPort),
        ConnectionAspects.PortGroup => plan.PortGroup,
        ConnectionAspects.Vlan => plan.Vlan is null ? null : Of(plan.Vlan),
        ConnectionAspects.Bandwidth => plan.Bandwidth?.AsWritten() is null ? null : Of(plan.Bandwidth),
        ConnectionAspects.Mtu => plan.Mtu == 0 ? null : plan.Mtu.ToString(CultureInfo.InvariantCulture),
        ConnectionAspects.TrustGuestRxFilters => plan.TrustGuestRxFilters is { } trust ? Phrases.YesNo(trust) : null,
        ConnectionAspects.Isolated => plan.Isolated is { } isolated ? Phrases.YesNo(isolated) : null,
        _ => null,
    };

    public static string Of(Vlan? vlan) => vlan is null ? None : Phrases.Of(vlan);

    public static string Of(Bandwidth? bandwidth) => bandwidth?.AsWritten() is { } written ? Phrases.Of(written) : None;

    private static string Of(in VirtualPortFields port)
    {
        var shown = port.Specified & port.Type.Written();
        shown &= port.Type == VirtualPortType.Midonet ? shown : ~port.Type.Generated();
        var text = new StringBuilder(port.Type.XmlName());
        var separator = ' ';
        for (var rest = shown; rest != 0; rest &= rest - 1)
        {
            text.Append(separator).Append(port.TextOf(rest.First()));
            separator = '/';
        }

        return text.ToString();
    }
}
