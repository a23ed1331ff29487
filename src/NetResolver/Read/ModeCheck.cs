using System.Xml.Linq;
using NetResolver.Diagnostics;

namespace NetResolver.Read;

/// <summary>What must go together with the forward mode: libvirt's last check while it reads a network.</summary>
/// <remarks>Source: libvirt's <c>virNetworkDefParseXML</c>, whose order of checks is kept.</remarks>
internal static class ModeCheck
{
    private static readonly LibvirtRelease OpenWithoutIp = new(10, 8);

    /// <summary>Runs it on what was read. A <c>&lt;forward&gt;</c> whose mode is unknown has been reported and is not checked against anything.</summary>
    public static void Run(Cursor at, string network, in NetworkChildren children, Forward? forward, NetworkBridge? bridge, uint mtu)
    {
        var source = children.Forward ?? children.Source;
        if (source is null || forward is null || forward.Mode == ForwardMode.None)
        {
            return;
        }

        var mode = forward.Mode;
        var modeName = mode.XmlName();
        if (mode.HasOwnBridge())
        {
            CheckForwarding(at.Child(source), network, forward, hasIp: children.Ips > 0);
            return;
        }

        if (bridge is not null)
        {
            CheckBridge(at.Child(children.Bridge!), network, forward, bridge);
        }

        if (mtu != 0)
        {
            var mtuAt = at.Child(children.Mtu!);
            at.Context.Bag.Add(ModeRules.Mtu.At(mtuAt.PlaceOf(mtuAt.PathText(Names.Size)!), modeName, network).And(forward.ModePlace, Role(modeName)));
        }
    }

    private static void CheckForwarding(Cursor at, string network, Forward forward, bool hasIp)
    {
        var modeName = forward.Mode.XmlName();
        if (!hasIp && !(forward.Mode == ForwardMode.Open && at.Context.Since(OpenWithoutIp)))
        {
            at.Report(ModeRules.NoIp, modeName, network);
        }

        if (forward.Pool.Count > 1)
        {
            at.Context.Bag.Add(ModeRules.SeveralDevices.At(forward.Pool[1].Place, network, modeName).And(forward.Pool[0].Place, "the first device").And(forward.ModePlace, Role(modeName)));
        }

        if (forward.Mode == ForwardMode.Open && forward.Pool.Count > 0)
        {
            at.Context.Bag.Add(ModeRules.Device.At(forward.Pool[0].Place, network, modeName).And(forward.ModePlace, Role(modeName)));
        }
    }

    private static void CheckBridge(Cursor at, string network, Forward forward, NetworkBridge bridge)
    {
        var modeName = forward.Mode.XmlName();
        if (forward.Mode != ForwardMode.Bridge)
        {
            if (bridge.Name is not null)
            {
                Refuse(at, ModeRules.BridgeName, Names.Name, forward, modeName, network);
            }

            if (bridge.Zone is not null)
            {
                Refuse(at, ModeRules.BridgeZone, Names.Zone, forward, modeName, network);
            }

            if (bridge.MacTableManager != MacTableManager.Default)
            {
                Refuse(at, ModeRules.BridgeMacTableManager, Names.MacTableManager, forward, modeName, network);
            }
        }

        CheckOption(at, bridge.Delay != 0, Names.Delay, forward, modeName, network);
        CheckOption(at, bridge.Stp is not null, Names.Stp, forward, modeName, network);
        CheckOption(at, bridge.Zone is not null && forward.Mode == ForwardMode.Bridge, Names.Zone, forward, modeName, network);
        if (forward.Mode == ForwardMode.Bridge && bridge.Name is not null && (forward.Pool.Count > 0 || forward.PhysicalFunction is not null))
        {
            var device = forward.Pool is [var first, ..] ? first.Place : forward.Place;
            at.Context.Bag.Add(ModeRules.BridgeAndDevice.At(at.PlaceOf(at.Property(Names.Name)!), modeName, network).And(device, "the device that it cannot stand beside"));
        }
    }

    private static void CheckOption(Cursor at, bool isSet, XName name, Forward forward, string mode, string network)
    {
        if (isSet)
        {
            Refuse(at, ModeRules.BridgeOptions, name, forward, mode, network, name.LocalName);
        }
    }

    private static void Refuse(Cursor bridge, Rule rule, XName attribute, Forward forward, string mode, params object[] values) =>
        bridge.Context.Bag.Add(rule.At(bridge.PlaceOf(bridge.Property(attribute)!), [mode, .. values]).And(forward.ModePlace, Role(mode)));

    private static string Role(string mode) => $"the mode is '{mode}'";
}
