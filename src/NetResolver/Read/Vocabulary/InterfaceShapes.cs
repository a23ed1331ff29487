namespace NetResolver.Read;

/// <summary>What libvirt knows in a guest's <c>&lt;interface&gt;</c>, which depends on its type.</summary>
internal static class InterfaceShapes
{
    private static readonly Shape Ip = new("ip", "address", "family", "prefix", "peer");
    private static readonly Shape Route = new("route", "family", "address", "netmask", "prefix", "gateway", "metric");

    /// <summary>What the source of every type may say of the host's side.</summary>
    private static readonly Part[] HostSide = [new("ip", Ip, Occurs.Several), new("route", Route, Occurs.Several)];

    /// <summary>The parts that are the same for every type.</summary>
    private static readonly Part[] Common =
    [
        new("mac", new("mac", "address", "type", "check") { Sometimes = [new("currentAddress", new LibvirtRelease(11, 2))] }),
        new("vlan", CommonShapes.Vlan),
        new("virtualport", CommonShapes.VirtualPort),
        new("bandwidth", CommonShapes.Bandwidth),
        new("port", CommonShapes.Port),
        new("ip", Ip, Occurs.Several),
        new("route", Route, Occurs.Several),
        new("portForward", new("portForward", "proto", "address", "dev") { Parts = [new("range", new("range", "start", "end", "to", "exclude"), Occurs.Several)] }, Occurs.Several),
        new("script", new("script", "path"), Occurs.Joined),
        new("downscript", new("downscript", "path"), Occurs.Joined),
        new("backenddomain", new("backenddomain", "name"), Occurs.Joined),
        new("target", new("target", "dev", "managed")),
        new("guest", new("guest", "dev", "actual"), Occurs.Joined),
        new("model", new("model", "type"), Occurs.Joined),
        new("backend", new("backend", "type", "tap", "vhost", "logFile") { Sometimes = [new("hostname", new LibvirtRelease(11, 8)), new("fqdn", new LibvirtRelease(11, 8))] }),
        new("filterref", new("filterref", "filter") { Parts = [new("parameter", new("parameter", "name", "value"), Occurs.Several)] }),
        new("tune", new("tune") { Parts = [new("sndbuf", CommonShapes.Text("sndbuf"))] }, Occurs.Joined),
        new("teaming", new("teaming", "type", "persistent"), Occurs.Joined),
        new("link", new("link", "state"), Occurs.Joined),
        new("mtu", new("mtu", "size"), Occurs.Joined),
        new("coalesce", new("coalesce") { Parts = [new("rx", new("rx") { Parts = [new("frames", new("frames", "max"))] })] }),
        new("boot", new("boot", "order", "loadparm")),
        new("alias", new("alias", "name"), Occurs.Joined),
        new("rom", new("rom", "enabled", "bar", "file")),
        new("acpi", new("acpi", "index") { Sometimes = [new("nodeset", new LibvirtRelease(11, 8))] }),
        new("address", DeviceAddress()),
        new(PolicyNames.Policy, new("policy") { IsOpen = true }, Occurs.Refused),
    ];

    private static readonly Shape HostdevDriver = Driver("hostdev", new SometimesKnown("model", new LibvirtRelease(10, 0)), new SometimesKnown("iommufd", new LibvirtRelease(12, 1)));

    private static readonly Shape HostdevSource = new("source", "startupPolicy", "autoAddress", "missing", "writeFiltering", "protocol", "wwpn", "wwnn", "guestReset")
    {
        Condition = "hostdev",
        Parts =
        [
            .. HostSide,
            new("address", new("address")
            {
                IsOpen = true,
                Selector = Names.Type,
                Variants = new() { ["pci"] = CommonShapes.PciAddress },
            }, Occurs.Joined),
            new("vendor", new("vendor", "id")),
            new("product", new("product", "id")),
            new("adapter", new("adapter") { IsOpen = true }),
        ],
    };

    private static readonly Shape Actual = new("actual")
    {
        IsOpen = true,
        Selector = Names.Type,
        Variants = new()
        {
            ["network"] = ActualOf("network", "bridge", "macTableManager"),
            ["bridge"] = ActualOf("bridge", "bridge", "macTableManager"),
            ["direct"] = ActualOf("direct", "dev", "mode"),
            ["hostdev"] = new("actual", "type", "managed", "trustGuestRxFilters")
            {
                Condition = "hostdev",
                Parts = [.. ActualParts(HostdevSource), new("driver", HostdevDriver)],
            },
        },
    };

