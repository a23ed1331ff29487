using NetResolver.Diagnostics;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>What a plan leads into later, and what it rests on.</summary>
public sealed class LaterAdviceTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";

    [Theory]
    [InlineData("<portgroup name='g' default='yes' trustGuestRxFilters='yes'/>", "the portgroup")]
    public void Inherited_trust_gets_lost(string group, string level)
    {
        var advice = PlanOn(Vepa + group).Diagnostics.Should().ContainSingle().Subject;

        (advice.Id, advice.Severity, advice.Place.Document).Should().Be(("NR9027", Severity.Warning, "interface.xml"));
        advice.Message.Should().StartWith($"trustGuestRxFilters comes from {level}; ");
        advice.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/portgroup[1]/@trustGuestRxFilters");
    }

    [Theory]
    [InlineData("<network><name>red</name>" + Vepa + "</network>", "<interface type='network' trustGuestRxFilters='yes'><source network='red'/></interface>")]
    [InlineData("<network trustGuestRxFilters='no'><name>red</name>" + Vepa + "</network>", "<interface type='network'><source network='red'/></interface>")]
    [InlineData("<network trustGuestRxFilters='yes'><name>red</name>" + Vepa + "</network>", "<interface type='network' trustGuestRxFilters='yes'><source network='red'/></interface>")]
    public void Trust_of_its_own_or_none_does_not(string network, string nic) =>
        ConnectionPlanner.Plan(NetworkDefinition.Parse(network), GuestInterface.Parse(nic)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Live_text_does_not_name_the_network_of_a_PCI_device()
    {
        var advice = PlanOn("<forward mode='hostdev'><address type='pci' bus='3' slot='16'/><address type='pci' bus='3' slot='17'/></forward>").Diagnostics.Should().ContainSingle().Subject;

        (advice.Id, advice.Severity).Should().Be(("NR9028", Severity.Info));
        advice.Message.Should().Contain("0000:03:10.0").And.Contain("network 'red'");
    }

    [Theory]
    [InlineData("<forward mode='passthrough'><interface dev='eth0'/></forward>", "")]
    [InlineData("<forward mode='private'><interface dev='eth0'/></forward>", "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>")]
    [InlineData("<bandwidth><inbound average='1000'/></bandwidth>", "<bandwidth><inbound average='1' floor='501'/></bandwidth>")]
    [InlineData("<bandwidth><inbound average='100' peak='1000'/></bandwidth>", "<bandwidth><inbound average='1' floor='501'/></bandwidth>")]
    public void There_will_never_be_room_for_a_second_port(string network, string nic)
    {
        var advice = PlanOn(network, nic).Diagnostics.Should().ContainSingle().Subject;

        (advice.Id, advice.Severity).Should().Be(("NR9038", Severity.Info));
    }

    [Theory]
    [InlineData("<forward mode='passthrough'><interface dev='eth0'/><interface dev='eth1'/></forward>", "")]
    [InlineData("<forward mode='private'><interface dev='eth0'/></forward>", "")]
    [InlineData("<bandwidth><inbound average='1000'/></bandwidth>", "<bandwidth><inbound average='1' floor='500'/></bandwidth>")]
    public void There_may_be(string network, string nic) => PlanOn(network, nic).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Since_10_8_0_one_device_of_mode_passthrough_is_enough() =>
        ConnectionPlanner.Plan(Network("<forward mode='passthrough' dev='eth0'/>"), Interface(), new PlanOptions { Release = new(10, 8) }).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("<bandwidth><inbound average='5'/></bandwidth>", "NR2051")]
    [InlineData("<virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport>", "NR9133")]
    public void Guest_that_will_not_start_runs_into_nothing_later(string nic, string id) =>
        PlanOn("<forward mode='hostdev'><address type='pci' bus='3' slot='16'/></forward>", nic).Diagnostics.Select(d => d.Id).Should().Equal(id);

    [Fact]
    public void First_of_several_default_portgroups_holds()
    {
        var result = PlanOn(Vepa + "<portgroup name='a'/><portgroup name='b' default='yes'/><portgroup name='c' default='yes'/>");

        result.Plan!.PortGroup.Should().Be("b");
        var advice = result.Diagnostics.Should().ContainSingle().Subject;
        (advice.Id, advice.Place.Path).Should().Be(("NR9064", "/network/portgroup[2]"));
        advice.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/portgroup[3]");
    }

    [Fact]
    public void Functions_without_a_network_device_are_left_out_of_a_pool()
    {
        var host = new HostInventory
        {
            PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 0), "v0"), new VirtualFunction(new PciAddress(0, 3, 16, 2), null), new VirtualFunction(new PciAddress(0, 3, 16, 4), "v2")])],
        };

        var advice = ConnectionPlanner.Plan(Network("<forward mode='passthrough'><pf dev='eth6'/></forward>"), Interface(), new PlanOptions { Inventory = host }).Diagnostics.Should().ContainSingle().Subject;

        advice.Id.Should().Be("NR9062");
        advice.Message.Should().StartWith("0000:03:10.2 of 'eth6' has no network device now: ");
    }

    [Fact]
    public void Sum_of_floors_that_wraps_around_admits_too_much()
    {
        var result = ConnectionPlanner.Plan(
            Network("<bandwidth><inbound average='1000'/></bandwidth>"),
            Interface("<bandwidth><inbound floor='18446744073709551615'/></bandwidth>"),
            new PlanOptions { Use = NetworkUse.Idle with { FloorSum = 300 } });

        result.Succeeded.Should().BeTrue();
        result.Diagnostics.Select(d => d.Id).Should().Contain("NR9146");
        result.Diagnostics[0].Message.Should().Be("The floor of 18446744073709551615 kB/s and the 300 that are guaranteed already come to more than 64 bits hold: libvirt counts 299, and admits it");
    }
}
