using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>Reads a <c>&lt;networkport&gt;</c>.</summary>
/// <remarks>Source: libvirt's <c>virNetworkPortDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class PortReader
{
    private static readonly XName Owner = "owner";
    private static readonly XName Group = "group";
    private static readonly XName RxFilters = "rxfilters";
    private static readonly XName TrustGuest = "trustGuest";
    private static readonly XName PlugName = "plug";

    public static NetworkPort? Read(Cursor at)
    {
        at = at.Pinned();
        var errors = at.Context.Bag.Errors;
        Strays.Report(at, PortShapes.NetworkPort);
        var uuid = Uuid(at, at.First(Names.Uuid), PortRules.UuidMissing);
        if (uuid is { } id && UuidText.CountsAsNone(id))
        {
            at.First(Names.Uuid)!.Value.Report(InterfaceAdvice.PortIdOfEqualBytes, id);
        }

        var owner = at.First(Owner);
        var ownerName = owner?.Xml.Element(Names.Name)?.Value;
        if (string.IsNullOrEmpty(ownerName))
        {
            (owner ?? at).Report(PortRules.OwnerNameMissing);
        }

        var ownerUuid = Uuid(owner ?? at, owner?.First(Names.Uuid), PortRules.OwnerUuidMissing);
        var group = at.Xml.Element(Group)?.Value;
        var virtualPort = at.First(Names.VirtualPort) is { } port ? VirtualPortReader.Read(port, VirtualPortDemands.None) : null;
        var mac = Mac(at, at.First(Names.Mac));
        var (bandwidth, classId) = at.First(Names.Bandwidth) is { } rates ? Bandwidth(rates) : default;
        var vlan = at.First(Names.Vlan) is { } tags ? VlanReader.Read(tags) : null;
        var isolated = at.First(Names.Port) is { } options ? options.YesNo(Names.Isolated) : null;
        var trust = at.First(RxFilters) is { } filters ? filters.YesNo(TrustGuest) : null;
        var plug = at.First(PlugName) is { } element ? PlugReader.Read(element) : null;
        AdviseOnClass(at, classId, bandwidth, isRequest: plug is null);
        return at.Context.Bag.Errors > errors ? null : new NetworkPort
        {
            Identity = new PortIdentity(uuid, ownerName, ownerUuid),
            Group = string.IsNullOrEmpty(group) ? null : group,
            VirtualPort = virtualPort?.Fields,
            Mac = mac,
            Bandwidth = bandwidth,
            ClassId = classId,
            Vlan = vlan,
            Isolated = isolated?.Value,
            TrustGuestRxFilters = trust?.Value,
            Plug = plug,
        };
    }

    private static Guid? Uuid(Cursor parent, Cursor? element, Rule missing)
    {
        var text = element?.Xml.Value;
        if (string.IsNullOrEmpty(text))
        {
            (element ?? parent).Report(missing);
            return null;
        }

        if (UuidText.TryParse(text, out var uuid))
        {
            AdviceCheck.Uuid(element!.Value, null, text, uuid);
            return uuid;
        }

        element!.Value.Report(PortRules.UuidInvalid, text);
        return null;
    }

    /// <summary>The address; here a multicast one is no fault.</summary>
    private static MacAddress? Mac(Cursor at, Cursor? element)
    {
        if (element is not { } mac || mac.PathText(Names.Address) is not { } attribute)
        {
            (element ?? at).Report(PortRules.MacMissing);
            return null;
        }

        if (!MacAddress.TryParse(attribute.Value, out var address))
        {
            mac.Report(PortRules.MacInvalid, attribute, attribute.Value);
            return null;
        }

        AdviceCheck.Mac(mac, attribute);
        return address;
    }

    /// <summary>A class id that does not last, or that a client hands in where libvirt gives one itself.</summary>
    private static void AdviseOnClass(Cursor at, uint classId, Bandwidth? bandwidth, bool isRequest)
    {
        if (classId == 0 || at.First(Names.Bandwidth) is not { } rates || rates.Property(Names.ClassId) is not { } attribute)
        {
            return;
        }

        if (bandwidth?.AsWritten() is null)
        {
            rates.Report(PortAdvice.ClassIdLost, attribute, classId);
        }
        else if (isRequest && PortAdvice.ConsequenceOfClass(classId, bandwidth) is { } consequence)
        {
            rates.Report(PortAdvice.ClassIdOfRequest, attribute, classId, consequence);
        }
    }

    private static (Bandwidth? Rates, uint ClassId) Bandwidth(Cursor at)
    {
        var classId = 0u;
        if (at.Property(Names.ClassId) is { } attribute)
        {
            if (!CNumber.TryParseWrappingUInt32(attribute.Value, 10, out classId))
            {
                at.Report(PortRules.ClassIdInvalid, attribute, attribute.Value);
            }
            else
            {
                AdviceCheck.Sign(at, attribute, classId);
            }
        }

        return (BandwidthReader.ReadRates(at, floorAllowed: true), classId);
    }
}
