using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes the <c>&lt;address&gt;</c>es of devices.</summary>
/// <remarks>Source: libvirt's <c>virPCIDeviceAddressFormat</c> and <c>virDomainDeviceInfoFormat</c>.</remarks>
internal static class AddressWriter
{
    /// <summary>The attributes of a PCI address. The function is written in decimal behind 0x, as libvirt does.</summary>
    public static XmlOutput PciNumbers(this XmlOutput xml, PciAddress address) => xml
        .Attribute("domain", Hex(address.Domain, "x4"))
        .Attribute("bus", Hex(address.Bus, "x2"))
        .Attribute("slot", Hex(address.Slot, "x2"))
        .Attribute("function", Hex(address.Function, "D"));

    public static void Write(XmlOutput xml, DeviceAddress? address)
    {
        switch (address)
        {
            case DeviceAddress.Pci pci:
                Pci(xml, pci);
                break;
            case DeviceAddress.Ccw ccw:
                xml.Open("address")
                    .Attribute("type", "ccw")
                    .Attribute("cssid", Hex(ccw.Cssid, "x"))
                    .Attribute("ssid", Hex(ccw.Ssid, "x"))
                    .Attribute("devno", Hex(ccw.Devno, "x4"))
                    .Close();
                break;
            case DeviceAddress.Other other:
                xml.Open("address").Attribute("type", other.Kind);
                foreach (var (name, value) in other.Numbers)
                {
                    xml.Attribute(name, value);
                }

                xml.Close();
                break;
        }
    }

    private static void Pci(XmlOutput xml, DeviceAddress.Pci pci)
    {
        xml.Open("address").Attribute("type", "pci").PciNumbers(pci.Address)
            .Attribute("multifunction", pci.MultiFunction switch { null => null, true => "on", false => "off" });
        if (pci.ZpciUid is null && pci.ZpciFid is null)
        {
            xml.Close();
            return;
        }

        xml.Content();
        xml.Open("zpci")
            .Attribute("uid", pci.ZpciUid is { } uid ? Hex(uid, "x4") : null)
            .Attribute("fid", pci.ZpciFid is { } fid ? Hex(fid, "x8") : null)
            .Close();
        xml.End("address");
    }

    private static string Hex(uint number, string format) => "0x" + number.ToString(format, CultureInfo.InvariantCulture);
}
