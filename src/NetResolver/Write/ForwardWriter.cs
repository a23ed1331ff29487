using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes a <c>&lt;forward&gt;</c> with its pool.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefFormatBuf</c> and <c>virNetworkForwardNatDefFormat</c>.</remarks>
internal static class ForwardWriter
{
    public static void Write(XmlOutput xml, Forward forward, LiveState? live)
    {
        var pool = forward.PhysicalFunction is null ? forward.Pool : live?.ExpandedPool ?? default;
        xml.Open("forward");
        if (forward.PhysicalFunction is null && forward.Pool is [PoolDevice.NetDevice first, ..])
        {
            xml.Attribute("dev", first.Dev);
        }

        xml.Attribute("mode", forward.Mode.XmlName()).Attribute("managed", forward.Mode == ForwardMode.Hostdev ? forward.Managed : null);
        var nat = forward.Mode == ForwardMode.Nat ? forward.Nat : null;
        var hasDriver = forward.Driver != HostdevDriver.Default || forward.DriverModel is not null;
        if (!hasDriver && nat is null && forward.PhysicalFunction is null && pool.Count == 0)
        {
            xml.Close();
            return;
        }

        xml.Content();
        if (hasDriver)
        {
            xml.Open("driver")
                .Attribute("name", forward.Driver switch { HostdevDriver.Kvm => "kvm", HostdevDriver.Vfio => "vfio", _ => null })
                .Attribute("model", forward.DriverModel)
                .Close();
        }

        Nat(xml, nat);
        if (forward.PhysicalFunction is { } function)
        {
            xml.Open("pf").Attribute("dev", function).Close();
        }

        for (var i = 0; i < pool.Count; i++)
        {
            Device(xml, pool[i], live is not null && i < live.PoolConnections.Count ? live.PoolConnections[i] : 0);
        }

        xml.End("forward");
    }

    private static void Nat(XmlOutput xml, Nat? nat)
    {
        if (nat is null)
        {
            return;
        }

        xml.Open("nat").Attribute("ipv6", nat.Ipv6);
        if (nat.Addresses is null && nat.Ports is null)
        {
            xml.Close();
            return;
        }

        xml.Content();
        if (nat.Addresses is { } addresses)
        {
            xml.Open("address").Attribute("start", addresses.Start.ToString()).Attribute("end", addresses.End.ToString()).Close();
        }

        if (nat.Ports is { } ports)
        {
            xml.Open("port").Attribute("start", (ulong)ports.Start).Attribute("end", (ulong)ports.End).Close();
        }

        xml.End("nat");
    }

    /// <summary>One device; libvirt shows the connections of network devices only.</summary>
    private static void Device(XmlOutput xml, PoolDevice device, int connections)
    {
        switch (device)
        {
            case PoolDevice.NetDevice net:
                xml.Open("interface").Attribute("dev", net.Dev);
                break;
            case PoolDevice.PciDevice { Address: var pci }:
                // The function is printed in decimal behind 0x, as libvirt has it.
                xml.Open("address")
                    .Attribute("type", "pci")
                    .Attribute("domain", string.Create(CultureInfo.InvariantCulture, $"0x{pci.Domain:x4}"))
                    .Attribute("bus", string.Create(CultureInfo.InvariantCulture, $"0x{pci.Bus:x2}"))
                    .Attribute("slot", string.Create(CultureInfo.InvariantCulture, $"0x{pci.Slot:x2}"))
                    .Attribute("function", string.Create(CultureInfo.InvariantCulture, $"0x{pci.Function}"));
                break;
        }

        if (device is PoolDevice.NetDevice && connections > 0)
        {
            xml.Attribute("connections", (ulong)connections);
        }

        xml.Close();
    }
}
