using NetResolver.Diagnostics;

namespace NetResolver.Merge;

/// <summary>
/// Finds every conflict of a merge, in libvirt's order. Where libvirt would stop, what was collected so far keeps its value, and the next step is looked at; a level of
/// another type is not compared any further, for its parameters mean something else.
/// </summary>
internal static class VirtualPortConflicts
{
    private static readonly Origin[] Levels = [Origin.Network, Origin.PortGroup];

    /// <summary>libvirt's order of merging the parameters, which is neither that of reading nor that of writing.</summary>
    private static readonly VirtualPortParameters[] Order =
    [
        VirtualPortParameters.ManagerId, VirtualPortParameters.TypeId, VirtualPortParameters.TypeIdVersion,
        VirtualPortParameters.InstanceId, VirtualPortParameters.InterfaceId, VirtualPortParameters.ProfileId,
    ];

    public static List<Diagnostic> Find(in MergedVirtualPort merge)
    {
        var found = new List<Diagnostic>();
        var merged = merge.Interface?.Fields ?? default;
        foreach (var origin in Levels)
        {
            if (merge[origin] is not { } level)
            {
                continue;
            }

            var type = level.Fields.Type;
            if (type != VirtualPortType.None && merged.Type != VirtualPortType.None && type != merged.Type)
            {
                found.Add(TypesDiffer(merge, origin, merged.Type));
                continue;
            }

            type = type == VirtualPortType.None ? merged.Type : type;
            var brought = level.Fields.Specified & type.Merged();
            var different = VirtualPortMerge.Differences(merged, level.Fields, brought);
            foreach (var parameter in Order)
            {
                if ((different & parameter) != 0)
                {
                    found.Add(ValuesDiffer(merge, origin, merged, parameter));
                }
            }

            merged.Take(level.Fields, brought & ~merged.Specified, type);
        }

        return found;
    }

    /// <summary>The level that a merged parameter comes from: the first that states it and whose statement counts; none when it is nobody's.</summary>
    public static Origin SourceOf(in MergedVirtualPort merge, VirtualPortParameters parameter) =>
        States(merge.Interface, parameter) ? Origin.Interface
        : States(merge.Network, parameter) ? Origin.Network
        : States(merge.PortGroup, parameter) ? Origin.PortGroup
        : Origin.None;

    /// <summary>The first level that states a type.</summary>
    public static Origin SourceOfType(in MergedVirtualPort merge) =>
        StatesType(merge.Interface) ? Origin.Interface
        : StatesType(merge.Network) ? Origin.Network
        : StatesType(merge.PortGroup) ? Origin.PortGroup
        : Origin.None;

    private static bool States(VirtualPortElement? element, VirtualPortParameters parameter) => element is not null && element.Fields.Has(parameter);

    private static bool StatesType(VirtualPortElement? element) => element is not null && element.Fields.Type != VirtualPortType.None;

    private static Diagnostic TypesDiffer(in MergedVirtualPort merge, Origin origin, VirtualPortType collected)
    {
        var source = SourceOfType(merge);
        var (left, right) = (merge[source]!, merge[origin]!);
        return MergeRules.TypesDiffer
            .At(right.TypePlace, "type", collected.XmlName(), right.Fields.Type.XmlName(), source.Name(), origin.Name())
            .With(new RelatedPlace(left.TypePlace, $"{source.Name()} says '{collected.XmlName()}'"));
    }

    private static Diagnostic ValuesDiffer(in MergedVirtualPort merge, Origin origin, in VirtualPortFields merged, VirtualPortParameters parameter)
    {
        var source = SourceOf(merge, parameter);
        var (left, right) = (merge[source]!, merge[origin]!);
        var generated = merged.IsGenerated(parameter);
        return MergeRules.ValuesDiffer
            .At(
                right.PlaceOf(parameter),
                parameter.XmlName(),
                merged.TextOf(parameter)!,
                right.Fields.TextOf(parameter)!,
                source.Name(),
                origin.Name(),
                generated ? source.Name() : "")
            .With(new RelatedPlace(
                left.PlaceOf(parameter),
                generated ? $"{source.Name()} states none here, so libvirt generates one" : $"{source.Name()} says '{merged.TextOf(parameter)}'"));
    }
}
