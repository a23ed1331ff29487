using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Plan;

/// <summary>Results of planning as JSON. Additions raise the minor part of <c>formatVersion</c>; a reader ignores what it does not know.</summary>
internal static class PlanJson
{
    public const string FormatVersion = "1.2";

    public static void Write(Utf8JsonWriter json, IEnumerable<PlanResult> results, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        DiagnosticJson.Write(json, options.Weigh(options.Documents));
        json.WriteStartArray("interfaces");
        foreach (var result in results)
        {
            Write(json, result, options);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", FormatVersion);
        DiagnosticJson.Write(json, diagnostics);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanResult result, ReportOptions options)
    {
        var nic = result.Interface;
        json.WriteStartObject();
        json.WriteString("mac", nic.Mac?.ToString());
        json.WriteString("type", nic.Type.XmlName());
        if (nic.Source is InterfaceSource.Network source)
        {
            json.WriteString("network", source.Name);
        }

        DiagnosticJson.Write(json, "place", nic.Place);
        json.WriteString("outcome", result.Outcome switch
        {
            PlanOutcome.Connected => "connected",
            PlanOutcome.WillNotStart => "willNotStart",
            PlanOutcome.Refused => "refused",
            _ => "notAHostNetwork",
        });
        if (result.Plan is { } plan)
        {
            Write(json, plan);
        }

        if (result.Policy is { } policy)
        {
            Write(json, policy);
        }

        DiagnosticJson.Write(json, options.Weigh(result.Diagnostics));
        if (options.Explain)
        {
            json.WritePropertyName("explanation");
            Write(json, result.Explain());
            EvidenceJson.Write(json, result);
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, ConnectionPlan plan)
    {
        json.WriteStartObject("plan");
        Write(json, plan.Plug);
        json.WriteString("portgroup", plan.PortGroup);
        SettingJson.Write(json, plan.VirtualPort);
        SettingJson.Write(json, plan.Vlan);
        SettingJson.Write(json, plan.Bandwidth);
        Optional(json, "trustGuestRxFilters", plan.TrustGuestRxFilters);
        Optional(json, "isolated", plan.Isolated);
        json.WriteNumber("mtu", plan.Mtu);
        json.WriteNumber("classId", plan.ClassId);
        json.WriteStartArray("generatedIds");
        for (var rest = plan.GeneratedIds; rest != 0; rest &= rest - 1)
        {
            json.WriteStringValue(rest.First().XmlName());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, PolicyDecision policy)
    {
        json.WriteStartObject("policy");
        if (policy.Alternative >= 0)
        {
            json.WriteNumber("alternative", policy.Alternative);
        }
        else
        {
            json.WriteNull("alternative");
        }

        json.WriteBoolean("dropped", policy.IsDropped);
        json.WriteStartArray("yielded");
        for (var rest = policy.Yielded; rest != 0; rest &= rest - 1)
        {
            json.WriteStringValue(rest.First().XmlName());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Plug plug)
    {
        json.WriteStartObject("plug");
        json.WriteString("type", plug.Kind);
        switch (plug)
        {
            case Plug.Network network:
                json.WriteString("bridge", network.BridgeName);
                break;
            case Plug.Bridge bridge:
                json.WriteString("bridge", bridge.BridgeName);
                break;
            case Plug.Direct direct:
                json.WriteString("dev", direct.Dev);
                json.WriteString("mode", direct.Mode.XmlName());
                break;
            case Plug.HostdevPci pci:
                json.WriteString("address", pci.Address.ToString());
                Optional(json, "managed", pci.Managed);
                break;
        }

        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("subject", explanation.Subject);
        json.WriteString("reason", explanation.Reason);
        DiagnosticJson.Write(json, "place", explanation.Place);
        json.WriteStartArray("details");
        foreach (var detail in explanation.Details)
        {
            Write(json, detail);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
