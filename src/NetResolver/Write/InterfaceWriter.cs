namespace NetResolver.Write;

/// <summary>Writes a guest's <c>&lt;interface&gt;</c> as libvirt does, and behind all that is libvirt's the policy that stands in it, which libvirt would drop.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefFormat</c> and <c>virDomainActualNetDefFormat</c>.</remarks>
internal static class InterfaceWriter
{
    public static void Write(XmlOutput xml, GuestInterface guest, InterfaceForm form, GeneratedValues generated)
    {
        // The text of a running guest shows what the connection came to in place of what was asked for.
        var shown = form == InterfaceForm.Live ? guest.Actual : null;
        var type = shown?.Plug.ActualType ?? guest.Type;
        var device = shown is { Plug: Plug.HostdevPci plug } ? HostdevOf(plug) : shown is null ? guest.Source as InterfaceSource.Hostdev : null;
        xml.Open("interface")
            .Attribute("type", type.XmlName())
            .Attribute("managed", device is { Managed: true } ? "yes" : null)
            .Attribute("trustGuestRxFilters", guest.TrustGuestRxFilters)
            .Content();
        Mac(xml, guest, generated);
        if (device is not null)
        {
            HostdevWriter.Write(xml, device);
        }
        else
        {
            SourceWriter.Write(xml, guest, shown?.Plug, form);
        }

        if (shown is null)
        {
            SettingsWriter.Vlan(xml, guest.Vlan);
            SettingsWriter.VirtualPort(xml, guest.VirtualPort?.Fields ?? default, generated);
            SettingsWriter.Bandwidth(xml, guest.Bandwidth);
            Isolated(xml, guest.Isolated?.Value);
        }
        else
        {
            Settings(xml, shown, generated);
        }

        if (form == InterfaceForm.Status && guest.Actual is { } actual)
        {
            Actual(xml, guest, actual, generated);
        }

        DeviceWriter.Write(xml, guest, form);
        if (guest.Policy is { } policy)
        {
            PolicyWriter.Write(xml, policy);
        }

        xml.End("interface");
    }

    private static void Mac(XmlOutput xml, GuestInterface guest, GeneratedValues generated)
    {
        var address = guest.Mac?.ToString() ?? (generated == GeneratedValues.Auto ? "AUTO" : null);
        if (address is not null || guest.MacSource is not null || guest.MacCheck is not null)
        {
            xml.Open("mac")
                .Attribute("address", address)
                .Attribute("type", guest.MacSource switch { null => null, MacAddressSource.Generated => "generated", _ => "static" })
                .Attribute("check", guest.MacCheck)
                .Close();
        }
    }

    /// <summary>The connection beside the configuration. Whether filters are trusted is, as libvirt has it, taken from the latter.</summary>
    private static void Actual(XmlOutput xml, GuestInterface guest, ActualConnection actual, GeneratedValues generated)
    {
        var device = actual.Plug is Plug.HostdevPci plug ? HostdevOf(plug) : null;
        xml.Open("actual")
            .Attribute("type", actual.Plug.ActualType.XmlName())
            .Attribute("managed", device is { Managed: true } ? "yes" : null)
            .Attribute("trustGuestRxFilters", guest.TrustGuestRxFilters)
            .Content();
        if (device is not null)
        {
            HostdevWriter.Write(xml, device);
        }
        else
        {
            xml.Open("source");
            SourceWriter.Connected(xml, actual.Plug);
            xml.Close();
        }

        if (actual.ClassId != 0)
        {
            xml.Open("class").Attribute("id", (ulong)actual.ClassId).Close();
        }

        Settings(xml, actual, generated);
        xml.End("actual");
    }

    private static void Settings(XmlOutput xml, ActualConnection actual, GeneratedValues generated)
    {
        SettingsWriter.Vlan(xml, actual.Vlan);
        if (actual.Plug is not Plug.Network)
        {
            SettingsWriter.VirtualPort(xml, actual.VirtualPort ?? default, generated);
        }

        SettingsWriter.Bandwidth(xml, actual.Bandwidth);
        Isolated(xml, actual.Isolated);
    }

    private static void Isolated(XmlOutput xml, bool? isolated)
    {
        if (isolated is not null)
        {
            xml.Open("port").Attribute("isolated", isolated).Close();
        }
    }

    private static InterfaceSource.Hostdev HostdevOf(Plug.HostdevPci plug) =>
        new(new HostdevDevice.Pci(plug.Address, plug.Driver, plug.DriverModel), plug.Managed == true);
}
