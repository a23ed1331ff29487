using System.Numerics;

namespace NetResolver.Migration;

/// <summary>Whether the aspects stay that a policy wants unchanged.</summary>
internal static class UnchangedCheck
{
    /// <summary>Looks at each of them.</summary>
    /// <param name="policy">The policy; null when there is none.</param>
    /// <param name="comparison">What the comparison with the source gave; null when there was nothing to compare.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(ConnectionPolicy? policy, ConnectionComparison? comparison, List<Finding> findings)
    {
        var wanted = policy?.Unchanged.Value ?? 0;
        for (var rest = (int)wanted; rest != 0; rest &= rest - 1)
        {
            var aspect = (ConnectionAspects)(1 << BitOperations.TrailingZeroCount(rest));
            if (comparison is null || (comparison.NotVerified & aspect) != 0)
            {
                findings.Add(Finding.Of(MigrationRules.UnchangedUnknown.At(policy!.Unchanged.Place, aspect.XmlName(), Supply(aspect, comparison))));
            }

            foreach (var change in comparison?.Changes ?? [])
            {
                if (change.Aspect == aspect)
                {
                    var name = change.Parameter is { } parameter ? $"{aspect.XmlName()} {parameter}" : aspect.XmlName();
                    findings.Add(Finding.Of(MigrationRules.UnchangedDiffers
                        .At(policy!.Unchanged.Place, name, change.From ?? "?", change.To ?? "?")
                        .With(new Diagnostics.RelatedPlace(change.Place, "the destination's value"))));
                }
            }
        }
    }

    private static string Supply(ConnectionAspects aspect, ConnectionComparison? comparison) => aspect switch
    {
        _ when comparison is null => "the XML of the running guest (virsh dumpxml), or the source's host",
        ConnectionAspects.Segment => "inventories of both hosts in which the bridges and devices have a segment",
        ConnectionAspects.Mtu => "inventories of both hosts with the MTU of bridges and devices, or state <mtu> in the interface",
        ConnectionAspects.Plug => "the XML of the running guest (virsh dumpxml), or inventories of both hosts",
        ConnectionAspects.VirtualPort => "the XML of the running guest (virsh dumpxml)",
        _ => "the source's host",
    };
}
