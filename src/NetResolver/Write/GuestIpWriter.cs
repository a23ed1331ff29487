using System.Globalization;

namespace NetResolver.Write;

/// <summary>Writes the addresses, routes and forwarded ports of an interface.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetIPInfoFormat</c>, <c>virNetDevIPRouteFormat</c> and <c>virDomainNetPortForwardsFormat</c>.</remarks>
internal static class GuestIpWriter
{
    public static void Write(XmlOutput xml, ValueList<GuestIp> ips, ValueList<GuestRoute> routes)
    {
        foreach (var ip in ips)
        {
            xml.Open("ip")
                .Attribute("address", ip.Address.ToString())
                .Attribute("family", ip.Address.IsIpv6 ? "ipv6" : "ipv4")
                .Attribute("prefix", Text(ip.Prefix))
                .Attribute("peer", ip.Peer?.ToString())
                .Close();
        }

        foreach (var route in routes)
        {
            xml.Open("route")
                .Attribute("family", route.Family)
                .Attribute("address", route.Address.ToString())
                .Attribute("netmask", route.Netmask?.ToString())
                .Attribute("prefix", route.Prefix?.ToString(CultureInfo.InvariantCulture))
                .Attribute("gateway", route.Gateway.ToString())
                .Attribute("metric", Text(route.Metric.GetValueOrDefault()))
                .Close();
        }
    }

    public static void Write(XmlOutput xml, ValueList<PortForward> forwards)
    {
        foreach (var forward in forwards)
        {
            xml.Open("portForward")
                .Attribute("proto", forward.Protocol == ForwardedProtocol.Tcp ? "tcp" : "udp")
                .Attribute("address", forward.Address?.ToString())
                .Attribute("dev", forward.Dev);
            if (forward.Ranges.Count == 0)
            {
                xml.Close();
                continue;
            }

            xml.Content();
            foreach (var range in forward.Ranges)
            {
                xml.Open("range")
                    .Attribute("start", Text(range.Start))
                    .Attribute("end", Text(range.End))
                    .Attribute("to", Text(range.To))
                    .Attribute("exclude", range.Exclude)
                    .Close();
            }

            xml.End("portForward");
        }
    }

    /// <summary>A number, of which 0 is not written.</summary>
    private static string? Text(uint number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
}
