using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Merge;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>The inherited settings as a table: who states which, and whose holds.</summary>
internal static class SettingRows
{
    /// <summary>The rows of the settings that somebody states, and the names of the others.</summary>
    public static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) Of(Resolution resolution)
    {
        var (nic, network, group) = (resolution.Interface, resolution.Network, resolution.Group);
        var hasBridge = network.Mode.HasOwnBridge();
        return Parted(
            Row("vlan", resolution.Vlan.From, Said(nic.Vlan), Said(network.Vlan), Said(group?.Vlan)),
            Bandwidth(resolution, hasBridge),
            Row("trustGuestRxFilters", resolution.TrustGuestRxFiltersFrom, Said(nic.TrustGuestRxFilters), Said(network.TrustGuestRxFilters), Said(group?.TrustGuestRxFilters)),
            Row("isolated", resolution.IsolatedFrom, Said(nic.Isolated), Said(network.Isolated), null),
            Row(
                "mtu",
                nic.Mtu != 0 ? Origin.Interface : hasBridge && network.Mtu != 0 ? Origin.Network : Origin.None,
                Mtu(nic.Mtu, nic.Place),
                hasBridge ? Mtu(network.Mtu, network.Place) : null,
                null));
    }

    /// <summary>The same of an interface that names no network: what it states holds.</summary>
    public static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) Of(GuestInterface nic) => Parted(
        Row("vlan", Origin.Interface, Said(nic.Vlan), null, null),
        Row("bandwidth", Origin.Interface, Said(nic.Bandwidth), null, null),
        Row("trustGuestRxFilters", Origin.Interface, Said(nic.TrustGuestRxFilters), null, null),
        Row("isolated", Origin.Interface, Said(nic.Isolated), null, null),
        Row("mtu", Origin.Interface, Mtu(nic.Mtu, nic.Place), null, null));

    private static (IReadOnlyList<StatementRow> Rows, IReadOnlyList<string> Unstated) Parted(params ReadOnlySpan<StatementRow> all)
    {
        var (rows, unstated) = (new List<StatementRow>(), new List<string>());
        foreach (var row in all)
        {
            if (row is { OfInterface: null, OfNetwork: null, OfPortGroup: null })
            {
                unstated.Add(row.Name);
            }
            else
            {
                rows.Add(row);
            }
        }

        return (rows, unstated);
    }

    /// <summary>An interface's bandwidth of zero does not reach the network, and the network's own shapes its bridge.</summary>
    private static StatementRow Bandwidth(Resolution resolution, bool hasBridge)
    {
        var (nic, network) = (resolution.Interface, resolution.Network);
        var row = Row(
            "bandwidth",
            resolution.Bandwidth.From,
            Said(resolution.Request.Bandwidth) ?? Said(nic.Bandwidth),
            Said(network.Bandwidth),
            Said(resolution.Group?.Bandwidth));
        return row with
        {
            OfInterface = resolution.Request.Bandwidth is null ? row.OfInterface is { } lost ? lost with { Word = "zero: lost on the way to the network", Emphasis = Emphasis.Absent } : null : row.OfInterface,
            OfNetwork = row.OfNetwork is { } own ? own with { Word = hasBridge ? "of its bridge: not inherited" : "not inherited", Emphasis = Emphasis.Absent } : null,
        };
    }

    private static StatementRow Row(string name, Origin from, (string Value, Place Place)? ofInterface, (string Value, Place Place)? ofNetwork, (string Value, Place Place)? ofGroup)
    {
        var held = from switch { Origin.Interface => ofInterface, Origin.Network => ofNetwork, Origin.PortGroup => ofGroup, _ => null };
        return new(
            name,
            At(Origin.Interface, ofInterface),
            At(Origin.Network, ofNetwork),
            At(Origin.PortGroup, ofGroup),
            held is { } winner ? new(winner.Value, $"from {from.Name()}", Emphasis.Strong, default) : new("none", "nobody's holds", Emphasis.Absent, default) { IsWord = true });

        Statement? At(Origin level, (string Value, Place Place)? said) =>
            said is not { } stated ? null
            : level == from ? new(stated.Value, "holds", Emphasis.Strong, stated.Place)
            : stated.Value == held?.Value ? new(stated.Value, "states the same", Emphasis.Plain, stated.Place)
            : new(stated.Value, "overruled", Emphasis.Absent, stated.Place);
    }

    private static (string, Place)? Said(Vlan? vlan) => vlan is null ? null : (Phrases.Of(vlan), vlan.Place);

    private static (string, Place)? Said(Bandwidth? bandwidth) => bandwidth is null ? null : (Phrases.Of(bandwidth), bandwidth.Place);

    private static (string, Place)? Said(Stated<bool>? value) => value is { } stated ? (Phrases.YesNo(stated.Value), stated.Place) : null;

    private static (string, Place)? Mtu(uint mtu, Place place) => mtu == 0 ? null : (mtu.ToString(CultureInfo.InvariantCulture), place);
}
