using NetResolver.Tests.Support;

namespace NetResolver.Tests.Plan;

/// <summary>The tree of reasons, as people read it.</summary>
public class ExplanationTests
{
    [Fact]
    public void Plain_plan() => Explain(
        """
          <forward mode='vepa'>
            <interface dev='eth0'/>
            <interface dev='eth1'/>
          </forward>
        """,
        used: [("eth0", 1)]).Should().Be(
        """
        interface 52:54:00:00:00:01                 direct, mode vepa, device eth1  guest.xml(1,2)
          network 'red'                             named by the interface; forward mode vepa  network.xml(3,4)
          portgroup none                            the interface names none, and the network has no default
          virtualport none                          nobody states one
          vlan none                                 nobody states it
          bandwidth none                            nobody states it
          trustGuestRxFilters none                  nobody states it
          isolated none                             nobody states it
          mtu not stated                            it is the device's
          device eth1                               the least used, 0 connections so far, the earliest of equals; it is shared  network.xml(5,16)
            not eth0                                more used, 1 connection  network.xml(4,16)

        """);

    [Fact]
    public void Default_portgroup_and_settings_that_are_overruled() => Explain(
        """
          <forward mode='passthrough' dev='eth0'/>
          <vlan><tag id='7'/></vlan>
          <virtualport type='802.1Qbh'/>
          <portgroup name='sales' default='yes' trustGuestRxFilters='yes'>
            <virtualport><parameters profileid='p'/></virtualport>
            <vlan><tag id='4'/></vlan>
            <bandwidth><inbound average='10'/></bandwidth>
          </portgroup>
        """,
        "  <vlan><tag id='4'/></vlan>").Should().Be(
        """
        interface 52:54:00:00:00:01                 direct, mode passthrough, device eth0  guest.xml(1,2)
          network 'red'                             named by the interface; forward mode passthrough  network.xml(3,4)
          portgroup 'sales'                         the network's default  network.xml(6,4)
          virtualport 802.1Qbh                      type from the network  network.xml(5,16)
            profileid 'p'                           from the portgroup  network.xml(7,30)
          vlan 4                                    from the interface  guest.xml(4,4)
            not 4                                   the portgroup states the same  network.xml(8,6)
            not 7                                   the network is overruled  network.xml(4,4)
          bandwidth inbound average 10 kB/s         from the portgroup  network.xml(9,6)
          trustGuestRxFilters yes                   from the portgroup  network.xml(6,41)
          isolated none                             nobody states it
          mtu not stated                            it is the device's
          device eth0                               the first idle one; it serves this connection alone  network.xml(3,31)

        """);

    [Fact]
    public void Levels_that_contradict_each_other() => Explain(
        """
          <forward mode='vepa' dev='eth0'/>
          <virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>
        """,
        "  <virtualport type='802.1Qbg'><parameters managerid='12' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>").Should().Contain(
        """
          virtualport                               the levels contradict each other
            the interface says                      802.1Qbg managerid 12 instanceid 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f  guest.xml(4,4)
            the network says                        802.1Qbg managerid 11  network.xml(4,4)

        """).And.Contain(
        """
          error NR3002                              the network states managerid '11', the interface '12'  network.xml(4,44)
            the interface says '12'  guest.xml(4,44)

        """);

    [Fact]
    public void Levels_that_agree() => Explain(
        """
          <forward mode='vepa' dev='eth0'/>
          <virtualport type='802.1Qbg'><parameters managerid='11' typeid='2' typeidversion='3'/></virtualport>
          <portgroup name='sales'><virtualport type='802.1Qbg'><parameters managerid='11' typeid='0x2'/></virtualport></portgroup>
        """,
        "  <virtualport type='802.1Qbg'><parameters managerid='0xb' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>",
        "sales").Should().Contain(
        """
          portgroup 'sales'                                    named by the interface  network.xml(5,4)
          virtualport 802.1Qbg                                 type from the interface; the network and the portgroup agree  guest.xml(4,16)
            managerid '11'                                     from the interface; the network and the portgroup agree  guest.xml(4,44)
            typeid '2'                                         from the network; the portgroup agrees  network.xml(4,59)
            typeidversion '3'                                  from the network  network.xml(4,70)
            instanceid '09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'  from the interface  guest.xml(4,60)

        """);

    [Fact]
    public void Ids_that_are_generated_and_parameters_that_are_dropped() => Explain(
        """
          <forward mode='bridge'/>
          <bridge name='br0'/>
          <virtualport type='openvswitch'/>
        """,
        "  <virtualport><parameters managerid='5'/></virtualport>").Should().Contain(
        """
          virtualport openvswitch                   type from the network  network.xml(5,16)
            interfaceid AUTO                        not stated in the interface's virtualport: libvirt generates it when it reads the guest  guest.xml(4,4)
            not managerid '5'                       the interface states it; openvswitch has no such parameter  guest.xml(4,28)

        """);