    /// <summary>An interface: without a type it is one of type user, and in one of a type that there is not the source is not looked at.</summary>
    public static readonly Shape Interface = new("interface", "type", "trustGuestRxFilters", "managed", "sgio", "rawio", "model")
    {
        Parts = [.. Common, new("driver", HostdevDriver), new("source", new("source") { IsOpen = true }), new("actual", Actual)],
        Selector = Names.Type,
        Absent = "user",
        Variants = InterfaceTypes.Names.ToDictionary(type => type, Of),
    };

    private static Shape Of(string type) => type switch
    {
        "hostdev" => new("interface", "type", "managed", "trustGuestRxFilters", "sgio", "rawio", "model")
        {
            Condition = "hostdev",
            Parts = [.. Common, new("driver", HostdevDriver), new("source", HostdevSource), new("actual", Actual)],
        },
        _ => new("interface", "type", "trustGuestRxFilters")
        {
            Condition = type,
            Parts = [.. Common, new("driver", Driver(null)), new("source", SourceOf(type)), new("actual", Actual)],
        },
    };

    /// <summary>Names that the text of a running guest shows beside those of its connection are known, though libvirt passes over them.</summary>
    private static Shape SourceOf(string type) => type switch
    {
        "network" => Source(type, "network", "portgroup", "portid", "bridge", "macTableManager"),
        "bridge" => Source(type, "network", "portgroup", "portid", "bridge", "macTableManager"),
        "direct" => Source(type, "network", "portgroup", "portid", "dev", "mode"),
        "user" or "vdpa" => Source(type, "dev"),
        "vhostuser" => With(Source(type, "type", "path", "mode"), new("reconnect", new("reconnect", "enabled", "timeout")), new SometimesKnown("dev", new LibvirtRelease(11, 1))),
        "internal" => Source(type, "name"),
        "server" or "client" or "mcast" => Source(type, "address", "port"),
        "udp" => With(Source(type, "address", "port"), new("local", new("local", "address", "port"))),
        "vds" => Source(type, "switchid", "portid", "portgroupid", "connectionid"),
        _ => Source(type),
    };

    private static Shape Source(string type, params string[] attributes) => new("source", attributes)
    {
        Condition = type,
        Parts = HostSide,
    };

    private static Shape With(Shape source, Part part, params SometimesKnown[] sometimes) => new("source", Array.ConvertAll(source.Attributes, name => name.LocalName))
    {
        Condition = source.Condition,
        Parts = [.. source.Parts, part],
        Sometimes = sometimes,
    };

    private static Shape ActualOf(string type, params string[] ofSource) =>
        new("actual", "type", "trustGuestRxFilters") { Condition = type, Parts = ActualParts(new("source", ofSource) { Condition = type }) };

    private static Part[] ActualParts(Shape source) =>
    [
        new("source", source),
        new("class", new("class", "id"), Occurs.Joined),
        new("vlan", CommonShapes.Vlan),
        new("virtualport", CommonShapes.VirtualPort),
        new("bandwidth", CommonShapes.Bandwidth),
        new("port", CommonShapes.Port),
    ];

    private static Shape Driver(string? condition, params SometimesKnown[] sometimes) => new(
        "driver",
        "name",
        "txmode",
        "ioeventfd",
        "event_idx",
        "queues",
        "rx_queue_size",
        "tx_queue_size",
        "rss",
        "rss_hash_report",
        "iommu",
        "ats",
        "packed",
        "page_per_vq")
    {
        Condition = condition,
        Sometimes = sometimes,
        Parts =
        [
            new("host", new("host", "csum", "gso", "tso4", "tso6", "ecn", "ufo", "mrg_rxbuf")),
            new("guest", new("guest", "csum", "tso4", "tso6", "ecn", "ufo")),
        ],
    };

    private static Shape DeviceAddress()
    {
        var variants = new Dictionary<string, Shape> { ["pci"] = CommonShapes.PciAddress };
        foreach (var (kind, attributes) in DeviceAddressReader.Kinds())
        {
            variants[kind] = new("address", ["type", .. attributes]) { Condition = kind };
        }

        return new("address") { IsOpen = true, Selector = Names.Type, Variants = variants };
    }
}
