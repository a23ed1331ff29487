using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads the <c>&lt;dns&gt;</c> of a network.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDNSDefParseXML</c> and what it calls: all forwarders, then all hosts, services and texts.</remarks>
internal static class DnsReader
{
    private static readonly XName Enable = "enable";
    private static readonly XName ForwardPlainNames = "forwardPlainNames";
    private static readonly XName Forwarder = "forwarder";
    private static readonly XName HostName = "host";
    private static readonly XName Service = "srv";
    private static readonly XName Txt = "txt";
    private static readonly XName Addr = "addr";
    private static readonly XName Value = "value";
    private static readonly LibvirtRelease PortSince = new(12, 0);

    public static NetworkDns Read(Cursor at, string network)
    {
        var enable = at.YesNo(Enable);
        var plain = at.YesNo(ForwardPlainNames);
        var dns = new NetworkDns
        {
            Enable = enable,
            ForwardPlainNames = plain,
            Forwarders = All(at, Forwarder, network, ReadForwarder),
            Hosts = All(at, HostName, network, static (host, name) => Host(host, name, isPartial: false)),
            Services = All(at, Service, network, static (service, name) => DnsServiceReader.Read(service, name, isPartial: false)),
            Texts = All(at, Txt, network, static (text, name) => Text(text, name, isPartial: false)),
            Place = at.Place,
        };
        if (enable is { Value: false } && Content(at) is { } content)
        {
            at.Context.Bag.Add(DnsRules.Disabled.At(at.PlaceOf(at.Property(Enable)!), network).With(new RelatedPlace(at.Child(content).Place, "what it would serve")));
        }

        return dns;
    }

    /// <summary>A <c>&lt;host&gt;</c>; null where it has errors. A partial one need only say what it is known by.</summary>
    public static DnsHost? Host(Cursor at, string network, bool isPartial)
    {
        var errors = at.Context.Bag.Errors;
        IpAddress? ip = null;
        if (at.Property(Names.Ip) is { } attribute)
        {
            ip = IpAddress.TryParse(attribute.Value, out var address) ? address : null;
            if (ip is null)
            {
                at.Report(DnsRules.HostIpInvalid, attribute, network, attribute.Value);
            }
        }
        else if (!isPartial)
        {
            at.Report(DnsRules.HostIpMissing, network);
        }

        var beforeNames = at.Context.Bag.Errors;
        var names = HostNames(at, network);
        if (names.Count == 0 && at.Context.Bag.Errors == beforeNames && !(isPartial && at.Property(Names.Ip) is not null))
        {
            at.Report(isPartial ? DnsRules.HostEmpty : DnsRules.HostNameMissing, network);
        }

        return at.Context.Bag.Errors > errors ? null : new DnsHost(ip, names);
    }

    /// <summary>A <c>&lt;txt&gt;</c>; null where it has errors. A partial one needs no value.</summary>
    public static DnsText? Text(Cursor at, string network, bool isPartial)
    {
        var errors = at.Context.Bag.Errors;
        var name = at.Property(Names.Name);
        var value = at.Property(Value);
        if (name is null)
        {
            at.Report(DnsRules.TextNameMissing, network);
        }
        else if (name.Value.AsSpan().IndexOfAny(' ', ',') >= 0)
        {
            at.Report(DnsRules.TextNameInvalid, name, name.Value, network);
        }

        if (value is null && !isPartial)
        {
            at.Report(DnsRules.TextValueMissing, name?.Value ?? "", network);
        }

        return at.Context.Bag.Errors > errors ? null : new DnsText(name!.Value, value?.Value);
    }

    private static ValueList<T> All<T>(Cursor at, XName name, string network, Func<Cursor, string, T?> read)
        where T : class
    {
        List<T>? all = null;
        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is DocumentElement element && element.Name == name && read(at.Child(element, ++index), network) is { } one)
            {
                (all ??= []).Add(one);
            }
        }

        return all is null ? default : [.. all];
    }

    /// <summary>The first thing that is to be served, good or not.</summary>
    private static DocumentElement? Content(Cursor at)
    {
        var node = at.Xml.FirstNode;
        while (node is not null && !(node is DocumentElement element && IsContent(element)))
        {
            node = node.NextNode;
        }

        return node as DocumentElement;
    }

    private static bool IsContent(DocumentElement element) =>
        element.Name == Forwarder || element.Name == HostName || element.Name == Service || element.Name == Txt;

    private static DnsForwarder? ReadForwarder(Cursor at, string network)
    {
        var errors = at.Context.Bag.Errors;
        var attribute = at.Property(Addr);
        var domain = at.Property(Names.Domain)?.Value;
        IpAddress? address = null;
        if (attribute is not null)
        {
            address = IpAddress.TryParse(attribute.Value, out var parsed) ? parsed : null;
            if (address is null)
            {
                at.Report(DnsRules.ForwarderAddressInvalid, attribute, attribute.Value, network);
            }
        }
        else if (domain is null)
        {
            at.Report(DnsRules.ForwarderEmpty);
        }

        uint port = 0;
        if (at.Context.Since(PortSince))
        {
            port = at.Number(Names.Port, 10).GetValueOrDefault();
        }
        else if (at.Property(Names.Port) is { } tooNew)
        {
            at.Report(NetworkRules.TooNew, tooNew, "port of <forwarder>", at.Context.Options.Release, PortSince);
        }

        return at.Context.Bag.Errors > errors ? null : new DnsForwarder(address, domain, (int)port);
    }

    /// <summary>The names by local name, whatever the namespace. One without any content is passed over; one whose content is no text is reported.</summary>
    private static ValueList<string> HostNames(Cursor at, string network)
    {
        List<string>? names = null;
        var index = 0;
        for (var node = at.Xml.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not DocumentElement { Name.LocalName: "hostname" } element)
            {
                continue;
            }

            var hostname = at.Child(element, ++index);
            if (element.Value is { Length: > 0 } name)
            {
                (names ??= []).Add(name);
            }
            else if (element.FirstNode is not null)
            {
                hostname.Report(DnsRules.HostNameMissing, network);
            }
        }

        return names is null ? default : [.. names];
    }
}
