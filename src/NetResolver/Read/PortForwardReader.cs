namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;portForward&gt;</c>s of an interface.</summary>
/// <remarks>Source: libvirt's <c>virDomainNetPortForwardParseXML</c>.</remarks>
internal static class PortForwardReader
{
    private static readonly string[] Protocols = ["tcp", "udp"];

    public static ValueList<PortForward> Read(Cursor at)
    {
        var forwards = new List<PortForward>();
        var count = 0;
        for (var element = at.Xml.Element(InterfaceNames.PortForward); element is not null; element = GuestIpReader.Next(element))
        {
            if (ReadOne(at.Child(element, ++count)) is { } forward)
            {
                forwards.Add(forward);
            }
        }

        return [.. forwards];
    }

    private static PortForward? ReadOne(Cursor at)
    {
        var protocol = at.Required(InterfaceNames.Protocol) is null ? -1 : at.OneOf(InterfaceNames.Protocol, Protocols);
        var address = default(IpAddress);
        var stated = at.Property(Names.Address);
        if (stated is not null && !IpAddress.TryParse(stated.Value, out address))
        {
            at.Report(GuestIpRules.ForwardAddressInvalid, stated, stated.Value);
        }

        List<PortRange>? ranges = null;
        var count = 0;
        for (var element = at.Xml.Element(InterfaceNames.Range); element is not null; element = GuestIpReader.Next(element))
        {
            var range = at.Child(element, ++count);
            (ranges ??= []).Add(new PortRange(
                range.FromOne(Names.Start),
                range.FromOne(Names.End),
                range.FromOne(InterfaceNames.To),
                range.YesNo(InterfaceNames.Exclude)?.Value)
            { Place = range.Place });
        }

        return protocol < 0
            ? null
            : new PortForward((ForwardedProtocol)protocol, stated is null ? null : address, at.Property(Names.Dev)?.Value) { Ranges = ranges is null ? default : [.. ranges] };
    }
}