    [Fact]
    public void Id_that_nobody_states() =>
        Explain("  <forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>")
            .Should().Contain("    interfaceid AUTO                        nobody states it: libvirt generates it when the port is made\n");

    [Fact]
    public void Devices_that_were_passed_over_share_a_line_where_the_reason_is_the_same() =>
        Explain("<forward mode='passthrough'>" + string.Concat(Enumerable.Range(0, 12).Select(i => $"\n<interface dev='eth{i}'/>")) + "</forward>", used: [("eth0", 1), ("eth1", 1), ("eth2", 2)])
            .Should().Contain(
        """
          device eth3                                          the first idle one; it serves this connection alone  network.xml(7,12)
            not eth0, eth1                                     in use, 1 connection  network.xml(4,12)
            not eth2                                           in use, 2 connections  network.xml(6,12)
            not eth4, eth5, eth6, eth7, eth8, eth9 and 2 more  idle, later in the pool  network.xml(8,12)

        """);

    [Fact]
    public void Large_pool_of_mixed_use_ends_with_a_line_for_all_that_are_left()
    {
        var lines = Explain(
            "<forward mode='vepa'>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"\n<interface dev='eth{i}'/>")) + "</forward>",
            used: [.. Enumerable.Range(0, 400).Select(i => ($"eth{i}", 1 + (i % 2)))]).Split('\n');

        lines.Should().HaveCount(10 + 13 + 1);
        lines[9].Should().StartWith("  device eth400 ");
        lines[21].Should().Be("    not eth11                               more used, 2 connections  network.xml(15,12)");
        lines[22].Should().Be("    not 487 more                            99 of them idle  network.xml(16,12)");
    }

    [Fact]
    public void Pool_that_is_exhausted() =>
        Explain("<forward mode='passthrough'>\n<interface dev='eth0'/>\n<interface dev='eth1'/></forward>", used: [("eth0", 1), ("eth1", -1)]).Should().Contain(
        """
          device none                               each connection takes a device alone, and none is idle
            not eth0                                in use, 1 connection  network.xml(4,12)
            not eth1                                counted as -1 connections, and only one with exactly 0 is idle  network.xml(5,12)
          error NR4101                              No device of network 'red' is free: forward mode passthrough gives each connection a device alone, and 2 of 2 are in use  network.xml(3,2)

        """);

    [Fact]
    public void Shared_devices_of_equal_use() =>
        Explain("<forward mode='vepa'>\n<interface dev='eth0'/>\n<interface dev='eth1'/></forward>").Should().Contain("    not eth1                                as little used, later in the pool  network.xml(5,12)\n");

    [Fact]
    public void Unknown_portgroup() =>
        Explain("  <bridge name='b'/><portgroup name='sales' default='yes'/>", "", "slaes")
            .Should().Contain("  portgroup none                            the interface names 'slaes', which the network does not have; its default is not used either  guest.xml(3,25)\n");

    [Theory]
    [InlineData("<bridge name='b'/>", "", "  mtu not stated                            libvirt's bridge has the usual 1500\n")]
    [InlineData("<bridge name='b'/><mtu size='9000'/>", "", "  mtu 9000                                  from the network  network.xml(1,2)\n")]
    [InlineData("<bridge name='b'/><mtu size='9000'/>", "<mtu size='1400'/>", "  mtu 1400                                  from the interface  guest.xml(1,2)\n")]
    public void Mtu(string network, string nic, string line) => Explain(network, nic).Should().Contain(line);

    [Fact]
    public void Floor_that_does_not_fit() =>
        Explain("  <bridge name='b'/>\n  <bandwidth><inbound average='100'/></bandwidth>", "  <bandwidth><inbound average='1' floor='101'/></bandwidth>").Should().Contain(
        """
          error NR4023                                      With the floor of 52:54:00:00:00:01 the floors on bridge b come to 101 kB/s, above the average of 100 kB/s of network 'red'  guest.xml(4,35)
            the network's limit of 100 kB/s  network.xml(4,4)

        """);

    [Fact]
    public void Floor_that_fits() =>
        Explain("  <bridge name='b'/>\n  <bandwidth><inbound average='100'/></bandwidth>", "  <bandwidth><inbound average='1' floor='60'/></bandwidth>").Should().EndWith(
        """
          floor 60 kB/s                                    admitted as traffic class 3  guest.xml(4,4)
            60 of 100 kB/s                                 all floors of the network with it, and its limit  network.xml(4,4)

        """);

