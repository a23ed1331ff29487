using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;route&gt;</c> of an interface.</summary>
/// <remarks>Source: libvirt's <c>virNetDevIPRouteCreate</c>, whose order of checks is kept.</remarks>
internal static class GuestRouteReader
{
    public static GuestRoute? Read(Cursor at)
    {
        var errors = at.Context.Bag.Errors;
        var prefix = at.Number(InterfaceNames.Prefix, 10);
        var metric = at.FromOne(InterfaceNames.Metric);
        var (network, gateway) = (Required(at, Names.Address), Required(at, InterfaceNames.Gateway));
        var netmask = Address(at, at.Property(InterfaceNames.Netmask));
        if (at.Context.Bag.Errors > errors || network is not { } address || gateway is null)
        {
            return null;
        }

        var route = new GuestRoute(address, gateway.Value)
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

        if (PrefixOf(route) is not { } bits || address.Masked(bits).Bits != address.Bits)
        {
            at.Report(GuestIpRules.RouteNotMasked, at.Property(Names.Address)!, address.ToString());
            return null;
        }

        return route;
    }

    private static IpAddress? Required(Cursor at, XName name)
    {
        if (at.Property(name) is { } attribute)
        {
            return Address(at, attribute);
        }

        at.Report(GuestIpRules.RouteAttributeMissing, name.LocalName);
        return null;
    }

    private static IpAddress? Address(Cursor at, DocumentAttribute? attribute)
    {
        if (attribute is null)
        {
            return null;
        }

        if (IpAddress.TryParse(attribute.Value, out var address))
        {
            return address;
        }

        at.Report(GuestIpRules.RouteAddressInvalid, attribute, attribute.Name.LocalName, attribute.Value);
        return null;
    }

    private static bool FamilyFits(Cursor at, GuestRoute route)
    {
        if (route.Family is not (null or "ipv4" or "ipv6"))
        {
            at.Report(GuestIpRules.RouteFamilyUnknown, at.Property(InterfaceNames.Family)!, route.Family);
            return false;
        }

        var isIpv6 = route.Family == "ipv6";
        var word = route.Family ?? "ipv4";
        if (route.Address.IsIpv6 != isIpv6 || route.Gateway.IsIpv6 != isIpv6)
        {
            at.Report(GuestIpRules.RouteFamilyMixed, word);
        }
        else if (route.Netmask is { } netmask && (isIpv6 || netmask.IsIpv6))
        {
            at.Report(GuestIpRules.RouteNetmask, at.Property(InterfaceNames.Netmask)!, word);
        }
        else if (route.Netmask is not null && route.Prefix is not null)
        {
            at.Report(GuestIpRules.RouteNetmaskAndPrefix);
        }
        else if (route.Prefix > (uint)route.Address.Length)
        {
            at.Report(GuestIpRules.RoutePrefixRange, at.Property(InterfaceNames.Prefix)!, route.Prefix.Value, (uint)route.Address.Length);
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>The network's bits as stated or, as libvirt has it, by the address's old class; null where they cannot be told.</summary>
    /// <remarks>Source: libvirt's <c>virSocketAddrGetIPPrefix</c>.</remarks>
    private static int? PrefixOf(GuestRoute route)
    {
        if (route.Prefix > 0)
        {
            return (int)route.Prefix;
        }

        if (route.Netmask is { } netmask)
        {
            return netmask.NetmaskLength();
        }

        return route.Address.Bits == 0 ? 0
            : route.Address.IsIpv6 ? 64
            : (uint)(route.Address.Bits >> 24) switch { < 128 => 8, < 192 => 16, < 224 => 24, _ => null };
    }
}
