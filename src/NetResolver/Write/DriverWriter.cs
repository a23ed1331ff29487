using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes the driver and the backend of an interface.</summary>
/// <remarks>Source: libvirt's <c>virDomainVirtioNetDriverFormat</c> and <c>virDomainNetBackendFormat</c>.</remarks>
internal static class DriverWriter
{
    public static void Write(XmlOutput xml, InterfaceDriver driver)
    {
        xml.Open("driver")
            .Attribute("name", driver.Name switch { null => null, DriverName.Qemu => "qemu", _ => "vhost" })
            .Attribute("txmode", driver.TransmitMode switch { null => null, TransmitMode.IoThread => "iothread", _ => "timer" })
            .Attribute("ioeventfd", OnOff(driver.IoEventFd))
            .Attribute("event_idx", OnOff(driver.EventIndex))
            .Attribute("queues", Text(driver.Queues))
            .Attribute("rx_queue_size", Text(driver.ReceiveQueueSize))
            .Attribute("tx_queue_size", Text(driver.TransmitQueueSize))
            .Attribute("rss", OnOff(driver.Rss))
            .Attribute("rss_hash_report", OnOff(driver.RssHashReport))
            .Attribute("iommu", OnOff(driver.Iommu?.Value))
            .Attribute("ats", OnOff(driver.Ats?.Value))
            .Attribute("packed", OnOff(driver.Packed?.Value))
            .Attribute("page_per_vq", OnOff(driver.PagePerVirtqueue?.Value));
        if (driver.Host is null && driver.Guest is null)
        {
            xml.Close();
            return;
        }

        xml.Content();
        Offloads(xml, "host", driver.Host);
        Offloads(xml, "guest", driver.Guest);
        xml.End("driver");
    }

    public static void Write(XmlOutput xml, InterfaceBackend backend) =>
        xml.Open("backend")
            .Attribute("type", backend.IsPasst ? "passt" : null)
            .Attribute("logFile", backend.LogFile)
            .Attribute("hostname", backend.HostName)
            .Attribute("fqdn", backend.Fqdn)
            .Attribute("tap", backend.Tap)
            .Attribute("vhost", backend.Vhost)
            .Close();

    /// <summary>on, off, or null for what is not stated.</summary>
    public static string? OnOff(bool? value) => value switch { null => null, true => "on", false => "off" };

    private static void Offloads(XmlOutput xml, string name, Offloads? offloads)
    {
        if (offloads is not null)
        {
            xml.Open(name)
                .Attribute("csum", OnOff(offloads.Checksum))
                .Attribute("gso", OnOff(offloads.GenericSegmentation))
                .Attribute("tso4", OnOff(offloads.TcpSegmentation4))
                .Attribute("tso6", OnOff(offloads.TcpSegmentation6))
                .Attribute("ecn", OnOff(offloads.Ecn))
                .Attribute("ufo", OnOff(offloads.UdpFragmentation))
                .Attribute("mrg_rxbuf", OnOff(offloads.MergedReceiveBuffers))
                .Close();
        }
    }

    private static string? Text(uint number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
}