    [Fact]
    public void Long_name_moves_its_own_reason_alone()
    {
        var name = new string('p', 200);

        Explain($"  <bridge name='b'/><portgroup name='{name}' default='yes'/>").Should()
            .Contain($"\n  portgroup '{name}'  the network's default  network.xml(3,22)\n")
            .And.Contain("\n  network 'red'                             named by the interface");
    }

    [Fact]
    public void Names_cannot_make_lines_or_steer_a_terminal() =>
        Explain("  <bridge name='b'/>", "", "x&#10;  device eth9&#x9b;31m&#x202e;&#x2028;").Should()
            .Contain("the interface names 'x\ufffd  device eth9\ufffd31m\ufffd\ufffd', which the network does not have");

    [Fact]
    public void Guest_that_will_not_start() =>
        Explain("  <forward mode='vepa' dev='eth0'/>\n  <port isolated='yes'/>").Should()
            .StartWith("interface 52:54:00:00:00:01                 direct, mode vepa, device eth0, and then libvirt refuses to start the guest  guest.xml(1,2)\n")
            .And.EndWith("  error NR2004                              The interface 52:54:00:00:00:01 cannot be isolated: it is, or comes to, type direct  network.xml(4,9)\n    network 'red' has mode 'vepa'  network.xml(3,12)\n");

    [Theory]
    [InlineData("<interface type='bridge'><source bridge='br0'/></interface>", "interface AUTO                              bridge br0  guest.xml(1,2)\n")]
    [InlineData("<interface type='user'/>", "interface AUTO                              type user does not connect to a host network  guest.xml(1,2)\n")]
    [InlineData(
        "<interface type='network'><source network='blue'/></interface>",
        "interface AUTO                              no connection  guest.xml(1,2)\n  error NR4001                              There is no network 'blue'; there are none  guest.xml(1,35)\n")]
    public void Interface_without_a_network(string nic, string text) =>
        ConnectionPlanner.Plan([], GuestInterface.Parse(nic, "guest.xml")).Explain().ToString().Should().Be(text);

    [Fact]
    public void Interface_without_a_network_tells_what_it_states_itself() =>
        ConnectionPlanner.Plan([], GuestInterface.Parse("<interface type='bridge'>\n<source bridge='br0'/>\n<virtualport type='openvswitch'/>\n<vlan><tag id='4'/></vlan></interface>", "guest.xml")).Explain().ToString()
            .Should().Be(
            """
            interface AUTO                              bridge br0  guest.xml(1,2)
              virtualport openvswitch                   type from the interface  guest.xml(3,14)
                interfaceid AUTO                        not stated in the interface's virtualport: libvirt generates it when it reads the guest  guest.xml(3,2)
              vlan 4                                    from the interface  guest.xml(4,2)

            """);

    [Fact]
    public void Parameters_that_are_never_merged_or_have_no_type_are_told()
    {
        Explain("  <forward mode='bridge'/><bridge name='b'/><virtualport type='midonet'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>")
            .Should().Contain("    not interfaceid '09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'  the network states it; libvirt never merges it into midonet  network.xml(");
        Explain("  <bridge name='b'/><portgroup name='g' default='yes'><virtualport><parameters typeid='5'/></virtualport></portgroup>", "<virtualport><parameters managerid='1'/></virtualport>")
            .Should().Contain("  virtualport without a type ").And.Contain("    not typeid '5'  ").And.Contain("the portgroup states it; nobody states a type");
    }

    [Fact]
    public void Every_line_is_a_node_of_the_tree()
    {
        var root = Planning.PlanOn("<forward mode='vepa' dev='eth0'/>").Explain();

        root.Details.Select(d => d.Subject).Should().StartWith(["network 'red'", "portgroup none", "virtualport none"]);
        root.ToString().Split('\n').Should().HaveCount(1 + root.Details.Count + 1);
    }

    private static string Explain(string network, string nic = "", string? portgroup = null, params (string Device, int Connections)[] used) =>
        ConnectionPlanner.Plan(
            NetworkDefinition.Parse($"<network>\n  <name>red</name>\n{network}\n</network>", "network.xml"),
            GuestInterface.Parse(
                $"<interface type='network'>\n  <mac address='52:54:00:00:00:01'/>\n  <source network='red'{(portgroup is null ? "" : $" portgroup='{portgroup}'")}/>\n{nic}\n</interface>",
                "guest.xml"),
            new PlanOptions { Use = Planning.Used(used) }).Explain().ToString();
}
