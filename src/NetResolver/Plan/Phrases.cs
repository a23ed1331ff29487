using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>The parts of a plan in the words of libvirt's XML.</summary>
internal static class Phrases
{
    public static string Of(Plug plug) => plug switch
    {
        Plug.Network network => $"network, bridge {network.BridgeName ?? "AUTO"}",
        Plug.Bridge bridge => $"bridge {bridge.BridgeName}",
        Plug.Direct direct => $"direct, mode {direct.Mode.XmlName()}, device {direct.Dev}",
        Plug.HostdevPci pci => $"hostdev-pci, device {pci.Address}",
        _ => plug.Kind,
    };

    public static string Of(Vlan vlan)
    {
        var text = new StringBuilder();
        foreach (var tag in vlan.Tags)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{tag.Id}");
            if (tag.NativeMode is { } mode)
            {
                text.Append(mode == VlanNativeMode.Tagged ? " (native, tagged)" : " (native, untagged)");
            }
        }

        return text.Append(vlan.Trunk ? ", trunk" : "").ToString();
    }

    public static string Of(Bandwidth bandwidth) => string.Join("; ", Directions(bandwidth));

    public static string Of(in VirtualPortFields port)
    {
        var text = new StringBuilder(port.Type == VirtualPortType.None ? "no type," : port.Type.XmlName());
        var shown = port.Specified & port.Type.Written();
        for (var rest = shown; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            text.Append(' ').Append(parameter.XmlName()).Append(' ').Append(port.TextOf(parameter));
        }

        return text.ToString();
    }

    /// <summary>What a policy made of the interface's virtual port; null where it left it alone.</summary>
    public static string? Of(PolicyDecision decision)
    {
        var said = new List<string>();
        if (decision is { Alternative: >= 0, Chosen: { } chosen })
        {
            said.Add($"alternative {chosen.Fields.Type.XmlName()} used");
        }

        if (decision.IsDropped)
        {
            said.Add("the interface's virtualport given up");
        }

        for (var rest = decision.Yielded; rest != 0; rest &= rest - 1)
        {
            said.Add($"{rest.First().XmlName()} gave way");
        }

        return said.Count == 0 ? null : string.Join(", ", said);
    }

    public static string Type(VirtualPortElement port) => port.Fields.Type == VirtualPortType.None ? "without a type" : port.Fields.Type.XmlName();

    public static string YesNo(bool value) => value ? "yes" : "no";

    public static string Count(int connections) =>
        connections == 1 ? "1 connection" : string.Create(CultureInfo.InvariantCulture, $"{connections} connections");

    private static IEnumerable<string> Directions(Bandwidth bandwidth)
    {
        if (bandwidth.Inbound is { } inbound)
        {
            yield return "inbound " + Rates(inbound);
        }

        if (bandwidth.Outbound is { } outbound)
        {
            yield return "outbound " + Rates(outbound);
        }
    }

    private static string Rates(BandwidthRate rate)
    {
        var text = new StringBuilder();
        Append(text, "average", rate.Average, "kB/s");
        Append(text, "peak", rate.Peak, "kB/s");
        Append(text, "floor", rate.Floor, "kB/s");
        Append(text, "burst", rate.Burst, "KiB");
        return text.Length == 0 ? "0" : text.ToString();
    }

    private static void Append(StringBuilder text, string name, ulong rate, string unit)
    {
        if (rate != 0)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{name} {rate} {unit}");
        }
    }
}
