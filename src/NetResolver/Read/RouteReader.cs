using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;route&gt;</c> of an interface.</summary>
/// <remarks>Source: libvirt's <c>virNetDevIPRouteCreate</c>, whose order of checks is kept.</remarks>
internal static class RouteReader
{
    public static GuestRoute? Read(Cursor at)
    {
        Strays.Attributes(at, "family", "address", "netmask", "prefix", "gateway", "metric");
        var errors = at.Context.Bag.Errors;
        var prefix = at.Number(InterfaceNames.Prefix, 10);
        var metric = at.FromOne(InterfaceNames.Metric);
        var (address, gateway) = (Required(at, Names.Address), Required(at, InterfaceNames.Gateway));
        var netmask = Address(at, at.Property(InterfaceNames.Netmask));
        if (at.Context.Bag.Errors > errors || address is null || gateway is null)
        {
            return null;
        }

        var route = new GuestRoute(address, gateway)
        {
            Family = at.Property(InterfaceNames.Family)?.Value,
            Netmask = netmask,
            Prefix = prefix,
            Metric = metric == 0 ? null : metric,
            Place = at.Place,
        };
        if (!FamilyFits(at, route))
        {
            return null;
        }

        if (PrefixOf(route) is not { } bits || !IsMasked(address, bits))
        {
            at.Report(IpRules.RouteNotMasked, at.Property(Names.Address)!, address.ToString());
            return null;
        }

        return route;
    }

    private static IPAddress? Required(Cursor at, XName name)
    {
        if (at.Property(name) is { } attribute)
        {
            return Address(at, attribute);
        }

        at.Report(IpRules.RouteAttributeMissing, name.LocalName);
        return null;
    }

    private static IPAddress? Address(Cursor at, XAttribute? attribute)
    {
        if (attribute is null)
        {
            return null;
        }

        if (!NumericAddress.TryParse(attribute.Value, out var address))
        {
            at.Report(IpRules.RouteAddressInvalid, attribute, attribute.Name.LocalName, attribute.Value);
        }

        return address;
    }

    private static bool FamilyFits(Cursor at, GuestRoute route)
    {
        var family = route.Family switch
        {
            null or "ipv4" => AddressFamily.InterNetwork,
            "ipv6" => AddressFamily.InterNetworkV6,
            _ => AddressFamily.Unknown,
        };
        if (family == AddressFamily.Unknown)
        {
            at.Report(IpRules.RouteFamilyUnknown, at.Property(InterfaceNames.Family)!, route.Family!);
            return false;
        }

        var word = route.Family ?? "ipv4";
        if (route.Address.AddressFamily != family || route.Gateway.AddressFamily != family)
        {
            at.Report(IpRules.RouteFamilyMixed, word);
        }
        else if (route.Netmask is not null && (family == AddressFamily.InterNetworkV6 || route.Netmask.AddressFamily != family))
        {
            at.Report(IpRules.RouteNetmask, at.Property(InterfaceNames.Netmask)!, word);
        }
        else if (route.Netmask is not null && route.Prefix is not null)
        {
            at.Report(IpRules.RouteNetmaskAndPrefix);
        }
        else if (route.Prefix > NumericAddress.Bits(route.Address))
        {
            at.Report(IpRules.RoutePrefixRange, at.Property(InterfaceNames.Prefix)!, route.Prefix.Value, NumericAddress.Bits(route.Address));
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>The network's bits as stated or, as libvirt has it, by the address's old class; null where they cannot be told.</summary>
    /// <remarks>Source: libvirt's <c>virSocketAddrGetIPPrefix</c>.</remarks>
    private static uint? PrefixOf(GuestRoute route)
    {
        if (route.Prefix > 0)
        {
            return route.Prefix;
        }

        var bytes = (route.Netmask ?? route.Address).GetAddressBytes();
        if (route.Netmask is not null)
        {
            var mask = (uint)bytes[0] << 24 | (uint)bytes[1] << 16 | (uint)bytes[2] << 8 | bytes[3];
            var ones = uint.LeadingZeroCount(~mask);
            return mask << (int)(ones & 31) == 0 || ones == 32 ? ones : null;
        }

        if (bytes.AsSpan().ContainsAnyExcept((byte)0))
        {
            return bytes.Length == 16 ? 64 : bytes[0] switch { < 128 => 8, < 192 => 16, < 224 => 24, _ => null };
        }

        return 0;
    }

    private static bool IsMasked(IPAddress address, uint prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < 8 * (uint)bytes.Length; bit++)
        {
            if ((bytes[bit / 8] & 0x80 >> (int)(bit % 8)) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
