namespace NetResolver.Write;

/// <summary>Writes a <c>&lt;networkport&gt;</c> as libvirt does.</summary>
/// <remarks>Source: libvirt's <c>virNetworkPortDefFormatBuf</c>.</remarks>
internal static class PortWriter
{
    public static void Write(XmlOutput xml, NetworkPort port, GeneratedValues generated)
    {
        xml.Open("networkport").Content();
        Text(xml, "uuid", port.Identity.Uuid?.ToString("D"), generated);
        xml.Open("owner").Content();
        Text(xml, "name", port.Identity.OwnerName, generated);
        Text(xml, "uuid", port.Identity.OwnerUuid?.ToString("D"), generated);
        xml.End("owner");
        if (port.Group is not null)
        {
            xml.Text("group", port.Group);
        }

        if (Known(port.Mac?.ToString(), generated) is { } mac)
        {
            xml.Open("mac").Attribute("address", mac).Close();
        }

        SettingsWriter.VirtualPort(xml, port.VirtualPort ?? default, generated);
        SettingsWriter.Bandwidth(xml, port.Bandwidth, port.ClassId);
        SettingsWriter.Vlan(xml, port.Vlan);
        if (port.Isolated is not null)
        {
            xml.Open("port").Attribute("isolated", port.Isolated).Close();
        }

        if (port.TrustGuestRxFilters is not null)
        {
            xml.Open("rxfilters").Attribute("trustGuest", port.TrustGuestRxFilters).Close();
        }

        Plug(xml, port.Plug);
        xml.End("networkport");
    }

    private static void Plug(XmlOutput xml, Plug? plug)
    {
        if (plug is null)
        {
            return;
        }

        xml.Open("plug").Attribute("type", plug.Kind);
        if (plug is not Plug.HostdevPci pci)
        {
            SourceWriter.Connected(xml, plug);
            xml.Close();
            return;
        }

        xml.Attribute("managed", pci.Managed).Content();
        if (pci.Driver != HostdevDriver.Default || pci.DriverModel is not null)
        {
            xml.Open("driver").Attribute("name", HostdevWriter.NameOf(pci.Driver)).Attribute("model", pci.DriverModel).Close();
        }

        xml.Open("address").PciNumbers(pci.Address).Close();
        xml.End("plug");
    }

    private static void Text(XmlOutput xml, string name, string? value, GeneratedValues generated)
    {
        if (Known(value, generated) is { } text)
        {
            xml.Text(name, text);
        }
    }

    /// <summary>The value, or what stands for one that is not known yet; null for nothing at all.</summary>
    private static string? Known(string? value, GeneratedValues generated) => value ?? (generated == GeneratedValues.Auto ? "AUTO" : null);
}
