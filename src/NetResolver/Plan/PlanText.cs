using System.Globalization;
using System.Text;

namespace NetResolver.Plan;

/// <summary>A result of planning as a few lines of text, without the reasons.</summary>
internal static class PlanText
{
    public static string Write(PlanResult result)
    {
        var text = new StringBuilder();
        var nic = result.Interface;
        text.Append("interface ").Append(nic.Mac?.ToString() ?? "AUTO");
        if (nic.Source is InterfaceSource.Network source)
        {
            text.Append(CultureInfo.InvariantCulture, $" on network '{PlainLine.Of(source.Name)}'");
        }

        text.Append(result.Outcome switch
        {
            PlanOutcome.Connected => ": connected\n",
            PlanOutcome.WillNotStart => ": the port would be made, and then libvirt would refuse to start the guest\n",
            PlanOutcome.Refused => ": no connection\n",
            _ => $": type {nic.Type.XmlName()} does not connect to a host network\n",
        });
        if (result.Plan is { } plan)
        {
            Line(text, "plug", Phrases.Of(plan.Plug));
            Line(text, "portgroup", plan.PortGroup);
            Line(text, "virtualport", plan.VirtualPort is { } port ? Phrases.Of(port.Fields) : null);
            Line(text, "policy", result.Policy is { } policy ? Phrases.Of(policy) : null);
            Line(text, "vlan", plan.Vlan is { } vlan ? Phrases.Of(vlan) : null);
            Line(text, "bandwidth", plan.Bandwidth is { } bandwidth ? Phrases.Of(bandwidth) : null);
            Line(text, "trustGuestRxFilters", plan.TrustGuestRxFilters is { } trust ? Phrases.YesNo(trust) : null);
            Line(text, "isolated", plan.Isolated is { } isolated ? Phrases.YesNo(isolated) : null);
            Line(text, "mtu", plan.Mtu != 0 ? plan.Mtu.ToString(CultureInfo.InvariantCulture) : null);
            Line(text, "class", plan.ClassId != 0 ? plan.ClassId.ToString(CultureInfo.InvariantCulture) : null);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name,-20}{PlainLine.Of(value)}\n");
        }
    }
}
