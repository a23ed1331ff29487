using CsCheck;

namespace NetResolver.Tests.Support;

/// <summary>Generated policies, of the kind that their XML can express.</summary>
internal static class PolicyGenerators
{
    private static readonly Gen<Stated<PolicyStrictness>> Strictness =
        GuestGenerators.OneOf(PolicyStrictness.Unstated, PolicyStrictness.Require, PolicyStrictness.Optional).Select(s => new Stated<PolicyStrictness>(s));

    private static readonly Gen<ValueList<ParameterPolicy>> Parameters =
        from order in Gen.Shuffle(Enumerable.Range(0, 6).ToArray(), 0, 6)
        from strictness in GuestGenerators.OneOf(PolicyStrictness.Require, PolicyStrictness.Optional).Array[6]
        select ValueList.Create<ParameterPolicy>([.. order.Select(i => new ParameterPolicy((VirtualPortParameters)(1 << i), strictness[i]))]);

    private static readonly Gen<ValueList<VirtualPortElement>> Alternatives =
        from ports in GuestGenerators.Fields.Array[0, 5]
        select ValueList.Create<VirtualPortElement>([.. ports.Where(p => p.Type != VirtualPortType.None).DistinctBy(p => p.Type).Select(p => new VirtualPortElement(p))]);

    public static readonly Gen<ConnectionPolicy> Policy =
        from modes in Lists(9).Select(l => (Allowed: ListOf<ForwardMode>(l.Allowed), Forbidden: ListOf<ForwardMode>(l.Forbidden)))
        from types in Lists(5).Select(l => (Allowed: ListOf<VirtualPortType>(l.Allowed), Forbidden: ListOf<VirtualPortType>(l.Forbidden)))
        from strictness in Gen.Select(Strictness, Strictness)
        from parameters in Parameters
        from alternatives in Alternatives
        from aspects in Gen.Int[0, (int)ConnectionAspects.All]
        select new ConnectionPolicy
        {
            AllowedModes = modes.Allowed,
            ForbiddenModes = modes.Forbidden,
            AllowedVirtualPorts = types.Allowed,
            ForbiddenVirtualPorts = types.Forbidden,
            VirtualPort = strictness.Item1,
            Parameters = parameters,
            PortGroup = strictness.Item2,
            Alternatives = alternatives,
            Unchanged = (ConnectionAspects)aspects,
        };

    private static readonly Gen<PolicySelector> Selector = Gen.OneOf(
        GuestGenerators.Mac.Select(m => (PolicySelector)new PolicySelector.OfMac(m)),
        Gen.String[Gen.Char['a', 'z'], 1, 3].Select(a => (PolicySelector)new PolicySelector.OfAlias("ua-" + a)),
        GuestGenerators.Text.Select(n => (PolicySelector)new PolicySelector.OfNetwork(n)),
        Gen.Const((PolicySelector)new PolicySelector.AnyInterface()));

    public static readonly Gen<GuestPolicy> Guest =
        from policies in Gen.Select(Selector, Policy).Array[0, 4]
        select new GuestPolicy { Interfaces = [.. policies.DistinctBy(p => p.Item1).Select(p => new InterfacePolicy(p.Item1, p.Item2))] };

    /// <summary>Two lists of numbers below a count that have none in common.</summary>
    private static Gen<(int[] Allowed, int[] Forbidden)> Lists(int count) =>
        from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from first in Gen.Int[0, count]
        from second in Gen.Int[0, count]
        select (order[..Math.Min(first, second)], order[Math.Max(first, second)..]);

    private static PolicyList<T>? ListOf<T>(int[] numbers)
        where T : struct, Enum => numbers.Length == 0 ? null : new([.. numbers.Select(n => Enum.GetValues<T>()[n])]);
}
