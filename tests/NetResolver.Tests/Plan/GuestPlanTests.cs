using NetResolver.Tests.Support;

namespace NetResolver.Tests.Plan;

/// <summary>The interfaces of a guest are planned together: each takes its share before the next one's turn.</summary>
public class GuestPlanTests
{
    [Fact]
    public void Second_interface_gets_the_next_device() =>
        Devices(Hosts.Devices("passthrough", "a", "b"), "", "").Should().Equal("a", "b");

    [Fact]
    public void Shared_devices_are_taken_in_turn() =>
        Devices(Hosts.Devices("vepa", "a", "b"), "", "", "").Should().Equal("a", "b", "a");

    [Fact]
    public void Last_device_is_gone_for_the_next()
    {
        var results = Plan(Hosts.Devices("passthrough", "a", "b"), new NetworkUse { Connections = Planning.Used(("a", 1)).Connections }, "", "");

        results[0].Plan!.Device.Should().Be("b");
        results[1].Errors().Should().Equal("NR4101");
    }

    [Fact]
    public void Refused_interface_takes_nothing()
    {
        var results = Plan(Hosts.Devices("passthrough", "a"), NetworkUse.Idle, "<virtualport type='openvswitch'/>", "");

        results[0].Errors().Should().Equal("NR4012");
        results[1].Plan!.Device.Should().Be("a");
    }

    [Fact]
    public void Interface_with_which_the_guest_will_not_start_has_taken_its_device_by_then()
    {
        var results = Plan(Hosts.Devices("passthrough", "a"), NetworkUse.Idle, "<port isolated='yes'/>", "");

        results[0].Outcome.Should().Be(PlanOutcome.WillNotStart);
        results[1].Errors().Should().Equal("NR4101");
    }

    [Fact]
    public void Floors_add_up_and_each_has_a_class()
    {
        var results = Plan("<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>", new NetworkUse { FloorSum = 10, NextClassId = 4 }, Hosts.Floor(60), Hosts.Floor(31), Hosts.Floor(30));

        results.Select(r => r.Plan?.ClassId).Should().Equal(4, null, 5);
        results[1].FirstError!.Message.Should().Contain("come to 101 kB/s");
    }

    [Fact]
    public void Each_network_has_counts_of_its_own()
    {
        var networks = new[] { "red", "blue" }.Select(n => NetworkDefinition.Parse($"<network><name>{n}</name>{Hosts.Devices("passthrough", "a")}</network>")).ToList();
        var guest = Guest("<interface type='network'><source network='red'/></interface><interface type='network'><source network='blue'/></interface>");

        ConnectionPlanner.Plan(networks, guest).Select(r => (r.Plan!.Network, r.Plan.Device)).Should().Equal(("red", "a"), ("blue", "a"));
    }

    [Fact]
    public void There_is_one_result_for_each_interface_of_whatever_type()
    {
        var guest = Guest("<interface type='user'/><interface type='bridge'><source bridge='br0'/></interface><interface type='network'><source network='blue'/></interface>");

        ConnectionPlanner.Plan([], guest).Select(r => r.Outcome).Should().Equal(PlanOutcome.NotAHostNetwork, PlanOutcome.Connected, PlanOutcome.Refused);
    }

    [Fact]
    public void Of_two_networks_with_one_name_the_first_counts() =>
        ConnectionPlanner.Plan([Planning.Network(Hosts.Devices("vepa", "a")), Planning.Network(Hosts.Devices("vepa", "b"))], Planning.Interface()).Plan!.Device.Should().Be("a");

    [Fact]
    public void Use_that_is_handed_in_stays_as_it_is()
    {
        var use = NetworkUse.Idle;

        Plan(Hosts.Devices("vepa", "a"), use, "", "");

        use.Connections.Should().BeEmpty();
    }

    private static IEnumerable<string?> Devices(string network, params string[] nics) => Plan(network, NetworkUse.Idle, nics).Select(r => r.Plan?.Device);

    private static IReadOnlyList<PlanResult> Plan(string network, NetworkUse use, params string[] nics) =>
        ConnectionPlanner.Plan(
            [Planning.Network(network)],
            Guest(string.Concat(nics.Select((nic, i) => $"<interface type='network'><mac address='52:54:00:00:00:0{i}'/><source network='red'/>{nic}</interface>"))),
            new Dictionary<string, NetworkUse> { ["red"] = use });

    private static Guest Guest(string interfaces) =>
        NetResolver.Guest.Parse($"<domain type='kvm'><name>g</name><devices>{interfaces}</devices></domain>");
}
