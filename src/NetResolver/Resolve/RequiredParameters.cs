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
        if (States(applied.Requested, parameter))
        {
            // A value that another level contradicts is a conflict, which is told already.
            return type == VirtualPortType.None || (type.Written() & parameter) != 0 ? null : PolicyRules.RequiredIgnored
                .At(place, parameter.XmlName(), applied.Requested!.Said.TextOf(parameter)!, type.XmlName(), network.Name)
                .With(new RelatedPlace(applied.Requested.PlaceOf(parameter), "stated here"), mode);
        }

        if (applied.HasNoneOfItsOwn && GivenUp(resolution, parameter) is { } candidate)
        {
            return PolicyRules.RequiredGivenUp
                .At(place, parameter.XmlName(), candidate.Said.TextOf(parameter)!, candidate.Said.Type.XmlName(), network.Name)
                .With(new RelatedPlace(candidate.PlaceOf(parameter), "stated here"), mode);
        }

        // The requirement is for another of the candidates: this one is of a type that has no such parameter.
        if (applied.Requested is { Said.Type: not VirtualPortType.None and var chosen } && (chosen.Written() & parameter) == 0)
        {
            return null;
        }

        return Brings(resolution, type, parameter) ? null : PolicyRules.RequiredUnstated.At(place, parameter.XmlName(), network.Name).With(mode);
    }

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
        (type.Merged() & parameter) != 0 && type != VirtualPortType.None &&
        (States(resolution.VirtualPort.Network, parameter) || States(resolution.VirtualPort.PortGroup, parameter));

    /// <summary>An id that libvirt generates is not stated.</summary>
    private static bool States(VirtualPortElement? element, VirtualPortParameters parameter) =>
        element is not null && element.Said.Has(parameter) && !element.Said.IsGenerated(parameter);
}
