using System.Buffers;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;dhcp&gt;</c> of an <c>&lt;ip&gt;</c>.</summary>
/// <remarks>
/// Source: libvirt's <c>virNetworkDHCPDefParseXML</c> and what it calls; the order of checks is kept. Its children are known by their local
/// names, whatever their namespace.
/// </remarks>
internal static class DhcpReader
{
    private static readonly XName Expiry = "expiry";
    private static readonly XName Unit = "unit";
    private static readonly XName File = "file";
    private static readonly XName Server = "server";
    private static readonly string[] Units = ["seconds", "minutes", "hours"];
    private static readonly SearchValues<char> OfId = SearchValues.Create("0123456789abcdefABCDEF:");

    /// <summary>The <c>&lt;ip&gt;</c> with what it serves. Ranges are checked against its network only where that is known to be good, else it is null.</summary>
    public static NetworkIp? Read(Cursor at, string network, NetworkIp? ip, bool isIpv6)
    {
        var ranges = new List<DhcpRange>();
        var hosts = new List<DhcpHost>();
        Bootp? bootp = null;
        var (rangeIndex, hostIndex) = (0, 0);
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element)
            {
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "range":
                    if (Range(at.Child(element, ++rangeIndex), network, ip) is { } range)
                    {
                        ranges.Add(range);
                    }

                    break;
                case "host":
                    if (Host(at.Child(element, ++hostIndex), network, isIpv6, isPartial: false) is { } host)
                    {
                        hosts.Add(host);
                    }

                    break;
                case "bootp":
                    bootp = isIpv6 ? null : Bootp(at.Child(element)) ?? bootp;
                    break;
            }
        }

        return ip is null ? null : ip with { DhcpRanges = [.. ranges], DhcpHosts = [.. hosts], Bootp = bootp };
    }

    /// <summary>A <c>&lt;range&gt;</c>; null where it has errors. Without a network its ends are only checked against each other.</summary>
    public static DhcpRange? Range(Cursor at, string network, NetworkIp? ip)
    {
        var errors = at.Context.Bag.Errors;
        var start = End(at, Names.Start, network);
        var end = End(at, Names.End, network);
        if (start is { } first && end is { } last)
        {
            AddressRange.Check(at, first, last, ip);
        }

        var lease = Leases(at);
        return at.Context.Bag.Errors > errors ? null : new DhcpRange(start.GetValueOrDefault(), end.GetValueOrDefault(), lease);
    }

    /// <summary>A <c>&lt;host&gt;</c>; null where it has errors. A partial one need only say what it is known by.</summary>
    public static DhcpHost? Host(Cursor at, string network, bool isIpv6, bool isPartial)
    {
        var errors = at.Context.Bag.Errors;
        var mac = Mac(at, network, isIpv6);
        var id = at.Property(Names.Id);
        if (id is not null && id.Value.AsSpan().IndexOfAnyExcept(OfId) is >= 0 and var bad)
        {
            at.Report(DhcpRules.HostIdInvalid, id, id.Value[bad], id.Value, network);
        }

        var name = at.Property(Names.Name);
        if (name is not null && !(name.Value.Length > 0 && char.IsAsciiLetterOrDigit(name.Value[0])))
        {
            at.Report(DhcpRules.HostNameInvalid, name, name.Value, network);
        }

        var ip = Address(at, network);
        if (isPartial && mac is null && name is null && at.Property(Names.Ip) is null)
        {
            at.Report(DhcpRules.HostEmpty, network);
        }
        else if (!isPartial)
        {
            CheckComplete(at, network, isIpv6, hasWho: name is not null || (isIpv6 ? id : at.Property(Names.Mac)) is not null);
        }

        var lease = Leases(at);
        if (name is not null)
        {
            AdviceCheck.Raw(at, name);
        }

        return at.Context.Bag.Errors > errors ? null : new DhcpHost { Mac = mac?.Value, Id = id?.Value, Name = name?.Value, Ip = ip, Lease = lease };
    }

    private static void CheckComplete(Cursor at, string network, bool isIpv6, bool hasWho)
    {
        if (!hasWho)
        {
            at.Report(DhcpRules.HostWhoMissing, isIpv6 ? "IPv6" : "IPv4", network, isIpv6 ? "id" : "mac");
        }

        if (at.Property(Names.Ip) is null)
        {
            at.Report(DhcpRules.HostIpMissing, network);
        }
    }

    private static DocumentAttribute? Mac(Cursor at, string network, bool isIpv6)
    {
        if (at.Property(Names.Mac) is not { } attribute)
        {
            return null;
        }

        if (isIpv6)
        {
            at.Report(DhcpRules.HostMacOnIpv6, attribute, attribute.Value, network);
        }
        else if (!MacAddress.TryParse(attribute.Value, out var mac))
        {
            at.Report(DhcpRules.HostMacInvalid, attribute, attribute.Value, network);
        }
        else if (mac.IsMulticast)
        {
            at.Report(DhcpRules.HostMacMulticast, attribute, attribute.Value, network);
        }
        else
        {
            AdviceCheck.Mac(at, attribute);
            AdviceCheck.Raw(at, attribute);
        }

        return attribute;
    }

    private static IpAddress? Address(Cursor at, string network)
    {
        if (at.Property(Names.Ip) is not { } attribute)
        {
            return null;
        }

        if (IpAddress.TryParse(attribute.Value, out var ip))
        {
            return ip;
        }

        at.Report(DhcpRules.HostIpInvalid, attribute, network, attribute.Value);
        return null;
    }

    private static IpAddress? End(Cursor at, XName name, string network)
    {
        if (at.Property(name) is { } attribute)
        {
            return Numeric(at, attribute);
        }

        at.Report(DhcpRules.RangeAttributeMissing, name.LocalName, network);
        return null;
    }

    /// <summary>A <c>&lt;bootp&gt;</c>; null without a file, when nothing else of it is read.</summary>
    private static Bootp? Bootp(Cursor at) =>
        at.Property(File) is { } file ? new Bootp(file.Value, at.Property(Server) is { } server ? Numeric(at, server) : null) : null;

    private static IpAddress? Numeric(Cursor at, DocumentAttribute attribute)
    {
        if (IpAddress.TryParse(attribute.Value, out var address))
        {
            return address;
        }

        at.Report(DhcpRules.AddressInvalid, attribute, attribute.Value, attribute.Name.LocalName);
        return null;
    }

    /// <summary>The last lease that states an expiry.</summary>
    private static DhcpLease? Leases(Cursor at)
    {
        DhcpLease? lease = null;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement { Name.LocalName: "lease" } element)
            {
                lease = Lease(at.Child(element)) ?? lease;
            }
        }

        return lease;
    }

    private static DhcpLease? Lease(Cursor at)
    {
        if (at.Property(Expiry) is not { } attribute)
        {
            return null;
        }

        var isNumber = CNumber.TryParseUInt64(attribute.Value, 0, out var expiry);
        if (!isNumber)
        {
            at.Report(DocumentRules.AttributeNumber, attribute, "expiry", at.Name, attribute.Value);
        }

        var stated = at.OneOf(Unit, Units);
        if (!isNumber || (stated < 0 && at.Property(Unit) is not null))
        {
            return null;
        }

        var unit = stated < 0 ? LeaseUnit.Minutes : (LeaseUnit)stated;
        if (expiry > 0 && expiry < unit switch { LeaseUnit.Seconds => 120ul, LeaseUnit.Minutes => 2, _ => 0 })
        {
            at.Report(DhcpRules.LeaseTooShort, attribute, expiry, Units[(int)unit]);
        }

        return expiry == 0 ? new DhcpLease(0) : new DhcpLease(expiry, unit);
    }
}
