namespace NetResolver.Read;

/// <summary>Reads an inventory of a host, <c>inventory.json</c>. Its JSON Schema says the same; what a schema cannot say is that names are listed once.</summary>
internal static class InventoryReader
{
    private static readonly string[] InventoryProperties = ["$schema", "formatVersion", "libvirt", "networks", "devices", "physicalFunctions", "guests"];
    private static readonly string[] NetworkProperties = ["name", "active", "autostart", "persistent"];
    private static readonly string[] GuestsProperties = ["running"];

    public static HostInventory? Read(ref JsonCursor json)
    {
        if (json.Object() is not { } root)
        {
            return null;
        }

        var inventory = HostInventory.Empty;
        while (json.Next(root, InventoryProperties) is { } property)
        {
            switch (property)
            {
                case "$schema":
                    json.Text(); // for editors, which offer what the schema knows
                    break;
                case "formatVersion":
                    CheckVersion(ref json);
                    break;
                case "libvirt":
                    inventory = inventory with { Release = Release(ref json) };
                    break;
                case "networks":
                    inventory = inventory with { Networks = InventoryList.Read(ref json, "network", Network, network => (network.Name, network.Place)) };
                    break;
                case "devices":
                    inventory = inventory with { Devices = InventoryList.Read(ref json, "device", InventoryDeviceReader.Device, device => (device.Name, device.Place)) };
                    break;
                case "physicalFunctions":
                    inventory = inventory with { PhysicalFunctions = InventoryList.Read(ref json, "physical function", InventoryDeviceReader.Physical, physical => (physical.Dev, physical.Place)) };
                    break;
                default:
                    inventory = inventory with { RunningGuests = RunningGuests(ref json) };
                    break;
            }
        }

        root.Demand("formatVersion", InventoryProperties, "An inventory", json.Context.Bag);
        InventoryDeviceReader.CheckFunctions(inventory, json.Context.Bag);
        return inventory;
    }

    private static void CheckVersion(ref JsonCursor json)
    {
        if (json.Text() is { } version && version != HostInventory.FormatVersion)
        {
            json.Report(InventoryRules.FormatVersion, version, HostInventory.FormatVersion);
        }
    }

    private static LibvirtRelease? Release(ref JsonCursor json)
    {
        if (json.Text() is not { } text)
        {
            return null;
        }

        if (!IsRelease(text) || !LibvirtRelease.TryParse(text, out var release))
        {
            json.Report(InventoryRules.ReleaseInvalid, text);
            return null;
        }

        if (release < LibvirtRelease.Default || release > LibvirtRelease.LastFollowed)
        {
            json.Report(InventoryRules.ReleaseNotFollowed, release, LibvirtRelease.Default, LibvirtRelease.LastFollowed);
        }

        return release;
    }

    /// <summary>Two or three numbers of up to four digits with dots between them.</summary>
    private static bool IsRelease(string text)
    {
        var parts = text.Split('.');
        return parts.Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length is > 0 and <= 4 && !part.AsSpan().ContainsAnyExceptInRange('0', '9'));
    }

    private static InventoriedNetwork? Network(ref JsonCursor json)
    {
        if (json.Object() is not { } at)
        {
            return null;
        }

        var network = new InventoriedNetwork("") { Place = at.Place };
        while (json.Next(at, NetworkProperties) is { } property)
        {
            network = property switch
            {
                "name" => network with { Name = json.Text() ?? "", Place = json.Place },
                "active" => network with { IsActive = json.Flag() },
                "autostart" => network with { IsAutostarted = json.Flag() },
                _ => network with { IsPersistent = json.Flag() },
            };
        }

        at.Demand("name", NetworkProperties, "A network", json.Context.Bag);
        return network.Name.Length > 0 ? network : null;
    }

    private static ValueList<InventoriedGuest>? RunningGuests(ref JsonCursor json)
    {
        if (json.Object() is not { } at)
        {
            return null;
        }

        ValueList<InventoriedGuest>? running = null;
        while (json.Next(at, GuestsProperties) is not null)
        {
            running = InventoryList.Read(ref json, "guest", Guest, guest => (guest.Name, guest.Place));
        }

        at.Demand("running", GuestsProperties, "'guests'", json.Context.Bag);
        return running;
    }

    private static InventoriedGuest? Guest(ref JsonCursor json) => json.Text() is { } name ? new InventoriedGuest(name) { Place = json.Place } : null;
}
