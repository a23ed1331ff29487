namespace NetResolver.Write;

/// <summary>Writes the addresses of a network: <c>&lt;ip&gt;</c> with what is served on it, and <c>&lt;route&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkIPDefFormat</c>, <c>virNetworkDHCPHostDefFormat</c> and <c>virNetDevIPRouteFormat</c>.</remarks>
internal static class IpWriter
{
    public static void Ip(XmlOutput xml, NetworkIp ip)
    {
        xml.Open("ip").Attribute("family", Family(ip.Family)).Attribute("address", ip.Address.ToString()).Attribute("netmask", ip.Netmask?.ToString());
        if (ip.Prefix > 0)
        {
            xml.Attribute("prefix", (ulong)ip.Prefix);
        }

        xml.Attribute("localPtr", ip.LocalPtr).Content();
        if (ip.TftpRoot is { } root)
        {
            xml.Open("tftp").Attribute("root", root).Close();
        }

        if (ip.HasDhcp)
        {
            Dhcp(xml, ip);
        }

        xml.End("ip");
    }

    public static void Route(XmlOutput xml, NetworkRoute route)
    {
        xml.Open("route").Attribute("family", Family(route.Family)).Attribute("address", route.Address.ToString()).Attribute("netmask", route.Netmask?.ToString());
        if (route.Prefix is { } prefix)
        {
            xml.Attribute("prefix", (ulong)prefix);
        }

        xml.Attribute("gateway", route.Gateway.ToString());
        if (route.Metric > 0)
        {
            xml.Attribute("metric", (ulong)route.Metric);
        }

        xml.Close();
    }

    private static void Dhcp(XmlOutput xml, NetworkIp ip)
    {
        xml.Open("dhcp").Content();
        foreach (var range in ip.DhcpRanges)
        {
            xml.Open("range").Attribute("start", range.Start.ToString()).Attribute("end", range.End.ToString());
            Lease(xml, range.Lease, "range");
        }

        foreach (var host in ip.DhcpHosts)
        {
            xml.Open("host").Unescaped("mac", host.Mac).Unescaped("id", host.Id).Unescaped("name", host.Name).Attribute("ip", host.Ip?.ToString());
            Lease(xml, host.Lease, "host");
        }

        if (ip.Bootp is { } bootp)
        {
            xml.Open("bootp").Attribute("file", bootp.File).Attribute("server", bootp.Server?.ToString()).Close();
        }

        xml.End("dhcp");
    }

    /// <summary>Ends the element of that name, with the lease in it where there is one.</summary>
    private static void Lease(XmlOutput xml, DhcpLease? lease, string element)
    {
        if (lease is not { } time)
        {
            xml.Close();
            return;
        }

        xml.Content();
        xml.Open("lease").Attribute("expiry", time.Expiry);
        if (time.Expiry > 0)
        {
            xml.Attribute("unit", time.Unit switch { LeaseUnit.Seconds => "seconds", LeaseUnit.Hours => "hours", _ => "minutes" });
        }

        xml.Close();
        xml.End(element);
    }

    private static string? Family(IpFamily? family) => family switch { IpFamily.Ipv4 => "ipv4", IpFamily.Ipv6 => "ipv6", _ => null };
}
