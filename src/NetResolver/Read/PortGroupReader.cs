namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;portgroup&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkPortGroupParseXML</c>, whose order of checks is kept.</remarks>
internal static class PortGroupReader
{
    /// <summary>All of them, as far as they are known.</summary>
    public static ValueList<PortGroup> ReadAll(Cursor network, int count)
    {
        var groups = new PortGroup[count];
        var index = 0;
        for (var node = network.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == Names.PortGroup)
            {
                groups[index++] = ReadKnown(network.Child(element, index));
            }
        }

        return new(groups);
    }

    /// <summary>One that stands alone; null where it has errors.</summary>
    public static PortGroup? Read(Cursor at)
    {
        var errors = at.Context.Bag.Errors;
        var known = ReadKnown(at);
        return at.Context.Bag.Errors > errors ? null : known;
    }

    private static PortGroup ReadKnown(Cursor at)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        var name = at.Text(Names.Name);
        if (name is null)
        {
            at.Report(NetworkRules.PortGroupWithoutName);
        }
        else
        {
            AdviceCheck.Raw(at, name);
        }

        var isDefault = AdviceCheck.IsYes(at, at.Text(Names.Default));
        var trust = at.YesNo(Names.TrustGuestRxFilters);
        DocumentElement? virtualPort = null, bandwidth = null, vlan = null;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element)
            {
                continue;
            }

            if (element.Name == Names.VirtualPort)
            {
                virtualPort ??= element;
            }
            else if (element.Name == Names.Bandwidth)
            {
                bandwidth ??= element;
            }
            else if (element.Name == Names.Vlan)
            {
                vlan ??= element;
            }
        }

        var profile = virtualPort is null ? null : VirtualPortReader.Read(at.Child(virtualPort), VirtualPortDemands.None);
        var rates = bandwidth is null ? null : BandwidthReader.Read(at.Child(bandwidth), floorAllowed: false);
        var tags = vlan is null ? null : VlanReader.Read(at.Child(vlan));
        var read = new PortGroup(name?.Value ?? "?")
        {
            Unknown =
                (name is null ? UnknownParts.Name : 0) |
                (profile is null && virtualPort is not null ? UnknownParts.VirtualPort : 0),
            IsDefault = isDefault,
            TrustGuestRxFilters = trust,
            VirtualPort = profile,
            Bandwidth = rates,
            Vlan = tags,
            Place = at.Place,
        };
        return at.Context.Bag.Errors == errors ? read : read with { Unread = Unread.Of(at, read) };
    }
}
