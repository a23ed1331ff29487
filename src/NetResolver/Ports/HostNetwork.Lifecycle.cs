using NetResolver.Diagnostics;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Resolve;

namespace NetResolver;

public sealed partial class HostNetwork
{
    /// <summary>
    /// Starts the network. Ports left over are forgotten and the sum of floors begins anew; the class ids that they had stay taken.
    /// </summary>
    /// <returns>Done, perhaps with advice; or why it cannot start: it runs already, its physical function has no usable virtual function, or libvirt could not read its own text of it.</returns>
    public OperationResult Start()
    {
        lock (_lock)
        {
            if (_isGone)
            {
                return LookUp();
            }

            if (_live is not null)
            {
                return OperationResult.Refused(LedgerRules.AlreadyActive.At(_live.Place, Name));
            }

            var starting = _interrupted ?? ConfigurationOrLive;
            if (starting.BridgeName is { } bridge && starting.Mode.HasOwnBridge() && _host.Exists(bridge))
            {
                return OperationResult.Refused(LedgerRules.BridgeExists.At(starting.Place, bridge, Name));
            }

            var bag = new DiagnosticBag();
            var kept = _interrupted is null && IsPersistent ? Reread(starting, bag) : _configuration;
            var pool = bag.HasErrors ? default : StartPool(starting, bag);
            if (bag.HasErrors)
            {
                return new(bag.All);
            }

            AdviseOnStart(starting, bag);
            _ports.Clear();
            _floorSum = 0;
            _pool = new PoolLedger(pool);
            _live = StartedNetwork.Of(starting);
            _configuration = IsPersistent ? kept : null;
            _interrupted = null;
            return new(bag.All);
        }
    }

    /// <summary>Starts the network with another definition than its configuration, which stays as it is and holds again when the network is stopped.</summary>
    internal OperationResult Start(NetworkDefinition definition)
    {
        lock (_lock)
        {
            var earlier = _interrupted;
            _interrupted = definition;
            var started = Start();
            _interrupted = started.Succeeded ? null : earlier;
            return started;
        }
    }

    /// <summary>Stops the network. Its ports are forgotten, whether guests use them or not (advice NR9055); one that is not persistent is gone.</summary>
    /// <returns>Done, perhaps with advice; or that it does not run.</returns>
    public OperationResult Stop()
    {
        bool isGone;
        var bag = new DiagnosticBag();
        lock (_lock)
        {
            if (_isGone)
            {
                return LookUp();
            }

            if (_live is null)
            {
                return OperationResult.Refused(ResolveRules.NotActive.At(default, Name));
            }

            if (_ports.Count > 0)
            {
                bag.Add(LedgerAdvice.StoppedInUse.At(_live.Place, Name, _ports.Count));
            }

            _ports.Clear();
            _configuration = ConfigurationOrLive;
            _live = null;
            _pool = new PoolLedger(default);
            isGone = _isGone = !IsPersistent;
        }

        if (isGone)
        {
            _host.Forget(this);
        }

        return new(bag.All);
    }

    /// <summary>
    /// Changes a part of the definition, live or for the next start, as <c>virsh net-update</c> does. A live change counts all connections as none (advice NR9015), for that is
    /// what libvirt does: a device that serves a connection alone can then be handed out a second time.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="scope">Which definition is changed.</param>
    /// <returns>Done, perhaps with advice; or why not; then nothing is changed.</returns>
    public OperationResult Update(NetworkChange change, UpdateScope scope = UpdateScope.Current)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            if (_isGone)
            {
                return LookUp();
            }

            var live = scope.HasFlag(UpdateScope.Live) || (scope == UpdateScope.Current && _live is not null);
            var config = scope.HasFlag(UpdateScope.Config) || (scope == UpdateScope.Current && _live is null);
            if (live && _live is null)
            {
                return OperationResult.Refused(UpdateRules.NotRunning.At(default, Name));
            }

            if (config && !IsPersistent)
            {
                return OperationResult.Refused(UpdateRules.Transient.At(default, Name));
            }

            var bag = new DiagnosticBag();
            var newLive = live ? Changed(RereadLive(bag), change, isRunning: true, bag) : _live;
            var newConfiguration = config && !bag.HasErrors ? Changed(Reread(ConfigurationOrLive, bag), change, isRunning: false, bag) : _configuration;
            if (bag.HasErrors)
            {
                return new(bag.All);
            }

            if (live)
            {
                AdviseOnLiveChange(newLive!, bag);
                _live = newLive;
                _pool = new PoolLedger(newLive!.Forward?.Pool ?? default);
            }

            _configuration = newConfiguration;
            return new(bag.All);
        }
    }

    /// <summary>Replaces the configuration. The running network goes on with the definition that it was started with.</summary>
    /// <returns>False when the network is gone.</returns>
    internal bool Redefine(NetworkDefinition definition)
    {
        lock (_lock)
        {
            if (_isGone)
            {
                return false;
            }

            _configuration = definition;
            IsPersistent = true;
            return true;
        }
    }

    private static NetworkDefinition? Changed(NetworkDefinition? definition, NetworkChange change, bool isRunning, DiagnosticBag bag)
    {
        if (definition is null)
        {
            return null;
        }

        var changed = NetworkUpdate.Apply(definition, change, isRunning);
        foreach (var diagnostic in changed.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        return changed.Value;
    }

    private ValueList<PoolDevice> StartPool(NetworkDefinition starting, DiagnosticBag bag) =>
        starting.Mode.HasOwnBridge() || starting.BridgeName is not null ? starting.Forward?.Pool ?? default : PoolExpansion.Expand(starting, _host.Inventory, bag);
}
