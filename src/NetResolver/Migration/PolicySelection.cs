using NetResolver.Diagnostics;
using NetResolver.Migration;

namespace NetResolver;

/// <summary>
/// Which policy holds for each interface of a guest. A manager's holds before the guest's, and in place of the whole of it; of the guest's own the one that stands in the
/// interface, else the one in the metadata that selects it most specifically. Immutable.
/// </summary>
public sealed class PolicySelection
{
    /// <summary>Nobody looks at more places than these.</summary>
    private const int MostRelated = 10;

    private PolicySelection(IReadOnlyList<SelectedPolicy> interfaces, IReadOnlyList<Diagnostic> diagnostics)
    {
        Interfaces = interfaces;
        Diagnostics = diagnostics;
    }

    /// <summary>One for each of the guest's interfaces, in the guest's order.</summary>
    public IReadOnlyList<SelectedPolicy> Interfaces { get; }

    /// <summary>What is to be said of the policies as a whole: of selectors that select nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Selects them.</summary>
    /// <remarks>
    /// A policy must not evaporate: where the guest has a policy for an interface that it has not (a clone with a new MAC address), an interface that is left without any
    /// policy is refused. A manager's policy that selects it mends that.
    /// </remarks>
    /// <param name="guest">The guest.</param>
    /// <param name="manager">The manager's policy; null when there is none.</param>
    public static PolicySelection Of(Guest guest, GuestPolicy? manager = null)
    {
        ArgumentNullException.ThrowIfNull(guest);
        var idle = Idle(guest);
        var interfaces = new SelectedPolicy[guest.Interfaces.Count];
        var (isManagerHeard, isAnyRefused) = (false, false);
        for (var i = 0; i < interfaces.Length; i++)
        {
            interfaces[i] = Of(guest.Interfaces[i], guest.Policy, manager, idle);
            isManagerHeard |= interfaces[i].IsManagers;
            isAnyRefused |= interfaces[i].Policy is null && idle.Count > 0;
        }

        var diagnostics = new List<Diagnostic>();
        foreach (var policy in isAnyRefused ? [] : idle)
        {
            diagnostics.Add(PolicySelectionRules.SelectsNothing.At(policy.Policy.Place, policy.Selector));
        }

        if (manager is not null && !isManagerHeard)
        {
            diagnostics.Add(PolicySelectionRules.ManagerSelectsNothing.At(manager.Place));
        }

        return new(interfaces, diagnostics);
    }

    private static SelectedPolicy Of(GuestInterface guest, GuestPolicy? policies, GuestPolicy? manager, List<InterfacePolicy> idle)
    {
        var selected = policies?.Find(guest);
        if (manager?.Find(guest) is { } managers)
        {
            var overruled = guest.Policy ?? selected?.Policy;
            var policy = VirtualPortRestatement.UnderManager(managers.Policy, guest.VirtualPort, overruled);
            return new(guest) { Policy = policy, Selector = managers.Selector, IsManagers = true, Overruled = overruled, Diagnostics = [InUse(managers, overruled)] };
        }

        // Both are refused where a document is read; a model that was made in code may have them.
        if (guest.Policy is { } own)
        {
            return selected is null
                ? new(guest) { Policy = own }
                : new(guest) { Policy = own, Diagnostics = [PolicySelectionRules.Both.At(own.Place).With(new RelatedPlace(selected.Policy.Place, "the metadata has this for it"))] };
        }

        if (selected is not null)
        {
            return new(guest) { Policy = selected.Policy, Selector = selected.Selector };
        }

        return idle.Count == 0 ? new(guest) : new(guest) { Diagnostics = [Evaporated(guest, idle)] };
    }

    private static Diagnostic InUse(InterfacePolicy managers, ConnectionPolicy? overruled)
    {
        var used = overruled is null ? PolicySelectionRules.ManagersInUse.At(managers.Policy.Place) : PolicySelectionRules.ManagersOverrules.At(managers.Policy.Place);
        return overruled is null || overruled.Place.IsNowhere ? used : used.With(new RelatedPlace(overruled.Place, "the guest's policy that it overrules"));
    }

    private static Diagnostic Evaporated(GuestInterface guest, List<InterfacePolicy> idle)
    {
        var related = new List<RelatedPlace>();
        foreach (var policy in idle.Take(MostRelated))
        {
            related.Add(new(policy.Policy.Place, "selects none of the guest's interfaces"));
        }

        return PolicySelectionRules.Evaporated.At(guest.Place, idle[0].Selector).With([.. related]);
    }

    /// <summary>The guest's policies that select none of its interfaces. The default one is for those that may come.</summary>
    private static List<InterfacePolicy> Idle(Guest guest)
    {
        var idle = new List<InterfacePolicy>();
        if (guest.Policy is not { } policies)
        {
            return idle;
        }

        var matching = new HashSet<InterfacePolicy>(ReferenceEqualityComparer.Instance);
        foreach (var nic in guest.Interfaces)
        {
            policies.Index.AddMatching(nic, matching);
        }

        foreach (var policy in policies.Interfaces)
        {
            if (policy.Selector is not PolicySelector.AnyInterface && !matching.Contains(policy))
            {
                idle.Add(policy);
            }
        }

        return idle;
    }
}
