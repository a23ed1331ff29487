using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Resolve;

/// <summary>Whether a guaranteed rate still fits the network.</summary>
/// <remarks>Source: libvirt's <c>networkCheckBandwidth</c>. Sums wrap around as libvirt's do.</remarks>
internal static class FloorAdmission
{
    /// <summary>Admits the port, and gives it a traffic class; or reports why not.</summary>
    public static void Admit(Resolution resolution)
    {
        var floor = resolution.Bandwidth.Value?.Inbound?.Floor ?? 0;
        if (floor == 0)
        {
            return;
        }

        var network = resolution.Network;
        var place = resolution.Bandwidth.Value!.FloorPlace;
        if (!network.Mode.HasOwnBridge())
        {
            resolution.Refusals.Add(ResolveRules.FloorUnsupported.At(place, resolution.MacText, network.Name, network.Mode.XmlName()).And(network.ModePlace, network.ModeRole));
            return;
        }

        if (network.Bandwidth is not { Inbound: { } inbound } bandwidth)
        {
            resolution.Refusals.Add(ResolveRules.FloorWithoutInbound.At(place, resolution.MacText, network.Name)
                .And(network.Bandwidth?.Place ?? network.Place, $"network '{network.Name}' has no inbound limit"));
            return;
        }

        var sum = unchecked(resolution.Pool.FloorSum + floor);
        var (rule, limit) = inbound.Peak != 0 ? (ResolveRules.FloorOverPeak, inbound.Peak) : (ResolveRules.FloorOverAverage, inbound.Average);
        if (sum > limit)
        {
            resolution.Refusals.Add(rule
                .At(place, resolution.MacText, network.BridgeName ?? "AUTO", sum, limit, network.Name)
                .With(new RelatedPlace(bandwidth.Place, $"the network's limit of {limit.ToString(CultureInfo.InvariantCulture)} kB/s")));
            return;
        }

        resolution.ClassId = resolution.Pool.NextClassId;
    }
}
