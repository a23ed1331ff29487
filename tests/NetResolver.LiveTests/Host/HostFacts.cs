using System.Text.Json;
using NetResolver.Vectors;

namespace NetResolver.LiveTests.Host;

/// <summary>The devices of a <c>host.json</c>, as the commands that make the like of them.</summary>
public sealed class HostFacts
{
    private HostFacts(string file, RecordingHost host, IReadOnlyList<string> commands) => (File, Host, Commands) = (file, host, commands);

    /// <summary>The facts of the recordings: questions that were recorded can be asked again.</summary>
    public static HostFacts Recorded { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Vectors", "host.json"));

    /// <summary>The file that tells them.</summary>
    public string File { get; }

    /// <summary>What NetResolver is told of the host.</summary>
    public RecordingHost Host { get; }

    /// <summary>Commands of <c>host.sh</c>.</summary>
    public IReadOnlyList<string> Commands { get; }

    private static HostFacts Read(string file)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        var root = json.RootElement;
        var commands = new List<string>();
        commands.AddRange(Texts(root, "netdevs").Select(name => $"netdev {name}"));
        commands.AddRange(Texts(root, "bridges").Select(name => $"bridge {name}"));
        commands.AddRange(Texts(root, "other_pci_devices").Select(address => $"pci {address}"));
        foreach (var pf in root.GetProperty("sriov").EnumerateArray())
        {
            var address = pf.Text("address");
            commands.Add($"pci {address}");
            commands.Add($"pf {pf.Text("pf")} {address}");
            foreach (var (index, vf) in pf.GetProperty("vfs").EnumerateArray().Index())
            {
                var function = vf.Text("address");
                commands.Add($"pci {function}");
                commands.Add($"vf {function} {address} {index}");
                commands.Add($"vf-netdev {function} {vf.Text("netdev")}");
            }
        }

        return new(file, RecordingHost.Read(file), commands);
    }

    private static IEnumerable<string> Texts(JsonElement root, string name) => root.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);
}
