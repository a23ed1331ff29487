using System.Globalization;
using NetResolver.Diagnostics;
using NetResolver.Resolve;

namespace NetResolver.Plan;

/// <summary>From results to what a picture shows of them. Both forms of picture are made from it, so that they say the same.</summary>
internal static class PanelMaker
{
    public static IReadOnlyList<PicturePanel> Make(IEnumerable<PlanResult> results, ReportOptions options)
    {
        var all = results.ToList();
        return [.. all.Select((result, index) => Panel(result, options, index + 1, all.Count))];
    }

    private static PicturePanel Panel(PlanResult result, ReportOptions options, int number, int count)
    {
        var which = count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{number} of {count}: ") : "";
        var panel = new PicturePanel
        {
            Title = $"interface {which}{Mac(result.Interface)}, {Outcome(result)}",
            Interface = Interface(result.Interface),
            Connection = Connection(result),
            Findings = [.. options.Weigh(result.Diagnostics).Where(finding => finding.Severity is Severity.Error or Severity.Warning)],
        };
        return result.Resolution is { } resolution ? OnNetwork(panel, resolution, result)
            : result.Interface.Source is InterfaceSource.Network source ? panel with { Network = NoNetwork(source) }
            : Plain(panel, result);
    }

    private static PicturePanel OnNetwork(PicturePanel panel, Resolution resolution, PlanResult result)
    {
        var (rows, unstated) = Statements.Of(resolution);
        return panel with
        {
            Network = Network(resolution.Network),
            PortGroup = PortGroup(resolution),
            Pool = PoolMaker.Make(resolution),
            Rows = RefusedRows.Marked(rows, result.Refusals),
            Unstated = unstated,
            Policy = [.. PolicyExplainer.Explain(resolution).SelectMany(policy => policy.Details)],
        };
    }

    /// <summary>An interface that says itself what it is connected to.</summary>
    private static PicturePanel Plain(PicturePanel panel, PlanResult result)
    {
        if (result.Plan is null)
        {
            return panel;
        }

        var (rows, unstated) = Statements.Of(result.Interface);
        return panel with { Rows = RefusedRows.Marked(rows, result.Refusals), Unstated = unstated };
    }

    private static PictureBox Interface(GuestInterface nic)
    {
        var lines = new List<PictureLine> { new(Mac(nic), Emphasis.Strong) };
        if (nic.Mac is null)
        {
            lines.Add(new("libvirt generates the MAC address"));
        }

        if (nic.Source is InterfaceSource.Network source)
        {
            lines.Add(new($"asks for network '{source.Name}'"));
            lines.Add(new(PortRequest.GroupOf(nic) is { } group ? $"and portgroup '{group}'" : "and for no portgroup"));
        }
        else
        {
            lines.Add(new($"type {nic.Type.XmlName()}"));
        }

        return new("guest interface", Emphasis.Plain, WithPlace(lines, nic.Place));
    }

    private static PictureBox Network(NetworkDefinition network)
    {
        List<PictureLine> lines = [new(Name(network.Name), Emphasis.Strong), new($"forward mode {network.Mode.XmlName()}")];
        if (network.Mode == ForwardMode.Bridge)
        {
            lines.Add(new(network.BridgeName is { } bridge ? $"host bridge {Name(bridge)}" : "macvtap"));
        }
        else if (network.Mode.HasOwnBridge())
        {
            lines.Add(new($"its own bridge {network.BridgeName ?? "AUTO"}"));
        }

        return new("network", Emphasis.Plain, WithPlace(lines, network.Forward?.Place ?? network.Place));
    }

    private static PictureBox NoNetwork(InterfaceSource.Network source) =>
        new("network", Emphasis.Absent, [new(Name(source.Name), Emphasis.Strong), new("unknown: there is no such network")]);

    private static PictureBox PortGroup(Resolution resolution) => resolution.GroupChoice switch
    {
        PortGroupChoice.Named => Group(resolution.Group!, "named by the interface"),
        PortGroupChoice.Default => Group(resolution.Group!, "the network's default"),
        PortGroupChoice.Unknown => new("portgroup", Emphasis.Absent, WithPlace(
            [new(Name(resolution.Request.Group!), Emphasis.Strong), new("unknown: the network has none of that name, and its default is not used either")],
            resolution.Interface.PortGroupPlace)),
        _ => new("portgroup", Emphasis.Absent, [new("none", Emphasis.Strong), new("the interface names none, and the network has no default")]),
    };

    private static PictureBox Group(PortGroup group, string why) => new("portgroup", Emphasis.Plain, WithPlace([new(Name(group.Name), Emphasis.Strong), new(why)], group.Place));

    private static PictureBox Connection(PlanResult result)
    {
        var lines = new List<PictureLine> { new(Outcome(result), Emphasis.Strong) };
        if (result.Plan is { } plan)
        {
            lines.AddRange(Phrases.Of(plan.Plug).Split(", ", 3).Select(part => new PictureLine(part)));
            if (plan.ClassId != 0)
            {
                lines.Add(new(string.Create(CultureInfo.InvariantCulture, $"traffic class {plan.ClassId}")));
            }
        }
        else if (result.Outcome == PlanOutcome.NotAHostNetwork)
        {
            lines.Add(new($"type {result.Interface.Type.XmlName()} needs none"));
        }

        var ids = result.Refusals.Where(refusal => refusal.Severity == Severity.Error).Select(refusal => refusal.Id).Distinct().ToList();
        if (ids.Count > 0)
        {
            lines.Add(new($"refused: {string.Join(", ", ids)}"));
        }

        return new("connection", result.Succeeded ? Emphasis.Strong : ids.Count > 0 ? Emphasis.Bad : Emphasis.Absent, lines);
    }

    private static string Outcome(PlanResult result) => result.Outcome switch
    {
        PlanOutcome.Connected => "connected",
        PlanOutcome.WillNotStart => "the guest will not start",
        PlanOutcome.Refused => "no connection",
        _ => "not on a host network",
    };

    private static List<PictureLine> WithPlace(List<PictureLine> lines, Place place)
    {
        if (!place.IsNowhere)
        {
            lines.Add(PictureLine.Of(place));
        }

        return lines;
    }

    private static string Mac(GuestInterface nic) => nic.Mac?.ToString() ?? "AUTO";

    /// <summary>A name as it is, in quotes where it would not be seen.</summary>
    private static string Name(string name) => name.Length == 0 || name[0] == ' ' || name[^1] == ' ' ? $"'{name}'" : name;
}
