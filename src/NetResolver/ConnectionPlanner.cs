using NetResolver.Diagnostics;
using NetResolver.Plan;
using NetResolver.Resolve;

namespace NetResolver;

/// <summary>Tells how a guest's interfaces would be connected to a host's networks, and why. Pure functions: nothing is allocated, started or changed. Safe for many threads.</summary>
public static class ConnectionPlanner
{
    /// <summary>Plans one interface on one network.</summary>
    /// <param name="network">The network that the interface is to be connected to; it must be the one that the interface names.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="options">What else is known; null for the defaults.</param>
    /// <returns>The plan, or why there is none; bad input never throws.</returns>
    public static PlanResult Plan(NetworkDefinition network, GuestInterface nic, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(nic);
        options ??= PlanOptions.Default;
        var result = nic.Source is InterfaceSource.Network source && source.Name == network.Name
            ? PlanMaker.OnNetwork(network, nic, options)
            : WithoutNetwork(nic, [network], options);
        return NotAsking(nic.Policy, result, options);
    }

    /// <summary>Plans one interface on whichever of a host's networks it names.</summary>
    /// <param name="networks">The host's networks; of two with one name the first counts.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="options">What else is known; null for the defaults. The use is that of the network which the interface names.</param>
    /// <returns>The plan, or why there is none; bad input never throws.</returns>
    public static PlanResult Plan(IEnumerable<NetworkDefinition> networks, GuestInterface nic, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(nic);
        options ??= PlanOptions.Default;
        return NotAsking(nic.Policy, Plan(networks.ToList(), nic, options), options);
    }

    /// <summary>Plans all interfaces of a guest together, in document order: each takes its share of pools and floors before the next one's turn.</summary>
    /// <param name="networks">The host's networks; of two with one name the first counts.</param>
    /// <param name="guest">The guest.</param>
    /// <param name="uses">What the networks are already used for, by name; a network that is not listed runs and is idle.</param>
    /// <param name="options">What else is known; null for the defaults. Its use is not looked at; its policy, if there is one, holds for each interface.</param>
    /// <returns>One result for each interface, in the guest's order.</returns>
    public static IReadOnlyList<PlanResult> Plan(
        IEnumerable<NetworkDefinition> networks,
        Guest guest,
        IReadOnlyDictionary<string, NetworkUse>? uses = null,
        PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(guest);
        return Plan(networks.ToList(), guest, uses ?? new Dictionary<string, NetworkUse>(), options ?? PlanOptions.Default, new UnreadNetworks([], false));
    }

    /// <summary>
    /// Tells what keeps a guest from being connected to a host where the documents of either may have errors: so that those need not be mended before the conflicts of the
    /// rest are known. The interfaces without errors are planned on the networks without errors; an interface is passed over that names a network which has errors, or
    /// which may be in a document that could not be read at all. There are no plans then, and what the faulty interfaces would take nobody has.
    /// </summary>
    /// <param name="host">The host, as it was read.</param>
    /// <param name="guest">The guest, as it was read.</param>
    /// <param name="options">What else is known; null for the defaults. The connections of its use are those that devices have whatever the host's documents say; of the use no more is looked at. Its inventory is that of the host if it has none.</param>
    /// <returns>What the plans find, in the guest's order; the findings of the documents themselves are not told again. Of documents without errors it is what their plan finds.</returns>
    public static IReadOnlyList<Diagnostic> Check(ReadResult<HostSnapshot> host, ReadResult<Guest> guest, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(guest);
        if (host.Known is not { } there || guest.Known is not { } asking)
        {
            return [];
        }

        options ??= PlanOptions.Default;
        var uses = new Dictionary<string, NetworkUse>(StringComparer.Ordinal);
        foreach (var network in there.Networks)
        {
            uses[network.Definition.Name] = network.Use with
            {
                IsActive = network.IsActive ?? true,
                FloorSum = network.Use.FloorSum - network.AssumedFloor,
                Connections = network.Use.Connections.SetItems(options.Use.Connections),
            };
        }

        var results = Plan(
            [.. there.Networks.Select(network => network.Definition)],
            asking,
            uses,
            options with { Inventory = options.Inventory ?? there.Inventory },
            new UnreadNetworks(there.FaultyNetworks, there.LacksNames));
        return [.. results.SelectMany(result => result.Diagnostics)];
    }

    private static List<PlanResult> Plan(
        List<NetworkDefinition> networks, Guest guest, IReadOnlyDictionary<string, NetworkUse> uses, PlanOptions options, UnreadNetworks unread)
    {
        var now = new Dictionary<string, NetworkUse>(uses, StringComparer.Ordinal);
        var results = new List<PlanResult>();
        foreach (var nic in guest.Interfaces)
        {
            var name = (nic.Source as InterfaceSource.Network)?.Name ?? "";
            if (nic.Source is InterfaceSource.Network && unread.MayBe(name, networks))
            {
                continue;
            }

            var use = now.GetValueOrDefault(name, NetworkUse.Idle);
            var result = NotAsking(nic.Policy ?? guest.Policy?.Find(nic)?.Policy, Plan(networks, nic, options with { Use = use }, unread.Names), options);
            if (result.Plan is { } plan)
            {
                now[name] = use.With(plan);
            }

            results.Add(result);
        }

        return results;
    }

    private static PlanResult Plan(List<NetworkDefinition> networks, GuestInterface nic, PlanOptions options, ValueList<string> alsoThere = default) =>
        nic.Source is InterfaceSource.Network source && networks.Find(n => n.Name == source.Name) is { } network
            ? PlanMaker.OnNetwork(network, nic, options)
            : WithoutNetwork(nic, networks, options, alsoThere);

    /// <summary>A plan is libvirt's answer unless a policy is handed in; a policy that stands in the documents is told of, and not asked.</summary>
    private static PlanResult NotAsking(ConnectionPolicy? ofDocument, PlanResult result, PlanOptions options)
    {
        if (ofDocument is not null && options.Policy is null)
        {
            result.Note(PolicyRules.NotAsked.At(ofDocument.Place));
        }

        return result;
    }

    private static PlanResult WithoutNetwork(GuestInterface nic, List<NetworkDefinition> networks, PlanOptions options, ValueList<string> alsoThere = default) =>
        nic.Source is InterfaceSource.Network
            ? PlanMaker.OnNoNetwork(nic, [.. networks.Select(n => n.Name), .. alsoThere])
            : PlainConnection.Plan(nic, options.Release, options.Policy, networks, options.Inventory);

    /// <summary>Networks of which nothing but the name is known, or not even that.</summary>
    /// <param name="Names">The names that are known.</param>
    /// <param name="HasNameless">Whether there may be others.</param>
    private readonly record struct UnreadNetworks(ValueList<string> Names, bool HasNameless)
    {
        /// <summary>Whether a name is, or may be, that of one of them.</summary>
        public bool MayBe(string name, List<NetworkDefinition> read) => Names.Contains(name) || (HasNameless && !read.Exists(network => network.Name == name));
    }
}
