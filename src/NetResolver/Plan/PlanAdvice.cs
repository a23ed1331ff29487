using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Pool;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>libvirt's traps that a resolution runs into. Found when somebody asks; nothing is decided by it.</summary>
internal static class PlanAdvice
{
    /// <summary>Of more portgroups, the first ones are shown; all are named.</summary>
    private const int MostShown = 5;

    private const VirtualPortParameters Ids = VirtualPortParameters.InstanceId | VirtualPortParameters.InterfaceId;

    public static List<Diagnostic> For(Resolution resolution, ConnectionPlan? plan)
    {
        var found = new List<Diagnostic>();
        GeneratedIds(resolution, found);
        SharedIds(resolution, found);
        Untyped(resolution, found);
        PortGroup(resolution, found);
        Defaults(resolution, found);
        Bandwidth(resolution, found);
        Floors(resolution, found);
        Midonet(resolution, found);
        Dropped(resolution, found);
        DeviceLayer(resolution, plan, found);
        if (PoolExpansion.LeftOut(resolution.Network, resolution.Inventory) is { Count: > 0 } leftOut)
        {
            found.Add(PoolExpansion.ToldOf(resolution.Network, leftOut));
        }

        LaterAdvice.For(resolution, plan, found);
        PolicyAdvice.For(resolution, found);
        return found;
    }

    /// <summary>Ids that libvirt made up for the interface when it was read, and a level above states.</summary>
    private static void GeneratedIds(Resolution resolution, List<Diagnostic> found)
    {
        // A contradiction that is there already is an error, and said once.
        if (resolution.VirtualPort is not { HasConflict: false, Interface: { Fields.Generated: not 0 } own } merge)
        {
            return;
        }

        foreach (var level in (ReadOnlySpan<Origin>)[Origin.Network, Origin.PortGroup])
        {
            var shared = merge[level] is { } element ? element.Fields.Specified & own.Fields.Generated : 0;
            for (var rest = shared; rest != 0; rest &= rest - 1)
            {
                var parameter = rest.First();
                found.Add(PlanRules.GeneratedId
                    .At(own.Place, parameter.XmlName(), merge[level]!.Fields.TextOf(parameter)!, level.Name())
                    .With(new RelatedPlace(merge[level]!.PlaceOf(parameter), $"{level.Name()} states {parameter.XmlName()}")));
            }
        }
    }

    /// <summary>An id of one guest, stated for all that use the network or portgroup.</summary>
    private static void SharedIds(Resolution resolution, List<Diagnostic> found)
    {
        var merge = resolution.VirtualPort;
        if (!merge.HasType)
        {
            return;
        }

        for (var rest = merge.Fields!.Value.Specified & merge.Type.Written() & Ids; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            var source = VirtualPortConflicts.SourceOf(merge, parameter);
            if (source is Origin.Network or Origin.PortGroup)
            {
                found.Add(PlanRules.SharedId.At(merge[source]!.PlaceOf(parameter), parameter.XmlName(), merge.Fields.Value.TextOf(parameter)!, source.Name())
                    .And(resolution.Interface.Place, "the interface that gets it"));
            }
        }
    }

    /// <summary>A virtualport of which no level states the type.</summary>
    private static void Untyped(Resolution resolution, List<Diagnostic> found)
    {
        if (resolution.VirtualPort is { HasConflict: false, HasType: false, Interface: { } own })
        {
            found.Add(PlanRules.Untyped.At(own.Place, resolution.Network.Name).And(resolution.Network.VirtualPort?.Place ?? resolution.Network.Place, "the network states no type either"));
        }
    }

    /// <summary>A portgroup that the network does not have.</summary>
    private static void PortGroup(Resolution resolution, List<Diagnostic> found)
    {
        if (resolution.GroupChoice == PortGroupChoice.Unknown && !PolicyChecks.RefusesPortGroup(resolution))
        {
            var network = resolution.Network;
            var known = new KnownNames([.. network.PortGroups.Select(group => group.Name)]);
            var finding = PlanRules.UnknownPortGroup.At(resolution.Interface.PortGroupPlace, resolution.Request.Group!, network.Name, known);
            finding = network.PortGroups.Count == 0 ? finding.And(network.Place, $"network '{network.Name}' has no portgroups") : finding;
            found.Add(network.PortGroups.Take(MostShown).Aggregate(finding, static (all, group) => all.And(group.Place, $"portgroup '{group.Name}'")));
        }
    }

