using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads an <c>&lt;ip&gt;</c> of a network.</summary>
/// <remarks>Source: libvirt's <c>virNetworkIPDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class IpReader
{
    private static readonly XName LocalPtr = "localPtr";
    private static readonly XName Dhcp = "dhcp";
    private static readonly XName Tftp = "tftp";
    private static readonly XName Root = "root";

    /// <summary>All of them; an incomplete list where one has errors.</summary>
    public static ValueList<NetworkIp> ReadAll(Cursor network, string name, int count)
    {
        var ips = new NetworkIp[count];
        var (read, index) = (0, 0);
        for (var node = network.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.Ip && Read(network.Child(element, ++index), name) is { } ip)
            {
                ips[read++] = ip;
            }
        }

        return read == count ? new(ips) : new(ips[..read]);
    }

    private static NetworkIp? Read(Cursor at, string network)
    {
        var errors = at.Context.Bag.Errors;
        var address = Address(at, network);
        var netmask = at.Text(Names.Netmask);
        IpAddress? mask = null;
        if (netmask is not null)
        {
            mask = IpAddress.TryParse(netmask.Value, out var parsed) ? parsed : null;
            if (mask is null)
            {
                at.Report(IpRules.NetmaskInvalid, netmask, netmask.Value, network);
            }
        }

        var prefix = at.Number(Names.Prefix, 10).GetValueOrDefault();
        var localPtr = at.YesNo(LocalPtr);
        var family = Family(at, network);
        if (address is not { } ip)
        {
            return null;
        }

        if (family is { } known)
        {
            CheckFamily(at, network, known, ip, mask, prefix);
        }

        var (dhcp, tftp) = Children(at);
        var isChecked = at.Context.Bag.Errors == errors;
        var result = new NetworkIp(ip)
        {
            Family = at.Text(Names.Family) is null ? null : family,
            Netmask = mask,
            Prefix = isChecked ? (int)prefix : 0,
            LocalPtr = localPtr,
            Place = at.Place,
        };
        if (dhcp is not null)
        {
            result = DhcpReader.Read(at.Child(dhcp), network, result, isChecked);
        }

        if (tftp is not null)
        {
            result = result with { TftpRoot = TftpRoot(at.Child(tftp), network, ip) };
        }

        return at.Context.Bag.Errors > errors ? null : result;
    }

    private static IpAddress? Address(Cursor at, string network)
    {
        if (at.Text(Names.Address) is not { } attribute)
        {
            at.Report(IpRules.AddressMissing, network);
        }
        else if (IpAddress.TryParse(attribute.Value, out var address))
        {
            return address;
        }
        else
        {
            at.Report(IpRules.AddressInvalid, attribute, attribute.Value, network);
        }

        return null;
    }

    /// <summary>The family that is stated or meant; null, and reported, for an unknown one.</summary>
    private static IpFamily? Family(Cursor at, string network)
    {
        var attribute = at.Text(Names.Family);
        switch (attribute?.Value)
        {
            case null or "ipv4":
                return IpFamily.Ipv4;
            case "ipv6":
                return IpFamily.Ipv6;
            default:
                at.Report(IpRules.FamilyUnknown, attribute, attribute.Value, network);
                return null;
        }
    }

    private static void CheckFamily(Cursor at, string network, IpFamily family, IpAddress ip, IpAddress? mask, uint prefix)
    {
        var isIpv6 = family == IpFamily.Ipv6;
        var text = at.Property(Names.Address)!.Value;
        if (ip.IsIpv6 != isIpv6)
        {
            at.Report(IpRules.FamilyMismatch, at.Property(Names.Address)!, isIpv6 ? "ipv6" : "ipv4", text, network);
            return;
        }

        if (mask is not null && isIpv6)
        {
            at.Report(IpRules.NetmaskOnIpv6, at.Property(Names.Netmask)!, text, network);
        }
        else if (mask is { IsIpv6: true })
        {
            at.Report(IpRules.NetmaskFamily, at.Property(Names.Netmask)!, at.Property(Names.Netmask)!.Value, text, network);
        }
        else if (mask is not null && prefix > 0)
        {
            at.Report(IpRules.NetmaskAndPrefix, at.Property(Names.Prefix)!, network);
            return;
        }

        if (prefix > ip.Length)
        {
            at.Report(IpRules.PrefixRange, at.Property(Names.Prefix)!, prefix, network, ip.Length);
        }
    }

    private static (DocumentElement? Dhcp, DocumentElement? Tftp) Children(Cursor at)
    {
        DocumentElement? dhcp = null, tftp = null;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element)
            {
                continue;
            }

            if (element.Name == Dhcp)
            {
                dhcp ??= element;
            }
            else if (element.Name == Tftp)
            {
                tftp ??= element;
            }
        }

        return (dhcp, tftp);
    }

    private static string? TftpRoot(Cursor at, string network, IpAddress ip)
    {
        if (ip.IsIpv6)
        {
            at.Report(IpRules.TftpOnIpv6, network);
        }

        return at.Text(Root)?.Value;
    }
}
