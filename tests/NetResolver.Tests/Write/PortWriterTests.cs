namespace NetResolver.Tests.Write;

public class PortWriterTests
{
    private static readonly NetworkPort Port = new()
    {
        Identity = new PortIdentity(Guid.Parse("11111111-2222-4333-8444-555555555555"), "g<0>", Guid.Parse("f0000000-0000-4000-8000-0000000000aa")),
        Mac = MacAddress.Parse("52:54:00:00:00:01"),
        Group = "pg one",
        VirtualPort = new VirtualPortFields { Type = VirtualPortType.OpenVSwitch, ProfileId = "p" }.Generate(VirtualPortParameters.InterfaceId),
        Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1, Floor: 2) },
        ClassId = 3,
        Vlan = new Vlan { Tags = [new VlanTag(7)] },
        Isolated = true,
        TrustGuestRxFilters = false,
        Plug = new Plug.Bridge("ovs0", MacTableManager.Libvirt),
    };

    [Fact]
    public void Port_is_written_in_libvirts_order() => Port.ToXml().Should().Be(
        """
        <networkport>
          <uuid>11111111-2222-4333-8444-555555555555</uuid>
          <owner>
            <name>g&lt;0&gt;</name>
            <uuid>f0000000-0000-4000-8000-0000000000aa</uuid>
          </owner>
          <group>pg one</group>
          <mac address='52:54:00:00:00:01'/>
          <virtualport type='openvswitch'>
            <parameters interfaceid='AUTO' profileid='p'/>
          </virtualport>
          <bandwidth classID='3'>
            <inbound average='1' floor='2'/>
          </bandwidth>
          <vlan>
            <tag id='7'/>
          </vlan>
          <port isolated='yes'/>
          <rxfilters trustGuest='no'/>
          <plug type='bridge' bridge='ovs0' macTableManager='libvirt'/>
        </networkport>

        """);

    [Fact]
    public void Unknown_parts_are_shown_as_such_or_left_out()
    {
        var preview = new NetworkPort { Identity = PortIdentity.Preview };

        preview.ToXml().Should().Be(
            "<networkport>\n  <uuid>AUTO</uuid>\n  <owner>\n    <name>AUTO</name>\n    <uuid>AUTO</uuid>\n  </owner>\n  <mac address='AUTO'/>\n</networkport>\n");
        preview.ToXml(GeneratedValues.Omit).Should().Be("<networkport>\n  <owner>\n  </owner>\n</networkport>\n");
    }

    [Fact]
    public void Class_id_without_a_bandwidth_is_lost() => (Port with { Bandwidth = null }).ToXml().Should().NotContain("classID");

    [Fact]
    public void Pci_plug_is_written_with_its_driver() =>
        (Port with { Plug = new Plug.HostdevPci(new(1, 2, 3, 4), false, HostdevDriver.Vfio) }).ToXml().Should().Contain(
            "  <plug type='hostdev-pci' managed='no'>\n    <driver name='vfio'/>\n    <address domain='0x0001' bus='0x02' slot='0x03' function='0x4'/>\n  </plug>\n");

    [Fact]
    public void Direct_plug_always_shows_its_mode() =>
        (Port with { Plug = new Plug.Direct("eth0", MacvtapMode.Vepa) }).ToXml().Should().Contain("<plug type='direct' dev='eth0' mode='vepa'/>");
}
