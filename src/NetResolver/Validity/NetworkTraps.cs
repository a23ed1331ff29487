using NetResolver.Diagnostics;

namespace NetResolver.Validity;

/// <summary>Advice about definitions that libvirt accepts and nobody can use.</summary>
internal static class NetworkTraps
{
    public static void Run(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        CheckBridge(network, context, bag);
        CheckDevices(network, context, bag);
        var port = network.VirtualPort;
        if (port is not null && !Takes(network, port.Fields.Type))
        {
            Warn(network, $"a virtualport of type {port.Fields.Type.XmlName()}", port.Place, bag);
        }

        if (network.Isolated is { Value: true } isolated && !TakesIsolation(network))
        {
            Warn(network, "isolated='yes'", isolated.Place, bag);
        }
    }

    /// <summary>A bridge of the host that is none: another network makes it.</summary>
    private static void CheckBridge(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        if (network.Mode != ForwardMode.Bridge || network.BridgeName is not { } bridge)
        {
            return;
        }

        foreach (var other in context.Networks)
        {
            if (other.Mode.HasOwnBridge() && other.BridgeName == bridge && other.Name != network.Name)
            {
                bag.Add(DefineAdvice.BridgeOfAnother.At(network.Bridge!.Place, bridge, other.Name)
                    .With(new RelatedPlace(other.Bridge!.Place, "the network that makes it")));
                return;
            }
        }
    }

    /// <summary>Devices that other networks give as well.</summary>
    private static void CheckDevices(NetworkDefinition network, DefineContext context, DiagnosticBag bag)
    {
        if (context.Networks.Count == 0 || network.Forward is not { } forward || (forward.Pool.Count == 0 && forward.PhysicalFunction is null))
        {
            return;
        }

        var devices = new SharedDevices(context.Inventory);
        foreach (var other in context.Networks)
        {
            devices.Learn(other);
        }

        devices.Check(network, bag);
    }

    /// <summary>Which types guests may be connected with; the same as libvirt's <c>networkAllocatePort</c> takes.</summary>
    private static bool Takes(NetworkDefinition network, VirtualPortType type) => network.Mode switch
    {
        ForwardMode.Bridge when network.BridgeName is not null => type == VirtualPortType.OpenVSwitch,
        _ => !network.Mode.HasOwnBridge() && type is VirtualPortType.Ieee8021Qbg or VirtualPortType.Ieee8021Qbh,
    };

    /// <summary>Ports of a bridge can be isolated, where no switch of another kind has them.</summary>
    private static bool TakesIsolation(NetworkDefinition network) =>
        (network.Mode.HasOwnBridge() || (network.Mode == ForwardMode.Bridge && network.BridgeName is not null)) && network.VirtualPort is null;

    private static void Warn(NetworkDefinition network, string what, Place place, DiagnosticBag bag) =>
        bag.Add(DefineAdvice.NoGuestCanStart.At(place, network.Name, network.Mode.XmlName(), what).And(network.ModePlace, network.ModeRole));
}
