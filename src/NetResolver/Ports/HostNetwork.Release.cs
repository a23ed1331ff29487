using NetResolver.Diagnostics;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Resolve;

namespace NetResolver;

/// <content>What a port gives back.</content>
public sealed partial class HostNetwork
{
    /// <summary>Gives a port back.</summary>
    /// <param name="port">The port's UUID.</param>
    public OperationResult Release(Guid port)
    {
        lock (_lock)
        {
            return Give(port);
        }
    }

    private OperationResult Give(Guid id)
    {
        if (_isGone)
        {
            return LookUp();
        }

        if (!_ports.TryGetValue(id, out var port))
        {
            return OperationResult.Refused(LedgerRules.PortNotFound.At(default, id.ToString("D")));
        }

        if (_live is null)
        {
            return OperationResult.Refused(ResolveRules.NotActive.At(default, Name));
        }

        var device = -1;
        var sum = _floorSum;
        var refusal = port.Plug switch
        {
            Plug.Direct direct => Find(direct.Dev, PoolRules.NoPool, LedgerRules.ReleaseDeviceMissing, out device),
            Plug.HostdevPci pci => Find(pci.Address.ToString(), LedgerRules.ReleaseWithoutPool, LedgerRules.ReleaseAddressMissing, out device),
            _ => FreeClass(port),
        };
        if (refusal is not null)
        {
            return OperationResult.Refused(refusal);
        }

        _pool.Count(device, -1);
        _ports.Remove(id);
        return _floorSum <= sum ? OperationResult.Done : new([LedgerAdvice.FloorsBelowZero.At(_live.Place, Name, sum, port.Bandwidth!.Inbound!.Floor, _floorSum)]);
    }

    private Diagnostic? Find(string name, Rule noPool, Rule missing, out int device)
    {
        device = _pool.IndexOf(name);
        return _pool.Pool.Count == 0 ? noPool.At(default, Name) : device < 0 ? missing.At(default, Name, name) : null;
    }

    /// <summary>Gives the port's share of the guaranteed rate back. Sums wrap around as libvirt's do.</summary>
    private Diagnostic? FreeClass(NetworkPort port)
    {
        if (port.ClassId == 0 || _live!.Bandwidth?.Inbound is null)
        {
            return null;
        }

        if (port.ClassId < PoolState.FirstClassId)
        {
            return LedgerRules.ReleaseClassInvalid.At(default, port.ClassId);
        }

        _floorSum = unchecked(_floorSum - (port.Bandwidth?.Inbound?.Floor ?? 0));
        _classIds.Free(port.ClassId);
        return null;
    }
}
