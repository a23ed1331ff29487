using System.Text.Json;

namespace NetResolver.Vectors;

/// <summary>What <c>host.json</c> tells of the host on which the answers were recorded.</summary>
public sealed record RecordingHost(HostInventory Inventory, string FirstFreeBridge)
{
    public static RecordingHost Unknown { get; } = new(HostInventory.Empty, "virbr0");

    public static RecordingHost Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        var functions = root.GetProperty("sriov").EnumerateArray().Select(pf => new PhysicalFunction(
            pf.Text("pf")!,
            [.. pf.GetProperty("vfs").EnumerateArray().Select(vf => new VirtualFunction(Address(vf.Text("address")!), vf.Text("netdev")))]));
        return new(
            new HostInventory
            {
                PhysicalFunctions = [.. functions],
                Devices = [.. Texts(root, "bridges"), .. Texts(root, "netdevs")],
            },
            root.Text("first_free_automatic_bridge") ?? "virbr0");
    }

    public static PciAddress Address(string text) =>
        PciAddress.TryParse(text, out var address) ? address : throw new InvalidDataException($"'{text}' is not a PCI address.");

    private static IEnumerable<string> Texts(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);
}
