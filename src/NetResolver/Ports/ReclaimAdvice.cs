using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Resolve;

namespace NetResolver.Ports;

/// <summary>What libvirt does not look at when a port is taken back, or is there already.</summary>
internal static class ReclaimAdvice
{
    /// <summary>Where a port that is taken back does not fit its network.</summary>
    public static void Report(NetworkDefinition network, NetworkPort port, DiagnosticBag bag)
    {
        var id = port.Identity.Uuid?.ToString("D") ?? "AUTO";
        foreach (var what in Misfits(network, port))
        {
            bag.Add(LedgerAdvice.ReclaimMisfit.At(default, id, network.Name, what));
        }

        if (port.Bandwidth?.Inbound is { Floor: not 0 and var floor })
        {
            var isSubtracted = port.ClassId != 0 && network.Bandwidth?.Inbound is not null;
            bag.Add(LedgerAdvice.ReclaimedFloor.At(default, floor, id, network.Name, isSubtracted
                ? "when the port is given back it is subtracted all the same, and the sum falls too low"
                : "libvirt may promise the rate to others"));
        }
    }

    /// <summary>In what a registered port differs from the interface whose port it is said to be.</summary>
    public static void Compare(NetworkPort registered, GuestInterface nic, PortIdentity owner, DiagnosticBag bag)
    {
        var id = registered.Identity.Uuid?.ToString("D") ?? "AUTO";
        Told("owner", Text(registered.Identity), Text(owner), IsOther(registered.Identity.OwnerUuid, owner.OwnerUuid) || IsOther(registered.Identity.OwnerName, owner.OwnerName));
        Told("MAC address", registered.Mac?.ToString() ?? "AUTO", nic.Mac?.ToString() ?? "AUTO", registered.Mac is not null && nic.Mac is not null && registered.Mac != nic.Mac);
        if (registered.Plug is { } plug && nic.Actual is { } actual)
        {
            Told("plug", Text(plug), Text(actual.Plug), Text(plug) != Text(actual.Plug));
        }

        void Told(string what, string has, string given, bool isOther)
        {
            if (isOther)
            {
                bag.Add(LedgerAdvice.TrustedPort.At(nic.SourcePlace, id, what, has, given));
            }
        }
    }

    private static IEnumerable<string> Misfits(NetworkDefinition network, NetworkPort port)
    {
        var plug = port.Plug!;
        var kind = KindOf(network);
        if (plug.Kind != kind)
        {
            yield return $"its plug is of kind {plug.Kind}, and mode {network.Mode.XmlName()} gives {kind}";
        }
        else if (plug is Plug.Direct direct && (int)direct.Mode != ModeOf(network.Mode))
        {
            yield return $"its plug is of mode {direct.Mode.XmlName()}, and the network is of mode {network.Mode.XmlName()}";
        }

        if (NameOfBridge(plug) is { } bridge && network.BridgeName is { } own && bridge != own)
        {
            yield return $"its plug is bridge '{bridge}', and the network has '{own}'";
        }

        if (port.VirtualPort is { Type: not VirtualPortType.None and var type } && !VirtualPortCarriage.IsMade(network, type))
        {
            yield return $"it has a virtualport of type {type.XmlName()}, which mode {network.Mode.XmlName()} does not take";
        }

        if (port.Group is { } group && network.FindPortGroup(group) is null)
        {
            yield return $"its portgroup '{group}' is not there";
        }
    }

    private static string KindOf(NetworkDefinition network) =>
        network.Mode.HasOwnBridge() ? "network"
        : network.Mode == ForwardMode.Hostdev ? "hostdev-pci"
        : network.Mode == ForwardMode.Bridge && network.BridgeName is not null ? "bridge"
        : "direct";

    private static int ModeOf(ForwardMode mode) => (int)(mode switch
    {
        ForwardMode.Bridge => MacvtapMode.Bridge,
        ForwardMode.Private => MacvtapMode.Private,
        ForwardMode.Passthrough => MacvtapMode.Passthrough,
        _ => MacvtapMode.Vepa,
    });

    private static string? NameOfBridge(Plug plug) => plug switch
    {
        Plug.Network network => network.BridgeName,
        Plug.Bridge bridge => bridge.BridgeName,
        _ => null,
    };

    private static string Text(Plug plug) => plug switch
    {
        Plug.Direct direct => $"device '{direct.Dev}' in mode {direct.Mode.XmlName()}",
        Plug.HostdevPci pci => $"PCI device {pci.Address.ToString()}",
        _ => $"bridge '{NameOfBridge(plug)}'",
    };

    private static string Text(PortIdentity identity) =>
        identity.OwnerUuid is { } uuid ? $"guest '{identity.OwnerName}' ({uuid.ToString("D", CultureInfo.InvariantCulture)})" : $"guest '{identity.OwnerName}'";

    private static bool IsOther<T>(T? registered, T? given)
        where T : struct => registered is { } has && given is { } gave && !has.Equals(gave);

    private static bool IsOther(string? registered, string? given) => registered is not null && given is not null && registered != given;
}
