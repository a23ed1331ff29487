using NetResolver.Diagnostics;
using NetResolver.Ports;
using NetResolver.Read;
using NetResolver.Write;

namespace NetResolver;

/// <content>What libvirt reads again from its own text: copies of definitions, and everything when libvirtd starts.</content>
public sealed partial class HostNetwork
{
    /// <summary>
    /// What is left after libvirtd was ended and started again on its own files: definitions are read again, connections counted anew from the ports, and a network whose bridge is
    /// not there does not run any more.
    /// </summary>
    /// <returns>False when the network is gone.</returns>
    internal bool Restart()
    {
        lock (_lock)
        {
            // A configuration that cannot be read is lost; a network that runs goes on without one, any other is gone.
            var configuration = _configuration is null ? null : Reread(_configuration, new DiagnosticBag());
            IsPersistent = IsPersistent && configuration is not null;
            if (_live is null)
            {
                _configuration = configuration ?? _configuration;
                return IsPersistent;
            }

            var bag = new DiagnosticBag();
            var live = RereadLive(bag);
            if (live is null || bag.HasErrors || IsBridgeMissing(live))
            {
                _configuration = configuration ?? live ?? _live;
                _interrupted = live;
                _live = null;
                return IsPersistent;
            }

            _configuration = configuration;
            _live = live;
            _pool = new PoolLedger(live.Forward?.Pool ?? default);
            foreach (var (id, port) in _ports.OrderBy(p => p.Key).ToList())
            {
                _ports[id] = Reread(port);
                var found = new DiagnosticBag();
                if (EnsurePool(found))
                {
                    var device = ReclaimCheck.Run(live, _pool, port, found);
                    _pool.Count(device, found.HasErrors ? 0 : 1);
                }
            }

            return true;
        }
    }

    /// <summary>
    /// libvirt copies a definition by writing and reading it, which loses what its text does not have, and fails where the text cannot be read. Values that are yet to be
    /// generated stay so.
    /// </summary>
    private static NetworkDefinition? Reread(NetworkDefinition definition, DiagnosticBag bag, LiveState? live = null)
    {
        var options = new ReadOptions { Dialect = Dialect.Libvirt };
        var read = DocumentReader.Read(NetworkWriter.WriteFaithfully(definition, live), definition.Name, options, "network", static at => NetworkReader.Read(at));
        if (read.FirstError is { } error)
        {
            bag.Add(error.Rule == DocumentRules.Malformed ? LedgerRules.NotRereadable.At(definition.Place, definition.Name) : error.MovedTo(definition.Place));
        }

        return read.Value is { } copy ? copy with { Uuid = definition.Uuid, MacIsGenerated = definition.MacIsGenerated } : null;
    }

    /// <summary>A port is read from its own text too: a bandwidth of nothing vanishes, and a class id has no place without one.</summary>
    private static NetworkPort Reread(NetworkPort port) =>
        port.Bandwidth?.AsWritten() is { } written ? port with { Bandwidth = written } : port with { Bandwidth = null, ClassId = 0 };

    /// <summary>The running definition, read again from its own text: a physical function and the functions that it became are both in it, and the latter win.</summary>
    private NetworkDefinition? RereadLive(DiagnosticBag bag) => Reread(_live!, bag, _pool.ToLiveState());

    private bool IsBridgeMissing(NetworkDefinition definition) =>
        definition is { Mode: ForwardMode.Bridge, BridgeName: { } bridge } && _host.Inventory is { Devices.Count: > 0 } && !_host.Exists(bridge);
}
