using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;nat&gt;</c> of a <c>&lt;forward&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkForwardNatDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class NatReader
{
    public static readonly XName Name = "nat";
    private const uint PortLimit = 65535;

    /// <summary>The first of the children of <paramref name="forward"/>; null for one that states nothing. An unknown mode is null.</summary>
    public static Nat? Read(Cursor forward, DocumentElement first, DocumentElement? second, string network, ForwardMode? mode)
    {
        if (second is not null)
        {
            ReportSecond(forward, first, second, NatRules.Repeated, network);
        }

        var at = forward.Child(first);
        if (mode is not (null or ForwardMode.Nat))
        {
            at.Context.Bag.Add(NatRules.Elsewhere.At(at.Place, network).And(forward.PlaceOf(forward.Property(Names.Mode)!), $"the mode is '{mode.Value.XmlName()}'"));
            return null;
        }

        var ipv6 = at.YesNo(Names.Ipv6);
        DocumentElement? address = null, secondAddress = null, port = null, secondPort = null;
        for (var node = first.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement element)
            {
                continue;
            }

            if (element.Name == Names.Address)
            {
                secondAddress ??= address is null ? null : element;
                address ??= element;
            }
            else if (element.Name == Names.Port)
            {
                secondPort ??= port is null ? null : element;
                port ??= element;
            }
        }

        if (secondAddress is not null)
        {
            ReportSecond(at, address!, secondAddress, NatRules.AddressRepeated, network);
        }

        var addresses = address is null ? null : Addresses(at.Child(address), network);
        if (secondPort is not null)
        {
            ReportSecond(at, port!, secondPort, NatRules.PortRepeated, network);
        }

        var ports = port is null ? null : Ports(at.Child(port), network);
        return ipv6 is null && addresses is null && ports is null ? null : new Nat { Ipv6 = ipv6, Addresses = addresses, Ports = ports };
    }

    private static void ReportSecond(Cursor at, DocumentElement first, DocumentElement second, Rule rule, string network) =>
        at.Context.Bag.Add(rule.At(at.Child(second, 2).Place, network).With(new RelatedPlace(at.Child(first, 1).Place, "the first one")));

    private static NatAddresses? Addresses(Cursor at, string network)
    {
        var isStarted = at.Property(Names.Start) is not null;
        var isEnded = at.Property(Names.End) is not null;
        if (!isStarted)
        {
            at.Report(NatRules.AddressMissing, "start", network);
        }

        if (!isEnded)
        {
            at.Report(NatRules.AddressMissing, "end", network);
        }

        var start = Address(at, Names.Start, network);
        var end = Address(at, Names.End, network);
        return start is { } first && end is { } last && AddressRange.Check(at, first, last, null) ? new NatAddresses(first, last) : null;
    }

    private static IpAddress? Address(Cursor at, XName name, string network)
    {
        if (at.Property(name) is not { } attribute)
        {
            return null;
        }

        if (IpAddress.TryParse(attribute.Value, out var address) && !address.IsIpv6)
        {
            return address;
        }

        at.Report(NatRules.AddressInvalid, attribute, name.LocalName, attribute.Value, network);
        return null;
    }

    /// <summary>The range; 0 to 0 is the same as none.</summary>
    private static NatPorts? Ports(Cursor at, string network)
    {
        var start = Port(at, Names.Start, network);
        var end = Port(at, Names.End, network);
        if (start is not { } first || end is not { } last)
        {
            return null;
        }

        if (last < first)
        {
            at.Report(NatRules.PortInvalid, at.Property(Names.End)!, "end", network);
        }

        return last == 0 ? null : new NatPorts((int)first, (int)last);
    }

    private static uint? Port(Cursor at, XName name, string network)
    {
        var attribute = at.Text(name);
        if (attribute is not null && CNumber.TryParseUInt32(attribute.Value, 10, out var port) && port <= PortLimit)
        {
            return port;
        }

        at.Context.Bag.Add(NatRules.PortInvalid.At(attribute is null ? at.Place : at.PlaceOf(attribute), name.LocalName, network));
        return null;
    }
}
