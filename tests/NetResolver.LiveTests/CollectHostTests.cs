using System.Diagnostics;
using System.Text.Json.Nodes;
using NetResolver.LiveTests.Host;

namespace NetResolver.LiveTests;

/// <summary>The script that collects a host's folder, on a real one.</summary>
public sealed class CollectHostTests
{
    private const string Folder = "/run/hosts/hostX";

    [SkippableFact]
    public async Task Folder_that_is_collected_is_the_host()
    {
        Skip.If(LibvirtHost.WhyNot is not null, LibvirtHost.WhyNot);
        Skip.IfNot(Array.Exists(Environment.GetEnvironmentVariable("PATH")!.Split(':'), folder => File.Exists(Path.Combine(folder, "jq"))), "not installed: jq");
        await using var host = await LibvirtHost.StartAsync();
        using var red = host.Networks.Create("<network><name>red network</name><forward mode='vepa'><interface dev='eth0'/><interface dev='eth4'/></forward></network>");
        red.CreatePort(
            "<networkport><uuid>09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid><owner><name>g</name><uuid>19b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid></owner>"
            + "<mac address='52:54:00:00:00:01'/></networkport>",
            reclaim: false);

        await Collect(host);
        var first = Read(host).Require();

        first.Networks.Should().ContainSingle().Which.Should().Match<HostedNetwork>(
            network => network.Definition.Name == "red network" && network.IsActive == true && network.IsPersistent == false && network.Use.Connections["eth0"] == 1);
        first.Inventory!.Find("eth4")!.Mtu.Should().Be(1500);
        first.Inventory.PhysicalFunctionOf("eth6")!.VirtualFunctions.Select(function => function.Address.ToString()).Should().StartWith("0000:03:10.0");

        var file = Path.Combine(Seen(host), HostInventory.FileName);
        var edited = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        edited["devices"]!.AsArray().Single(device => (string?)device!["name"] == "eth4")!["segment"] = "red";
        await File.WriteAllTextAsync(file, edited.ToJsonString());
        await Collect(host);

        Read(host).Require().Inventory!.Find("eth4")!.Segment.Should().Be("red", "another run keeps what only people know");
    }

    private static async Task Collect(LibvirtHost host)
    {
        var id = host.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("nsenter", ["--target", id, "--net", "--mount", "sh", Path.Combine(AppContext.BaseDirectory, "Host", "collect-host.sh"), Folder])
        {
            Environment = { ["LIBVIRT_DEFAULT_URI"] = "network:///system" },
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var errors = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        script.ExitCode.Should().Be(0, errors);
    }

    private static NetResolver.Diagnostics.ReadResult<HostSnapshot> Read(LibvirtHost host) => HostSnapshot.Read(
        "hostX",
        Directory.GetFiles(Seen(host), "*.xml").Select(file => new HostDocument(file, File.ReadAllText(file))),
        HostInventory.Parse(File.ReadAllText(Path.Combine(Seen(host), HostInventory.FileName))));

    /// <summary>The folder as it is seen from outside the host.</summary>
    private static string Seen(LibvirtHost host) => $"/proc/{host.ProcessId}/root{Folder}";
}
