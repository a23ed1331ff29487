using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;route&gt;</c>s of a network, and checks that their gateways can be reached.</summary>
/// <remarks>Source: libvirt's <c>virNetDevIPRouteParseXML</c> and <c>virNetworkDefParseXML</c>; the order of checks is kept.</remarks>
internal static class RouteReader
{
    private static readonly XName Gateway = "gateway";
    private static readonly XName Metric = "metric";

    /// <summary>Those that are good. Gateways are only looked at where the addresses are known.</summary>
    public static ValueList<NetworkRoute> ReadAll(Cursor network, string name, int count, ValueList<NetworkIp> ips, bool ipsAreKnown)
    {
        var routes = new NetworkRoute[count];
        var (read, index) = (0, 0);
        for (var node = network.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.Route && Read(network.Child(element, ++index), name) is { } route)
            {
                routes[read++] = route;
            }
        }

        var good = new ValueList<NetworkRoute>(read == count ? routes : routes[..read]);
        foreach (var route in good)
        {
            if (ipsAreKnown && !IsReachable(route.Gateway, ips))
            {
                network.Context.Bag.Add(RouteRules.Unreachable.At(route.Place, route.Gateway, name).With(ips is [var first, ..] ? [new RelatedPlace(first.Place, Addresses(ips))] : []));
            }
        }

        return good;
    }

    private static string Addresses(ValueList<NetworkIp> ips) =>
        ips.Count == 1 ? $"the network's own address is {ips[0].Address}" : $"the network's own addresses, which are {string.Join(", ", ips.Select(ip => ip.Address))}";

    private static bool IsReachable(IpAddress gateway, ValueList<NetworkIp> ips)
    {
        foreach (var ip in ips)
        {
            if (ip.Address.IsIpv6 == gateway.IsIpv6 && ip.EffectivePrefix is { } prefix && ip.Address.Masked(prefix) == gateway.Masked(prefix))
            {
                return true;
            }
        }

        return false;
    }

    private static NetworkRoute? Read(Cursor at, string network)
    {
        var errors = at.Context.Bag.Errors;
        var prefix = at.Number(Names.Prefix, 10);
        var prefixIsKnown = at.Context.Bag.Errors == errors;
        var metric = at.Number(Metric, 10);
        if (metric == 0)
        {
            at.Report(RouteRules.MetricZero, at.Property(Metric)!, "metric", at.Name);
        }

        Present(at, Names.Address, network);
        Present(at, Gateway, network);
        var (address, gateway, netmask) = (Address(at, Names.Address, network), Address(at, Gateway, network), Address(at, Names.Netmask, network));
        Check(at, network, address, gateway, netmask, prefix, prefixIsKnown && (netmask is not null || at.Property(Names.Netmask) is null));
        return at.Context.Bag.Errors > errors
            ? null
            : new NetworkRoute(address.GetValueOrDefault(), gateway.GetValueOrDefault())
            {
                Family = at.Property(Names.Family)?.Value switch { null => null, "ipv6" => IpFamily.Ipv6, _ => IpFamily.Ipv4 },
                Netmask = netmask,
                Prefix = (int?)prefix,
                Metric = metric.GetValueOrDefault(),
                Place = at.Place,
            };
    }

    /// <summary>Checks what goes together, of what is known.</summary>
    private static void Check(Cursor at, string network, IpAddress? address, IpAddress? gateway, IpAddress? netmask, uint? prefix, bool lengthIsKnown)
    {
        var stated = at.Property(Names.Family);
        if (stated?.Value is not (null or "ipv4" or "ipv6"))
        {
            at.Report(RouteRules.FamilyUnknown, stated, stated.Value, network);
            return;
        }

        var isIpv6 = stated?.Value == "ipv6";
        var errors = at.Context.Bag.Errors;
        CheckFamily(at, Names.Address, address, isIpv6, network);
        if (isIpv6 && netmask is not null)
        {
            at.Report(RouteRules.NetmaskOnIpv6, at.Property(Names.Netmask)!, at.Property(Names.Address)?.Value ?? "", network);
            netmask = null;
        }

        var others = at.Context.Bag.Errors;
        CheckFamily(at, Gateway, gateway, isIpv6, network);
        others = at.Context.Bag.Errors - others;
        if (netmask is { } mask)
        {
            CheckFamily(at, Names.Netmask, mask, isIpv6, network);
            if (prefix is not null)
            {
                at.Context.Bag.Add(RouteRules.NetmaskAndPrefix.At(at.PlaceOf(at.Property(Names.Prefix)!), network)
                    .With(new RelatedPlace(at.PlaceOf(at.Property(Names.Netmask)!), "the netmask")));
            }
        }

        var limit = isIpv6 ? 128 : 32;
        if (prefix > limit)
        {
            at.Report(RouteRules.PrefixRange, at.Property(Names.Prefix)!, prefix, limit, network);
        }

        if (at.Context.Bag.Errors > errors + others || !lengthIsKnown || address is not { } known)
        {
            return;
        }

        var masked = netmask is { } own ? known.Masked(own) : known.Masked((int)prefix.GetValueOrDefault());
        if (masked.Bits != known.Bits)
        {
            at.Report(RouteRules.NotNetworkAddress, at.Property(Names.Address)!, at.Property(Names.Address)!.Value, network, masked);
        }
    }

    private static void CheckFamily(Cursor at, XName name, IpAddress? address, bool isIpv6, string network)
    {
        if (address is { } known && known.IsIpv6 != isIpv6)
        {
            at.Context.Bag.Add(RouteRules.FamilyMismatch.At(at.PlaceOf(at.Property(name)!), name.LocalName, at.Property(name)!.Value, isIpv6 ? "ipv6" : "ipv4", network)
                .And(at.Property(Names.Family) is { } stated ? at.PlaceOf(stated) : default, "the family is stated here"));
        }
    }

    private static void Present(Cursor at, XName name, string network)
    {
        if (at.Property(name) is null)
        {
            at.Report(RouteRules.AddressMissing, name.LocalName, network);
        }
    }

    private static IpAddress? Address(Cursor at, XName name, string network)
    {
        if (at.Property(name) is not { } attribute)
        {
            return null;
        }

        if (IpAddress.TryParse(attribute.Value, out var address))
        {
            return address;
        }

        at.Report(RouteRules.AddressInvalid, attribute, name.LocalName, attribute.Value, network);
        return null;
    }
}
