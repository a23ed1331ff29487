using NetResolver.Diagnostics;

namespace NetResolver.Tests.Support;

/// <summary>Checks of migrations from what stands between the tags, so that a test shows what it is about and no more.</summary>
internal static class Migrating
{
    public const string Mac = "52:54:00:00:00:01";

    /// <summary>A source of which everything is known: a VEPA network 'red' on eth0, whose segment and MTU are those of <see cref="Devices"/>.</summary>
    public static readonly HostSnapshot HostA = Host("hostA", "<forward mode='vepa'><interface dev='eth0'/></forward>", Devices("eth0"));

    /// <summary>A host with a network 'red' of this content.</summary>
    public static HostSnapshot Host(string name, string red, HostInventory? inventory = null, NetworkUse? use = null, bool? isActive = null) => new()
    {
        Name = name,
        Networks = [new HostedNetwork(Network("red", red, name)) { Use = use ?? NetworkUse.Idle, IsActive = isActive }],
        Inventory = inventory,
    };

    public static HostSnapshot Host(string name, HostInventory? inventory, params NetworkDefinition[] networks) => new()
    {
        Name = name,
        Networks = [.. networks.Select(n => new HostedNetwork(n))],
        Inventory = inventory,
    };

    public static NetworkDefinition Network(string name, string content, string host = "hostB") =>
        NetworkDefinition.Parse($"<network><name>{name}</name>{content}</network>", $"{host}/{name}.xml");

    /// <summary>Devices of one segment and MTU, with a link.</summary>
    public static HostInventory Devices(params string[] names) => new() { Devices = [.. names.Select(n => Device(n))] };

    public static HostDevice Device(string name, string? segment = "red", uint mtu = 1500, bool? hasLink = true, bool? isBridge = null) =>
        new(name) { Segment = segment, Mtu = mtu, HasLink = hasLink, IsBridge = isBridge };

    /// <summary>An interface on network 'red'.</summary>
    public static string OnRed(string content = "", string? portgroup = null, string mac = Mac) =>
        $"<interface type='network'><mac address='{mac}'/><source network='red'{(portgroup is null ? "" : $" portgroup='{portgroup}'")}/>{content}</interface>";

    /// <summary>A guest with these interfaces and, perhaps, what its policies contain.</summary>
    public static Guest Guest(string interfaces, string? policy = null) => NetResolver.Guest.Parse(Domain(interfaces, policy), "guest1.xml");

    /// <summary>The same while it runs: its text has an id, and its interfaces are what their connections came to.</summary>
    public static Guest Running(string interfaces, string? policy = null) => NetResolver.Guest.Parse(Domain(interfaces, policy, " id='1'"), "guest1.xml");

    /// <summary>The same in libvirt's status file.</summary>
    public static Guest InStatusFile(string interfaces, string? policy = null) =>
        NetResolver.Guest.Parse(Domain(interfaces, policy), "guest1.xml", new ReadOptions { Form = InterfaceForm.Status });

    public static MigrationResult Check(string interfaces, HostSnapshot to, string? policy = null, HostSnapshot? from = null, MigrationOptions? options = null) =>
        MigrationCheck.Run(Guest(interfaces, policy), from ?? HostA, to, options);

    /// <summary>One word for each change, such as <c>mode vepa->private</c>.</summary>
    public static IEnumerable<string> Words(this InterfaceMigration nic) =>
        nic.Changes.Select(c => $"{c.Parameter ?? c.Aspect.XmlName()} {c.From ?? "?"}->{c.To ?? "?"}{(c.Reason is null ? "" : $" ({c.Reason})")}");

    /// <summary>The ids of all findings, in order.</summary>
    public static IEnumerable<string> Ids(this InterfaceMigration nic) => nic.Diagnostics.Select(d => d.Id);

    public static IEnumerable<string> Errors(this InterfaceMigration nic) => nic.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Id);

    public static InterfaceMigration First(this MigrationResult result) => result.Interfaces[0];

    public static Diagnostic Finding(this InterfaceMigration nic, string id) => nic.Diagnostics.Should().ContainSingle(d => d.Id == id).Subject;

    private static string Domain(string interfaces, string? policy, string attributes = "") =>
        $"""
        <domain type='kvm'{attributes}>
          <name>guest1</name>
          <uuid>11111111-2222-4333-8444-555555555555</uuid>
          {(policy is null ? "" : $"<metadata><nr:connections xmlns:nr='{GuestPolicy.Namespace}'>{policy}</nr:connections></metadata>")}
          <devices>{interfaces}</devices>
        </domain>
        """;
}
