using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Read;

namespace NetResolver;

/// <content>libvirt's traps that its operations run into.</content>
public sealed partial class HostNetwork
{
    /// <summary>What the network begins with that an administrator would not expect.</summary>
    private void AdviseOnStart(NetworkDefinition starting, DiagnosticBag bag)
    {
        if (_classIds.Count is > 0 and var classes)
        {
            bag.Add(LedgerAdvice.ClassesLeft.At(starting.Place, Name, classes == 1 ? "a traffic class" : string.Create(CultureInfo.InvariantCulture, $"{classes} traffic classes")));
        }

        if (PoolExpansion.LeftOut(starting, _host.Inventory) is { Count: > 0 } leftOut)
        {
            bag.Add(PoolExpansion.ToldOf(starting, leftOut));
        }
    }

    /// <summary>What the running network loses by being read again from its own text.</summary>
    private void AdviseOnLiveChange(NetworkDefinition changed, DiagnosticBag bag)
    {
        if (_pool.Total > 0)
        {
            bag.Add(LedgerAdvice.CountersLost.At(changed.Place, Name, _pool.Total));
        }

        if (_live!.Forward?.PhysicalFunction is { } function && changed.Forward?.PhysicalFunction is null)
        {
            bag.Add(LedgerAdvice.FunctionVanishes.At(_live.Forward.Place, Name, _pool.Pool.Count, function));
        }

        var left = new PoolLedger(changed.Forward?.Pool ?? default);
        foreach (var device in _pool.Pool)
        {
            var ports = left.IndexOf(device.Name) < 0 ? _ports.Values.Count(port => DeviceOf(port) == device.Name) : 0;
            if (ports > 0)
            {
                bag.Add(LedgerAdvice.RemovedInUse.At(
                    _live.Forward!.Place, device.Name, Name, ports == 1 ? "a port has it" : string.Create(CultureInfo.InvariantCulture, $"{ports} ports have it")));
            }
        }
    }

    private static void AdviseOnId(Guid port, DiagnosticBag bag)
    {
        if (UuidText.CountsAsNone(port))
        {
            bag.Add(InterfaceAdvice.PortIdOfEqualBytes.At(default, port));
        }
    }

    /// <summary>A class id that a client handed in and libvirt keeps; on a network without an inbound limit it does no harm.</summary>
    private static void AdviseOnClass(NetworkPort port, NetworkDefinition network, uint given, DiagnosticBag bag)
    {
        if (port is { ClassId: not 0, Bandwidth: { } rates } && given == 0 && network.Mode.HasOwnBridge() && network.Bandwidth?.Inbound is not null
            && PortAdvice.ConsequenceOfClass(port.ClassId, rates) is { } consequence)
        {
            bag.Add(PortAdvice.ClassIdOfRequest.At(default, port.ClassId, consequence));
        }
    }

    /// <summary>The device of the pool that a port has; null when its plug is a bridge.</summary>
    private static string? DeviceOf(NetworkPort port) => port.Plug switch
    {
        Plug.Direct direct => direct.Dev,
        Plug.HostdevPci pci => pci.Address.ToString(),
        _ => null,
    };
}
