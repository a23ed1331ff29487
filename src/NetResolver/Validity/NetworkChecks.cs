using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>What libvirt checks when a network is defined or created, and what it fills in.</summary>
/// <remarks>Source: libvirt's <c>networkValidate</c> and <c>virNetworkObjAssignDef</c>; the order of checks is kept.</remarks>
internal static class NetworkChecks
{
    /// <summary>The definition as libvirt would keep it; what is wrong with it goes into the bag. What is not known of it is passed over.</summary>
    public static NetworkDefinition Run(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        if (network.Name.Contains('\n', StringComparison.Ordinal))
        {
            bag.Add(DefineRules.NameCharacter.At(network.Place, '\n'));
        }

        var kept = network;
        var modeIsKnown = !network.Unknown.HasFlag(UnknownParts.Mode);
        var nameIsKnown = !network.Unknown.HasFlag(UnknownParts.Name);
        if (modeIsKnown && nameIsKnown && network.Mode.HasOwnBridge())
        {
            kept = network with
            {
                Bridge = (network.Bridge ?? new NetworkBridge()) with { Name = BridgeNames.Resolve(network, context, bag) },
                MacIsGenerated = network.Mac is null,
            };
        }
        else if (modeIsKnown && !network.Mode.HasOwnBridge())
        {
            CheckElements(network, bag);
        }

        if (modeIsKnown && (network.Bandwidth?.Place ?? network.Unread?.Bandwidth) is { } bandwidth && !TakesBandwidth(network))
        {
            bag.Add(DefineRules.BandwidthUnsupported.At(bandwidth, network.Name, network.Mode.XmlName()).And(network.ModePlace, network.ModeRole));
        }

        PoolChecks.Run(network, context.Inventory, bag);
        CheckDhcp(network, bag);
        PortGroupChecks.Run(network, context.Release, bag);
        if (nameIsKnown && !network.Unknown.HasFlag(UnknownParts.Uuid))
        {
            CheckUnique(network, context, bag);
        }

        if (modeIsKnown && nameIsKnown)
        {
            NetworkTraps.Run(network, context, bag);
        }

        return kept;
    }

    /// <summary>Whether the network and its portgroups may have a bandwidth: there must be a bridge.</summary>
    public static bool TakesBandwidth(NetworkDefinition network) =>
        network.Mode.HasOwnBridge() || (network.Mode == ForwardMode.Bridge && network.BridgeName is not null);

    /// <summary>What only a network of libvirt's own may have.</summary>
    private static void CheckElements(NetworkDefinition network, DiagnosticBag bag)
    {
        var unread = network.Unread;
        Refuse("mac", network.Mac is not null ? network.MacPlace : unread?.Mac);
        Refuse("ip", network.Ips is [var ip, ..] ? ip.Place : unread?.Ip);
        Refuse("dns", network.Dns is { HasRecords: true } dns ? dns.Place : unread?.Dns);
        Refuse("domain", network.Domain?.Place);

        void Refuse(string element, Place? stated)
        {
            if (stated is { } place)
            {
                bag.Add(DefineRules.ElementUnsupported.At(place.IsNowhere ? network.Place : place, element, network.Name, network.Mode.XmlName())
                    .And(network.ModePlace, network.ModeRole));
            }
        }
    }

    /// <summary>DHCP serves one address of each family.</summary>
    private static void CheckDhcp(NetworkDefinition network, DiagnosticBag bag)
    {
        NetworkIp? firstIpv4 = null, firstIpv6 = null;
        foreach (var ip in network.Ips)
        {
            if (!ip.HasDhcp)
            {
                continue;
            }

            ref var first = ref ip.Address.IsIpv6 ? ref firstIpv6 : ref firstIpv4;
            if (first is null)
            {
                first = ip;
            }
            else
            {
                bag.Add(DefineRules.DhcpRepeated.At(ip.Place, ip.Address.IsIpv6 ? "IPv6" : "IPv4").With(new RelatedPlace(first.Place, "the first one")));
            }
        }
    }

    /// <summary>A name and a UUID belong together.</summary>
    private static void CheckUnique(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        foreach (var other in context.Networks)
        {
            if (!ReferenceEquals(other, network) && other.Name != network.Name && other.Uuid is { } taken && taken == network.Uuid)
            {
                bag.Add(DefineRules.UuidInUse.At(network.Place, other.Name, taken).With(new RelatedPlace(other.Place, "the other network")));
                return;
            }
        }

        foreach (var other in context.Networks)
        {
            if (!ReferenceEquals(other, network) && other.Name == network.Name && (network.Uuid is null || other.Uuid != network.Uuid))
            {
                bag.Add(DefineRules.UuidDiffers.At(network.Place, network.Name, other.Uuid?.ToString("D") ?? "AUTO").With(new RelatedPlace(other.Place, "the existing network")));
                return;
            }
        }
    }
}
