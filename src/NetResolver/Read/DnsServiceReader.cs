using System.Buffers;
using System.Text;
using System.Xml.Linq;

namespace NetResolver.Read;

/// <summary>Reads an <c>&lt;srv&gt;</c> of <c>&lt;dns&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDNSSrvDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class DnsServiceReader
{
    private const int ServiceLimit = 482;
    private const uint NumberLimit = 65535;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static readonly SearchValues<char> OfService = SearchValues.Create(Letters + "_-+/*");
    private static readonly SearchValues<char> OfProtocol = SearchValues.Create(Letters + "-+/");
    private static readonly XName Service = "service";
    private static readonly XName Protocol = "protocol";
    private static readonly XName Target = "target";
    private static readonly XName Priority = "priority";
    private static readonly XName Weight = "weight";

    /// <summary>The record; null where it has errors. A partial one need not have a service and a protocol.</summary>
    public static DnsService? Read(Cursor at, string network, bool isPartial)
    {
        var errors = at.Context.Bag.Errors;
        var service = at.Property(Service);
        if (service is not null)
        {
            CheckService(at, service, network);
        }
        else if (!isPartial)
        {
            at.Report(DnsRules.ServiceMissing, network);
        }

        var protocol = at.Property(Protocol);
        if (protocol is not null)
        {
            if (protocol.Value.AsSpan().ContainsAnyExcept(OfProtocol))
            {
                at.Report(DnsRules.ProtocolInvalid, protocol, protocol.Value, network);
            }
        }
        else if (!isPartial)
        {
            at.Report(DnsRules.ProtocolMissing, service?.Value ?? "", network);
        }

        var target = at.Property(Target)?.Value;
        var result = new DnsService(service?.Value, protocol?.Value)
        {
            Domain = at.Property(Names.Domain)?.Value,
            Target = target,
            Port = Number(at, Names.Port, 1, target, network),
            Priority = Number(at, Priority, 0, target, network),
            Weight = Number(at, Weight, 0, target, network),
        };
        return at.Context.Bag.Errors > errors ? null : result;
    }

    private static void CheckService(Cursor at, DocumentAttribute service, string network)
    {
        if (Encoding.UTF8.GetByteCount(service.Value) > ServiceLimit)
        {
            at.Report(DnsRules.ServiceTooLong, service, service.Value, network, ServiceLimit);
        }

        if (service.Value.AsSpan().ContainsAnyExcept(OfService))
        {
            at.Report(DnsRules.ServiceInvalid, service, service.Value, network);
        }
    }

    /// <summary>The number; 0 where absent. Its range only matters where there is a target.</summary>
    private static int Number(Cursor at, XName name, uint least, string? target, string network)
    {
        if (at.Text(name) is not { } attribute)
        {
            return 0;
        }

        var isNumber = CNumber.TryParseUInt32(attribute.Value, 10, out var number);
        if (isNumber && target is null)
        {
            at.Report(DnsRules.NumberWithoutTarget, attribute, name.LocalName, network);
        }
        else if (!isNumber || number < least || number > NumberLimit)
        {
            at.Report(DnsRules.NumberInvalid, attribute, name.LocalName, network, attribute.Value, least);
        }

        return (int)number;
    }
}
