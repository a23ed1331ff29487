namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;ip&gt;</c>s and <c>&lt;route&gt;</c>s of an interface, or of its source.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetIPParseXML</c> and <c>virNetDevIPRouteCreate</c>.</remarks>
internal static class GuestIpReader
{
    public static ValueList<GuestIp> Ips(Cursor at)
    {
        List<GuestIp>? ips = null;
        var count = 0;
        for (var element = at.Xml.Element(Names.Ip); element is not null; element = Next(element))
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
        for (var element = at.Xml.Element(Names.Route); element is not null; element = Next(element))
        {
            if (GuestRouteReader.Read(at.Child(element, ++count)) is { } route)
            {
                (routes ??= []).Add(route);
            }
        }

        return routes is null ? default : [.. routes];
    }

    /// <summary>The next sibling of the same name.</summary>
    internal static DocumentElement? Next(DocumentElement element)
    {
        for (var node = element.NextNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement sibling && sibling.Name == element.Name)
            {
                return sibling;
            }
        }

        return null;
    }

    private static GuestIp? Ip(Cursor at)
    {
        // Another word than these two is no fault: the family is then that of the address.
        bool? wantsIpv6 = at.Property(InterfaceNames.Family)?.Value switch { "ipv4" => false, "ipv6" => true, _ => null };
        var attribute = at.Property(Names.Address);
        var address = default(IpAddress);
        var isGood = attribute is not null && IpAddress.TryParse(attribute.Value, out address) && (wantsIpv6 ?? address.IsIpv6) == address.IsIpv6;
        if (attribute is null)
        {
            at.Report(GuestIpRules.AddressMissing);
        }
        else if (!isGood)
        {
            at.Report(GuestIpRules.AddressInvalid, attribute, attribute.Value);
        }

        var limit = isGood ? (uint)address.Length : wantsIpv6 == false ? 32u : 128u;
        var prefix = 0u;
        if (at.Property(InterfaceNames.Prefix) is { } bits && !(CNumber.TryParseUInt32(bits.Value, 10, out prefix) && prefix <= limit))
        {
            at.Report(GuestIpRules.PrefixInvalid, bits, bits.Value, limit);
        }

        var peer = default(IpAddress);
        var other = at.Property(InterfaceNames.Peer);
        if (other is not null && !IpAddress.TryParse(other.Value, out peer))
        {
            at.Report(GuestIpRules.PeerInvalid, other, other.Value);
        }

        return isGood ? new GuestIp(address, prefix, other is null ? null : peer) { Place = at.Place } : null;
    }
}
