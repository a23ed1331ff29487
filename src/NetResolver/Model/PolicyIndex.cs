namespace NetResolver;

/// <summary>Policies by what they select: a manager's may be thousands, and are asked for each interface of many guests. Of two with one selector the first counts.</summary>
internal sealed class PolicyIndex
{
    private readonly Dictionary<MacAddress, InterfacePolicy> _byMac = [];
    private readonly Dictionary<string, InterfacePolicy> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InterfacePolicy> _byNetwork = new(StringComparer.Ordinal);
    private readonly InterfacePolicy? _default;

    public PolicyIndex(ValueList<InterfacePolicy> policies)
    {
        foreach (var policy in policies)
        {
            switch (policy.Selector)
            {
                case PolicySelector.OfMac mac:
                    _byMac.TryAdd(mac.Address, policy);
                    break;
                case PolicySelector.OfAlias alias:
                    _byAlias.TryAdd(alias.Alias, policy);
                    break;
                case PolicySelector.OfNetwork network:
                    _byNetwork.TryAdd(network.Network, policy);
                    break;
                default:
                    _default ??= policy;
                    break;
            }
        }
    }

    /// <summary>The most specific policy for an interface; null when there is none.</summary>
    public InterfacePolicy? Find(GuestInterface guest) => ByMac(guest) ?? ByAlias(guest) ?? ByNetwork(guest) ?? _default;

    /// <summary>Adds the policies whose selector matches an interface, also those that do not hold because another one is more specific. The default one is left out.</summary>
    public void AddMatching(GuestInterface guest, HashSet<InterfacePolicy> matching)
    {
        foreach (var policy in (ReadOnlySpan<InterfacePolicy?>)[ByMac(guest), ByAlias(guest), ByNetwork(guest)])
        {
            if (policy is not null)
            {
                matching.Add(policy);
            }
        }
    }

    private InterfacePolicy? ByMac(GuestInterface guest) => guest.Mac is { } mac ? _byMac.GetValueOrDefault(mac) : null;

    private InterfacePolicy? ByAlias(GuestInterface guest) => guest.Alias is { } alias ? _byAlias.GetValueOrDefault(alias) : null;

    private InterfacePolicy? ByNetwork(GuestInterface guest) => guest.Source is InterfaceSource.Network network ? _byNetwork.GetValueOrDefault(network.Name) : null;
}
