namespace NetResolver.Resolve;

/// <summary>Why a candidate was chosen, or none.</summary>
internal enum ChoiceReason
{
    /// <summary>The interface states no virtual port, and its policy no alternative.</summary>
    NothingStated,

    /// <summary>It is of the type that the network's side states.</summary>
    OfStatedType,

    /// <summary>The interface's own states no type, or there is none: the type comes from the network's side.</summary>
    Untyped,

    /// <summary>The network's side states no type, and this is the first candidate that the mode can carry.</summary>
    Carried,

    /// <summary>No candidate can be used, and the virtual port is optional.</summary>
    GivenUp,

    /// <summary>No candidate is of the type that the network's side states: the levels conflict.</summary>
    Mismatched,

    /// <summary>The network's side states no type, and the mode carries none of the candidates.</summary>
    NotCarried,
}

/// <summary>
/// Which virtual port stands for the interface in the merge: its own or one of the policy's alternatives, by what the network's side states and its mode can carry.
/// </summary>
/// <param name="Element">The one chosen; null when none is.</param>
/// <param name="Alternative">Its index among the alternatives; -1 when it is the interface's own, or none.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct VirtualPortChoice(VirtualPortElement? Element, int Alternative, ChoiceReason Reason)
{
    private const int Own = -1;

    /// <summary>The type that the network's side states: the network's, else the portgroup's; none when neither does.</summary>
    public static VirtualPortType StatedType(NetworkDefinition network, PortGroup? group) =>
        network.VirtualPort is { Said.Type: not VirtualPortType.None and var ofNetwork } ? ofNetwork : group?.VirtualPort?.Said.Type ?? VirtualPortType.None;

    /// <summary>Chooses.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="own">What the interface states; null when nothing.</param>
    /// <param name="network">The network.</param>
    /// <param name="group">The portgroup; null when there is none.</param>
    /// <param name="hasVlan">Whether the connection has a VLAN tag.</param>
    public static VirtualPortChoice Make(ConnectionPolicy policy, VirtualPortElement? own, NetworkDefinition network, PortGroup? group, bool hasVlan)
    {
        var candidates = VirtualPortCandidates.Of(own, policy);
        return candidates is { First: null, Others.Count: 0 } ? new(null, Own, ChoiceReason.NothingStated)
            : StatedType(network, group) is not VirtualPortType.None and var type ? ByType(policy, candidates, type)
            : ByMode(policy, candidates, network, hasVlan);
    }

    private static VirtualPortChoice ByType(ConnectionPolicy policy, in VirtualPortCandidates candidates, VirtualPortType type)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i]?.Said.Type == type)
            {
                return Take(candidates, i, policy, ChoiceReason.OfStatedType);
            }
        }

        return candidates.First is null or { Said.Type: VirtualPortType.None } ? Take(candidates, 0, policy, ChoiceReason.Untyped)
            : policy.VirtualPort.Value == PolicyStrictness.Optional ? new(null, Own, ChoiceReason.GivenUp)
            : Take(candidates, 0, policy, ChoiceReason.Mismatched);
    }

    private static VirtualPortChoice ByMode(ConnectionPolicy policy, in VirtualPortCandidates candidates, NetworkDefinition network, bool hasVlan)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i] is { } candidate && VirtualPortCarriage.Carries(network, candidate.Said.Type, hasVlan))
            {
                return Take(candidates, i, policy, ChoiceReason.Carried);
            }
        }

        // Where the policy takes no connection without a virtual port, it is the policy that refuses, with the types that it takes; else libvirt does.
        return policy.VirtualPort.Value == PolicyStrictness.Optional ? new(null, Own, ChoiceReason.GivenUp)
            : !policy.Allows(VirtualPortType.None) ? new(null, Own, ChoiceReason.NotCarried)
            : Take(candidates, candidates.First is null ? 1 : 0, policy, ChoiceReason.NotCarried);
    }

    /// <summary>A candidate as libvirt would read it in the interface's place: with the ids generated that it does not state.</summary>
    private static VirtualPortChoice Take(in VirtualPortCandidates candidates, int index, ConnectionPolicy policy, ChoiceReason reason)
    {
        var alternative = candidates.AlternativeOf(index, policy);
        var candidate = candidates[index];
        return new(
            alternative == Own || candidate is null ? candidate : candidate with { Fields = candidate.Fields.Generate(candidate.Said.Type.Generated()) },
            alternative,
            reason);
    }
}
