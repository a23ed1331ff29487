using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Plan;

/// <summary>From a port to what a running guest's interface shows of it, and back.</summary>
internal static class PortMapping
{
    /// <summary>What the interface shows as <c>&lt;actual&gt;</c> once it has the port; null for a port without a plug.</summary>
    /// <remarks>Source: libvirt's <c>virDomainNetDefActualFromNetworkPort</c>. The portgroup is not carried over.</remarks>
    public static ActualConnection? ToActual(NetworkPort port) => port.Plug is not { } plug ? null : new ActualConnection
    {
        Plug = plug is Plug.HostdevPci pci ? pci with { Managed = pci.Managed == true } : plug,
        VirtualPort = port.VirtualPort,
        Bandwidth = port.Bandwidth,
        ClassId = port.ClassId,
        Vlan = port.Vlan,
        Isolated = port.Isolated,
        TrustGuestRxFilters = port.TrustGuestRxFilters,
    };

    /// <summary>The interface with a port: connected to it, its own settings as they were.</summary>
    public static GuestInterface Connect(GuestInterface guest, NetworkPort port) => guest with
    {
        Source = guest.Source is InterfaceSource.Network network ? network with { PortId = port.Identity.Uuid } : guest.Source,
        Actual = ToActual(port),
    };

    /// <summary>The port that a running guest's interface asks to have back; null where, reported, it has none.</summary>
    /// <remarks>
    /// Source: libvirt's <c>virDomainNetDefActualToNetworkPort</c>. A port's UUID of which all bytes are equal counts as none, and a new one is made up.
    /// </remarks>
    public static NetworkPort? ToPort(GuestInterface guest, string ownerName, Guid? ownerUuid, DiagnosticBag bag)
    {
        var device = guest.Target?.Dev ?? "";
        if (guest.Actual is not { } actual)
        {
            bag.Add(PortMappingRules.NoActual.At(guest.Place, device));
            return null;
        }

        if (actual.Plug is Plug.Network { BridgeName: null })
        {
            bag.Add(PortRules.BridgeMissing.At(guest.Place));
        }

        var source = guest.Source as InterfaceSource.Network;
        return new NetworkPort
        {
            Identity = new PortIdentity(UsableId(source?.PortId), ownerName, ownerUuid),
            Group = string.IsNullOrEmpty(source?.PortGroup) ? null : source.PortGroup,
            Mac = guest.Mac,
            VirtualPort = actual.VirtualPort,
            Bandwidth = actual.Bandwidth,
            ClassId = actual.ClassId,
            Vlan = actual.Vlan,
            Isolated = actual.Isolated,
            TrustGuestRxFilters = actual.TrustGuestRxFilters,
            Plug = PlugOf(guest, actual.Plug, bag),
        };
    }

    /// <summary>The UUID unless all its bytes are equal.</summary>
    public static Guid? UsableId(Guid? id) => id is { } uuid && !UuidText.CountsAsNone(uuid) ? uuid : null;

    private static Plug PlugOf(GuestInterface guest, Plug plug, DiagnosticBag bag)
    {
        if (plug is not Plug.HostdevPci pci)
        {
            return plug;
        }

        if (pci.Driver != HostdevDriver.Xen)
        {
            return pci with { Managed = pci.Managed == true };
        }

        bag.Add(PortMappingRules.XenDriver.At(guest.Place));
        return pci with { Managed = pci.Managed == true, Driver = HostdevDriver.Default };
    }
}
