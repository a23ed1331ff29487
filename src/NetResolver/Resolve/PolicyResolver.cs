using System.Diagnostics.CodeAnalysis;
using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>
/// Resolves under a policy: what <see cref="Resolver"/> does, with a choice of the interface's virtual port before the merge, and checks of what the merge gave after it.
/// A policy that demands nothing changes nothing.
/// </summary>
internal static class PolicyResolver
{
    /// <summary>True when there is something to ask of this policy; <see cref="ConnectionPolicy.Empty"/> itself is not worth a look, while a copy of it takes this way.</summary>
    public static bool IsFor([NotNullWhen(true)] ConnectionPolicy? policy) => policy is not null && !ReferenceEquals(policy, ConnectionPolicy.Empty);

    /// <summary>The network's mode is looked at before everything else, even before its devices.</summary>
    public static void CheckMode(NetworkDefinition network, GuestInterface nic, ConnectionPolicy policy, DiagnosticBag refusals) =>
        PolicyChecks.Mode(policy, network.Mode, nic, PolicyChecks.NetworksMode(network), refusals);

    /// <summary>Resolves; <see cref="CheckMode"/> has been asked already.</summary>
    /// <param name="network">The network.</param>
    /// <param name="nic">The interface.</param>
    /// <param name="pool">What else is known of the network.</param>
    /// <param name="isActive">Whether it runs.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="needsPortGroup">Whether the portgroup that the interface names must be there where the policy does not say.</param>
    /// <param name="refusals">Where findings go.</param>
    public static Resolution Resolve(
        NetworkDefinition network,
        GuestInterface nic,
        in PoolState pool,
        bool isActive,
        ConnectionPolicy policy,
        bool needsPortGroup,
        DiagnosticBag refusals)
    {
        var (group, groupChoice) = Resolver.ChooseGroup(network, PortRequest.GroupOf(nic));
        var choice = VirtualPortChoice.Make(policy, nic.VirtualPort, network, group, Inheritance.Vlan(nic, group, network).Value is { Tags.Count: > 0 });
        var request = PortRequest.From(nic, choice.Element, refusals);
        Resolver.CheckActive(network, nic, isActive, refusals);
        var yielded = request.VirtualPort is { } chosen ? PolicyYield.Find(policy, chosen, network.VirtualPort, group?.VirtualPort) : VirtualPortParameters.None;
        var merging = yielded == 0 ? request : request with { VirtualPort = request.VirtualPort! with { Fields = request.VirtualPort.Fields.Without(yielded) } };
        var decision = new PolicyDecision
        {
            Chosen = merging.VirtualPort,
            Alternative = choice.Alternative,
            IsDropped = choice.Reason == ChoiceReason.GivenUp,
            Yielded = yielded,
        };

        var applied = new AppliedPolicy(policy, choice, request.VirtualPort, decision);
        var resolution = Resolver.Merge(network, nic, pool, merging, group, groupChoice, refusals, applied);
        PolicyChecks.PortGroup(resolution, needsPortGroup);
        PolicyChecks.Choice(resolution);
        Resolver.AddConflicts(resolution);
        PolicyChecks.Result(resolution);
        Resolver.Connect(resolution);
        return resolution;
    }
}
