using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>Turns decisions into sentences. Nothing reads them to decide.</summary>
internal static class Explainer
{
    public static Explanation Explain(PlanResult result, Resolution resolution) => Root(result) with
    {
        Details =
        [
            Network(resolution),
            PortGroup(resolution),
            .. PolicyExplainer.Explain(resolution),
            VirtualPortExplainer.Explain(resolution),
            Setting("vlan", resolution.Vlan.Value is { } vlan ? Phrases.Of(vlan) : null, resolution.Vlan.From, resolution.Vlan.Value?.Place ?? default, [
                (Origin.PortGroup, resolution.Group?.Vlan is { } v ? Phrases.Of(v) : null, resolution.Group?.Vlan?.Place ?? default),
                (Origin.Network, resolution.Network.Vlan is { } n ? Phrases.Of(n) : null, resolution.Network.Vlan?.Place ?? default)]),
            Setting("bandwidth", resolution.Bandwidth.Value is { } bandwidth ? Phrases.Of(bandwidth) : null, resolution.Bandwidth.From, resolution.Bandwidth.Value?.Place ?? default, [
                (Origin.PortGroup, resolution.Group?.Bandwidth is { } b ? Phrases.Of(b) : null, resolution.Group?.Bandwidth?.Place ?? default)]),
            Setting("trustGuestRxFilters", resolution.TrustGuestRxFilters, resolution.TrustGuestRxFiltersFrom, [
                (Origin.PortGroup, resolution.Group?.TrustGuestRxFilters), (Origin.Network, resolution.Network.TrustGuestRxFilters)]),
            Setting("isolated", resolution.Isolated, resolution.IsolatedFrom, [(Origin.Network, resolution.Network.Isolated)]),
            Mtu(resolution),
            .. DeviceExplainer.Explain(resolution),
            .. Floor(resolution),
            .. Refusals(result),
        ],
    };

    /// <summary>Of an interface that names no network, what it states itself.</summary>
    public static Explanation WithoutNetwork(PlanResult result)
    {
        var nic = result.Interface;
        var stated = result.Plan is null ? [] : SettingRows.Of(nic).Rows.Select(row => new Explanation($"{row.Name} {row.Result.Value}", row.Result.Word, row.OfInterface!.Place));
        return Root(result) with
        {
            Details = [.. result.Plan?.VirtualPort is null ? Array.Empty<Explanation>() : [VirtualPortExplainer.Explain(nic)], .. stated, .. Refusals(result)],
        };
    }

    private static Explanation Root(PlanResult result)
    {
        var who = $"interface {result.Interface.Mac?.ToString() ?? "AUTO"}";
        return result.Outcome switch
        {
            PlanOutcome.Connected => new(who, Phrases.Of(result.Plan!.Plug), result.Interface.Place),
            PlanOutcome.WillNotStart => new(
                who,
                result.Plan is { } plan ? $"{Phrases.Of(plan.Plug)}, and then libvirt refuses to start the guest" : $"libvirt refuses to start the guest with this interface of type {result.Interface.Type.XmlName()}",
                result.Interface.Place),
            PlanOutcome.Refused => new(who, "no connection", result.Interface.Place),
            _ => new(who, $"type {result.Interface.Type.XmlName()} does not connect to a host network", result.Interface.Place),
        };
    }

    private static Explanation Network(Resolution resolution)
    {
        var network = resolution.Network;
        var bridge = network.Mode == ForwardMode.Bridge ? network.BridgeName is null ? ", macvtap" : ", host bridge" : "";
        return new($"network '{network.Name}'", $"named by the interface; forward mode {network.Mode.XmlName()}{bridge}", network.Forward?.Place ?? network.Place);
    }

    private static Explanation PortGroup(Resolution resolution) => resolution.GroupChoice switch
    {
        PortGroupChoice.Named => new($"portgroup '{resolution.Group!.Name}'", "named by the interface", resolution.Group.Place),
        PortGroupChoice.Default => new($"portgroup '{resolution.Group!.Name}'", "the network's default", resolution.Group.Place),
        PortGroupChoice.Unknown => new(
            "portgroup none",
            $"the interface names '{resolution.Request.Group}', which the network does not have; its default is not used either",
            resolution.Interface.PortGroupPlace),
        _ => new("portgroup none", "the interface names none, and the network has no default"),
    };

    private static Explanation Setting(string name, Stated<bool>? value, Origin from, ReadOnlySpan<(Origin Origin, Stated<bool>? Value)> lower)
    {
        var others = new List<(Origin, string?, Place)>();
        foreach (var (origin, said) in lower)
        {
            others.Add((origin, said is { } s ? Phrases.YesNo(s.Value) : null, said?.Place ?? default));
        }

        return Setting(name, value is { } v ? Phrases.YesNo(v.Value) : null, from, value?.Place ?? default, others);
    }

    /// <summary>A setting of which the first level that states it wins, with those that said something too.</summary>
    private static Explanation Setting(string name, string? value, Origin from, Place place, IReadOnlyList<(Origin Origin, string? Value, Place Place)> lower)
    {
        if (value is null)
        {
            return new($"{name} none", "nobody states it");
        }

        var details = lower
            .Where(other => other.Value is not null && other.Origin != from)
            .Select(other => new Explanation(
                $"not {other.Value}",
                other.Value == value ? $"{other.Origin.Name()} states the same" : $"{other.Origin.Name()} is overruled",
                other.Place));
        return new($"{name} {value}", $"from {from.Name()}", place) { Details = [.. details] };
    }

    private static Explanation Mtu(Resolution resolution)
    {
        var (nic, network) = (resolution.Interface, resolution.Network);
        return nic.Mtu != 0 ? new(Invariant($"mtu {nic.Mtu}"), "from the interface", nic.Place)
            : network is { Mtu: not 0 } && network.Mode.HasOwnBridge() ? new(Invariant($"mtu {network.Mtu}"), "from the network", network.Place)
            : new("mtu not stated", network.Mode.HasOwnBridge() ? "libvirt's bridge has the usual 1500" : "it is the device's");
    }

    /// <summary>A floor that was admitted, and how near the limit it has come.</summary>
    private static IEnumerable<Explanation> Floor(Resolution resolution)
    {
        if (resolution is { ClassId: not 0, Bandwidth.Value: { Inbound: { } own } stated, Network.Bandwidth: { Inbound: { } limit } all })
        {
            var sum = unchecked(resolution.Pool.FloorSum + own.Floor);
            var most = limit.Peak != 0 ? limit.Peak : limit.Average;
            yield return new(Invariant($"floor {own.Floor} kB/s"), Invariant($"admitted as traffic class {resolution.ClassId}"), stated.Place)
            {
                Details = [new(Invariant($"{sum} of {most} kB/s"), "all floors of the network with it, and its limit", all.Place)],
            };
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Explanation> Refusals(PlanResult result) =>
        result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => new Explanation($"error {d.Id}", d.Message, d.Place)
        {
            Details = [.. d.Related.Select(related => new Explanation(related.Role, "", related.Place))],
        });
}
