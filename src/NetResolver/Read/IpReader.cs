using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads an <c>&lt;ip&gt;</c> of a network.</summary>
/// <remarks>Source: libvirt's <c>virNetworkIPDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class IpReader
{
    private static readonly XName LocalPtr = "localPtr";
    private static readonly XName Dhcp = "dhcp";
    private static readonly XName Tftp = "tftp";
    private static readonly XName Root = "root";

    /// <summary>Those whose address is good, whatever else is wrong with them, and whether these are all.</summary>
    public static ValueList<NetworkIp> ReadAll(Cursor network, string name, int count, out bool areAll)
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

        areAll = read == count;
        return areAll ? new(ips) : new(ips[..read]);
    }

    /// <summary>The element; null where it is not known which addresses it stands for. What it serves is looked at even then.</summary>
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
        var beforeSwitch = at.Context.Bag.Errors;
        var localPtr = at.YesNo(LocalPtr);
        var switchErrors = at.Context.Bag.Errors - beforeSwitch;
        var family = Family(at, network);
        var isIpv6 = address?.IsIpv6 ?? (family == IpFamily.Ipv6 || at.Text(Names.Address) is { } stated && stated.Value.Contains(':', StringComparison.Ordinal));
        var isSaidTwice = CheckFamily(at, network, family ?? (isIpv6 ? IpFamily.Ipv6 : IpFamily.Ipv4), address, mask, prefix);
        var isGood = at.Context.Bag.Errors == errors + switchErrors + (isSaidTwice ? 1 : 0);
        var (dhcp, tftp) = Children(at);
        var result = address is not { } ip || !isGood ? null : new NetworkIp(ip)
        {
            Family = at.Text(Names.Family) is null ? null : family,
            Netmask = mask,
            Prefix = (int)prefix,
            LocalPtr = localPtr,
            Place = at.Place,
        };
        if (dhcp is not null)
        {
            result = DhcpReader.Read(at.Child(dhcp), network, result, isIpv6);
        }

        if (tftp is not null)
        {
            var root = TftpRoot(at.Child(tftp), network, isIpv6);
            result = result is null ? null : result with { TftpRoot = root };
        }

        return result;
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

    /// <summary>Checks what goes together; the address is null where it is not known. True where netmask and prefix are both stated, reported, and say the same.</summary>
    private static bool CheckFamily(Cursor at, string network, IpFamily family, IpAddress? address, IpAddress? mask, uint prefix)
    {
        var isIpv6 = family == IpFamily.Ipv6;
        var text = at.Property(Names.Address)?.Value ?? "";
        var limit = address?.Length ?? (isIpv6 ? 128 : 32);
        if (address is { } ip && ip.IsIpv6 != isIpv6)
        {
            at.Context.Bag.Add(IpRules.FamilyMismatch.At(at.PlaceOf(at.Property(Names.Address)!), isIpv6 ? "ipv6" : "ipv4", text, network)
                .And(at.Text(Names.Family) is { } stated ? at.PlaceOf(stated) : default, "the family is stated here"));

            // Which of the two is meant is not known, and with it not what fits the one alone.
            if (prefix > 128)
            {
                at.Report(IpRules.PrefixRange, at.Property(Names.Prefix)!, prefix, network, limit);
            }

            return false;
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
            at.Context.Bag.Add(IpRules.NetmaskAndPrefix.At(at.PlaceOf(at.Property(Names.Prefix)!), network)
                .With(new RelatedPlace(at.PlaceOf(at.Property(Names.Netmask)!), "the netmask")));
            return mask.Value.NetmaskLength() == (int)prefix;
        }

        if (prefix > limit)
        {
            at.Report(IpRules.PrefixRange, at.Property(Names.Prefix)!, prefix, network, limit);
        }

        return false;
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

    private static string? TftpRoot(Cursor at, string network, bool isIpv6)
    {
        if (isIpv6)
        {
            at.Report(IpRules.TftpOnIpv6, network);
        }

        return at.Text(Root)?.Value;
    }
}
