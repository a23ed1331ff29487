using NetResolver.Diagnostics;
using NetResolver.Pool;

namespace NetResolver.Resolve;

/// <summary>From the forward mode to a plug, in the order in which libvirt checks: it differs between hostdev and macvtap.</summary>
/// <remarks>Source: libvirt's <c>networkAllocatePort</c>.</remarks>
internal static class PlugSelection
{
    private const string AsksForOne = "the interface asks for one";

    public static void Select(Resolution resolution)
    {
        var network = resolution.Network;
        switch (network.Mode)
        {
            case var mode when mode.HasOwnBridge():
                CheckVirtualPort(resolution, ResolveRules.OwnBridgeTakesNone);
                resolution.Plug = new Plug.Network(network.BridgeName, MacTableManagerOf(network));
                break;
            case ForwardMode.Bridge when network.BridgeName is { } bridge:
                CheckVirtualPort(resolution, ResolveRules.BridgeTakesOpenVSwitch, VirtualPortType.OpenVSwitch);
                resolution.Plug = new Plug.Bridge(bridge, MacTableManagerOf(network));
                break;
            case ForwardMode.Hostdev:
                TakeDevice(resolution);
                CheckVirtualPort(resolution, ResolveRules.HostdevTakesVepaOrVnLink, VirtualPortType.Ieee8021Qbg, VirtualPortType.Ieee8021Qbh);
                break;
            default:
                CheckVirtualPort(resolution, ResolveRules.MacvtapTakesVepaOrVnLink, VirtualPortType.Ieee8021Qbg, VirtualPortType.Ieee8021Qbh);
                if (resolution.Pool.Pool.Count == 0 && network.Forward is not { PhysicalFunction: not null })
                {
                    resolution.Refusals.Add(PoolRules.NoPool.At(network.Forward!.Place, network.Name).And(resolution.Interface.SourcePlace, AsksForOne));
                    break;
                }

                TakeDevice(resolution);
                break;
        }
    }

    /// <summary>What kind of connection it is or would be: the network's mode tells it, and the kind of its devices.</summary>
    public static (InterfaceType Type, MacvtapMode Mode) KindOf(Resolution resolution)
    {
        var (network, pool) = (resolution.Network, resolution.Pool.Pool);
        if (network.Mode.HasOwnBridge())
        {
            return (InterfaceType.Network, default);
        }

        if (network is { Mode: ForwardMode.Bridge, BridgeName: not null })
        {
            return (InterfaceType.Bridge, default);
        }

        var isFunction = pool.Count > 0 ? pool[0] is PoolDevice.PciDevice : network.Mode == ForwardMode.Hostdev;
        return isFunction ? (InterfaceType.Hostdev, default) : (InterfaceType.Direct, MacvtapModeOf(network.Mode));
    }

    /// <summary>A virtualport counts as there even without a type (advice NR9003).</summary>
    private static void CheckVirtualPort(Resolution resolution, Rule rule, params ReadOnlySpan<VirtualPortType> taken)
    {
        var merged = resolution.VirtualPort;
        if (merged.Fields is { } fields && !taken.Contains(fields.Type))
        {
            var element = merged.Interface ?? merged.Network ?? merged.PortGroup;
            resolution.Refusals.Add(rule.At(element!.TypePlace, fields.Type.XmlName(), resolution.Network.Name, resolution.Network.Mode.XmlName())
                .And(resolution.Network.ModePlace, resolution.Network.ModeRole));
        }
    }

    private static void TakeDevice(Resolution resolution)
    {
        var (network, pool) = (resolution.Network, resolution.Pool);
        resolution.Alone = network.Mode.TakesDeviceAlone(resolution.VirtualPort.Type);
        var device = pool.Pool.Count == 0 ? -1 : pool.Connections is null ? 0 : DeviceChoice.Choose(pool.Connections, resolution.Alone);
        if (device < 0)
        {
            // That a physical function has come to nothing has been reported already.
            if (pool.Pool.Count > 0 || network.Forward is not { PhysicalFunction: not null })
            {
                resolution.Refusals.Add(PoolRules.NoFreeDevice.At(network.Forward!.Place, network.Name, WhyAlone(network.Mode), pool.Pool.Count)
                    .And(resolution.Interface.SourcePlace, AsksForOne));
            }

            return;
        }

        resolution.Device = device;
        resolution.Plug = pool.Pool[device] switch
        {
            PoolDevice.PciDevice pci => new Plug.HostdevPci(pci.Address, network.Forward!.Managed, network.Forward.Driver, network.Forward.DriverModel),
            var dev => new Plug.Direct(dev.Name, MacvtapModeOf(network.Mode)),
        };
    }

    private static string WhyAlone(ForwardMode mode) => mode == ForwardMode.Private
        ? "an 802.1Qbh virtualport in mode private takes a device alone"
        : $"forward mode {mode.XmlName()} gives each connection a device alone";

    private static MacTableManager MacTableManagerOf(NetworkDefinition network) => network.Bridge?.MacTableManager ?? MacTableManager.Default;

    private static MacvtapMode MacvtapModeOf(ForwardMode mode) => mode switch
    {
        ForwardMode.Private => MacvtapMode.Private,
        ForwardMode.Bridge => MacvtapMode.Bridge,
        ForwardMode.Passthrough => MacvtapMode.Passthrough,
        _ => MacvtapMode.Vepa,
    };
}
