using System.Globalization;
using System.Text;

namespace NetResolver.Migration;

/// <summary>How two segments compare.</summary>
internal enum SegmentRelation
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They are different ones.</summary>
    Different,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

/// <summary>Whether two connections reach the same layer-2 segment. A name tells nothing: what has one name on two hosts may be cabled differently.</summary>
internal static class SegmentComparison
{
    public static SegmentRelation Compare(ConnectionSide from, ConnectionSide to) =>
        from.Segment is { } left && to.Segment is { } right ? left == right ? SegmentRelation.Same : SegmentRelation.Different
        : AreOtherSubnets(from, to) ? SegmentRelation.Different
        : SegmentRelation.Unknown;

    /// <summary>What to call the segment of one side beside the other: its label, or the addresses of a network of libvirt's own; null when it has no name.</summary>
    public static string? Text(ConnectionSide side, ConnectionSide other) =>
        side.Segment is { } label && (other.Segment is not null || !AreOtherSubnets(side, other)) ? label
        : AreOtherSubnets(side, other) ? Addresses(side.Network!)
        : null;

    /// <summary>Two networks of libvirt's own with other addresses: the guest's own address fits one of them only.</summary>
    private static bool AreOtherSubnets(ConnectionSide from, ConnectionSide to)
    {
        if (from.Network is not { } left || to.Network is not { } right || !left.Mode.HasOwnBridge() || !right.Mode.HasOwnBridge())
        {
            return false;
        }

        var differ = left.Ips.Count != right.Ips.Count;
        for (var i = 0; i < left.Ips.Count && !differ; i++)
        {
            differ = left.Ips[i].Address != right.Ips[i].Address || left.Ips[i].EffectivePrefix != right.Ips[i].EffectivePrefix;
        }

        return differ;
    }

    private static string Addresses(NetworkDefinition network)
    {
        var text = new StringBuilder();
        foreach (var ip in network.Ips)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{ip.Address}/{ip.EffectivePrefix}");
        }

        return text.Length == 0 ? "no address" : text.ToString();
    }
}
