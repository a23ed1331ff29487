using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Resolve;

public class InheritanceTests
{
    /// <summary>A network, a default portgroup and an interface that each state the setting or not.</summary>
    private static PlanResult Levels(string? network, string? group, string? nic, string networkAttribute = "", string groupAttribute = "") =>
        ConnectionPlanner.Plan(
            NetworkDefinition.Parse(
                $"<network{networkAttribute}><name>red</name><forward mode='passthrough'><interface dev='eth0'/></forward>{network}<portgroup name='g' default='yes'{groupAttribute}>{group}</portgroup></network>"),
            Interface(nic ?? ""));

    [Theory]
    [InlineData("1", "2", "3", 3)]
    [InlineData("1", "2", null, 2)]
    [InlineData("1", null, null, 1)]
    [InlineData(null, null, "3", 3)]
    public void Vlan_comes_from_interface_then_portgroup_then_network(string? network, string? group, string? nic, int expected)
    {
        Levels(Vlan(network), Vlan(group), Vlan(nic)).Plan!.Vlan!.Tags.Should().Equal(new VlanTag(expected));

        static string? Vlan(string? id) => id is null ? null : $"<vlan><tag id='{id}'/></vlan>";
    }

    [Fact]
    public void Vlan_is_inherited_as_a_whole_trunk_and_native_tag_included() =>
        Levels(null, "<vlan trunk='yes'><tag id='7' nativeMode='untagged'/><tag id='8'/></vlan>", null).Plan!.Vlan
            .Should().Be(new Vlan { Trunk = true, Tags = [new VlanTag(7, VlanNativeMode.Untagged), new VlanTag(8)] });

    [Theory]
    [InlineData("yes", "no", true)]
    [InlineData(null, "no", false)]
    [InlineData("no", "yes", false)]
    [InlineData(null, null, null)]
    public void Isolation_comes_from_interface_then_network(string? nic, string? network, bool? expected)
    {
        var result = ConnectionPlanner.Plan(
            NetworkDefinition.Parse($"<network><name>red</name><bridge name='virbr9'/>{Port(network)}</network>"),
            Interface(Port(nic)));

        result.Plan!.Isolated.Should().Be(expected);

        static string Port(string? isolated) => isolated is null ? "" : $"<port isolated='{isolated}'/>";
    }

    [Theory]
    [InlineData("yes", "no", "no", true)]
    [InlineData(null, "no", "yes", false)]
    [InlineData(null, null, "yes", true)]
    public void Rx_filters_come_from_interface_then_portgroup_then_network_and_no_is_a_statement(string? nic, string? group, string? network, bool expected)
    {
        var guest = GuestInterface.Parse($"<interface type='network'{Trust(nic)}><source network='red'/></interface>");
        var host = NetworkDefinition.Parse(
            $"<network{Trust(network)}><name>red</name><forward mode='passthrough' dev='eth0'/><portgroup name='g' default='yes'{Trust(group)}/></network>");

        ConnectionPlanner.Plan(host, guest).Plan!.TrustGuestRxFilters.Should().Be(expected);

        static string Trust(string? trust) => trust is null ? "" : $" trustGuestRxFilters='{trust}'";
    }

    [Fact]
    public void Bandwidth_comes_from_the_portgroup_where_the_interface_has_none() =>
        OnBridge("<bandwidth><inbound average='100'/></bandwidth>", "").Plan!.Bandwidth!.Inbound.Should().Be(new BandwidthRate(100));

    [Fact]
    public void One_direction_on_the_interface_hides_the_portgroups_other_one()
    {
        var result = OnBridge("<bandwidth><inbound average='100'/></bandwidth>", "<bandwidth><outbound average='5'/></bandwidth>");

        result.Plan!.Bandwidth.Should().Be(new Bandwidth { Outbound = new BandwidthRate(5) });
        result.Advice().Should().Equal("NR9006");
    }

    [Fact]
    public void Bandwidth_of_zero_on_the_interface_vanishes_and_the_portgroups_holds()
    {
        var result = OnBridge("<bandwidth><inbound average='100'/></bandwidth>", "<bandwidth><inbound average='0'/></bandwidth>");

        result.Plan!.Bandwidth!.Inbound.Should().Be(new BandwidthRate(100));
        result.Advice().Should().Contain("NR9109");
    }

    [Fact]
    public void Bandwidth_of_the_network_is_never_inherited() =>
        PlanOn("<bridge name='virbr9'/><bandwidth><inbound average='100'/></bandwidth>").Plan!.Bandwidth.Should().BeNull();

    [Fact]
    public void Mtu_is_the_interfaces_own_else_that_of_a_network_of_libvirts_own()
    {
        PlanOn("<bridge name='virbr9'/><mtu size='9000'/>").Plan!.Mtu.Should().Be(9000);
        PlanOn("<bridge name='virbr9'/><mtu size='9000'/>", "<mtu size='1400'/>").Plan!.Mtu.Should().Be(1400);
        PlanOn("<forward mode='vepa' dev='eth0'/>").Plan!.Mtu.Should().Be(0);
    }

    private static PlanResult OnBridge(string group, string nic) =>
        PlanOn($"<forward mode='bridge'/><bridge name='br0'/><portgroup name='g' default='yes'>{group}</portgroup>", nic);
}
