using System.Collections.Immutable;
using NetResolver.Diagnostics;
using NetResolver.Ports;
using NetResolver.Write;

namespace NetResolver;

/// <summary>
/// One network of a host: its definitions, whether it runs, and the ledger of its ports. Safe for many threads: operations on one network behave as if one came after
/// the other, and no device that serves one connection alone is handed out twice (but see <see cref="Update"/>).
/// </summary>
/// <remarks>
/// It behaves as libvirt's network driver does, with one difference on purpose: a claim that fails leaves nothing behind, where libvirt may keep a class id or a floor.
/// Source: libvirt's <c>bridge_driver.c</c> and <c>virnetworkobj.c</c>.
/// </remarks>
public sealed partial class HostNetwork
{
    private readonly Lock _lock = new();
    private readonly HostState _host;
    private readonly Dictionary<Guid, NetworkPort> _ports = [];
    private readonly ClassIds _classIds = new();
    private NetworkDefinition? _live;
    private NetworkDefinition? _configuration;

    /// <summary>The definition that the network ran with when a restart of libvirtd found its bridge missing: the next start takes it up again, not the configuration.</summary>
    private NetworkDefinition? _interrupted;
    private PoolLedger _pool = new(default);
    private ulong _floorSum;
    private volatile bool _isGone;

    internal HostNetwork(HostState host, NetworkDefinition definition, bool persistent)
    {
        _host = host;
        Name = definition.Name;
        Uuid = definition.Uuid;
        _configuration = definition;
        IsPersistent = persistent;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The UUID; null while libvirt has yet to generate it.</summary>
    public Guid? Uuid { get; }

    /// <summary>True when its configuration stays when it is stopped.</summary>
    public bool IsPersistent { get; private set; }

    /// <summary>True when it runs.</summary>
    public bool IsActive
    {
        get
        {
            lock (_lock)
            {
                return _live is not null;
            }
        }
    }

    /// <summary>The definition that it runs with; null while it is stopped.</summary>
    public NetworkDefinition? Live
    {
        get
        {
            lock (_lock)
            {
                return _live;
            }
        }
    }

    /// <summary>The definition of its next start; that of the present one for a transient network.</summary>
    public NetworkDefinition Configuration
    {
        get
        {
            lock (_lock)
            {
                return ConfigurationOrLive;
            }
        }
    }

    /// <summary>Its ports, by UUID.</summary>
    public ValueList<NetworkPort> Ports
    {
        get
        {
            lock (_lock)
            {
                return [.. _ports.OrderBy(p => p.Key.ToString("D"), StringComparer.Ordinal).Select(p => p.Value)];
            }
        }
    }

    /// <summary>What it is used for at this moment, for planning.</summary>
    public NetworkUse Use
    {
        get
        {
            lock (_lock)
            {
                var connections = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < _pool.Pool.Count; i++)
                {
                    connections[_pool.Pool[i].Name] = _pool.Connections[i];
                }

                return new NetworkUse
                {
                    IsActive = _live is not null,
                    Connections = connections.ToImmutable(),
                    FloorSum = _floorSum,
                    NextClassId = _classIds.Next,
                };
            }
        }
    }

    /// <summary>Whether the network is still there: one that is not persistent is gone when it is stopped.</summary>
    /// <returns>Done, or libvirt's answer to a look-up by UUID that finds nothing.</returns>
    public OperationResult LookUp() => _isGone ? OperationResult.Refused(Gone) : OperationResult.Done;

    /// <summary>The port of a UUID that libvirt would find registered; null also while the network does not run.</summary>
    internal NetworkPort? FindPort(Guid id)
    {
        lock (_lock)
        {
            return _live is null ? null : _ports.GetValueOrDefault(id);
        }
    }

    /// <summary>The running definition and the configuration, those that there are.</summary>
    internal IReadOnlyList<NetworkDefinition> Definitions
    {
        get
        {
            lock (_lock)
            {
                return [.. new[] { _live, _configuration }.OfType<NetworkDefinition>()];
            }
        }
    }

    internal void MarkGone() => _isGone = true;

    private Diagnostic Gone => LedgerRules.NetworkGone.At(default, Uuid?.ToString("D") ?? "AUTO", Name);

    private NetworkDefinition ConfigurationOrLive => _configuration ?? _live!;

    /// <summary>
    /// libvirt's text of the network as it is now: while it runs that of the running one with its connections counted, else its configuration.
    /// </summary>
    /// <param name="generated">What stands for values that libvirt would generate.</param>
    public string ToXml(GeneratedValues generated = GeneratedValues.Omit)
    {
        lock (_lock)
        {
            // Of a stopped network libvirt shows all that it has in mind, devices beside a physical function included.
            return _live is null
                ? NetworkWriter.Write(ConfigurationOrLive, generated, new LiveState { ExpandedPool = ConfigurationOrLive.Forward?.Pool ?? default })
                : NetworkWriter.Write(_live, generated, _pool.ToLiveState());
        }
    }
}
