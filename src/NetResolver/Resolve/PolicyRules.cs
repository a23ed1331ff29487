using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>NR5000 to NR5039: what a policy refuses when a connection is resolved under it, and what was given up to make it possible.</summary>
internal static class PolicyRules
{
    private const string Why = "The refusal comes from the interface's policy. No option lowers it; another policy does, which replaces the interface's whole policy.";

    public static readonly Rule ModeNotAllowed = Rule.Refusal(
        "NR5000",
        "The policy does not allow the network's mode",
        "mode '{mode}' is not allowed, allowed are {allowed}",
        "Use a network of an allowed mode, or allow {mode} in the policy.",
        "mode",
        "allowed") with
    { Meaning = Why };

    public static readonly Rule TypeNotAllowed = Rule.Refusal(
        "NR5001",
        "The policy does not allow the type of the resulting virtualport",
        "mode '{mode}' gives virtualport '{type}', allowed are {allowed}",
        "Use a network that gives an allowed type, or allow {type} in the policy.",
        "mode",
        "type",
        "allowed") with
    { Meaning = "It is the result that counts, whoever states it: the interface, an alternative, the network or a portgroup. Type 'none' is a connection without a virtualport. " + Why };

    public static readonly Rule ModeForbidden = Rule.Refusal(
        "NR5002",
        "The policy forbids the network's mode",
        "mode '{mode}' is forbidden",
        "Use a network of another mode, or no longer forbid {mode} in the policy.",
        "mode") with
    { Meaning = Why };

    public static readonly Rule TypeForbidden = Rule.Refusal(
        "NR5003",
        "The policy forbids the type of the resulting virtualport",
        "mode '{mode}' gives virtualport '{type}', which is forbidden",
        "Use a network that gives another type, or no longer forbid {type} in the policy.",
        "mode",
        "type") with
    { Meaning = Why };

    public static readonly Rule VirtualPortRequired = Rule.Refusal(
        "NR5004",
        "The policy requires a virtualport, and nobody states one",
        "a virtualport is required, and mode '{mode}' gives none: nobody states one",
        "Use a network that states the virtualport, or state it in the interface.",
        "mode") with
    { Meaning = Why };

    public static readonly Rule NotGivenUpHere = Rule.Refusal(
        "NR5005",
        "An optional virtualport is not given up for a network behind a bridge of libvirt's own",
        "virtualport '{type}' is optional, but not given up for mode '{mode}' of network '{network}' unless the policy allows that mode by name",
        "Use a network with a host's bridge or device, or list {mode} among the allowed modes of the policy.",
        "type",
        "mode",
        "network") with
    { Meaning = "A guest that had a profile on a switch would come out behind another host's address translation, or on a network without a way out. " + Why };

    public static readonly Rule RequiredIgnored = Rule.Refusal(
        "NR5006",
        "A required parameter would be ignored",
        "{parameter} '{value}' is required, and virtualport type {type} has no such parameter: libvirt would ignore it",
        "Use a network of a type that has {parameter}, or no longer require it.",
        "parameter",
        "value",
        "type") with
    { Meaning = Why };

    public static readonly Rule RequiredUnstated = Rule.Refusal(
        "NR5007",
        "A required parameter is stated by nobody",
        "{parameter} is required, and nobody states it: virtualport type {type} comes without",
        "State {parameter} in the interface's virtualport; an id that libvirt would generate does not count.",
        "parameter",
        "type") with
    { Meaning = Why };

    public static readonly Rule RequiredGivenUp = Rule.Refusal(
        "NR5008",
        "A required parameter would be given up with its virtualport",
        "{parameter} '{value}' is required, and network '{network}' cannot use the virtualport of type {type} that states it",
        "Use a network that takes type {type}, or no longer require {parameter}.",
        "parameter",
        "value",
        "type",
        "network") with
    { Meaning = Why };

    public static readonly Rule PortGroupRequired = Rule.Refusal(
        "NR5009",
        "The policy requires a portgroup that the network lacks",
        "portgroup '{portgroup}' is required, and network '{network}' has none of that name",
        "Add the portgroup to the network, or correct its name in the interface. It has: {known}.",
        "portgroup",
        "network",
        "known") with
    { Meaning = "libvirt goes on without a portgroup: VLAN, bandwidth and profile are gone, and the guest starts. " + Why, Suggests = new("portgroup") };

    public static readonly Rule PortGroupMissing = Rule.Own(
        "NR5010",
        "The network lacks the portgroup that the interface names",
        "network '{network}' has no portgroup '{portgroup}'",
        "Add the portgroup to the network, correct its name, or say <nr:portgroup policy='optional'/> in the policy. It has: {known}.",
        "portgroup",
        "network",
        "known") with
    { Meaning = "libvirt goes on without a portgroup: VLAN, bandwidth and profile are gone, and the guest starts. A guest that moves must not lose them silently.", Suggests = new("portgroup") };

    public static readonly Rule NoModeAtAll = Rule.Refusal(
        "NR5011",
        "The policy lists modes, and the interface is of a type that none of them is",
        "an interface of type {type} is connected in none of the modes that are allowed: {allowed}",
        "Use an interface of type network.",
        "type",
        "allowed") with
    { Meaning = Why };

    public static readonly Rule GivenUp = Rule.Advice(
        "NR5020",
        "An optional virtualport is given up",
        "virtualport '{type}' is given up: network '{network}' of mode '{mode}' {reason}",
        "Require the virtualport if the guest cannot do without.",
        "type",
        "network",
        "mode",
        "reason") with
    { Meaning = "A guest without its profile gets what the destination gives to everybody: another VLAN, no limit, or no access. It is done because the policy allows it, and told because somebody may miss it." };

    public static readonly Rule Yielded = Rule.Advice(
        "NR5021",
        "An optional parameter gives way",
        "{parameter} '{value}' gives way to '{other}' of {level}",
        "Require {parameter} if the guest cannot do with another value.",
        "parameter",
        "value",
        "other",
        "level") with
    { Meaning = "libvirt would refuse two values that differ. The policy lets the interface's own give way, and the guest gets the network's." };

    public static readonly Rule AlternativeUsed = Rule.Note(
        "NR5022",
        "An alternative stands in for the interface's own virtualport",
        "the alternative of type {type} is used in place of {own}: libvirt does not know of it, so the guest must be written with it",
        "Start or migrate the guest with an interface that states the alternative as its own virtualport.",
        "type",
        "own") with
    { Meaning = "The policy lists what else may stand in place of the interface's own virtualport. libvirt knows only what the interface states, so that the guest has to be written anew for the destination." };

    public static readonly Rule NotAsked = Rule.Note(
        "NR5023",
        "A plan does not ask the interface's policy",
        "the interface has a policy, which libvirt does not know: the plan is libvirt's answer",
        "Check a move under the policy with netresolver preflight.") with
    { Meaning = "libvirt connects without regard to policies, and a plan is its answer. What the policy would say is asked by a check of a move, or by a plan that is given the policy." };
}
