using System.Text;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;driver&gt;</c> and the <c>&lt;backend&gt;</c> of an interface.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefParseXMLDriver</c>, <c>virDomainVirtioOptionsParseXML</c> and <c>virDomainNetBackendParseXML</c>.</remarks>
internal static class DriverReader
{
    private static readonly string[] DriverNames = ["qemu", "vhost"];
    private static readonly string[] TransmitModes = ["iothread", "timer"];
    private static readonly string[] Backends = ["passt"];

    private static readonly string[] OnVirtioOnly =
        ["name", "txmode", "ioeventfd", "event_idx", "queues", "rx_queue_size", "tx_queue_size", "rss", "rss_hash_report"];

    public static InterfaceDriver? Read(Cursor at, bool isVirtio, bool isHostdev)
    {
        var driver = new InterfaceDriver
        {
            Iommu = at.StatedOnOff("iommu"),
            Ats = at.StatedOnOff("ats"),
            Packed = at.StatedOnOff("packed"),
            PagePerVirtqueue = at.StatedOnOff("page_per_vq"),
        };
        driver = isVirtio ? Virtio(at, driver) : driver;
        if (!isVirtio)
        {
            AdviseDropped(at, isHostdev);
        }

        return driver == new InterfaceDriver() ? null : driver;
    }

    public static InterfaceBackend? Backend(Cursor at, bool isVirtio)
    {
        var hasNames = at.Context.Since(new LibvirtRelease(11, 8));
        var isPasst = at.OneOf(Names.Type, Backends) == 0;
        var vhost = at.Property(InterfaceNames.Vhost);
        if (vhost is not null && !isVirtio)
        {
            at.Report(InterfaceRules.DriverDropped, vhost, "vhost", at.Name);
            vhost = null;
        }

        var backend = new InterfaceBackend
        {
            IsPasst = isPasst,
            TypePlace = isPasst ? at.PlaceOf(at.Property(Names.Type)!) : default,
            LogFile = at.Property(InterfaceNames.LogFile)?.Value,
            HostName = hasNames ? at.Property("hostname")?.Value : null,
            Fqdn = hasNames ? at.Property("fqdn")?.Value : null,
            Tap = at.Property(InterfaceNames.Tap) is { } tap ? Folded(tap.Value) : null,
            Vhost = vhost is null ? null : Folded(vhost.Value),
        };
        return backend == new InterfaceBackend() ? null : backend;
    }

    /// <summary>A path without needless slashes; two at the very beginning are kept, and so is a URI.</summary>
    /// <remarks>Source: libvirt's <c>virFileSanitizePath</c>.</remarks>
    internal static string Folded(string path)
    {
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && path.IndexOf('/', StringComparison.Ordinal) > scheme)
        {
            return path;
        }

        var folded = new StringBuilder(path.Length);
        var at = 0;
        if (path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal))
        {
            folded.Append("//");
            at = 2;
        }

        for (; at < path.Length; at++)
        {
            if (path[at] != '/' || (!IsLast(path, at) && path[at + 1] != '/') || (folded.Length == 0 && IsLast(path, at)))
            {
                folded.Append(path[at]);
            }
        }

        return folded.ToString();
    }

    private static bool IsLast(string path, int at) => at + 1 == path.Length;

    private static InterfaceDriver Virtio(Cursor at, InterfaceDriver driver)
    {
        var name = at.OneOf(Names.Name, DriverNames);
        var mode = at.OneOf("txmode", TransmitModes);
        var (ioEventFd, eventIndex) = (at.OnOff("ioeventfd"), at.OnOff("event_idx"));
        var queues = at.Number("queues", 10).GetValueOrDefault();
        return driver with
        {
            Name = name < 0 ? null : (DriverName)name,
            TransmitMode = mode < 0 ? null : (TransmitMode)mode,
            IoEventFd = ioEventFd,
            EventIndex = eventIndex,
            Queues = queues == 1 ? 0 : queues,
            ReceiveQueueSize = at.Number("rx_queue_size", 10).GetValueOrDefault(),
            TransmitQueueSize = at.Number("tx_queue_size", 10).GetValueOrDefault(),
            Rss = at.OnOff("rss"),
            RssHashReport = at.OnOff("rss_hash_report"),
            Host = at.First("host") is { } host ? Offloads(host, isHost: true) : null,
            Guest = at.First("guest") is { } guest ? Offloads(guest, isHost: false) : null,
        };
    }

    private static Offloads? Offloads(Cursor at, bool isHost)
    {
        var offloads = new Offloads
        {
            Checksum = at.OnOff("csum"),
            GenericSegmentation = isHost ? at.OnOff("gso") : null,
            TcpSegmentation4 = at.OnOff("tso4"),
            TcpSegmentation6 = at.OnOff("tso6"),
            Ecn = at.OnOff("ecn"),
            UdpFragmentation = at.OnOff("ufo"),
            MergedReceiveBuffers = isHost ? at.OnOff("mrg_rxbuf") : null,
        };
        return offloads == new Offloads() ? null : offloads;
    }

    private static void AdviseDropped(Cursor at, bool isHostdev)
    {
        for (var attribute = at.Xml.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            var name = attribute.Name.LocalName;
            if (Array.IndexOf(OnVirtioOnly, name) >= 0 && !(isHostdev && name == "name"))
            {
                at.Report(InterfaceRules.DriverDropped, attribute, name, at.Name);
            }
        }

        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement { Name.LocalName: "host" or "guest" } child)
            {
                at.Child(child).Report(InterfaceRules.DriverDropped, child.Name.LocalName, at.Name);
            }
        }
    }
}
