using System.Net;

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
        for (var element = at.Xml.Element(InterfaceNames.PortForward); element is not null; element = IpReader.Next(element))
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
        Strays.Attributes(at, "proto", "address", "dev");
        Strays.Children(at, "range");
        var protocol = at.Required(InterfaceNames.Protocol) is null ? -1 : at.OneOf(InterfaceNames.Protocol, Protocols);
        IPAddress? address = null;
        if (at.Property(Names.Address) is { } attribute && !NumericAddress.TryParse(attribute.Value, out address))
        {
            at.Report(IpRules.ForwardAddressInvalid, attribute, attribute.Value);
        }

        List<PortRange>? ranges = null;
        var count = 0;
        for (var element = at.Xml.Element(InterfaceNames.Range); element is not null; element = IpReader.Next(element))
        {
            var range = at.Child(element, ++count);
            Strays.Attributes(range, "start", "end", "to", "exclude");
            (ranges ??= []).Add(new PortRange(
                range.FromOne(InterfaceNames.Start),
                range.FromOne(InterfaceNames.End),
                range.FromOne(InterfaceNames.To),
                range.YesNo(InterfaceNames.Exclude)?.Value) { Place = range.Place });
        }

        return protocol < 0
            ? null
            : new PortForward((ForwardedProtocol)protocol, address, at.Property(Names.Dev)?.Value) { Ranges = ranges is null ? default : [.. ranges] };
    }
}
