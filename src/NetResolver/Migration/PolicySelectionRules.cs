using NetResolver.Diagnostics;

namespace NetResolver.Migration;

/// <summary>NR5040 to NR5049: which policy holds for an interface.</summary>
internal static class PolicySelectionRules
{
    public static readonly Rule Evaporated = Rule.Refusal(
        "NR5040",
        "An interface is left without a policy",
        "The guest has a policy with {selector} that selects none of its interfaces, and this interface has no policy at all: it may be the one that was meant",
        "Correct the selector (a clone has new MAC addresses; a user alias such as ua-uplink survives), or give this interface a policy of its own, <nr:interface/> if nothing is demanded of it.",
        "selector") with
    { Meaning = "A policy must not evaporate because a guest was cloned or an interface was renamed. Only another policy lets the interface move: the guest's, or a manager's that selects it." };

    public static readonly Rule Both = Rule.Refusal(
        "NR5041",
        "An interface has two policies",
        "A policy stands in the interface itself, and the guest's metadata has one for it too",
        "Keep the one in the metadata: libvirt drops the other.") with
    { Meaning = "The two may demand different things, and nobody can tell which one was meant. Documents cannot say it (NR1489); a model made in code can." };

    public static readonly Rule SelectsNothing = Rule.Advice(
        "NR5042",
        "A policy selects nothing",
        "The policy with {selector} selects none of the guest's interfaces; every interface has another policy",
        "Correct the selector, or remove the policy.",
        "selector") with
    { Meaning = "A selector that matches nothing is most often a MAC address or an alias that has changed since. Every interface has another policy, so that nothing is left unguarded." };

    public static readonly Rule ManagerSelectsNothing = Rule.Advice(
        "NR5043",
        "A manager's policy does not concern the guest",
        "The manager's policy selects none of the guest's interfaces: the guest's own policies hold",
        "Correct its selectors, or add an <nr:interface> without a selector, which is for every interface that nothing else selects.") with
    { Meaning = "A manager's policy is written for guests that nobody looked at one by one. That it selects nothing of this one is told, since the guest's own policies then hold." };

    public static readonly Rule ManagersInUse = Rule.Note(
        "NR5044",
        "A manager's policy is in use",
        "The manager's policy holds for this interface; the guest has none for it",
        "Nothing is to be done.") with
    { Meaning = "What the manager's policy demands may be more than the guest's author knows of. It is told where the demand comes from." };

    public static readonly Rule ManagersOverrules = Rule.Note(
        "NR5045",
        "A manager's policy overrules the guest's",
        "The manager's policy holds for this interface, in place of the guest's whole policy for it",
        "Check that what the guest's policy demands may be given up.") with
    { Meaning = "A manager's policy takes the place of the guest's whole policy of the interface: nothing of the guest's demands is left. The overruled line is told." };
}
