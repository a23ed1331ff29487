using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes a <c>&lt;network&gt;</c> in libvirt's canonical form, but for the escaping that libvirt forgets in places.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefFormatBuf</c>.</remarks>
internal static class NetworkWriter
{
    /// <summary>The form without what only a running network has, or with it.</summary>
    public static string Write(NetworkDefinition network, GeneratedValues generated, LiveState? live = null) => Write(XmlOutput.Start(), network, generated, live);

    /// <summary>
    /// The text that libvirt itself writes, and reads again when it copies a definition: what it forgets to escape is not escaped, so that it need not be
    /// well-formed.
    /// </summary>
    public static string WriteFaithfully(NetworkDefinition network, LiveState? live = null) =>
        Write(XmlOutput.Start(isFaithful: true), network, GeneratedValues.Omit, live);

    private static string Write(XmlOutput xml, NetworkDefinition network, GeneratedValues generated, LiveState? live)
    {
        Root(xml, network, live);
        Identity(xml, network, generated);
        if (network.Mode != ForwardMode.None)
        {
            ForwardWriter.Write(xml, network.Forward!, live);
        }

        Bridge(xml, network, generated);
        DnsWriter.Domain(xml, network.Domain);
        DnsWriter.Dns(xml, network.Dns);
        SettingsWriter.Vlan(xml, network.Vlan);
        SettingsWriter.Bandwidth(xml, network.Bandwidth);
        if (network.Isolated is { } isolated)
        {
            xml.Open("port").Attribute("isolated", isolated.Value).Close();
        }

        foreach (var ip in network.Ips)
        {
            IpWriter.Ip(xml, ip);
        }

        foreach (var route in network.Routes)
        {
            IpWriter.Route(xml, route);
        }

        VirtualPort(xml, network.VirtualPort, generated);
        foreach (var group in network.PortGroups)
        {
            PortGroup(xml, group, generated);
        }

        DnsWriter.Dnsmasq(xml, network.DnsmasqOptions);
        xml.End("network");
        return xml.Finish();
    }

    private static void Root(XmlOutput xml, NetworkDefinition network, LiveState? live)
    {
        xml.Open("network");
        if (network.DnsmasqOptions.Count > 0)
        {
            xml.Attribute("xmlns:dnsmasq", NetworkDefinition.DnsmasqNamespace);
        }

        if (live is { Connections: > 0 })
        {
            xml.Attribute("connections", (ulong)live.Connections);
        }

        xml.Attribute("ipv6", network.Ipv6 ? "yes" : null).Attribute("trustGuestRxFilters", network.TrustGuestRxFilters).Content();
    }

    private static void Identity(XmlOutput xml, NetworkDefinition network, GeneratedValues generated)
    {
        xml.Text("name", network.Name);
        if (network.Uuid is { } uuid)
        {
            xml.Text("uuid", uuid.ToString("D"));
        }
        else if (generated == GeneratedValues.Auto)
        {
            xml.Text("uuid", "AUTO");
        }

        if (network.Title is { } title)
        {
            xml.Text("title", title);
        }

        if (network.Description is { } description)
        {
            xml.Text("description", description);
        }

        if (network.Metadata is { } metadata)
        {
            xml.Indent();
            xml.Raw(metadata);
            xml.Raw("\n");
        }
    }

    private static void Bridge(XmlOutput xml, NetworkDefinition network, GeneratedValues generated)
    {
        var bridge = network.Bridge;
        var isOwn = network.Mode.HasOwnBridge();
        if (isOwn || (network.Mode == ForwardMode.Bridge && bridge is not null && (bridge.Name is not null || bridge.MacTableManager != MacTableManager.Default)))
        {
            xml.Open("bridge").Attribute("name", bridge?.Name).Attribute("zone", bridge?.Zone);
            if (isOwn)
            {
                // libvirt keeps the delay unsigned and prints it signed.
                var delay = bridge?.Delay ?? 0;
                xml.Attribute("stp", bridge?.Stp == false ? "off" : "on").Attribute("delay", unchecked((long)delay).ToString(CultureInfo.InvariantCulture));
            }

            xml.Attribute("macTableManager", bridge?.MacTableManager switch { MacTableManager.Kernel => "kernel", MacTableManager.Libvirt => "libvirt", _ => null }).Close();
        }

        if (network.Mtu != 0)
        {
            xml.Open("mtu").Attribute("size", (ulong)network.Mtu).Close();
        }

        if (network.Mac is { } mac)
        {
            xml.Open("mac").Attribute("address", mac.ToString()).Close();
        }
        else if (network.MacIsGenerated && generated == GeneratedValues.Auto)
        {
            xml.Open("mac").Attribute("address", "AUTO").Close();
        }
    }

    private static void PortGroup(XmlOutput xml, PortGroup group, GeneratedValues generated)
    {
        xml.Open("portgroup")
            .Unescaped("name", group.Name)
            .Attribute("default", group.IsDefault ? "yes" : null)
            .Attribute("trustGuestRxFilters", group.TrustGuestRxFilters)
            .Content();
        SettingsWriter.Vlan(xml, group.Vlan);
        VirtualPort(xml, group.VirtualPort, generated);
        SettingsWriter.Bandwidth(xml, group.Bandwidth);
        xml.End("portgroup");
    }

    private static void VirtualPort(XmlOutput xml, VirtualPortElement? port, GeneratedValues generated)
    {
        if (port is not null)
        {
            SettingsWriter.VirtualPort(xml, port.Fields, generated);
        }
    }
}
