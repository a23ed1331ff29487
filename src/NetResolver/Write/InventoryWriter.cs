using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetResolver.Write;

/// <summary>Writes an inventory of a host as its reader takes it.</summary>
internal static class InventoryWriter
{
    public static string Write(HostInventory inventory)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, inventory);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, HostInventory inventory)
    {
        json.WriteStartObject();
        json.WriteString("formatVersion", HostInventory.FormatVersion);
        Text(json, "libvirt", inventory.Release?.ToString());
        if (inventory.Networks is { } networks)
        {
            List(json, "networks", networks, Network);
        }

        if (inventory.Devices.Count > 0)
        {
            List(json, "devices", inventory.Devices, Device);
        }

        if (inventory.PhysicalFunctions.Count > 0)
        {
            List(json, "physicalFunctions", inventory.PhysicalFunctions, Physical);
        }

        if (inventory.RunningGuests is { } running)
        {
            json.WriteStartObject("guests");
            List(json, "running", running, (_, guest) => json.WriteStringValue(guest.Name));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Network(Utf8JsonWriter json, InventoriedNetwork network)
    {
        json.WriteStartObject();
        json.WriteString("name", network.Name);
        Flag(json, "active", network.IsActive);
        Flag(json, "autostart", network.IsAutostarted);
        Flag(json, "persistent", network.IsPersistent);
        json.WriteEndObject();
    }

    private static void Device(Utf8JsonWriter json, HostDevice device)
    {
        json.WriteStartObject();
        json.WriteString("name", device.Name);
        Flag(json, "bridge", device.IsBridge);
        if (device.Mtu != 0)
        {
            json.WriteNumber("mtu", device.Mtu);
        }

        Flag(json, "link", device.HasLink);
        Text(json, "segment", device.Segment);
        json.WriteEndObject();
    }

    private static void Physical(Utf8JsonWriter json, PhysicalFunction physical)
    {
        json.WriteStartObject();
        json.WriteString("dev", physical.Dev);
        List(json, "virtualFunctions", physical.VirtualFunctions, Function);
        json.WriteEndObject();
    }

    private static void Function(Utf8JsonWriter json, VirtualFunction function)
    {
        json.WriteStartObject();
        json.WriteString("address", function.Address.ToString());
        Text(json, "dev", function.Dev);
        Text(json, "segment", function.Segment);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ValueList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }
}
