using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes the <c>&lt;source&gt;</c> of an interface of any type but hostdev.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefFormat</c> and <c>virDomainActualNetDefContentsFormat</c>.</remarks>
internal static class SourceWriter
{
    /// <summary>Writes it.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="guest">The interface.</param>
    /// <param name="shown">What it is connected to, where the text is to show that beside the network's name.</param>
    /// <param name="form">Which of libvirt's texts.</param>
    public static void Write(XmlOutput xml, GuestInterface guest, Plug? shown, InterfaceForm form)
    {
        var hasChildren = guest.HostIps.Count > 0 || guest.HostRoutes.Count > 0;
        if (!hasChildren && guest.Source is InterfaceSource.Ethernet or InterfaceSource.Null)
        {
            return;
        }

        if (guest.Source is InterfaceSource.User user && (user.Dev is null || guest.Backend is not { IsPasst: true }))
        {
            return;
        }

        xml.Open("source");
        Attributes(xml, guest.Source, form);
        Connected(xml, shown);
        var reconnect = (guest.Source as InterfaceSource.VhostUser)?.Reconnect;
        var udp = guest.Source as InterfaceSource.Udp;
        if (!hasChildren && reconnect is null && udp is null)
        {
            xml.Close();
            return;
        }

        xml.Content();
        if (reconnect is not null)
        {
            xml.Open("reconnect").Attribute("enabled", reconnect.Enabled)
                .Attribute("timeout", reconnect.Enabled ? reconnect.Timeout.ToString(CultureInfo.InvariantCulture) : null)
                .Close();
        }

        if (udp is not null)
        {
            xml.Open("local").Attribute("address", udp.LocalAddress).Attribute("port", Text(udp.LocalPort)).Close();
        }

        GuestIpWriter.Write(xml, guest.HostIps, guest.HostRoutes);
        xml.End("source");
    }

    /// <summary>The attributes that tell what an interface is connected to.</summary>
    public static void Connected(XmlOutput xml, Plug? plug)
    {
        switch (plug)
        {
            case Plug.Network network:
                Bridge(xml, network.BridgeName, network.MacTableManager);
                break;
            case Plug.Bridge bridge:
                Bridge(xml, bridge.BridgeName, bridge.MacTableManager);
                break;
            case Plug.Direct direct:
                xml.Attribute("dev", direct.Dev).Attribute("mode", direct.Mode.XmlName());
                break;
        }
    }

    /// <summary>libvirt's name of who keeps the table of MAC addresses; null where it is not stated.</summary>
    public static string? NameOf(MacTableManager manager) => manager switch
    {
        MacTableManager.Kernel => "kernel",
        MacTableManager.Libvirt => "libvirt",
        _ => null,
    };

    private static void Bridge(XmlOutput xml, string? name, MacTableManager manager) =>
        xml.Attribute("bridge", name).Attribute("macTableManager", NameOf(manager));

    private static void Attributes(XmlOutput xml, InterfaceSource source, InterfaceForm form)
    {
        switch (source)
        {
            case InterfaceSource.Network network:
                xml.Attribute("network", network.Name)
                    .Attribute("portgroup", network.PortGroup)
                    .Attribute("portid", form == InterfaceForm.Inactive ? null : network.PortId?.ToString("D"));
                break;
            case InterfaceSource.Bridge bridge:
                xml.Attribute("bridge", bridge.Name);
                break;
            case InterfaceSource.Direct direct:
                xml.Attribute("dev", direct.Dev).Attribute("mode", direct.Mode.XmlName());
                break;
            case InterfaceSource.User user:
                xml.Attribute("dev", user.Dev);
                break;
            case InterfaceSource.VhostUser socket:
                xml.Attribute("type", "unix").Attribute("path", socket.Path).Attribute("mode", socket.Listens ? "server" : "client");
                break;
            case InterfaceSource.Server server:
                xml.Attribute("address", server.Address).Attribute("port", Text(server.Port));
                break;
            case InterfaceSource.Client client:
                xml.Attribute("address", client.Address).Attribute("port", Text(client.Port));
                break;
            case InterfaceSource.Mcast group:
                xml.Attribute("address", group.Address).Attribute("port", Text(group.Port));
                break;
            case InterfaceSource.Udp udp:
                xml.Attribute("address", udp.Address).Attribute("port", Text(udp.Port));
                break;
            case InterfaceSource.Internal inside:
                xml.Attribute("name", inside.Name);
                break;
            case InterfaceSource.Vdpa vdpa:
                xml.Attribute("dev", vdpa.Dev);
                break;
            case InterfaceSource.Vds vds:
                xml.Attribute("switchid", vds.SwitchId.ToString("D"))
                    .Attribute("portid", Text(vds.PortId))
                    .Attribute("portgroupid", vds.PortGroupId)
                    .Attribute("connectionid", Text(vds.ConnectionId));
                break;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
