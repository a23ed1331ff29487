using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>Parameters that a policy requires by name must be in the result, with the value of the chosen virtual port where it states one.</summary>
internal static class RequiredParameters
{
    /// <summary>Checks each of them.</summary>
    /// <param name="resolution">The resolution, merged.</param>
    /// <param name="type">The type of the result.</param>
    public static void Check(Resolution resolution, VirtualPortType type)
    {
        var policy = resolution.Policy!.Demands;
        foreach (var entry in policy.Parameters)
        {
            if (entry.Strictness == PolicyStrictness.Require && Refusal(resolution, entry, type) is { } refusal)
            {
                resolution.Refusals.Add(refusal);
            }
        }
    }

    private static Diagnostic? Refusal(Resolution resolution, ParameterPolicy entry, VirtualPortType type)
    {
        var (applied, network, parameter) = (resolution.Policy!, resolution.Network, entry.Parameter);
        var place = applied.Demands.PlaceOf(entry.Place, resolution.Interface);
        var mode = PolicyChecks.NetworksMode(network);
        if (!States(applied.Requested, parameter) && applied.HasNoneOfItsOwn && GivenUp(resolution, parameter) is { } candidate)
        {
            return PolicyRules.RequiredGivenUp
                .At(place, parameter.XmlName(), candidate.Said.TextOf(parameter)!, candidate.Said.Type.XmlName(), network.Name)
                .With(new RelatedPlace(candidate.PlaceOf(parameter), "stated here"), mode);
        }

        return IsFor(parameter, applied.Requested) && !Brings(resolution, type, parameter) ? Missing(applied.Requested, parameter, type, place, mode) : null;
    }

    /// <summary>A refusal where the parameter does not come into a virtual port of the type; null where it does.</summary>
    /// <param name="chosen">What stands for the interface.</param>
    /// <param name="parameter">The parameter, which no other level brings.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="place">Where it is required.</param>
    /// <param name="connection">What it is connected to.</param>
    public static Diagnostic? Missing(VirtualPortElement? chosen, VirtualPortParameters parameter, VirtualPortType type, Place place, RelatedPlace connection)
    {
        if (!States(chosen, parameter))
        {
            return PolicyRules.RequiredUnstated.At(place, parameter.XmlName(), type.XmlName()).With(connection);
        }

        // A value that another level contradicts is a conflict, which is told already.
        return (type.Written() & parameter) != 0 ? null : PolicyRules.RequiredIgnored
            .At(place, parameter.XmlName(), chosen!.Said.TextOf(parameter)!, type.XmlName())
            .With(new RelatedPlace(chosen.PlaceOf(parameter), "stated here"), connection);
    }

    /// <summary>True unless the chosen virtual port is of a type that has no such parameter and says nothing of it: the requirement is for another of the candidates.</summary>
    public static bool IsFor(VirtualPortParameters parameter, VirtualPortElement? chosen) =>
        chosen is null or { Said.Type: VirtualPortType.None } || (chosen.Said.Type.Written() & parameter) != 0 || States(chosen, parameter);

    private static VirtualPortElement? GivenUp(Resolution resolution, VirtualPortParameters parameter)
    {
        if (States(resolution.Interface.VirtualPort, parameter))
        {
            return resolution.Interface.VirtualPort;
        }

        foreach (var alternative in resolution.Policy!.Demands.Alternatives)
        {
            if (States(alternative, parameter))
            {
                return alternative;
            }
        }

        return null;
    }

    /// <summary>True when the network or the portgroup states it, and it is merged.</summary>
    private static bool Brings(Resolution resolution, VirtualPortType type, VirtualPortParameters parameter) =>
        type != VirtualPortType.None && (type.Merged() & parameter) != 0 &&
        (States(resolution.VirtualPort.Network, parameter) || States(resolution.VirtualPort.PortGroup, parameter));

    /// <summary>An id that libvirt generates is not stated.</summary>
    private static bool States(VirtualPortElement? element, VirtualPortParameters parameter) =>
        element is not null && element.Said.Has(parameter) && !element.Said.IsGenerated(parameter);
}
