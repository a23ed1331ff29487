namespace NetResolver.Read;

/// <summary>What libvirt knows in a <c>&lt;network&gt;</c>.</summary>
internal static class NetworkShapes
{
    public static readonly Shape DhcpHost = new("host", "mac", "id", "name", "ip") { Parts = [Lease()] };

    public static readonly Shape DhcpRange = new("range", "start", "end") { Parts = [Lease()] };

    public static readonly Shape PoolInterface = new("interface", "dev", "connections");

    public static readonly Shape PortGroup = new("portgroup", "name", "default", "trustGuestRxFilters")
    {
        Parts = [new("vlan", CommonShapes.Vlan), new("virtualport", CommonShapes.VirtualPort), new("bandwidth", CommonShapes.Bandwidth)],
    };

    public static readonly Shape DnsText = new("txt", "name", "value");

    public static readonly Shape DnsService = new("srv", "service", "protocol", "domain", "target", "port", "priority", "weight");

    public static readonly Shape DnsHost = new("host", "ip") { Parts = [new("hostname", CommonShapes.Text("hostname"), Occurs.Several, InAnyNamespace: true)] };

    private static readonly Part[] ForwardParts =
    [
        new("driver", new("driver", "name", "model") { Sometimes = [new("iommufd", new LibvirtRelease(12, 1))] }, Occurs.Joined),
        new("nat", new("nat", "ipv6")
        {
            Parts = [new("address", new("address", "start", "end"), Occurs.Refused), new("port", new("port", "start", "end"), Occurs.Refused)],
        }, Occurs.Refused),
        new("pf", new("pf", "dev"), Occurs.Refused),
        new("interface", PoolInterface, Occurs.Several),
        new("address", new("address", "type", "domain", "bus", "slot", "function", "multifunction", "connections") { Parts = CommonShapes.PciAddress.Parts }, Occurs.Several),
    ];

    /// <summary>A forward of another mode than hostdev loses <c>managed</c>.</summary>
    private static readonly Shape Forward = new("forward", "dev", "mode", "managed")
    {
        Parts = ForwardParts,
        Selector = Names.Mode,
        Absent = ForwardMode.Nat.XmlName(),
        Variants = ForwardModes.Names.ToDictionary(mode => mode, mode => new Shape("forward", mode == "hostdev" ? ["dev", "mode", "managed"] : ["dev", "mode"])
        {
            Condition = mode,
            ConditionOf = "mode",
            Parts = ForwardParts,
        }),
    };

    private static readonly Shape Dns = new("dns", "enable", "forwardPlainNames")
    {
        Parts =
        [
            new("forwarder", new("forwarder", "domain", "addr", "port"), Occurs.Several),
            new("txt", DnsText, Occurs.Several),
            new("srv", DnsService, Occurs.Several),
            new("host", DnsHost, Occurs.Several),
        ],
    };

    private static readonly Shape Ip = new("ip", "family", "address", "netmask", "prefix", "localPtr")
    {
        Parts =
        [
            new("tftp", new("tftp", "root")),
            new("dhcp", new("dhcp")
            {
                Parts =
                [
                    new("range", DhcpRange, Occurs.Several, InAnyNamespace: true),
                    new("host", DhcpHost, Occurs.Several, InAnyNamespace: true),
                    new("bootp", new("bootp", "file", "server"), Occurs.Several, InAnyNamespace: true),
                ],
            }),
        ],
    };

    private static readonly Part[] Parts =
    [
        new("name", CommonShapes.Text("name")),
        new("uuid", CommonShapes.Text("uuid")),
        new("title", CommonShapes.Text("title")),
        new("description", CommonShapes.Text("description")),
        new("metadata", new("metadata") { IsOpen = true }),
        new("forward", Forward),
        new("bridge", new("bridge", "name", "zone", "stp", "delay", "macTableManager")),
        new("mtu", new("mtu", "size"), Occurs.Joined),
        new("mac", new("mac", "address")),
        new("domain", new("domain", "name", "localOnly", "register")),
        new("dns", Dns),
        new("vlan", CommonShapes.Vlan),
        new("bandwidth", CommonShapes.Bandwidth),
        new("port", CommonShapes.Port),
        new("ip", Ip, Occurs.Several),
        new("route", new("route", "family", "address", "netmask", "prefix", "gateway", "metric"), Occurs.Several),
        new("virtualport", CommonShapes.VirtualPort),
        new("portgroup", PortGroup, Occurs.Several),
        new(DnsmasqReader.Options, new("options") { Parts = [new(DnsmasqReader.Option, new("option", "value"), Occurs.Several)] }, Occurs.Several),
    ];

    public static readonly Shape Network = new("network", "connections", "ipv6", "trustGuestRxFilters")
    {
        Parts = Parts,
        Sometimes = [new("type", Holds: static context => context.Options.Dialect != Dialect.Libvirt)],
    };

    /// <summary>A network in the syntax of the thread of 2011, whose reader tells itself of what it does not know in the source.</summary>
    public static readonly Shape Thread = new("network", "type", "connections", "ipv6", "trustGuestRxFilters")
    {
        Parts = [.. Parts, new("source", new("source", "mode", "dev") { HasOwnParts = true })],
    };

    private static Part Lease() => new("lease", new("lease", "expiry", "unit"), Occurs.Several, InAnyNamespace: true);
}
