using System.Text;
using NetResolver.Read;

namespace NetResolver.Ports;

/// <summary>Changes what DHCP serves on an <c>&lt;ip&gt;</c>: its hosts and its ranges.</summary>
/// <remarks>
/// Source: libvirt's <c>virNetworkDefUpdateIPDHCPHost</c>, <c>virNetworkDefUpdateIPDHCPRange</c> and <c>virNetworkIPDefByIndex</c>, whose order of
/// checks is kept.
/// </remarks>
internal static class DhcpUpdate
{
    public static NetworkDefinition? Host(UpdateRequest request)
    {
        if (!request.IsElement("host") || Target(request) is not { } index)
        {
            return null;
        }

        var (network, ip) = (request.Network, request.Network.Ips[index]);
        var isPartial = request.Command == UpdateCommand.Delete;
        if (DhcpReader.Host(request.At, network.Name, ip.Address.IsIpv6, isPartial) is not { } host)
        {
            return null;
        }

        if (!isPartial && host.Ip!.Value.IsIpv6 != ip.Address.IsIpv6)
        {
            return request.Refuse(new(ip.Place, "the <ip>"), UpdateRules.DhcpHostFamily, host.Ip, ip.Address, network.Name);
        }

        if (request.IsAdd)
        {
            return ServesElsewhere(request, index) ? null
                : IndexOf(ip.DhcpHosts, host, SharesAny) is var there && there >= 0
                    ? request.Refuse(new(ip.Place, "the <ip> that has it"), UpdateRules.DhcpHostExists, network.Name, Describe(ip.DhcpHosts[there]))
                    : With(network, index, ip with { DhcpHosts = ip.DhcpHosts.Added(host, request.IsFirst) });
        }

        if (request.Command is not (UpdateCommand.Modify or UpdateCommand.Delete))
        {
            return request.RefuseCommand();
        }

        var found = IndexOf(ip.DhcpHosts, host, isPartial ? HasAll : SharesAny);
        return found < 0 ? request.Refuse(new(ip.Place, "the <ip> that has none such"), UpdateRules.DhcpHostMissing, network.Name, ip.Address)
            : With(network, index, ip with { DhcpHosts = isPartial ? ip.DhcpHosts.Without(found) : ip.DhcpHosts.Replaced(found, host) });
    }

    public static NetworkDefinition? Range(UpdateRequest request)
    {
        if (!request.IsElement("range") || Target(request) is not { } index)
        {
            return null;
        }

        if (request.Command == UpdateCommand.Modify)
        {
            return request.RefuseModify();
        }

        var (network, ip) = (request.Network, request.Network.Ips[index]);
        if (DhcpReader.Range(request.At, network.Name, ip) is not { } range)
        {
            return null;
        }

        var found = IndexOf(ip.DhcpRanges, range, static (asked, there) => asked.Start.IsSameHost(there.Start) && asked.End.IsSameHost(there.End));
        if (request.IsAdd)
        {
            return ServesElsewhere(request, index) ? null
                : found >= 0 ? request.Refuse(new(ip.Place, "the <ip> that has it"), UpdateRules.DhcpRangeExists, network.Name, range.Start, range.End)
                : With(network, index, ip with { DhcpRanges = ip.DhcpRanges.Added(range, request.IsFirst) });
        }

        return request.Command != UpdateCommand.Delete ? request.RefuseCommand()
            : found < 0 ? request.Refuse(new(ip.Place, "the <ip> that has none such"), UpdateRules.DhcpRangeMissing, network.Name, range.Start, range.End)
            : With(network, index, ip with { DhcpRanges = ip.DhcpRanges.Without(found) });
    }

    /// <summary>The <c>&lt;ip&gt;</c> that is meant; null, and reported, where there is none.</summary>
    private static int? Target(UpdateRequest request)
    {
        var (ips, index) = (request.Network.Ips, request.Change.ParentIndex);
        if (index >= 0)
        {
            if (index < ips.Count)
            {
                return index;
            }

            request.Refuse(new(request.Network.Place, "the network"), UpdateRules.IpIndex, index, request.Network.Name, ips.Count);
            return null;
        }

        var byPreference = (ReadOnlySpan<Predicate<NetworkIp>>)[static ip => ip.HasDhcp, static ip => !ip.Address.IsIpv6, static _ => true];
        foreach (var fits in byPreference)
        {
            for (var i = 0; i < ips.Count; i++)
            {
                if (fits(ips[i]))
                {
                    return i;
                }
            }
        }

        request.Refuse(new(request.Network.Place, "the network"), UpdateRules.IpMissing, request.Network.Name);
        return null;
    }

    /// <summary>libvirt serves DHCP on one <c>&lt;ip&gt;</c> of a family.</summary>
    private static bool ServesElsewhere(UpdateRequest request, int index)
    {
        var ips = request.Network.Ips;
        for (var i = 0; i < ips.Count; i++)
        {
            if (i != index && ips[i].HasDhcp && ips[i].Address.IsIpv6 == ips[index].Address.IsIpv6)
            {
                request.Refuse(new(ips[i].Place, "the <ip> that serves DHCP"), UpdateRules.DhcpElsewhere, ips[i].Address.IsIpv6 ? "IPv6" : "IPv4", ips[i].Address);
                return true;
            }
        }

        return false;
    }

    private static int IndexOf<T>(ValueList<T> list, T asked, Func<T, T, bool> matches)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (matches(asked, list[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether one of MAC address, name and address is the same.</summary>
    private static bool SharesAny(DhcpHost asked, DhcpHost there) =>
        (asked.Mac is not null && there.Mac is not null && SameMac(asked.Mac, there.Mac)) ||
        (asked.Name is not null && asked.Name == there.Name) ||
        (asked.Ip is { } left && there.Ip is { } right && left.IsSameHost(right));

    /// <summary>Whether all that is asked for is there; a host without a MAC address fits any.</summary>
    private static bool HasAll(DhcpHost asked, DhcpHost there) =>
        (asked.Mac is null || there.Mac is null || SameMac(asked.Mac, there.Mac)) &&
        (asked.Name is null || asked.Name == there.Name) &&
        (asked.Ip is not { } left || (there.Ip is { } right && left.IsSameHost(right)));

    /// <summary>libvirt compares MAC addresses as texts, without regard to case and leading zeros, but with all that stands behind them (<c>virMacAddrCompare</c>).</summary>
    private static bool SameMac(string left, string right) => Bare(left) == Bare(right);

    private static string Bare(string mac)
    {
        var bare = new StringBuilder(mac.Length);
        for (var i = 0; i < mac.Length; i++)
        {
            if (mac[i] != '0' || i + 1 == mac.Length || !char.IsAsciiHexDigit(mac[i + 1]))
            {
                bare.Append(char.IsAsciiLetterUpper(mac[i]) ? (char)(mac[i] | 0x20) : mac[i]);
            }
        }

        return bare.ToString();
    }

    private static string Describe(DhcpHost host) =>
        string.Join(", ", ((string?[])[host.Mac, host.Name, host.Ip?.ToString()]).Where(static part => part is not null));

    private static NetworkDefinition With(NetworkDefinition network, int index, NetworkIp ip) => network with { Ips = network.Ips.Replaced(index, ip) };
}
