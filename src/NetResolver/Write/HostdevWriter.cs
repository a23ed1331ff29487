using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes the driver and the device of an interface, or of an <c>&lt;actual&gt;</c>, of type hostdev.</summary>
/// <remarks>Source: libvirt's <c>virDomainHostdevDefFormatSubsys</c>.</remarks>
internal static class HostdevWriter
{
    public static void Write(XmlOutput xml, InterfaceSource.Hostdev source)
    {
        switch (source.Device)
        {
            case HostdevDevice.Pci pci:
                Pci(xml, pci);
                break;
            case HostdevDevice.Usb usb:
                Usb(xml, usb);
                break;
            case HostdevDevice.Other other:
                xml.Open("source").Content();
                xml.Open("address").Attribute("type", other.Kind);
                foreach (var (name, value) in other.Address)
                {
                    xml.Attribute(name, value);
                }

                xml.Close();
                xml.End("source");
                break;
        }
    }

    /// <summary>The driver's name; null where none is stated.</summary>
    public static string? NameOf(HostdevDriver driver) => driver switch
    {
        HostdevDriver.Kvm => "kvm",
        HostdevDriver.Vfio => "vfio",
        HostdevDriver.Xen => "xen",
        _ => null,
    };

    private static void Pci(XmlOutput xml, HostdevDevice.Pci pci)
    {
        if (pci.Driver != HostdevDriver.Default || pci.DriverModel is not null)
        {
            xml.Open("driver").Attribute("name", NameOf(pci.Driver)).Attribute("model", pci.DriverModel).Close();
        }

        xml.Open("source").Attribute("writeFiltering", pci.WriteFiltering).Content();
        xml.Open("address").Attribute("type", "pci").PciNumbers(pci.Address).Close();
        xml.End("source");
    }

    private static void Usb(XmlOutput xml, HostdevDevice.Usb usb)
    {
        xml.Open("source").Content();
        Id(xml, "vendor", usb.Vendor);
        Id(xml, "product", usb.Product);
        if (usb.Bus is { } bus && usb.Device is { } device)
        {
            xml.Open("address").Attribute("type", "usb").Attribute("bus", (ulong)bus).Attribute("device", (ulong)device).Close();
        }

        xml.End("source");
    }

    private static void Id(XmlOutput xml, string name, uint? id)
    {
        if (id is { } number)
        {
            xml.Open(name).Attribute("id", "0x" + number.ToString("x4", CultureInfo.InvariantCulture)).Close();
        }
    }
}
