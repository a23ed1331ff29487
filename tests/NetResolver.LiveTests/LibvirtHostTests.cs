using NetResolver.LiveTests.Host;

namespace NetResolver.LiveTests;

/// <summary>That the host of the live tests is one of its own, and goes without a trace.</summary>
public sealed class LibvirtHostTests
{
    private const string Network =
        "<network><name>left-over</name><forward mode='nat'/><ip address='192.168.99.1' netmask='255.255.255.0'><dhcp><range start='192.168.99.2' end='192.168.99.9'/></dhcp></ip></network>";

    [SkippableFact]
    public async Task Nothing_is_left_when_the_host_goes_with_a_network_running()
    {
        Skip.If(LibvirtHost.WhyNot is not null, LibvirtHost.WhyNot);
        string space;
        await using (var host = await LibvirtHost.StartAsync())
        {
            space = NamespaceOf(host.ProcessId)!;
            host.Networks.Create(Network).Dispose();
            ProcessesIn(space).Should().HaveCountGreaterThan(3, "unshare, the shell, libvirtd and dnsmasq run in it");
        }

        ProcessesIn(space).Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Its_devices_are_not_those_of_the_system()
    {
        Skip.If(LibvirtHost.WhyNot is not null, LibvirtHost.WhyNot);
        await using var host = await LibvirtHost.StartAsync();

        NamespaceOf(host.ProcessId).Should().NotBe(NamespaceOf(Environment.ProcessId));
    }

    private static List<string> ProcessesIn(string space) =>
        [.. Directory.EnumerateDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out var id) && NamespaceOf(id) == space)];

    /// <summary>The network namespace of a process; null where it is gone or shows none.</summary>
    private static string? NamespaceOf(int process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/ns/net").LinkTarget;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
