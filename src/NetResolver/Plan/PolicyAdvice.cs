using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>What was given up, or gave way, so that an interface can be connected under its policy. Found when somebody asks; nothing is decided by it.</summary>
internal static class PolicyAdvice
{
    public static void For(Resolution resolution, List<Diagnostic> found)
    {
        if (resolution.Policy is not { } applied)
        {
            return;
        }

        if (applied.Decision.IsDropped)
        {
            found.Add(GivenUp(resolution, applied));
        }

        Yielded(resolution, applied, found);
        if (applied.Decision is { Alternative: >= 0, Chosen: { } chosen } && chosen.Fields != resolution.Interface.VirtualPort?.Fields)
        {
            found.Add(AlternativeUsed(resolution, chosen));
        }
    }

    private static Diagnostic GivenUp(Resolution resolution, AppliedPolicy applied)
    {
        var (network, candidate) = (resolution.Network, PolicyChecks.FirstCandidate(resolution)!);
        var stated = VirtualPortChoice.StatedType(network, resolution.Group);
        var reason = stated == VirtualPortType.None ? "cannot carry it" : $"states type {stated.XmlName()}";
        return PolicyRules.GivenUp
            .At(candidate.Place, candidate.Fields.Type.XmlName(), network.Name, network.Mode.XmlName(), reason)
            .With(Optional(resolution, applied.Demands.VirtualPort.Place), PolicyChecks.NetworksMode(network));
    }

    private static void Yielded(Resolution resolution, AppliedPolicy applied, List<Diagnostic> found)
    {
        for (var rest = applied.Decision.Yielded; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            var (own, level) = (applied.Requested!, WhoseHolds(resolution, parameter));
            var theirs = resolution.VirtualPort[level]!;
            var (value, other) = (own.Fields.TextOf(parameter)!, theirs.Fields.TextOf(parameter)!);
            found.Add(PolicyRules.Yielded
                .At(own.PlaceOf(parameter), parameter.XmlName(), value, other, level.Name())
                .With(
                    new RelatedPlace(theirs.PlaceOf(parameter), $"{level.Name()} states '{other}'"),
                    Optional(resolution, PlaceOfEntry(applied.Demands, parameter))));
        }
    }

    /// <summary>The network's value holds, and where it states none the portgroup's.</summary>
    public static Origin WhoseHolds(Resolution resolution, VirtualPortParameters parameter) =>
        resolution.VirtualPort.Network?.Fields.Has(parameter) == true ? Origin.Network : Origin.PortGroup;

    private static Diagnostic AlternativeUsed(Resolution resolution, VirtualPortElement chosen)
    {
        var own = resolution.Interface.VirtualPort;
        var instead = own is null ? "none" : $"its own of type {own.Fields.Type.XmlName()}";
        return PolicyRules.AlternativeUsed.At(chosen.Place, chosen.Fields.Type.XmlName(), instead)
            .With(new RelatedPlace(own?.Place ?? resolution.Interface.Place, "the interface's own"));
    }

    private static Place PlaceOfEntry(ConnectionPolicy policy, VirtualPortParameters parameter)
    {
        foreach (var entry in policy.Parameters)
        {
            if (entry.Parameter == parameter)
            {
                return entry.Place;
            }
        }

        return policy.VirtualPort.Place;
    }

    private static RelatedPlace Optional(Resolution resolution, Place place) =>
        new(resolution.Policy!.Demands.PlaceOf(place, resolution.Interface), "the policy says 'optional'");
}
