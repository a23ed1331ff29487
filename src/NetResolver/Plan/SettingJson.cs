using System.Text.Json;

namespace NetResolver.Plan;

/// <summary>The settings of a connection as JSON: virtualport, VLANs and bandwidth; null where there is none.</summary>
internal static class SettingJson
{
    public static void Write(Utf8JsonWriter json, VirtualPort? port)
    {
        if (port is null)
        {
            json.WriteNull("virtualport");
            return;
        }

        json.WriteStartObject("virtualport");
        json.WriteString("type", port.Type.XmlName());
        var fields = port.Fields;
        for (var rest = fields.Specified; rest != 0; rest &= rest - 1)
        {
            var parameter = rest.First();
            switch (parameter)
            {
                case VirtualPortParameters.ManagerId or VirtualPortParameters.TypeId or VirtualPortParameters.TypeIdVersion:
                    json.WritePropertyName(parameter.XmlName());
                    json.WriteRawValue(fields.TextOf(parameter)!);
                    break;
                default:
                    json.WriteString(parameter.XmlName(), fields.IsGenerated(parameter) ? null : fields.TextOf(parameter));
                    break;
            }
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Vlan? vlan)
    {
        if (vlan is null)
        {
            json.WriteNull("vlan");
            return;
        }

        json.WriteStartObject("vlan");
        json.WriteBoolean("trunk", vlan.Trunk);
        json.WriteStartArray("tags");
        foreach (var tag in vlan.Tags)
        {
            json.WriteStartObject();
            json.WriteNumber("id", tag.Id);
            if (tag.NativeMode is { } mode)
            {
                json.WriteString("nativeMode", mode == VlanNativeMode.Tagged ? "tagged" : "untagged");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Bandwidth? bandwidth)
    {
        if (bandwidth is null)
        {
            json.WriteNull("bandwidth");
            return;
        }

        json.WriteStartObject("bandwidth");
        Write(json, "inbound", bandwidth.Inbound);
        Write(json, "outbound", bandwidth.Outbound);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, BandwidthRate? rate)
    {
        if (rate is not null)
        {
            json.WriteStartObject(name);
            json.WriteNumber("average", rate.Average);
            json.WriteNumber("peak", rate.Peak);
            json.WriteNumber("floor", rate.Floor);
            json.WriteNumber("burst", rate.Burst);
            json.WriteEndObject();
        }
    }
}