    /// <summary>Default portgroups beside the one that holds.</summary>
    private static void Defaults(Resolution resolution, List<Diagnostic> found)
    {
        if (resolution.GroupChoice != PortGroupChoice.Default)
        {
            return;
        }

        var others = new List<RelatedPlace>();
        foreach (var group in resolution.Network.PortGroups)
        {
            if (group.IsDefault && !ReferenceEquals(group, resolution.Group))
            {
                others.Add(new(group.Place, $"'{group.Name}' is one too"));
            }
        }

        if (others.Count > 0)
        {
            found.Add(PlanRules.SeveralDefaults.At(resolution.Group!.Place, resolution.Network.Name, others.Count + 1, resolution.Group.Name).With([.. others]));
        }
    }

    /// <summary>A floor that was admitted because the sum does not hold it.</summary>
    private static void Floors(Resolution resolution, List<Diagnostic> found)
    {
        var (sum, floor) = (resolution.Pool.FloorSum, resolution.Bandwidth.Value?.Inbound?.Floor ?? 0);
        if (resolution.ClassId > 0 && unchecked(sum + floor) < floor)
        {
            found.Add(PlanRules.FloorsWrap.At(resolution.Bandwidth.Value!.Place, floor, sum, unchecked(sum + floor)));
        }
    }

    /// <summary>A portgroup's bandwidth that is not inherited, or inherited in spite of the interface's own.</summary>
    private static void Bandwidth(Resolution resolution, List<Diagnostic> found)
    {
        if (resolution.Group?.Bandwidth is not { } ofGroup)
        {
            return;
        }

        if (resolution.Interface.Bandwidth is { } zero && resolution.Request.Bandwidth is null)
        {
            found.Add(PlanRules.ZeroBandwidth.At(zero.Place, resolution.Group.Name).With(new RelatedPlace(ofGroup.Place, "the portgroup's bandwidth")));
        }
        else if (resolution.Request.Bandwidth is { } own)
        {
            var hidden = own.Inbound is null && ofGroup.Inbound is not null ? "inbound" : own.Outbound is null && ofGroup.Outbound is not null ? "outbound" : null;
            if (hidden is not null)
            {
                found.Add(PlanRules.HiddenBandwidth.At(own.Place, hidden, resolution.Group.Name).With(new RelatedPlace(ofGroup.Place, "the portgroup's bandwidth")));
            }
        }
    }

    /// <summary>An interfaceid that another level states for midonet, which is never merged.</summary>
    private static void Midonet(Resolution resolution, List<Diagnostic> found)
    {
        var merge = resolution.VirtualPort;
        if (merge.Type != VirtualPortType.Midonet)
        {
            return;
        }

        foreach (var level in (ReadOnlySpan<Origin>)[Origin.Network, Origin.PortGroup])
        {
            if (merge[level] is { } element && element.Fields.Has(VirtualPortParameters.InterfaceId))
            {
                found.Add(PlanRules.MidonetId.At(element.PlaceOf(VirtualPortParameters.InterfaceId), level.Name()));
            }
        }
    }

    /// <summary>Parameters that somebody states and the merged type does not have.</summary>
    private static void Dropped(Resolution resolution, List<Diagnostic> found)
    {
        var merge = resolution.VirtualPort;
        foreach (var level in (ReadOnlySpan<Origin>)[Origin.Interface, Origin.Network, Origin.PortGroup])
        {
            var element = merge.HasType ? merge[level] : null;
            for (var rest = element is null ? 0 : element.Fields.Specified & ~element.Fields.Generated & ~merge.Type.Written(); rest != 0; rest &= rest - 1)
            {
                var parameter = rest.First();
                found.Add(PlanRules.Dropped.At(element!.PlaceOf(parameter), parameter.XmlName(), element.Fields.TextOf(parameter)!, level.Name(), merge.Type.XmlName())
                    .And(merge[VirtualPortConflicts.SourceOfType(merge)]!.TypePlace, $"type '{merge.Type.XmlName()}' is stated here"));
            }
        }
    }

    /// <summary>What libvirt's device layer refuses after everything else has passed.</summary>
    private static void DeviceLayer(Resolution resolution, ConnectionPlan? plan, List<Diagnostic> found)
    {
        if (plan is { Plug: Plug.HostdevPci, VirtualPort: VirtualPort.Ieee8021Qbg })
        {
            var merge = resolution.VirtualPort;
            found.Add(PlanRules.VepaOnHostdev.At(merge[VirtualPortConflicts.SourceOfType(merge)]!.TypePlace, resolution.Network.Name).And(resolution.Network.ModePlace, resolution.Network.ModeRole));
        }
    }
}
