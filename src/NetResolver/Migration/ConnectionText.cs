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
