using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Plan;

/// <summary>The port and the connection that a plan would become, as libvirt's XML.</summary>
public class ConnectionPlanTests
{
    private const string Ovs = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";
    private const string Vepa = "<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3'/></virtualport>";

    [Fact]
    public void Preview_of_a_port_has_AUTO_for_what_is_not_known_yet() =>
        PlanOn(Ovs + "<vlan><tag id='4'/></vlan>", "<bandwidth><inbound average='1000'/></bandwidth>").Plan!.ToPort(PortIdentity.Preview).ToXml().Should().Be(
        """
        <networkport>
          <uuid>AUTO</uuid>
          <owner>
            <name>AUTO</name>
            <uuid>AUTO</uuid>
          </owner>
          <mac address='52:54:00:00:00:01'/>
          <virtualport type='openvswitch'>
            <parameters interfaceid='AUTO'/>
          </virtualport>
          <bandwidth>
            <inbound average='1000'/>
          </bandwidth>
          <vlan>
            <tag id='4'/>
          </vlan>
          <plug type='bridge' bridge='br0'/>
        </networkport>

        """);

    [Fact]
    public void Port_of_an_identity_can_be_read_again()
    {
        var identity = new PortIdentity(Guid.Parse("11111111-2222-4333-8444-555555555555"), "g", Hosts.OwnerId);
        var port = PlanOn("<forward mode='passthrough' dev='eth0'/><portgroup name='sales'><vlan><tag id='4'/></vlan></portgroup>", "", "sales").Plan!.ToPort(identity);

        port.ToXml().Should().Be(
            """
            <networkport>
              <uuid>11111111-2222-4333-8444-555555555555</uuid>
              <owner>
                <name>g</name>
                <uuid>f0000000-0000-4000-8000-0000000000aa</uuid>
              </owner>
              <group>sales</group>
              <mac address='52:54:00:00:00:01'/>
              <vlan>
                <tag id='4'/>
              </vlan>
              <plug type='direct' dev='eth0' mode='passthrough'/>
            </networkport>

            """);
        NetworkPort.Parse(port.ToXml()).Should().Be(port);
    }

    [Fact]
    public void Connection_is_that_of_the_running_guests_interface()
    {
        var plan = PlanOn("<forward mode='hostdev' managed='yes'><driver name='vfio'/><address type='pci' bus='3' slot='16' function='2'/></forward><vlan><tag id='4'/></vlan>").Plan!;

        (Interface() with { Actual = plan.ToActual() }).ToXml(InterfaceForm.Status).Should().Be(
            """
            <interface type='network'>
              <mac address='52:54:00:00:00:01'/>
              <source network='red'/>
              <actual type='hostdev' managed='yes'>
                <driver name='vfio'/>
                <source>
                  <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>
                </source>
                <vlan>
                  <tag id='4'/>
                </vlan>
              </actual>
            </interface>

            """);
    }

    [Fact]
    public void Floor_of_a_port_has_its_class() =>
        PlanOn("<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>", "<bandwidth><inbound floor='5'/></bandwidth>").Plan!.ToPort(PortIdentity.Preview).ToXml()
            .Should().Contain("<bandwidth classID='3'>\n    <inbound floor='5'/>");

    [Theory]
    [InlineData(Ovs, "", VirtualPortParameters.InterfaceId)]
    [InlineData(Ovs, "<virtualport/>", VirtualPortParameters.InterfaceId)]
    [InlineData(Ovs, "<virtualport><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>", VirtualPortParameters.None)]
    [InlineData(Vepa, "", VirtualPortParameters.InstanceId)]
    [InlineData(Vepa, "<virtualport><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>", VirtualPortParameters.None)]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "", VirtualPortParameters.None)]
    public void Ids_that_nobody_states_are_generated(string network, string nic, VirtualPortParameters generated) =>
        PlanOn(network, nic).Plan!.GeneratedIds.Should().Be(generated);

    [Theory]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "eth0")]
    [InlineData("<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>", "0000:03:10.2")]
    [InlineData("<bridge name='b'/>", null)]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>", null)]
    public void Device_is_that_of_the_pool(string network, string? device) => PlanOn(network).Plan!.Device.Should().Be(device);

    [Fact]
    public void Equal_documents_give_equal_plans() => PlanOn(Vepa).Plan.Should().Be(PlanOn("\n" + Vepa).Plan);

    [Fact]
    public void Plan_as_text_has_a_line_for_each_setting() =>
        PlanReport.ToText([
            PlanOn(Ovs + "<vlan trunk='yes'><tag id='4' nativeMode='untagged'/></vlan>", "<bandwidth><inbound average='1000' burst='64'/></bandwidth><mtu size='1400'/>"),
            PlanOn("<forward mode='passthrough' dev='eth0'/>", used: ("eth0", 1))]).Should().Be(
        """
        interface 52:54:00:00:00:01 on network 'red': connected
          plug                bridge br0
          virtualport         openvswitch interfaceid AUTO
          vlan                4 (native, untagged), trunk
          bandwidth           inbound average 1000 kB/s, burst 64 KiB
          mtu                 1400
        interface 52:54:00:00:00:01 on network 'red': no connection

        """);
}
