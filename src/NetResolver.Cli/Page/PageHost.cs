using System.Globalization;
using System.Text.Json;

namespace NetResolver.Cli;

/// <summary>A host of a page: its networks and how much of their pools is taken.</summary>
internal static class PageHost
{
    /// <param name="json">Where to.</param>
    /// <param name="host">The host.</param>
    /// <param name="folder">The folder that places in its documents are told from.</param>
    public static void Write(Utf8JsonWriter json, HostSnapshot host, string folder)
    {
        json.WriteStartObject();
        json.Text("name", host.Name);
        json.Text("folder", folder);
        json.Text("release", host.Release.ToString());
        json.WriteBoolean("inventory", host.Inventory is not null);
        json.WriteStartArray("networks");
        foreach (var network in host.Networks)
        {
            Write(json, network, host.Inventory);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HostedNetwork network, HostInventory? inventory)
    {
        var definition = network.Definition;
        json.WriteStartObject();
        json.Text("name", definition.Name);
        json.Text("mode", definition.Mode.XmlName());
        json.Text("state", State(network));
        json.Text("bridge", definition.BridgeName);
        json.Text("virtualport", definition.VirtualPort is { } port ? MigrationReport.TextOf(port) : null);
        json.Text("portgroups", string.Join(", ", definition.PortGroups.Select(group => group.IsDefault ? $"{group.Name} (default)" : group.Name)));
        json.Text("use", Use(network, inventory));
        json.Text("place", PlaceText.Of(definition.Place));
        json.WriteStartArray("devices");
        foreach (var device in PoolText.Devices(network, inventory))
        {
            json.WriteStartObject();
            json.Text("name", device);
            json.WriteNumber("used", network.Use.Connections.GetValueOrDefault(device));
            json.Text("facts", Facts(inventory?.Find(device)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string State(HostedNetwork network) => string.Join(", ", new[]
    {
        network.IsActive switch { true => "active", false => "not active", null => "assumed active" },
        network.IsAutostarted == false ? "does not start with the host" : null,
        network.IsPersistent == false ? "gone when it is stopped" : null,
    }.OfType<string>());

    private static string? Use(HostedNetwork network, HostInventory? inventory)
    {
        var definition = network.Definition;
        var pool = PoolText.Use(network, inventory, definition.VirtualPort?.Fields.Type ?? VirtualPortType.None);
        return pool ?? (definition.Bandwidth?.Inbound is { } inbound
            ? string.Create(CultureInfo.InvariantCulture, $"floors {network.Use.FloorSum} of {(inbound.Peak != 0 ? inbound.Peak : inbound.Average)} kB/s")
            : null);
    }

    private static string Facts(HostDevice? device) => device is null ? "" : string.Join(", ", new[]
    {
        device.Segment is { } segment ? $"segment {segment}" : null,
        device.Mtu != 0 ? string.Create(CultureInfo.InvariantCulture, $"mtu {device.Mtu}") : null,
        device.HasLink == false ? "no link" : null,
    }.OfType<string>());
}
