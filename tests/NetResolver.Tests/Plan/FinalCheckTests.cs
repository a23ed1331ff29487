using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>libvirt makes the port, and then checks what the interface became.</summary>
public class FinalCheckTests
{
    private const string Ovs = "<virtualport type='openvswitch'/>";
    private const string Bridge = "<forward mode='bridge'/><bridge name='br0'/>";
    private const string Function = "<forward mode='hostdev'><address type='pci' bus='3'/></forward>";
    private const string Vlan = "<vlan><tag id='4'/></vlan>";
    private const string Rate = "<bandwidth><inbound average='5'/></bandwidth>";
    private const string Isolated = "<port isolated='yes'/>";

    [Theory]
    [InlineData("<bridge name='b'/>", Vlan, "NR2050")]
    [InlineData(Bridge, Vlan, "NR2050")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", Vlan, "NR2050")]
    [InlineData("<forward mode='private' dev='eth0'/>", Vlan, "NR2050")]
    [InlineData("<forward mode='bridge' dev='eth0'/>", Vlan, "NR2050")]
    [InlineData(Function, Rate, "NR2051")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", Isolated, "NR2004")]
    [InlineData("<forward mode='passthrough' dev='eth0'/>", Isolated, "NR2004")]
    [InlineData(Function, Isolated, "NR2004")]
    [InlineData(Bridge + Ovs, Isolated, "NR2005")]
    public void Port_is_made_and_the_guest_does_not_start(string network, string nic, string id)
    {
        var result = PlanOn(network, nic);

        result.Errors().Should().Equal(id);
        (result.Outcome, result.Succeeded).Should().Be((PlanOutcome.WillNotStart, false));
        result.Plan.Should().NotBeNull();
    }

    [Theory]
    [InlineData(Bridge + Ovs, Vlan)]
    [InlineData("<forward mode='passthrough' dev='eth0'/>", Vlan)]
    [InlineData(Function, Vlan)]
    [InlineData("<forward mode='vepa' dev='eth0'/>", Rate)]
    [InlineData("<bridge name='b'/>", Isolated)]
    [InlineData(Bridge, Isolated)]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "<port isolated='no'/>")]
    public void Guest_starts(string network, string nic) => PlanOn(network, nic).Outcome.Should().Be(PlanOutcome.Connected);

    [Theory]
    [InlineData("<forward mode='vepa' dev='eth0'/>" + Isolated, "NR2004", "/network/port/@isolated")]
    [InlineData("<forward mode='vepa' dev='eth0'/>" + Vlan, "NR2050", "/network/vlan")]
    [InlineData(Function + "<portgroup name='g' default='yes'>" + Rate + "</portgroup>", "NR2051", "/network/portgroup[1]/bandwidth")]
    public void Inherited_setting_is_told_where_it_stands(string network, string id, string path)
    {
        var error = PlanOn(network).FirstError!;

        (error.Id, error.Place.Document, error.Place.Path).Should().Be((id, "network.xml", path));
    }

    [Theory]
    [InlineData(Isolated, "", "Remove <port isolated='yes'/> from network 'red', or connect the interface to a bridge.")]
    [InlineData("", Isolated, "Remove <port isolated='yes'/>, or connect the interface to a bridge.")]
    public void Who_says_isolated_is_named_where_it_is_not_the_interface(string network, string nic, string mend) =>
        PlanOn("<forward mode='vepa' dev='eth0'/>" + network, nic).FirstError!.Mend.Should().Be(mend);

    [Fact]
    public void All_that_keeps_the_guest_from_starting_is_told_in_libvirts_order() =>
        PlanOn("<forward mode='vepa' dev='eth0'/>", Vlan + Isolated).Errors().Should().Equal("NR2050", "NR2004");

