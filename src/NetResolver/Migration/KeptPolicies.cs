namespace NetResolver.Migration;

/// <summary>The policies of a guest's metadata after a move: those that were there, and where an interface's has changed one of its own.</summary>
internal static class KeptPolicies
{
    /// <summary>Keeps them.</summary>
    /// <param name="before">Those that were there; null when there were none.</param>
    /// <param name="options">What the check was told: networks may have other names now.</param>
    /// <param name="interfaces">The interfaces as they are now.</param>
    /// <param name="wanted">The policy that is to hold for each of them; null for none.</param>
    public static GuestPolicy? Of(GuestPolicy? before, MigrationOptions options, GuestInterface[] interfaces, ConnectionPolicy?[] wanted)
    {
        var policies = (before ?? new GuestPolicy()) with { Interfaces = Renamed(before?.Interfaces ?? default, options) };
        for (var i = 0; i < interfaces.Length; i++)
        {
            if (policies.Find(interfaces[i])?.Policy == wanted[i])
            {
                continue;
            }

            var best = policies;
            foreach (var changed in Changes(policies, interfaces[i], wanted[i]))
            {
                best = Wrong(changed, interfaces, wanted) < Wrong(best, interfaces, wanted) ? changed : best;
            }

            policies = best;
        }

        return policies.Interfaces.Count == 0 && before is not { Interfaces.Count: 0 } ? null : policies;
    }

    /// <summary>The ways to give an interface its policy, the one to be preferred first: what else selects it, then an entry by MAC address, by user alias, by network.</summary>
    private static IEnumerable<GuestPolicy> Changes(GuestPolicy policies, GuestInterface nic, ConnectionPolicy? wanted)
    {
        if (policies.Find(nic) is { } found)
        {
            yield return With(policies, found.Selector, null);
        }

        if (wanted is null)
        {
            yield break;
        }

        if (nic.Mac is { } mac)
        {
            yield return With(policies, new PolicySelector.OfMac(mac), wanted);
        }

        if (nic.Alias is { } alias && alias.StartsWith("ua-", StringComparison.Ordinal))
        {
            yield return With(policies, new PolicySelector.OfAlias(alias), wanted);
        }

        if (nic.Source is InterfaceSource.Network source)
        {
            yield return With(policies, new PolicySelector.OfNetwork(source.Name), wanted);
        }

        yield return With(policies, new PolicySelector.AnyInterface(), wanted);
    }

    /// <summary>The policies with another one for a selector, in its place or at the end; without it where there is none.</summary>
    private static GuestPolicy With(GuestPolicy policies, PolicySelector selector, ConnectionPolicy? wanted)
    {
        var changed = new List<InterfacePolicy>();
        var isNew = true;
        foreach (var policy in policies.Interfaces)
        {
            var isIt = policy.Selector == selector;
            isNew &= !isIt;
            if (!isIt)
            {
                changed.Add(policy);
            }
            else if (wanted is not null)
            {
                changed.Add(policy with { Policy = wanted });
            }
        }

        if (isNew && wanted is not null)
        {
            changed.Add(new(selector, wanted));
        }

        return policies with { Interfaces = [.. changed] };
    }

    /// <summary>How many interfaces would have another policy than they are to have.</summary>
    private static int Wrong(GuestPolicy policies, GuestInterface[] interfaces, ConnectionPolicy?[] wanted)
    {
        var wrong = 0;
        for (var i = 0; i < interfaces.Length; i++)
        {
            wrong += policies.Find(interfaces[i])?.Policy == wanted[i] ? 0 : 1;
        }

        return wrong;
    }

    /// <summary>The selectors by network with the names that the networks have at the destination; where two would be the same, the second stays.</summary>
    private static ValueList<InterfacePolicy> Renamed(ValueList<InterfacePolicy> before, MigrationOptions options)
    {
        var renamed = new List<InterfacePolicy>();
        foreach (var policy in before)
        {
            var isOther = policy.Selector is PolicySelector.OfNetwork;
            var selector = policy.Selector is PolicySelector.OfNetwork network
                ? new PolicySelector.OfNetwork(options.NetworkNames.GetValueOrDefault(network.Network, network.Network))
                : policy.Selector;
            renamed.Add(isOther && renamed.Exists(other => other.Selector == selector) ? policy : policy with { Selector = selector });
        }

        return [.. renamed];
    }
}
