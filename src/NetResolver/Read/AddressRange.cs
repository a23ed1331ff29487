using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Checks that two addresses make a range, by itself or inside the network of an <c>&lt;ip&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virSocketAddrGetRange</c>, whose order of checks is kept.</remarks>
internal static class AddressRange
{
    /// <summary>The bits that ends may differ in.</summary>
    private const int Span = 16;

    /// <summary>True when they do; the first thing wrong is reported.</summary>
    public static bool Check(Cursor at, IpAddress start, IpAddress end, NetworkIp? network)
    {
        if (start.IsIpv6 != end.IsIpv6)
        {
            return Refuse(at, RangeRules.Mixed, start, end);
        }

        if (network is not null && !CheckInside(at, start, end, network))
        {
            return false;
        }

        if (start.Bits >> Span != end.Bits >> Span)
        {
            return Refuse(at, RangeRules.TooLarge, start, end);
        }

        return start.Bits <= end.Bits || Refuse(at, RangeRules.Reversed, start, end);
    }

    private static bool CheckInside(Cursor at, IpAddress start, IpAddress end, NetworkIp network)
    {
        var ip = network.Address;
        if (ip.IsIpv6 != start.IsIpv6)
        {
            return Refuse(at, network, RangeRules.Family, start, end, ip);
        }

        if (network.EffectivePrefix is not { } prefix)
        {
            return RefuseWithoutPrefix(at, network, start, end);
        }

        var first = ip.Masked(prefix);
        if (start.Masked(prefix) != first || end.Masked(prefix) != first)
        {
            return Refuse(at, network, RangeRules.Outside, start, end, ip, prefix);
        }

        if (!ip.IsIpv6 && start == first)
        {
            return Refuse(at, network, RangeRules.NetworkAddress, start, end, ip, prefix);
        }

        return ip.IsIpv6 || end != ip.Broadcast(prefix) || Refuse(at, network, RangeRules.BroadcastAddress, start, end, ip, prefix);
    }

    /// <summary>One fault of the <c>&lt;ip&gt;</c>, told at the first of its ranges, where libvirt stops.</summary>
    private static bool RefuseWithoutPrefix(Cursor at, NetworkIp network, IpAddress start, IpAddress end)
    {
        if (at.Xml.Parent is { } dhcp && dhcp.Element(at.Xml.Name) != at.Xml)
        {
            return false;
        }

        var finding = RangeRules.Prefix.At(at.Place, start, end, network.Address);
        at.Context.Bag.Add(at.Xml.Parent?.Parent?.Attribute(Names.Netmask) is { } netmask && network.Place.Element is { } ip
            ? finding.And(new Place(ip, "netmask", netmask.Position), $"the netmask is {netmask.Value}")
            : finding.And(network.Place, $"the network is {network.Address}"));
        return false;
    }

    private static bool Refuse(Cursor at, NetworkIp network, Rule rule, params object[] values)
    {
        var prefix = network.EffectivePrefix is { } known ? $"{network.Address.Masked(known)}/{known}" : network.Address.ToString();
        at.Context.Bag.Add(rule.At(at.Place, values).And(network.Place, $"the network is {prefix}"));
        return false;
    }

    private static bool Refuse(Cursor at, Rule rule, params object[] values)
    {
        at.Report(rule, values);
        return false;
    }
}