    [Theory]
    [InlineData("<forward mode='vepa' dev='eth0'/>", Ovs, "NR4012", "NR2050", "NR2004")]
    [InlineData("<forward mode='vepa'/>", "", "NR4100", "NR2050", "NR2004")]
    [InlineData("<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbh'><parameters/></virtualport>", "", "NR1046", "NR2050", "NR2004")]
    [InlineData("<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>", "<virtualport type='802.1Qbg'/>", "NR3001", "NR2050", "NR2004")]
    [InlineData("<forward mode='passthrough'/>", "", "NR4100", "NR2004")]
    [InlineData(Function, Ovs + Rate, "NR4013", "NR2051", "NR2004")]
    [InlineData("<bridge name='b'/>", Ovs, "NR4010", "NR2050")]
    public void What_hangs_on_the_type_alone_is_told_beside_a_device_or_a_virtualport_that_is_refused(string network, string nic, params string[] ids) =>
        PlanOn(network + Isolated, nic + Vlan).Errors().Should().Equal(ids);

    [Fact]
    public void What_hangs_on_the_type_is_told_where_all_devices_are_taken()
    {
        var network = Network("<forward mode='passthrough'><interface dev='eth0'/></forward>");
        var use = NetworkUse.Idle with { Connections = NetworkUse.Idle.Connections.Add("eth0", 1) };

        ConnectionPlanner.Plan(network, Interface(Vlan + Isolated), new PlanOptions { Use = use }).Errors().Should().Equal("NR4101", "NR2004");
    }

    [Fact]
    public void Vlan_on_a_linux_bridge_is_taken_from_11_0_0_on_with_a_warning_of_what_is_not_verified()
    {
        var before = PlanOf(new(10, 10));
        var after = PlanOf(new(11, 0));

        before.Errors().Should().Equal("NR2050");
        after.Outcome.Should().Be(PlanOutcome.Connected);
        var warning = after.Diagnostics.Should().ContainSingle().Subject;
        (warning.Id, warning.Severity, warning.Place.Path).Should().Be(("NR9101", Severity.Warning, "/network/vlan"));
        warning.Message.Should().Contain("libvirt 11.0.0").And.Contain("has not been verified");

        static PlanResult PlanOf(LibvirtRelease release) => ConnectionPlanner.Plan(Network(Bridge + Vlan), Interface(), new PlanOptions { Release = release });
    }

    [Theory]
    [InlineData(Bridge + Ovs)]
    [InlineData("<forward mode='passthrough' dev='eth0'/>")]
    public void Vlan_that_9_0_0_takes_is_not_warned_of(string network) =>
        ConnectionPlanner.Plan(Network(network), Interface(Vlan), new PlanOptions { Release = new(11, 0) }).Advice().Should().BeEmpty();

    [Fact]
    public void Vlan_on_a_bridge_of_libvirts_own_is_refused_also_by_11_0_0() =>
        ConnectionPlanner.Plan(Network("<bridge name='b'/>"), Interface(Vlan), new PlanOptions { Release = new(11, 0) }).Errors().Should().Equal("NR2050");

    [Fact]
    public void Interface_of_type_bridge_is_warned_of_too() =>
        ConnectionPlanner.Plan([], Guests.Parse($"<interface type='bridge'><source bridge='br0'/>{Vlan}</interface>"), new PlanOptions { Release = new(11, 2) })
            .Advice().Should().Equal("NR9101");

    [Fact]
    public void What_the_start_refuses_is_told_beside_a_floor_that_does_not_fit() =>
        PlanOn("", "<bandwidth><inbound average='1' floor='1'/></bandwidth><vlan><tag id='1'/></vlan>").Errors().Should().Equal("NR4021", "NR2050");

    [Fact]
    public void What_the_start_refuses_is_told_of_a_network_that_does_not_run() =>
        ConnectionPlanner.Plan(Network("<forward mode='vepa' dev='eth0'/>"), Interface("<port isolated='yes'/>"), new PlanOptions { Use = NetworkUse.Idle with { IsActive = false } })
            .Errors().Should().Equal("NR4002", "NR2004");

    [Fact]
    public void What_follows_from_a_virtualport_that_is_refused_is_not_told() =>
        PlanOn("<forward mode='bridge'/><bridge name='b'/>", "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport><vlan><tag id='1'/></vlan>").Errors().Should().Equal("NR4011");
}
