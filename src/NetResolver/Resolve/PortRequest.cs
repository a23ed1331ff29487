using System.Buffers;
using System.Xml;
using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Resolve;

/// <summary>
/// What reaches the network of an interface's wishes. libvirt writes them as a <c>&lt;networkport&gt;</c> and reads that again, and some things do not
/// survive it: an empty portgroup, a bandwidth of zero, a blank in a profile. A few make the text unreadable, which refuses the port.
/// </summary>
/// <remarks>Source: libvirt's <c>virDomainNetDefToNetworkPort</c>, <c>virNetworkPortDefFormat</c> and <c>virNetworkPortDefParseXML</c>.</remarks>
/// <param name="Group">The portgroup asked for; null when none.</param>
/// <param name="VirtualPort">The virtualport; null when none.</param>
/// <param name="Bandwidth">The bandwidth; null when none is left.</param>
internal readonly record struct PortRequest(string? Group, VirtualPortElement? VirtualPort, Bandwidth? Bandwidth)
{
    /// <summary>Characters that are written raw into a quoted attribute and do not come back as they were.</summary>
    private static readonly SearchValues<char> Fragile = SearchValues.Create("&<'\t\n\r");

    /// <summary>The portgroup that an interface asks for; an empty name is none.</summary>
    public static string? GroupOf(GuestInterface nic) => nic.Source is InterfaceSource.Network { PortGroup: { Length: > 0 } group } ? group : null;

    /// <summary>The request; what would make it unreadable is reported, in the order in which libvirt reads.</summary>
    /// <param name="nic">The interface.</param>
    /// <param name="stated">The virtualport that it states, or that stands in for it.</param>
    /// <param name="bag">Where findings go.</param>
    public static PortRequest From(GuestInterface nic, VirtualPortElement? stated, DiagnosticBag bag)
    {
        var virtualPort = stated is { Fields.RawProfileId: { } profile } && profile.AsSpan().ContainsAny(Fragile) ? Reread(stated, profile, bag) : stated;
        var bandwidth = nic.Bandwidth is null ? null : Written(nic.Bandwidth, bag);
        if (nic.Vlan is { Tags.Count: > 1 } vlan)
        {
            CheckNativeTag(vlan, bag);
        }

        return new(GroupOf(nic), virtualPort, bandwidth);
    }

    private static VirtualPortElement? Reread(VirtualPortElement port, string profile, DiagnosticBag bag)
    {
        if (RereadAttribute(profile) is not { } reread)
        {
            bag.Add(ResolveRules.RequestUnreadable.At(port.PlaceOf(VirtualPortParameters.ProfileId), profile));
            return port;
        }

        return port with { Fields = port.Fields with { ProfileId = reread } };
    }

    private static string? RereadAttribute(string raw)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader($"<p a='{raw}'/>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var isWhole = reader is { AttributeCount: 1, IsEmptyElement: true };
            var value = reader.GetAttribute("a");
            return isWhole && !reader.Read() ? value : null;
        }
        catch (XmlException)
        {
            return null; // the caller reports it as the refusal that it is
        }
    }

    /// <summary>Directions without average and floor are not written; the element without directions vanishes.</summary>
    private static Bandwidth? Written(Bandwidth bandwidth, DiagnosticBag bag)
    {
        Check(bandwidth.Inbound, "inbound", bandwidth, bag);
        Check(bandwidth.Outbound, "outbound", bandwidth, bag);
        return bandwidth.AsWritten();
    }

    /// <summary>A zero average is not written, and what stays of the direction then lacks it.</summary>
    private static void Check(BandwidthRate? rate, string direction, Bandwidth bandwidth, DiagnosticBag bag)
    {
        if (rate is { Average: 0, Floor: not 0 } && (rate.Peak | rate.Burst) != 0)
        {
            bag.Add(SettingsRules.NeedsAverage.At(bandwidth.Place, direction));
        }
    }

    /// <summary>libvirt writes the native mode on every tag of the native number, and refuses to read two.</summary>
    private static void CheckNativeTag(Vlan vlan, DiagnosticBag bag)
    {
        if (vlan.Native is not { } native)
        {
            return;
        }

        var written = 0;
        foreach (var tag in vlan.Tags)
        {
            written += tag.Id == native.Id ? 1 : 0;
        }

        if (written > 1)
        {
            bag.Add(SettingsRules.VlanSecondNative.At(vlan.Place));
        }
    }
}
