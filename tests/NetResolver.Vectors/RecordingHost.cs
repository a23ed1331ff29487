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
                Devices = [.. Texts(root, "bridges").Concat(Texts(root, "netdevs")).Concat(TakenBridges(root.Text("first_free_automatic_bridge"))).Select(name => new HostDevice(name))],
            },
            root.Text("first_free_automatic_bridge") ?? "virbr0");
    }

    /// <summary>Where the first free automatic bridge is virbr2, virbr0 and virbr1 are taken.</summary>
    private static IEnumerable<string> TakenBridges(string? firstFree) =>
        firstFree?.StartsWith("virbr", StringComparison.Ordinal) == true && int.TryParse(firstFree.AsSpan("virbr".Length), out var number)
            ? Enumerable.Range(0, number).Select(n => $"virbr{n}")
            : [];

    public static PciAddress Address(string text) =>
        PciAddress.TryParse(text, out var address) ? address : throw new InvalidDataException($"'{text}' is not a PCI address.");

    private static IEnumerable<string> Texts(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);
}
