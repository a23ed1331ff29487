namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;network&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class NetworkReader
{
    private static readonly LibvirtRelease TitleSince = new(9, 7);

    /// <summary>What is known of it; where there are errors that is not all.</summary>
    public static NetworkDefinition Read(Cursor at)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        var isThread = ThreadDialect.Applies(at);
        at.Context.ReadsProfileName = isThread;
        Strays.Report(at, isThread ? NetworkShapes.Thread : NetworkShapes.Network);
        var children = NetworkChildren.Of(at, isThread);
        var name = NetworkIdentity.Name(at, children.Name);
        var uuid = NetworkIdentity.Uuid(at, children.Uuid);
        var hasTitle = at.Context.Since(TitleSince);
        var title = hasTitle ? NetworkIdentity.Title(at, children.Title) : NetworkIdentity.TooNew(at, children.Title, TitleSince);
        var description = hasTitle ? NetworkIdentity.Text(children.Description) : NetworkIdentity.TooNew(at, children.Description, TitleSince);
        var ipv6 = NetworkIdentity.Ipv6(at, name);
        var trust = at.YesNo(Names.TrustGuestRxFilters);
        var domain = children.Domain is { } domainElement ? BridgeReader.Domain(at.Child(domainElement)) : null;
        var bandwidth = children.Bandwidth is { } bandwidthElement ? BandwidthReader.Read(at.Child(bandwidthElement), floorAllowed: false) : null;
        ReportInbound(at, children.Bandwidth, bandwidth);
        var vlan = children.Vlan is { } vlanElement ? VlanReader.Read(at.Child(vlanElement)) : null;
        var isolated = children.Port is { } port ? at.Child(port).YesNo(Names.Isolated) : null;
        var bridge = children.Bridge is { } bridgeElement ? BridgeReader.Read(at.Child(bridgeElement), name) : null;
        var mac = children.Mac is { } macElement ? BridgeReader.Mac(at.Child(macElement), name) : null;
        var mtu = children.Mtu is { } mtuElement ? BridgeReader.Mtu(at.Child(mtuElement), name) : 0;
        var dns = children.Dns is { } dnsElement ? DnsReader.Read(at.Child(dnsElement), name) : null;
        var virtualPort = children.VirtualPort is { } virtualPortElement ? VirtualPortReader.Read(at.Child(virtualPortElement), VirtualPortDemands.Type) : null;
        var portGroups = children.PortGroups > 0 ? PortGroupReader.ReadAll(at, children.PortGroups) : default;
        var ipsAreKnown = true;
        var ips = children.Ips > 0 ? IpReader.ReadAll(at, name, children.Ips, out ipsAreKnown) : default;
        var routes = children.Routes > 0 ? RouteReader.ReadAll(at, name, children.Routes, ips, ipsAreKnown) : default;
        var forward = isThread ? ThreadDialect.Forward(at, name, children.Source)
            : children.Forward is { } forwardElement ? ForwardReader.Read(at.Child(forwardElement), name)
            : null;
        ModeCheck.Run(at, name, children, forward, bridge, mtu);
        var metadata = children.Metadata is { } metadataElement ? MetadataReader.Read(at.Child(metadataElement)) : null;
        var options = children.DnsmasqOptions > 0 ? DnsmasqReader.Read(at) : default;
        var read = new NetworkDefinition(name.Length == 0 ? "?" : name)
        {
            Unknown =
                (name.Length == 0 ? UnknownParts.Name : 0) |
                (uuid is null && NetworkIdentity.Text(children.Uuid) is not null ? UnknownParts.Uuid : 0) |
                (forward is null && (isThread || children.Forward is not null) ? UnknownParts.Mode : 0) |
                (virtualPort is null && children.VirtualPort is not null ? UnknownParts.VirtualPort : 0),
            Uuid = uuid,
            Title = title,
            Description = description,
            Metadata = metadata,
            Ipv6 = ipv6,
            TrustGuestRxFilters = trust,
            Forward = forward,
            Bridge = bridge,
            Mtu = mtu,
            Mac = mac?.Value,
            MacPlace = mac?.Place ?? default,
            Domain = domain,
            Dns = dns,
            Ips = ips,
            Routes = routes,
            Vlan = vlan,
            Bandwidth = bandwidth,
            Isolated = isolated,
            VirtualPort = virtualPort,
            PortGroups = portGroups,
            DnsmasqOptions = options,
            Place = at.Place,
        };
        return at.Context.Bag.Errors == errors ? read : read with { Unread = Unread.Of(at, children, read) };
    }

    /// <summary>The inbound direction of a network is what guests' floors are admitted against.</summary>
    private static void ReportInbound(Cursor at, DocumentElement? element, Bandwidth? bandwidth)
    {
        if (bandwidth?.Inbound is not { } inbound || at.Child(element!).FirstLocal("inbound") is not { } place)
        {
            return;
        }

        if (inbound.Average == 0)
        {
            place.Report(ReadAdvice.ZeroInbound);
        }
        else if (inbound.Peak != 0 && inbound.Peak < inbound.Average)
        {
            place.Report(ReadAdvice.PeakBelowAverage, place.Property(Names.Peak)!, inbound.Peak, inbound.Average);
        }
    }
}
