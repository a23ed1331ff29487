using System.Diagnostics;

namespace NetResolver.LiveTests;

/// <summary>That libvirt takes the domain XML of a move, and keeps the policies in it. Asked of its test driver, which touches nothing.</summary>
public sealed class DestinationXmlTests
{
    private const string Vepa = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>";

    private static readonly string? Virsh =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "virsh")).FirstOrDefault(File.Exists);

    [SkippableTheory]
    [InlineData("<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", Vepa)]
    [InlineData("<forward mode='vepa' dev='eth2'/><virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport>", Vepa)]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>", Vepa)]
    [InlineData("<forward mode='private' dev='eth2'/><virtualport type='802.1Qbh'/>", "<virtualport><parameters typeid='5'/></virtualport>")]
    public async Task The_written_domain_is_defined_and_keeps_its_policies(string network, string own)
    {
        Skip.If(Virsh is null, "There is no virsh.");
        var policy = $"<nr:connections xmlns:nr='{GuestPolicy.Namespace}'><nr:interface network='red'><nr:virtualport policy='optional'/><nr:alternative>{VnLink}</nr:alternative></nr:interface></nr:connections>";
        var text = $"""
            <domain type='test'>
              <name>moved</name>
              <metadata><x:kept xmlns:x='urn:x'>yes</x:kept>{policy}</metadata>
              <memory>8192</memory>
              <os><type>hvm</type></os>
              <devices><interface type='network'><mac address='52:54:00:7b:35:93'/><source network='red'/>{own}</interface></devices>
            </domain>
            """;
        var host = new HostSnapshot { Name = "hostB", Networks = [new HostedNetwork(NetworkDefinition.Parse($"<network><name>red</name>{network}</network>")) { IsActive = true }] };
        var moved = MigrationCheck.Run(Guest.Parse(text), null, host, new MigrationOptions { IsLive = false });
        moved.CanMove.Should().BeTrue();

        var kept = await DefineAsync(moved.ToDomainXml(text));

        var guest = Guest.Parse(kept[kept.IndexOf("<domain", StringComparison.Ordinal)..]);
        guest.Policy.Should().Be(moved.ToGuest().Policy);
        ConnectionPlanner.Plan(host.Networks[0].Definition, guest.Interfaces[0]).Plan!.ToPort(PortIdentity.Preview).Plug
            .Should().Be(moved.Interfaces[0].Destination.Plan!.Plug);
        (guest.Interfaces[0].VirtualPort?.Fields.Type).Should().Be(moved.ToGuest().Interfaces[0].VirtualPort?.Fields.Type);
        kept.Should().Contain("yes</x:kept>");
    }

    /// <summary>Defines a guest and shows it, in one connection: the test driver forgets it afterwards.</summary>
    private static async Task<string> DefineAsync(string xml)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, xml);
            using var process = Process.Start(new ProcessStartInfo(Virsh!, ["-q", "-c", "test:///default", $"define {file}; dumpxml moved"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.Should().Be(0, await errors);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
