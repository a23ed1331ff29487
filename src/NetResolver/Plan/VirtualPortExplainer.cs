using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>Who said what of the virtual port: for each parameter its source, who agrees, and what was left aside.</summary>
internal static class VirtualPortExplainer
{
    private static readonly Origin[] Levels = [Origin.Interface, Origin.Network, Origin.PortGroup];

    public static Explanation Explain(Resolution resolution) =>
        Explain(resolution.VirtualPort, resolution.Policy is { Decision.Alternative: >= 0 } ? "the alternative" : Origin.Interface.Name());

    /// <summary>The virtualport of an interface that names no network.</summary>
    public static Explanation Explain(GuestInterface nic) => Explain(VirtualPortMerge.Merge(nic.VirtualPort, null, null), Origin.Interface.Name());

    private static Explanation Explain(in MergedVirtualPort merge, string own)
    {
        if (merge.HasConflict)
        {
            return new("virtualport", "the levels contradict each other") { Details = [.. Statements(merge)] };
        }

        if (merge.Fields is not { } fields)
        {
            return new("virtualport none", merge.PortGroup is null ? "nobody states one" : "nobody states a type; what the portgroup says is not looked at");
        }

        var source = VirtualPortConflicts.SourceOfType(merge);
        var type = merge.HasType ? $"virtualport {fields.Type.XmlName()}" : "virtualport without a type";
        var reason = merge.HasType ? $"type from {Name(source, own)}{Agreeing(merge, source, e => e.Fields.Type != VirtualPortType.None)}" : "no level states a type";
        var details = Parameters(merge, fields, own).Concat(LeftAside(merge, fields, own));
        return new(type, reason, merge[source]?.TypePlace ?? merge.Interface?.Place ?? default) { Details = [.. details] };
    }

    private static IEnumerable<Explanation> Parameters(MergedVirtualPort merge, VirtualPortFields fields, string own)
    {
        for (var rest = (fields.Specified | fields.Type.Generated()) & fields.Type.Written(); rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            var source = VirtualPortConflicts.SourceOf(merge, parameter);
            yield return !fields.Has(parameter)
                ? new($"{parameter.XmlName()} AUTO", "nobody states it: libvirt generates it when the port is made")
                : fields.IsGenerated(parameter)
                    ? new($"{parameter.XmlName()} AUTO", "not stated in the interface's virtualport: libvirt generates it when it reads the guest", merge.Interface!.Place)
                    : new($"{parameter.XmlName()} '{fields.TextOf(parameter)}'", $"from {Name(source, own)}{Agreeing(merge, source, e => e.Fields.Has(parameter))}", merge[source]?.PlaceOf(parameter) ?? default);
        }
    }

    /// <summary>Parameters that somebody states and the port does not have.</summary>
    private static IEnumerable<Explanation> LeftAside(MergedVirtualPort merge, VirtualPortFields fields, string own)
    {
        foreach (var level in Levels)
        {
            var taken = level == Origin.Interface ? fields.Type.Written() : merge.HasType ? fields.Type.Merged() : 0;
            var aside = merge[level] is { } element ? element.Fields.Specified & ~element.Fields.Generated & ~taken : 0;
            for (var rest = aside; rest != 0; rest &= rest - 1)
            {
                var parameter = rest.First();
                yield return new(
                    $"not {parameter.XmlName()} '{merge[level]!.Fields.TextOf(parameter)}'",
                    $"{Name(level, own)} states it; {WhyAside(merge, parameter)}",
                    merge[level]!.PlaceOf(parameter));
            }
        }
    }

    /// <summary>Why a parameter that somebody states comes to nothing.</summary>
    public static string WhyAside(in MergedVirtualPort merge, VirtualPortParameters parameter) =>
        !merge.HasType ? "nobody states a type"
        : (merge.Type.Written() & parameter) == 0 ? $"{merge.Type.XmlName()} has no such parameter"
        : $"libvirt never merges it into {merge.Type.XmlName()}";

    private static IEnumerable<Explanation> Statements(MergedVirtualPort merge) =>
        Levels.Where(level => merge[level] is not null).Select(level => new Explanation($"{level.Name()} says", Phrases.Of(merge[level]!.Fields), merge[level]!.Place));

    /// <summary>An alternative stands in the interface's place.</summary>
    private static string Name(Origin level, string own) => level == Origin.Interface ? own : level.Name();

    private static string Agreeing(MergedVirtualPort merge, Origin source, Func<VirtualPortElement, bool> states)
    {
        var others = Levels.Where(level => level != source && merge[level] is { } element && states(element)).Select(level => level.Name()).ToList();
        return others.Count switch
        {
            0 => "",
            1 => $"; {others[0]} agrees",
            _ => $"; {others[0]} and {others[1]} agree",
        };
    }
}
