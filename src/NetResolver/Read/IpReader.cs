using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;ip&gt;</c>s and <c>&lt;route&gt;</c>s of an interface, or of its source.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetIPParseXML</c> and <c>virNetDevIPRouteCreate</c>.</remarks>
internal static class IpReader
{
    public static ValueList<GuestIp> Ips(Cursor at)
    {
        List<GuestIp>? ips = null;
        var count = 0;
        for (var element = at.Xml.Element(InterfaceNames.Ip); element is not null; element = Next(element))
        {
            if (Ip(at.Child(element, ++count)) is { } ip)
            {
                (ips ??= []).Add(ip);
            }
        }

        return ips is null ? default : [.. ips];
    }

    public static ValueList<GuestRoute> Routes(Cursor at)
    {
        List<GuestRoute>? routes = null;
        var count = 0;
        for (var element = at.Xml.Element(InterfaceNames.Route); element is not null; element = Next(element))
        {
            if (RouteReader.Read(at.Child(element, ++count)) is { } route)
            {
                (routes ??= []).Add(route);
            }
        }

        return routes is null ? default : [.. routes];
    }

    /// <summary>The next sibling of the same name.</summary>
    internal static XElement? Next(XElement element)
    {
        for (var node = element.NextNode; node is not null; node = node.NextNode)
        {
            if (node is XElement sibling && sibling.Name == element.Name)
            {
                return sibling;
            }
        }

        return null;
    }

    private static GuestIp? Ip(Cursor at)
    {
        Strays.Attributes(at, "address", "family", "prefix", "peer");
        if (at.Property(Names.Address) is not { } attribute)
        {
            at.Report(IpRules.AddressMissing);
            return null;
        }

        // Another word than these two is no fault: the family is then that of the address.
        AddressFamily? wanted = at.Property(InterfaceNames.Family)?.Value switch
        {
            "ipv4" => AddressFamily.InterNetwork,
            "ipv6" => AddressFamily.InterNetworkV6,
            _ => null,
        };
        if (!NumericAddress.TryParse(attribute.Value, out var address) || (wanted is not null && address.AddressFamily != wanted))
        {
            at.Report(IpRules.AddressInvalid, attribute, attribute.Value);
            return null;
        }

        var prefix = 0u;
        if (at.Property(InterfaceNames.Prefix) is { } bits &&
            !(CNumber.TryParseUInt32(bits.Value, 10, out prefix) && prefix <= NumericAddress.Bits(address)))
        {
            at.Report(IpRules.PrefixInvalid, bits, bits.Value, NumericAddress.Bits(address));
        }

        IPAddress? peer = null;
        if (at.Property(InterfaceNames.Peer) is { } other && !NumericAddress.TryParse(other.Value, out peer))
        {
            at.Report(IpRules.PeerInvalid, other, other.Value);
        }

        return new GuestIp(address, prefix, peer) { Place = at.Place };
    }
}
