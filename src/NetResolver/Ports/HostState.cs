using System.Collections.Concurrent;
using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Ports;
using NetResolver.Validity;

namespace NetResolver;

/// <summary>
/// The networks of one host with the ledgers of their ports: what libvirt's network driver keeps. Safe for many threads; operations on one network behave as if one came after
/// the other. Nothing outside is touched.
/// </summary>
public sealed class HostState
{
    private readonly ConcurrentDictionary<string, HostNetwork> _networks = new(StringComparer.Ordinal);
    private readonly Lock _definitions = new();

    /// <summary>A host on which these networks are defined and started.</summary>
    /// <param name="networks">The networks. One that libvirt would refuse to define or to start is not there, or not active, and <see cref="Diagnostics"/> says why.</param>
    /// <param name="inventory">The host's devices; null when nothing is known.</param>
    /// <param name="ids">Where generated ids come from; null to leave them marked as generated.</param>
    /// <param name="release">Whose behaviour it is; null for <see cref="LibvirtRelease.Default"/>.</param>
    public HostState(IEnumerable<NetworkDefinition> networks, HostInventory? inventory = null, IIdSource? ids = null, LibvirtRelease? release = null)
    {
        ArgumentNullException.ThrowIfNull(networks);
        Inventory = inventory;
        Ids = ids;
        Release = release ?? LibvirtRelease.Default;
        var found = new List<Diagnostic>();
        foreach (var definition in networks)
        {
            var defined = Define(definition);
            found.AddRange(defined.Diagnostics);
            found.AddRange(defined.Succeeded ? Find(definition.Name)!.Start().Diagnostics : []);
        }

        Diagnostics = found;
    }

    /// <summary>What was found while the networks that the host began with were defined and started.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The host's devices; null when nothing is known. Set it when they change: a pool of virtual functions looks at it when it is next expanded.</summary>
    public HostInventory? Inventory { get; set; }

    /// <summary>Whose behaviour it is.</summary>
    public LibvirtRelease Release { get; }

    /// <summary>The networks in order of name, running or not.</summary>
    public IReadOnlyList<HostNetwork> Networks => [.. _networks.Values.OrderBy(n => n.Name, StringComparer.Ordinal)];

    internal IIdSource? Ids { get; }

    /// <summary>The network of a name; null when there is none.</summary>
    /// <param name="name">The name, compared exactly.</param>
    public HostNetwork? Find(string name) => _networks.GetValueOrDefault(name);

    /// <summary>Defines a network, or replaces the configuration of the one that has its name and UUID. It is not started.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The definition as libvirt keeps it, an automatic bridge name filled in; or why it is refused.</returns>
    public ReadResult<NetworkDefinition> Define(NetworkDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        lock (_definitions)
        {
            var defined = Check(definition);
            if (defined.Succeeded && Find(definition.Name)?.Redefine(defined.Value) != true)
            {
                _networks[definition.Name] = new HostNetwork(this, defined.Value, persistent: true);
            }

            return defined;
        }
    }

    /// <summary>
    /// Starts a network that is gone when it is stopped. One of that name and UUID that is defined and does not run is started with this definition, and keeps its configuration.
    /// </summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Done, or why not: it is refused as a definition, or cannot start, or runs already.</returns>
    public OperationResult CreateTransient(NetworkDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        lock (_definitions)
        {
            var defined = Check(definition);
            if (!defined.Succeeded)
            {
                return new(defined.Diagnostics);
            }

            if (Find(definition.Name) is { } existing)
            {
                return With(defined.Diagnostics, existing.Start(defined.Value));
            }

            var network = new HostNetwork(this, defined.Value, persistent: false);
            var started = network.Start();
            if (started.Succeeded)
            {
                _networks[definition.Name] = network;
            }

            return With(defined.Diagnostics, started);
        }
    }

    private static OperationResult With(IReadOnlyList<Diagnostic> before, OperationResult result) =>
        before.Count == 0 ? result : new([.. before, .. result.Diagnostics]);

    /// <summary>
    /// Claims a port for an interface: makes it, and checks what the interface became, as libvirt does when a guest starts. If any of it fails nothing is left behind.
    /// </summary>
    /// <param name="nic">The interface.</param>
    /// <param name="identity">The port's UUID, which may be null if the host has a source of ids, and the guest it belongs to.</param>
    public ClaimResult Claim(GuestInterface nic, PortIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(nic);
        ArgumentNullException.ThrowIfNull(identity);
        if (NetworkOf(nic) is not { } network)
        {
            var plan = nic.Source is InterfaceSource.Network ? PlanMaker.OnNoNetwork(nic, Known) : PlainConnection.Plan(nic, Release, null, Networks.Select(n => n.Live).OfType<NetworkDefinition>(), Inventory);
            return new(plan, null, null, plan.Diagnostics);
        }

        var claimed = network.Allocate(nic, identity);
        if (claimed.Succeeded || claimed.Port is null)
        {
            return claimed;
        }

        network.Release(claimed.Port.Identity.Uuid!.Value);
        return new(claimed.PlanResult, null, null, claimed.Diagnostics);
    }

