using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>What a policy demanded and decided: each of its lines with what came of it, and each candidate for the virtual port with why it was chosen or not.</summary>
internal static class PolicyExplainer
{
    public static IEnumerable<Explanation> Explain(Resolution resolution)
    {
        if (resolution.Policy is not { } applied)
        {
            yield break;
        }

        var details = Modes(resolution, applied.Demands)
            .Concat(PortGroup(resolution, applied.Demands))
            .Append(Chosen(resolution, applied))
            .Concat(NotChosen(resolution, applied))
            .Concat(Yielded(resolution, applied))
            .Concat(Required(applied.Demands))
            .Concat(Types(resolution, applied.Demands));
        yield return new("policy", "what the interface demands beyond libvirt's rules", applied.Demands.Place) { Details = [.. details] };
    }

    private static IEnumerable<Explanation> Modes(Resolution resolution, ConnectionPolicy policy)
    {
        var mode = resolution.Network.Mode;
        if (policy.AllowedModes is { } allowed)
        {
            yield return new($"allow modes {allowed.Items.Names()}", $"{mode.XmlName()} is {(allowed.Contains(mode) ? "one of them" : "not one of them: refused")}", allowed.Place);
        }

        if (policy.ForbiddenModes is { } forbidden)
        {
            yield return new($"forbid modes {forbidden.Items.Names()}", $"{mode.XmlName()} is {(forbidden.Contains(mode) ? "one of them: refused" : "not one of them")}", forbidden.Place);
        }
    }

    private static IEnumerable<Explanation> PortGroup(Resolution resolution, ConnectionPolicy policy)
    {
        if (policy.PortGroup.Value != PolicyStrictness.Unstated)
        {
            var there = resolution.GroupChoice == PortGroupChoice.Unknown ? "the network lacks the one that the interface names" : "none is missing";
            yield return new($"portgroup {Name(policy.PortGroup.Value)}", there, policy.PortGroup.Place);
        }
    }

    /// <summary>What stands for the interface in the merge.</summary>
    private static Explanation Chosen(Resolution resolution, AppliedPolicy applied)
    {
        var (stated, who) = StatedType(resolution);
        var mode = resolution.Network.Mode.XmlName();
        var reason = applied.Choice.Reason switch
        {
            ChoiceReason.OfStatedType => $"{who} states that type",
            ChoiceReason.Untyped => $"it states no type, so that {who}'s {stated} holds",
            ChoiceReason.Carried => $"nobody else states a type; it is the first that mode {mode} can carry",
            ChoiceReason.GivenUp => stated.Length > 0 ? $"optional, and given up: {who} states type {stated}" : $"optional, and given up: mode {mode} can carry none",
            ChoiceReason.Mismatched => $"{who} states type {stated}, of which there is none",
            ChoiceReason.NotCarried => $"nobody else states a type, and mode {mode} can carry none",
            _ => "the interface states none, and the policy no alternative",
        };
        return applied.Choice.Element is { } element
            ? new($"use {Candidate(applied.Choice.Alternative)} {Phrases.Type(element)}", reason, element.Place)
            : new("use no virtualport of the interface", reason, applied.Choice.Reason == ChoiceReason.GivenUp ? applied.Demands.VirtualPort.Place : default);
    }

    private static IEnumerable<Explanation> NotChosen(Resolution resolution, AppliedPolicy applied)
    {
        var alternatives = applied.Demands.Alternatives;
        for (var i = -1; i < alternatives.Count; i++)
        {
            var candidate = i < 0 ? resolution.Interface.VirtualPort : alternatives[i];
            if (candidate is not null && (applied.Choice.Element is null || applied.Choice.Alternative != i))
            {
                yield return new($"not {Candidate(i)} {Phrases.Type(candidate)}", WhyNot(resolution, applied, candidate), candidate.Place);
            }
        }
    }

    private static string WhyNot(Resolution resolution, AppliedPolicy applied, VirtualPortElement candidate)
    {
        var (stated, who) = StatedType(resolution);
        var (type, chosen) = (candidate.Fields.Type, applied.Choice.Element);
        return type == VirtualPortType.None ? "it states no type"
            : chosen?.Fields.Type == type ? "the alternative of its type is the whole of what the interface said before an earlier move"
            : stated.Length > 0 ? $"{who} states type {stated}"
            : VirtualPortCarriage.Carries(resolution.Network, type, resolution.Vlan.Value is { Tags.Count: > 0 }) ? "a candidate before it can be carried too"
            : $"mode {resolution.Network.Mode.XmlName()} cannot carry it";
    }

    private static IEnumerable<Explanation> Yielded(Resolution resolution, AppliedPolicy applied)
    {
        for (var rest = applied.Decision.Yielded; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            var level = PolicyAdvice.WhoseHolds(resolution, parameter);
            var theirs = resolution.VirtualPort[level]!.Fields.TextOf(parameter);
            yield return new(
                $"not {parameter.XmlName()} '{applied.Requested!.Fields.TextOf(parameter)}'",
                $"optional: '{theirs}' of {level.Name()} holds",
                applied.Requested.PlaceOf(parameter));
        }
    }

    private static IEnumerable<Explanation> Required(ConnectionPolicy policy)
    {
        foreach (var entry in (IEnumerable<ParameterPolicy>)policy.Parameters)
        {
            if (entry.Strictness == PolicyStrictness.Require)
            {
                yield return new($"require {entry.Parameter.XmlName()}", "it must be in the result", entry.Place);
            }
        }
    }

    private static IEnumerable<Explanation> Types(Resolution resolution, ConnectionPolicy policy)
    {
        var merged = resolution.VirtualPort;
        if (policy.AllowedVirtualPorts is { } allowed)
        {
            yield return new($"allow virtualports {allowed.Items.Names()}", Result(merged, allowed.Contains(merged.Type), mustBe: true), allowed.Place);
        }

        if (policy.ForbiddenVirtualPorts is { } forbidden)
        {
            yield return new($"forbid virtualports {forbidden.Items.Names()}", Result(merged, forbidden.Contains(merged.Type), mustBe: false), forbidden.Place);
        }
    }

    private static string Result(in MergedVirtualPort merged, bool isListed, bool mustBe) =>
        merged.HasConflict ? "the levels contradict each other: there is no result"
        : $"the result is {merged.Type.XmlName()}, {(isListed ? "one of them" : "not one of them")}{(isListed == mustBe ? "" : ": refused")}";

    private static (string Type, string Who) StatedType(Resolution resolution)
    {
        var type = VirtualPortChoice.StatedType(resolution.Network, resolution.Group);
        var who = resolution.Network.VirtualPort is { Fields.Type: not VirtualPortType.None } ? Origin.Network : Origin.PortGroup;
        return (type == VirtualPortType.None ? "" : type.XmlName(), who.Name());
    }

    private static string Candidate(int alternative) => alternative < 0 ? "its own" : "the alternative";

    private static string Name(PolicyStrictness strictness) => strictness == PolicyStrictness.Require ? "require" : "optional";
}
