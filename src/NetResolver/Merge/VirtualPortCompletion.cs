using NetResolver.Diagnostics;
using NetResolver.Read;

namespace NetResolver.Merge;

/// <summary>From merged fields to a complete virtual port, after a device is chosen.</summary>
/// <remarks>Source: libvirt's <c>virNetDevVPortProfileCheckComplete</c> in generating mode.</remarks>
internal static class VirtualPortCompletion
{
    public static bool IsComplete(in VirtualPortFields fields) => MissingOf(fields) == 0;

    public static List<Diagnostic> Missing(in MergedVirtualPort merge)
    {
        var found = new List<Diagnostic>();
        var element = merge.Interface ?? merge.PortGroup ?? merge.Network;
        var source = VirtualPortConflicts.SourceOfType(merge);
        var typePlace = source == Origin.None ? default : merge[source]!.TypePlace;
        for (var rest = MissingOf(merge.Fields.GetValueOrDefault()); rest != 0; rest &= rest - 1)
        {
            found.Add(VirtualPortRules.Missing.At(element?.Place ?? default, rest.First().XmlName(), merge.Type.XmlName(), "the interface, the network or the portgroup", "no level").And(typePlace, $"type '{merge.Type.XmlName()}' is stated here"));
        }

        return found;
    }

    private static VirtualPortParameters MissingOf(in VirtualPortFields fields) => fields.Type.Required() & ~fields.Type.Generated() & ~fields.Specified;
}
