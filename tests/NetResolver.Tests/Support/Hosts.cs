using System.Globalization;
using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>A host with a network 'red' that runs, of which a test shows the content, and numbered ports of one guest.</summary>
internal static class Hosts
{
    public static readonly Guid OwnerId = Guid.Parse("f0000000-0000-4000-8000-0000000000aa");

    /// <summary>The UUID that every network of these tests has, for libvirt would make up another one for the same network defined again.</summary>
    public const string NetworkUuid = "<uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>";

    public static HostState With(string network, HostInventory? inventory = null, IIdSource? ids = null)
    {
        var host = new HostState([Network(network)], inventory, ids);
        host.Diagnostics.Where(d => d.Severity == Severity.Error).Should().BeEmpty();
        return host;
    }

    public static NetworkDefinition Network(string content) => Planning.Network(NetworkUuid + content);

    public static HostNetwork Red(this HostState host) => host.Find("red")!;

    /// <summary>A mode with a pool of devices by name.</summary>
    public static string Devices(string mode, params string[] devices) =>
        $"<forward mode='{mode}'>{string.Concat(devices.Select(d => $"<interface dev='{d}'/>"))}</forward>";

    public static Guid Id(int port) => Guid.Parse("00000000-0000-4000-8000-" + port.ToString("x12", CultureInfo.InvariantCulture));

    public static PortIdentity Port(int port) => new(Id(port), "g", OwnerId);

    public static ClaimResult Claim(this HostState host, int port, string content = "", string? portgroup = null) =>
        host.Claim(Planning.Interface(content, portgroup), Port(port));

    public static OperationResult Release(this HostState host, int port) => host.Red().Release(Id(port));

    public static string? Error(this ClaimResult claim) => claim.FirstError?.Id;

    public static string? Error(this OperationResult result) => result.FirstError?.Id;

    public static string Device(this ClaimResult claim) => claim.PlanResult!.Plan!.Device!;

    public static string Floor(int floor) => $"<bandwidth><inbound average='1' floor='{floor}'/></bandwidth>";

    /// <summary>Everything that a claim may change, as text: a test compares it before and after.</summary>
    public static string State(this HostNetwork network)
    {
        var use = network.Use;
        var connections = string.Join(", ", use.Connections.Select(c => $"{c.Key} {c.Value}"));
        return $"{network.ToXml()}connections {connections}; floors {use.FloorSum}, next class {use.NextClassId}\n{string.Concat(network.Ports.Select(p => p.ToXml()))}";
    }
}

/// <summary>Ids that can be told in advance: 1, 2, 3.</summary>
internal sealed class CountingIds : IIdSource
{
    private int _last;

    public Guid NewId() => Hosts.Id(Interlocked.Increment(ref _last));
}
