using NetResolver.Tests.Support;

namespace NetResolver.Tests.Migration;

/// <summary>Hosts and guests that differ in one thing that changes the verdict are of different classes: the cells say what the single checks say, and these differ.</summary>
public sealed class MigrationMatrixClassTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Alone = "<forward mode='passthrough'><interface dev='eth0'/><interface dev='eth1'/></forward>";
    private const string Nat = "<forward mode='nat'/><bridge name='virbr0'/><mtu size='1500'/><ip address='10.0.0.1' prefix='24'/>";
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='1' typeid='1' typeidversion='1'/></virtualport>";
    private const string Held = "00000000-0000-4000-8000-000000000001";

    private static readonly HostInventory Left = Inventory("left", 1500);

    public static TheoryData<string, HostSnapshot, HostSnapshot, string> Hosts { get; } = new()
    {
        { "subnet", Host(Nat), Host(Nat.Replace("10.0.0.1", "10.9.0.1", StringComparison.Ordinal)), "" },
        { "segment", Host(Vepa) with { Inventory = Left }, Host(Vepa) with { Inventory = Inventory("right", 1500) }, "" },
        { "mtu", Host(Vepa) with { Inventory = Left }, Host(Vepa) with { Inventory = Inventory("left", 9000) }, "" },
        { "link", Host(Vepa) with { Inventory = Left }, Host(Vepa) with { Inventory = Left with { Devices = [Left.Devices[0] with { HasLink = false }] } }, "" },
        { "device", Host(Vepa) with { Inventory = Left }, Host(Vepa.Replace("eth0", "eth7", StringComparison.Ordinal)) with { Inventory = Left }, "" },
        { "inventory", Host(Vepa) with { Inventory = Left }, Host(Vepa), "" },
        { "faults", Host(Nat), Host(Nat + "<portgroup name='a' default='yes'/><portgroup name='b' default='yes'/>"), "" },
        { "activity", Host(Nat), Host(Nat, n => n with { IsActive = false }), "" },
        { "taken", Host(Alone), Host(Alone, n => n with { Use = Planning.Used(("eth0", 1), ("eth1", 1)) }), "" },
        { "least used and not idle", Host(Alone, n => n with { Use = Planning.Used(("eth0", -1)) }), Host(Alone, n => n with { Use = Planning.Used(("eth0", -1), ("eth1", 1)) }), "" },
        { "profile", Host(Vepa + Qbg), Host(Vepa + Qbg.Replace("typeid='1'", "typeid='2'", StringComparison.Ordinal)), "<virtualport type='802.1Qbg'><parameters typeid='1'/></virtualport>" },
        { "portgroup", Host(Nat + "<portgroup name='g'/>"), Host(Nat), "g" },
        { "vlan", Host("<forward mode='bridge'/><bridge name='br0'/>"), Host("<forward mode='bridge'/><bridge name='br0'/><portgroup name='g' default='yes'><vlan><tag id='5'/></vlan></portgroup>"), "" },
        { "isolation", Host(Nat), Host(Nat + "<port isolated='yes'/>"), "" },
        { "release", Host("<forward mode='bridge'/><bridge name='br0'/>") with { Release = new(11, 0) }, Host("<forward mode='bridge'/><bridge name='br0'/>"), "<vlan><tag id='5'/></vlan>" },
        { "an id that the network gives to all", Host(Vepa + WithId) with { Inventory = Left }, Host(Vepa + WithId) with { Inventory = Left, Guests = [new HostedGuest(Guest.Parse($"<interface type='network'><source network='n'/>{WithId}</interface>"), true)] }, "" },
        { "no such network", Host(Nat), new HostSnapshot { Name = "one" }, "" },
    };

    public static TheoryData<string, string, string> Pairs { get; } = new()
    {
        { "portgroup", "<source network='n' portgroup='g'/>", "<source network='n' portgroup='h'/>" },
        { "profile", $"<source network='n'/>{WithId}", $"<source network='n'/>{WithId.Replace("managerid='1'", "managerid='2'", StringComparison.Ordinal)}" },
        { "an id that the network states", $"<source network='n'/>{WithId}", $"<source network='n'/>{WithId.Replace(Held, "00000000-0000-4000-8000-000000000002", StringComparison.Ordinal)}" },
        { "filter", "<source network='n'/>", "<source network='n'/><filterref filter='f'/>" },
        { "isolation", "<source network='n'/>", "<source network='n'/><port isolated='yes'/>" },
        { "vlan", "<source network='n'/>", "<source network='n'/><vlan><tag id='1'/></vlan>" },
        { "floor", "<source network='n'/>", "<source network='n'/><bandwidth><inbound average='1' floor='1'/></bandwidth>" },
        { "teaming", "<source network='n'/>", "<source network='n'/><teaming type='transient' persistent='ua-x'/>" },
        { "policy", "<source network='n'/>", "<source network='n'/><nr:policy xmlns:nr='urn:netresolver:connections:1'><nr:forbid modes='vepa'/></nr:policy>" },
        { "mtu", "<source network='n'/>", "<source network='n'/><mtu size='9000'/>" },
    };

    private static string WithId => Qbg.Replace("managerid", $"instanceid='{Held}' managerid", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Hosts_that_differ_in_one_thing_are_told_apart(string what, HostSnapshot one, HostSnapshot other, string nic)
    {
        var source = nic.Length == 1 ? $"<source network='n' portgroup='{nic}'/>" : $"<source network='n'/>{nic}";
        var guest = Guest.Parse($"<interface type='network'><mac address='52:54:00:00:00:01'/>{source}</interface>");
        var here = one with { Name = "here", Guests = default, Networks = [.. one.Networks.Select(n => n with { Use = NetworkUse.Idle })] };

        ShouldTellApart(MigrationMatrix.Build([new FleetGuest(guest, "here")], [here, one, other with { Name = "other" }]), (0, 1), (0, 2), what);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Guests_that_differ_in_one_thing_are_told_apart(string what, string one, string other)
    {
        FleetGuest[] guests = [.. new[] { one, other }.Select(content => new FleetGuest($"<interface type='network'>{content}</interface>", "here"))];
        var host = Host(Vepa + WithId + "<portgroup name='g'/>") with { Inventory = Left };

        ShouldTellApart(MigrationMatrix.Build(guests, [host with { Name = "here" }, host]), (0, 1), (1, 1), what);
    }

    private static void ShouldTellApart(MigrationMatrix matrix, (int Guest, int Host) left, (int Guest, int Host) right, string what)
    {
        var (one, other) = (matrix.Check(left.Guest, left.Host)!.Verdict, matrix.Check(right.Guest, right.Host)!.Verdict);

        one.Should().NotBe(other, what);
        matrix[left.Guest, left.Host].Should().Be(one, what);
        matrix[right.Guest, right.Host].Should().Be(other, what);
    }

    private static HostSnapshot Host(string network, Func<HostedNetwork, HostedNetwork>? with = null)
    {
        var hosted = new HostedNetwork(NetworkDefinition.Parse($"<network><name>n</name>{network}</network>")) { IsActive = true, IsAutostarted = true, IsPersistent = true };
        return new() { Name = "one", Networks = [with is null ? hosted : with(hosted)] };
    }

    private static HostInventory Inventory(string segment, uint mtu) => new() { Devices = [new("eth0") { IsBridge = false, HasLink = true, Segment = segment, Mtu = mtu }] };
}
