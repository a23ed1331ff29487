using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Pool;
using NetResolver.Ports;
using NetResolver.Resolve;

namespace NetResolver;

public sealed partial class HostNetwork
{
    /// <summary>
    /// Makes a port for an interface: what libvirt's network driver does when a guest starts. The port stays also where libvirt would then refuse to start the guest
    /// (<see cref="PlanOutcome.WillNotStart"/>); <see cref="HostState.Claim(GuestInterface, PortIdentity)"/> gives it back in that case.
    /// </summary>
    /// <param name="nic">An interface of type network.</param>
    /// <param name="identity">The port's UUID, which may be null if the host has a source of ids, and the guest it belongs to.</param>
    /// <returns>The port, or why there is none.</returns>
    public ClaimResult Allocate(GuestInterface nic, PortIdentity identity) => Allocate(nic, identity, policy: null);

    /// <summary>Makes a port for an interface under a policy. libvirt would make this one only for the interface written as the policy decided.</summary>
    /// <param name="nic">An interface of type network.</param>
    /// <param name="identity">The port's UUID, which may be null if the host has a source of ids, and the guest it belongs to.</param>
    /// <param name="policy">What the guest demands of the connection; null or <see cref="ConnectionPolicy.Empty"/> when the answer is to be libvirt's alone.</param>
    /// <returns>The port, or why there is none.</returns>
    public ClaimResult Allocate(GuestInterface nic, PortIdentity identity, ConnectionPolicy? policy)
    {
        ArgumentNullException.ThrowIfNull(nic);
        ArgumentNullException.ThrowIfNull(identity);
        lock (_lock)
        {
            return Allocate(nic, identity, requestedClassId: 0, PolicyResolver.IsFor(policy) ? policy : null);
        }
    }

    /// <summary>Makes a port from a request without a plug, as a client of libvirt's port API does.</summary>
    /// <param name="request">The request. A class id in it is kept where the port gets none.</param>
    /// <returns>The port, or why there is none.</returns>
    public ClaimResult Allocate(NetworkPort request)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_lock)
        {
            return !_isGone && _live is not null && request.Plug is not null
                ? Refused(LedgerRules.PlugWithoutReclaim.At(default))
                : Allocate(InterfaceOf(request), request.Identity, request.ClassId, policy: null);
        }
    }

    /// <summary>Takes a port back as it stands, plug included, as after a lost registration. libvirt checks little, and so does this.</summary>
    /// <param name="port">The port with its plug.</param>
    /// <returns>The port, or why it cannot be had back.</returns>
    public ClaimResult Reclaim(NetworkPort port)
    {
        ArgumentNullException.ThrowIfNull(port);
        lock (_lock)
        {
            if (_isGone)
            {
                return Refused(Gone);
            }

            if (_live is null)
            {
                return Refused(ResolveRules.NotActive.At(default, Name));
            }

            var bag = new DiagnosticBag();
            var device = -1;
            if (port.Plug is null)
            {
                bag.Add(LedgerRules.ReclaimWithoutPlug.At(default));
            }
            else if (EnsurePool(bag))
            {
                device = ReclaimCheck.Run(_live, _pool, port, bag);
            }

            if (bag.HasErrors)
            {
                return new(null, null, null, bag.All);
            }

            if ((port.Identity.Uuid ?? _host.Ids?.NewId()) is not { } id)
            {
                return Refused(LedgerRules.PortIdMissing.At(default));
            }

            if (_ports.ContainsKey(id))
            {
                // libvirt counts the port, finds that there is one, and releases it again, its class id and floor included: those of the port that is there.
                FreeClass(port);
                return Refused(LedgerRules.PortExists.At(default, id.ToString("D")));
            }

            var kept = port with { Identity = port.Identity with { Uuid = id } };
            ReclaimAdvice.Report(_live, kept, bag);
            AdviseOnId(id, bag);
            _pool.Count(device, 1);
            _ports.Add(id, kept);
            return new(null, kept, null, bag.All);
        }
    }

    private static ClaimResult Refused(Diagnostic why) => new(null, null, null, [why]);

    private static GuestInterface InterfaceOf(NetworkPort request) => new(new InterfaceSource.Network("", request.Group))
    {
        Mac = request.Mac,
        VirtualPort = request.VirtualPort is { } fields ? new VirtualPortElement(fields) : null,
        Bandwidth = request.Bandwidth,
        Vlan = request.Vlan,
        Isolated = request.Isolated is { } isolated ? new Stated<bool>(isolated) : null,
        TrustGuestRxFilters = request.TrustGuestRxFilters is { } trust ? new Stated<bool>(trust) : null,
    };

    private ClaimResult Allocate(GuestInterface nic, PortIdentity identity, uint requestedClassId, ConnectionPolicy? policy)
    {
        if (_isGone)
        {
            return Refused(Gone);
        }

        var bag = new DiagnosticBag();
        var definition = _live ?? ConfigurationOrLive;
        if (policy is not null)
        {
            PolicyResolver.CheckMode(definition, nic, policy, bag);
        }

        if (_live is not null)
        {
            EnsurePool(bag);
        }

        var state = _pool.StateWith(_floorSum, _classIds.Next);
        var resolution = policy is null
            ? Resolver.Resolve(definition, nic, state, _live is not null, bag)
            : PolicyResolver.Resolve(definition, nic, state, _live is not null, policy, needsPortGroup: false, bag);
        var result = PlanMaker.From(resolution, _host.Release);
        if (result.Plan is not { } plan)
        {
            return new(result, null, null, result.Diagnostics);
        }

        if ((identity.Uuid ?? _host.Ids?.NewId()) is not { } id)
        {
            return Refused(LedgerRules.PortIdMissing.At(nic.Place));
        }

        if (_ports.ContainsKey(id))
        {
            return Refused(LedgerRules.PortExists.At(nic.Place, id.ToString("D")));
        }

        var port = Complete(plan.ToPort(identity with { Uuid = id }), requestedClassId);
        _pool.Count(resolution.Device, 1);
        if (plan.ClassId > 0)
        {
            _classIds.Take(plan.ClassId);
            _floorSum = unchecked(_floorSum + plan.Bandwidth!.Inbound!.Floor);
        }

        _ports.Add(id, port);
        var advice = new DiagnosticBag();
        AdviseOnId(id, advice);
        AdviseOnClass(port, definition, plan.ClassId, advice);
        return new(result, port, PortMapping.Connect(nic, port), advice.All.Count == 0 ? result.Diagnostics : [.. result.Diagnostics, .. advice.All]);
    }

    /// <summary>Fills in what libvirt makes up, if the host has a source of ids.</summary>
    private NetworkPort Complete(NetworkPort port, uint requestedClassId) => port with
    {
        ClassId = port.ClassId == 0 ? requestedClassId : port.ClassId,
        VirtualPort = _host.Ids is { } ids ? port.VirtualPort?.WithIds(ids.NewId) : port.VirtualPort,
    };

    /// <summary>A pool of virtual functions that was empty is tried again; once it has devices it stays as it is.</summary>
    private bool EnsurePool(DiagnosticBag bag)
    {
        if (_pool.Pool.Count == 0 && _live is { Forward.PhysicalFunction: not null } live)
        {
            _pool = new PoolLedger(PoolExpansion.Expand(live, _host.Inventory, bag));
        }

        return !bag.HasErrors;
    }
}