    /// <summary>Claims ports for several interfaces of one guest, in order: all of them or none.</summary>
    /// <param name="nics">The interfaces and the ports' identities.</param>
    /// <returns>One result for each interface up to the first that fails; on a failure the ports of those before it are given back, and none of the results has a port.</returns>
    public IReadOnlyList<ClaimResult> Claim(IEnumerable<(GuestInterface Interface, PortIdentity Identity)> nics)
    {
        ArgumentNullException.ThrowIfNull(nics);
        var claimed = new List<ClaimResult>();
        foreach (var (nic, identity) in nics)
        {
            var claim = Claim(nic, identity);
            claimed.Add(claim);
            if (claim.FirstError is not null)
            {
                return [.. claimed.Select(GivenBack)];
            }
        }

        return claimed;
    }

    private ClaimResult GivenBack(ClaimResult claim)
    {
        if (claim.Port is not { } port)
        {
            return claim;
        }

        Find(claim.PlanResult!.Plan!.Network!)?.Release(port.Identity.Uuid!.Value);
        return new(claim.PlanResult, null, null, claim.Diagnostics);
    }

    /// <summary>
    /// Registers a running guest's interface again after a manager's restart: a port of its UUID that is registered is trusted as it is; else it is taken back
    /// from what the interface became.
    /// </summary>
    /// <param name="nic">The interface with its <see cref="GuestInterface.Actual"/>.</param>
    /// <param name="owner">The guest; its port UUID is used where the interface has none.</param>
    /// <returns>The port with the interface connected to it, or why there is none. An interface of another type than network needs none.</returns>
    public ClaimResult Reattach(GuestInterface nic, PortIdentity owner)
    {
        ArgumentNullException.ThrowIfNull(nic);
        ArgumentNullException.ThrowIfNull(owner);
        if (nic.Source is not InterfaceSource.Network source)
        {
            return new(null, null, null, []);
        }

        if (Find(source.Name) is not { } network)
        {
            return new(null, null, null, PlanMaker.OnNoNetwork(nic, Known).Diagnostics);
        }

        if ((PortMapping.UsableId(source.PortId) ?? owner.Uuid) is { } id && network.FindPort(id) is { } registered)
        {
            var trusted = new DiagnosticBag();
            ReclaimAdvice.Compare(registered, nic, owner, trusted);
            return new(null, registered, nic, trusted.All);
        }

        var bag = new DiagnosticBag();
        var port = PortMapping.ToPort(nic, owner.OwnerName ?? "", owner.OwnerUuid, bag);
        if (port is null || bag.HasErrors)
        {
            return new(null, null, null, bag.All);
        }

        var back = network.Reclaim(port with { Identity = port.Identity with { Uuid = port.Identity.Uuid ?? owner.Uuid } });
        return new(null, back.Port, back.Port is null ? null : PortMapping.Connect(nic, back.Port), [.. bag.All, .. back.Diagnostics]);
    }

    /// <summary>What libvirtd finds when it is ended and started again on its own files: see <see cref="HostNetwork"/>. Networks that are not there any more are forgotten.</summary>
    public void Restart()
    {
        foreach (var network in Networks)
        {
            if (!network.Restart())
            {
                Forget(network);
            }
        }
    }

    internal void Forget(HostNetwork network)
    {
        network.MarkGone();
        _networks.TryRemove(new(network.Name, network));
    }

    /// <summary>Whether the host has a device of this name, as far as is known. The bridges that libvirt made are not looked at.</summary>
    internal bool Exists(string device) => Inventory?.Find(device) is not null;

    /// <summary>The inventory with the bridges that running networks have made.</summary>
    private HostInventory? WithOwnBridges()
    {
        var bridges = Networks.Select(n => n.Live).Where(live => live is { BridgeName: not null } && live.Mode.HasOwnBridge()).Select(live => live!.BridgeName!).ToList();
        return bridges.Count == 0 ? Inventory : (Inventory ?? HostInventory.Empty) with { Devices = [.. Inventory?.Devices ?? default, .. bridges.Select(name => new HostDevice(name))] };
    }

    private string[] Known => [.. Networks.Select(n => n.Name)];

    private HostNetwork? NetworkOf(GuestInterface nic) => nic.Source is InterfaceSource.Network source ? Find(source.Name) : null;

    /// <summary>What libvirt checks of a definition beside the networks that are there, and fills in.</summary>
    private ReadResult<NetworkDefinition> Check(NetworkDefinition definition)
    {
        var bag = new DiagnosticBag();
        var kept = NetworkChecks.Run(
            definition,
            new DefineContext { Networks = [.. Networks.SelectMany(n => n.Definitions)], Inventory = WithOwnBridges(), Release = Release },
            bag);
        return new ReadResult<NetworkDefinition>(kept, bag);
    }
}
