namespace NetResolver.Write;

/// <summary>Writes what a network's name server is told: <c>&lt;domain&gt;</c>, <c>&lt;dns&gt;</c>, and dnsmasq's own options.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefFormatBuf</c>, <c>virNetworkDNSDefFormat</c> and <c>networkDnsmasqDefNamespaceFormatXML</c>.</remarks>
internal static class DnsWriter
{
    public static void Domain(XmlOutput xml, NetworkDomain? domain)
    {
        if (domain is not null)
        {
            xml.Open("domain").Unescaped("name", domain.Name).Attribute("localOnly", domain.LocalOnly).Attribute("register", domain.Register).Close();
        }
    }

    public static void Dns(XmlOutput xml, NetworkDns? dns)
    {
        if (dns is null || (dns.Enable is null && dns.ForwardPlainNames is null && !dns.HasContent))
        {
            return;
        }

        xml.Open("dns").Attribute("enable", dns.Enable).Attribute("forwardPlainNames", dns.ForwardPlainNames);
        if (!dns.HasContent)
        {
            xml.Close();
            return;
        }

        xml.Content();
        foreach (var forwarder in dns.Forwarders)
        {
            xml.Open("forwarder").Attribute("domain", forwarder.Domain).Attribute("addr", forwarder.Address?.ToString());
            Number(xml, "port", forwarder.Port);
            xml.Close();
        }

        foreach (var text in dns.Texts)
        {
            xml.Open("txt").Attribute("name", text.Name).Attribute("value", text.Value).Close();
        }

        foreach (var service in dns.Services)
        {
            Service(xml, service);
        }

        foreach (var host in dns.Hosts)
        {
            xml.Open("host").Attribute("ip", host.Ip?.ToString()).Content();
            foreach (var name in host.Names)
            {
                xml.Text("hostname", name);
            }

            xml.End("host");
        }

        xml.End("dns");
    }

    public static void Dnsmasq(XmlOutput xml, ValueList<string> options)
    {
        if (options.Count == 0)
        {
            return;
        }

        xml.Open("dnsmasq:options").Content();
        foreach (var option in options)
        {
            xml.Open("dnsmasq:option").Attribute("value", option).Close();
        }

        xml.End("dnsmasq:options");
    }

    private static void Service(XmlOutput xml, DnsService service)
    {
        xml.Open("srv").Attribute("service", service.Service).Attribute("protocol", service.Protocol).Attribute("domain", service.Domain).Attribute("target", service.Target);
        Number(xml, "port", service.Port);
        Number(xml, "priority", service.Priority);
        Number(xml, "weight", service.Weight);
        xml.Close();
    }

    private static void Number(XmlOutput xml, string name, int number)
    {
        if (number != 0)
        {
            xml.Attribute(name, (ulong)number);
        }
    }
}
