using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes what stands alike in networks, portgroups, interfaces and ports.</summary>
/// <remarks>Source: libvirt's <c>virNetDevVPortProfileFormat</c>, <c>virNetDevVlanFormat</c>, <c>virNetDevBandwidthFormat</c>.</remarks>
internal static class SettingsWriter
{
    /// <summary>libvirt's order of writing the parameters, which is not that of reading.</summary>
    private static readonly VirtualPortParameters[] Order =
    [
        VirtualPortParameters.ManagerId, VirtualPortParameters.TypeId, VirtualPortParameters.TypeIdVersion,
        VirtualPortParameters.InstanceId, VirtualPortParameters.InterfaceId, VirtualPortParameters.ProfileId,
    ];

    public static void VirtualPort(XmlOutput xml, in VirtualPortFields port, GeneratedValues generated)
    {
        if (port.Type == VirtualPortType.None && port.Specified == 0)
        {
            return;
        }

        xml.Open("virtualport").Attribute("type", port.Type == VirtualPortType.None ? null : port.Type.XmlName());
        if (port.Specified == 0)
        {
            xml.Close();
            return;
        }

        xml.Content();
        xml.Open("parameters");
        var written = port.Specified & port.Type.Written() & (generated == GeneratedValues.Omit ? ~port.Generated : VirtualPortParameters.All);
        foreach (var parameter in Order)
        {
            if ((written & parameter) != 0)
            {
                Parameter(xml, port, parameter);
            }
        }

        xml.Close();
        xml.End("virtualport");
    }

    public static void Vlan(XmlOutput xml, Vlan? vlan)
    {
        if (vlan is null)
        {
            return;
        }

        xml.Open("vlan").Attribute("trunk", vlan.Trunk ? "yes" : null).Content();

        // libvirt keeps the number of the native VLAN, not the tag: a second tag of that number is written as native too.
        var native = vlan.Native;
        foreach (var tag in vlan.Tags)
        {
            xml.Open("tag")
                .Attribute("id", (ulong)tag.Id)
                .Attribute("nativeMode", native?.Id != tag.Id ? null : native.Value.NativeMode == VlanNativeMode.Tagged ? "tagged" : "untagged")
                .Close();
        }

        xml.End("vlan");
    }

    /// <summary>Writes a bandwidth; the class id is that of a port, 0 for none.</summary>
    public static void Bandwidth(XmlOutput xml, Bandwidth? bandwidth, uint classId = 0)
    {
        if (bandwidth is null)
        {
            return;
        }

        xml.Open("bandwidth").Attribute("classID", classId == 0 ? null : classId.ToString(CultureInfo.InvariantCulture)).Content();
        Direction(xml, "inbound", bandwidth.Inbound);
        Direction(xml, "outbound", bandwidth.Outbound);
        xml.End("bandwidth");
    }

    private static void Direction(XmlOutput xml, string name, BandwidthRate? rate)
    {
        if (rate is not { IsWritten: true })
        {
            return;
        }

        xml.Open(name);
        Rate(xml, "average", rate.Average);
        Rate(xml, "peak", rate.Peak);
        Rate(xml, "floor", rate.Floor);
        Rate(xml, "burst", rate.Burst);
        xml.Close();
    }

    private static void Rate(XmlOutput xml, string name, ulong rate)
    {
        if (rate != 0)
        {
            xml.Attribute(name, rate);
        }
    }

    private static void Parameter(XmlOutput xml, in VirtualPortFields port, VirtualPortParameters parameter)
    {
        switch (parameter)
        {
            case VirtualPortParameters.ManagerId:
                xml.Attribute("managerid", port.RawManagerId);
                break;
            case VirtualPortParameters.TypeId:
                xml.Attribute("typeid", (ulong)port.RawTypeId);
                break;
            case VirtualPortParameters.TypeIdVersion:
                xml.Attribute("typeidversion", port.RawTypeIdVersion);
                break;
            case VirtualPortParameters.InstanceId when !port.IsGenerated(parameter):
                xml.Attribute("instanceid", port.RawInstanceId);
                break;
            case VirtualPortParameters.InterfaceId when !port.IsGenerated(parameter):
                xml.Attribute("interfaceid", port.RawInterfaceId);
                break;
            case VirtualPortParameters.ProfileId:
                xml.Unescaped("profileid", port.RawProfileId);
                break;
            default:
                xml.Attribute(parameter.XmlName(), port.TextOf(parameter));
                break;
        }
    }
}
