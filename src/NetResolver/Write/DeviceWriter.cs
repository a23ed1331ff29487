using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes what an interface has beside its connection.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefFormat</c> and <c>virDomainDeviceInfoFormat</c>.</remarks>
internal static class DeviceWriter
{
    public static void Write(XmlOutput xml, GuestInterface guest, InterfaceForm form)
    {
        GuestIpWriter.Write(xml, guest.Ips, guest.Routes);
        GuestIpWriter.Write(xml, guest.PortForwards);
        One(xml, "script", "path", guest.Script);
        One(xml, "downscript", "path", guest.DownScript);
        One(xml, "backenddomain", "name", guest.BackendDomain);
        Target(xml, guest.Target, form);
        if (guest.GuestName is { } name)
        {
            xml.Open("guest").Attribute("dev", name.Dev).Attribute("actual", name.Actual).Close();
        }

        One(xml, "model", "type", guest.Model);
        if (guest is { Driver: { } driver, HasVirtioModel: true })
        {
            DriverWriter.Write(xml, driver);
        }

        if (guest.Backend is { } backend)
        {
            DriverWriter.Write(xml, backend);
        }

        Filter(xml, guest.Filter);
        if (guest.SendBuffer is { } bytes)
        {
            xml.Open("tune").Content();
            xml.Text("sndbuf", bytes.ToString(CultureInfo.InvariantCulture));
            xml.End("tune");
        }

        if (guest.Teaming is { } teaming)
        {
            xml.Open("teaming").Attribute("type", teaming.IsTransient ? "transient" : "persistent").Attribute("persistent", teaming.Persistent).Close();
        }

        One(xml, "link", "state", guest.Link switch { null => null, LinkState.Up => "up", _ => "down" });
        One(xml, "mtu", "size", Text(guest.Mtu));
        if (guest.CoalescedFrames != 0)
        {
            xml.Open("coalesce").Content();
            xml.Open("rx").Content();
            One(xml, "frames", "max", Text(guest.CoalescedFrames));
            xml.End("rx");
            xml.End("coalesce");
        }

        if (guest.BootOrder != 0)
        {
            xml.Open("boot").Attribute("order", (ulong)guest.BootOrder).Attribute("loadparm", guest.BootLoadParameter).Close();
        }

        One(xml, "alias", "name", guest.Alias);
        if (guest.Rom is { } rom)
        {
            xml.Open("rom")
                .Attribute("enabled", rom.Enabled)
                .Attribute("bar", DriverWriter.OnOff(rom.Bar))
                .Attribute("file", rom.File)
                .Close();
        }

        if (guest.AcpiIndex != 0 || guest.AcpiNodeSet is not null)
        {
            xml.Open("acpi").Attribute("index", Text(guest.AcpiIndex)).Attribute("nodeset", guest.AcpiNodeSet).Close();
        }

        AddressWriter.Write(xml, guest.Address);
    }

    private static void Target(XmlOutput xml, InterfaceTarget? target, InterfaceForm form)
    {
        if (target is null)
        {
            return;
        }

        var isDropped = form == InterfaceForm.Inactive && target.Managed is not { Value: false } && InterfaceTarget.IsAutomatic(target.Dev);
        var dev = isDropped ? null : target.Dev;
        if (dev is not null || target.Managed is not null)
        {
            xml.Open("target").Attribute("dev", dev).Attribute("managed", target.Managed).Close();
        }
    }

    private static void Filter(XmlOutput xml, FilterReference? filter)
    {
        if (filter is null)
        {
            return;
        }

        xml.Open("filterref").Attribute("filter", filter.Name);
        if (filter.Parameters.Count == 0)
        {
            xml.Close();
            return;
        }

        xml.Content();
        foreach (var parameter in filter.Parameters)
        {
            xml.Open("parameter").Attribute("name", parameter.Name).Attribute("value", parameter.Value).Close();
        }

        xml.End("filterref");
    }

    /// <summary>An element of one attribute; none where there is no value.</summary>
    private static void One(XmlOutput xml, string element, string attribute, string? value)
    {
        if (value is not null)
        {
            xml.Open(element).Attribute(attribute, value).Close();
        }
    }

    /// <summary>A number, of which 0 is not written.</summary>
    private static string? Text(uint number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
}
