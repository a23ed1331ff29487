using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What an element states and, reported, could not be read.</summary>
internal static class Unread
{
    /// <summary>Of a network; null where nothing is.</summary>
    public static UnreadParts? Of(Cursor at, in NetworkChildren children, NetworkDefinition read)
    {
        var parts = new UnreadParts
        {
            Mac = read.Mac is null && children.Mac is { } mac && at.Child(mac).Text(Names.Address) is not null ? at.Child(mac).Place : null,
            Ip = read.Ips.Count == 0 && children.Ips > 0 && at.Xml.Element(Names.Ip) is { } ip ? at.Child(ip, 1).Place : null,
            Dns = read.Dns is not { HasRecords: true } && children.Dns is { } dns ? Records(at.Child(dns)) : null,
            Bandwidth = read.Bandwidth is null && children.Bandwidth is { } bandwidth ? Rates(at.Child(bandwidth)) : null,
            Vlan = read.Vlan is null && children.Vlan is { } vlan ? at.Child(vlan).Place : null,
        };
        return parts == new UnreadParts() ? null : parts;
    }

    /// <summary>Of a portgroup; null where nothing is.</summary>
    public static UnreadParts? Of(Cursor at, PortGroup read)
    {
        var parts = new UnreadParts
        {
            Bandwidth = read.Bandwidth is null && at.First(Names.Bandwidth) is { } bandwidth ? Rates(bandwidth) : null,
            Vlan = read.Vlan is null ? at.First(Names.Vlan)?.Place : null,
        };
        return parts == new UnreadParts() ? null : parts;
    }

    /// <summary>Of an interface; null where nothing is.</summary>
    public static UnreadParts? Of(Cursor at, in InterfaceChildren children, GuestInterface read)
    {
        var parts = new UnreadParts
        {
            Ip = read.HostIps.Count == 0 && read.HostRoutes.Count == 0 && children.Source is { } source ? Address(at.Child(source)) : null,
            VirtualPort = read.VirtualPort is null && children.VirtualPort is { } port ? VirtualPort(at.Child(port)) : null,
        };
        return parts == new UnreadParts() ? null : parts;
    }

    private static Place? Records(Cursor at) => (at.FirstLocal("host") ?? at.FirstLocal("srv") ?? at.FirstLocal("txt")) is null ? null : at.Place;

    /// <summary>A bandwidth that states no direction is as if it were not there.</summary>
    private static Place? Rates(Cursor at) => (at.FirstLocal("inbound") ?? at.FirstLocal("outbound")) is null ? null : at.Place;

    private static Place? Address(Cursor at) => (at.Xml.Element(Names.Ip) ?? at.Xml.Element(Names.Route)) is { } element ? at.Child(element, 1).Place : null;

    /// <summary>The type alone, where it is good.</summary>
    private static VirtualPortElement? VirtualPort(Cursor at) => at.Property(Names.Type) is { } attribute && VirtualPortFacts.TryParse(attribute.Value, out var type)
        ? new VirtualPortElement(new VirtualPortFields { Type = type }, new VirtualPortPlaces(at.Path) { TypePosition = attribute.Position })
        : null;
}
