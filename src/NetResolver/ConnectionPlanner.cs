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
        options ??= PlanOptions.Default;
        var known = networks.ToList();
        var now = new Dictionary<string, NetworkUse>(uses ?? new Dictionary<string, NetworkUse>(), StringComparer.Ordinal);
        var results = new List<PlanResult>();
        foreach (var nic in guest.Interfaces)
        {
            var name = (nic.Source as InterfaceSource.Network)?.Name ?? "";
            var use = now.GetValueOrDefault(name, NetworkUse.Idle);
            var result = NotAsking(nic.Policy ?? guest.Policy?.Find(nic)?.Policy, Plan(known, nic, options with { Use = use }), options);
            if (result.Plan is { } plan)
            {
                now[name] = use.With(plan);
            }

            results.Add(result);
        }

        return results;
    }

    private static PlanResult Plan(List<NetworkDefinition> networks, GuestInterface nic, PlanOptions options) =>
        nic.Source is InterfaceSource.Network source && networks.Find(n => n.Name == source.Name) is { } network
            ? PlanMaker.OnNetwork(network, nic, options)
            : WithoutNetwork(nic, networks, options);

    /// <summary>A plan is libvirt's answer unless a policy is handed in; a policy that stands in the documents is told of, and not asked.</summary>
    private static PlanResult NotAsking(ConnectionPolicy? ofDocument, PlanResult result, PlanOptions options)
    {
        if (ofDocument is not null && options.Policy is null)
        {
            result.Note(PolicyRules.NotAsked.At(ofDocument.Place));
        }

        return result;
    }

    private static PlanResult WithoutNetwork(GuestInterface nic, List<NetworkDefinition> networks, PlanOptions options) => nic.Source is InterfaceSource.Network
        ? PlanMaker.OnNoNetwork(nic, [.. networks.Select(n => n.Name)])
        : PlainConnection.Plan(nic, options.Release, options.Policy, networks, options.Inventory);
}
