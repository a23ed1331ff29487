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
        var prefixIsKnown = at.Context.Bag.Errors == errors;
        var metric = at.FromOne(InterfaceNames.Metric);
        var (network, gateway) = (Required(at, Names.Address), Required(at, InterfaceNames.Gateway));
        var netmask = Address(at, at.Property(InterfaceNames.Netmask));
        var lengthIsKnown = prefixIsKnown && (netmask is not null || at.Property(InterfaceNames.Netmask) is null);
        Check(at, network, gateway, netmask, prefix, lengthIsKnown);
        return at.Context.Bag.Errors > errors ? null : new GuestRoute(network.GetValueOrDefault(), gateway.GetValueOrDefault())
        {
            Family = at.Property(InterfaceNames.Family)?.Value,
            Netmask = netmask,
            Prefix = prefix,
            Metric = metric == 0 ? null : metric,
            Place = at.Place,
        };
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

    /// <summary>Checks what goes together, of what is known.</summary>
    private static void Check(Cursor at, IpAddress? network, IpAddress? gateway, IpAddress? netmask, uint? prefix, bool lengthIsKnown)
    {
        var stated = at.Property(InterfaceNames.Family);
        if (stated is not null and not { Value: "ipv4" or "ipv6" })
        {
            at.Report(GuestIpRules.RouteFamilyUnknown, stated, stated.Value);
            return;
        }

        var isIpv6 = stated?.Value == "ipv6";
        var word = stated?.Value ?? "ipv4";
        var isMixed = network is { } one && one.IsIpv6 != isIpv6;
        if (isMixed || (gateway is { } other && other.IsIpv6 != isIpv6))
        {
            at.Report(GuestIpRules.RouteFamilyMixed, word);
        }

        if (isMixed)
        {
            return;
        }

        var errors = at.Context.Bag.Errors;
        var limit = isIpv6 ? 128u : 32u;
        if (netmask is { } mask && (isIpv6 || mask.IsIpv6))
        {
            at.Report(GuestIpRules.RouteNetmask, at.Property(InterfaceNames.Netmask)!, word);
        }
        else if (netmask is not null && prefix is not null)
        {
            at.Report(GuestIpRules.RouteNetmaskAndPrefix);
        }
        else if (prefix > limit)
        {
            at.Report(GuestIpRules.RoutePrefixRange, at.Property(InterfaceNames.Prefix)!, prefix.Value, limit);
        }

        if (at.Context.Bag.Errors == errors && lengthIsKnown && network is { } address
            && (PrefixOf(address, netmask, prefix) is not { } bits || address.Masked(bits).Bits != address.Bits))
        {
            at.Report(GuestIpRules.RouteNotMasked, at.Property(Names.Address)!, address.ToString());
        }
    }

    /// <summary>The network's bits as stated or, as libvirt has it, by the address's old class; null where they cannot be told.</summary>
    /// <remarks>Source: libvirt's <c>virSocketAddrGetIPPrefix</c>.</remarks>
    private static int? PrefixOf(IpAddress address, IpAddress? netmask, uint? prefix)
    {
        if (prefix > 0)
        {
            return (int)prefix;
        }

        if (netmask is { } mask)
        {
            return mask.NetmaskLength();
        }

        return address.Bits == 0 ? 0
            : address.IsIpv6 ? 64
            : (uint)(address.Bits >> 24) switch { < 128 => 8, < 192 => 16, < 224 => 24, _ => null };
    }
}
