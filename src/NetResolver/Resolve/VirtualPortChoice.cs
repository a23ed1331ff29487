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
    public static VirtualPortChoice Make(ConnectionPolicy policy, VirtualPortElement? own, NetworkDefinition network, PortGroup? group, bool hasVlan) =>
        own is null && policy.Alternatives.Count == 0 ? new(null, Own, ChoiceReason.NothingStated)
        : StatedType(network, group) is not VirtualPortType.None and var type ? ByType(policy, own, type)
        : ByMode(policy, own, network, hasVlan);

    /// <summary>An alternative of the stated type counts before the interface's own of that type: it is the whole of what the interface said before an earlier move.</summary>
    private static VirtualPortChoice ByType(ConnectionPolicy policy, VirtualPortElement? own, VirtualPortType type) =>
        IndexOf(policy, type) is >= 0 and var index ? Take(policy, index, ChoiceReason.OfStatedType)
        : own is null or { Said.Type: VirtualPortType.None } ? new(own, Own, ChoiceReason.Untyped)
        : own.Said.Type == type ? new(own, Own, ChoiceReason.OfStatedType)
        : policy.VirtualPort.Value == PolicyStrictness.Optional ? new(null, Own, ChoiceReason.GivenUp)
        : new(own, Own, ChoiceReason.Mismatched);

    private static VirtualPortChoice ByMode(ConnectionPolicy policy, VirtualPortElement? own, NetworkDefinition network, bool hasVlan)
    {
        if (own is not null && VirtualPortCarriage.Carries(network, own.Said.Type, hasVlan))
        {
            return IndexOf(policy, own.Said.Type) is >= 0 and var fuller ? Take(policy, fuller, ChoiceReason.Carried) : new(own, Own, ChoiceReason.Carried);
        }

        for (var i = 0; i < policy.Alternatives.Count; i++)
        {
            if (VirtualPortCarriage.Carries(network, policy.Alternatives[i].Said.Type, hasVlan))
            {
                return Take(policy, i, ChoiceReason.Carried);
            }
        }

        // Where the policy takes no connection without a virtual port, it is the policy that refuses, with the types that it takes; else libvirt does.
        return policy.VirtualPort.Value == PolicyStrictness.Optional ? new(null, Own, ChoiceReason.GivenUp)
            : !policy.Allows(VirtualPortType.None) ? new(null, Own, ChoiceReason.NotCarried)
            : own is not null ? new(own, Own, ChoiceReason.NotCarried)
            : Take(policy, 0, ChoiceReason.NotCarried);
    }

    /// <summary>The alternative as libvirt would read it in the interface's place: with the ids generated that it does not state.</summary>
    private static VirtualPortChoice Take(ConnectionPolicy policy, int index, ChoiceReason reason)
    {
        var alternative = policy.Alternatives[index];
        return new(alternative with { Fields = alternative.Fields.Generate(alternative.Said.Type.Generated()) }, index, reason);
    }

    private static int IndexOf(ConnectionPolicy policy, VirtualPortType type)
    {
        for (var i = 0; i < policy.Alternatives.Count; i++)
        {
            if (policy.Alternatives[i].Said.Type == type)
            {
                return i;
            }
        }

        return -1;
    }
}
