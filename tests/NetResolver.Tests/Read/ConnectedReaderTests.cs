using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class ConnectedReaderTests
{
    private static readonly Guid PortId = Guid.Parse("c9f2f40b-aae2-4189-92cf-d5a3265710c4");

    public static TheoryData<string, Plug> Connections => new()
    {
        { "<interface type='network'><source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4' bridge='virbr0'/></interface>", new Plug.Network("virbr0") },
        { "<interface type='bridge'><source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4' bridge='br0' macTableManager='libvirt'/></interface>", new Plug.Bridge("br0", MacTableManager.Libvirt) },
        { "<interface type='direct'><source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4' dev='eth0' mode='private'/></interface>", new Plug.Direct("eth0", MacvtapMode.Private) },
    };

    [Theory]
    [MemberData(nameof(Connections))]
    public void Live_text_is_recognized_as_an_interface_of_its_network(string xml, Plug plug)
    {
        var guest = Guests.Parse(xml, InterfaceForm.Live);

        guest.Source.Should().Be(new InterfaceSource.Network("n", "g", PortId));
        guest.Actual!.Plug.Should().Be(plug);
        guest.SourcePlace.Path.Should().Be("/interface/source/@network");
        guest.PortGroupPlace.Path.Should().Be("/interface/source/@portgroup");
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public void Same_text_as_a_configuration_is_what_its_type_says(string xml, Plug plug)
    {
        var guest = Guests.Parse(xml);

        guest.Actual.Should().BeNull();
        guest.Type.XmlName().Should().Be(plug.Kind);
    }

    [Fact]
    public void Settings_of_a_live_text_are_those_of_the_connection()
    {
        var guest = Guests.Parse(
            """
            <interface type='bridge' trustGuestRxFilters='yes'>
              <source network='n' bridge='ovs0'/>
              <vlan><tag id='4'/></vlan>
              <virtualport type='openvswitch'><parameters interfaceid='c9f2f40b-aae2-4189-92cf-d5a3265710c4'/></virtualport>
              <bandwidth><outbound average='5'/></bandwidth>
              <port isolated='no'/>
            </interface>
            """,
            InterfaceForm.Live);

        guest.Actual.Should().Be(new ActualConnection
        {
            Plug = new Plug.Bridge("ovs0"),
            Vlan = new Vlan { Tags = [new VlanTag(4)] },
            VirtualPort = new VirtualPortFields { Type = VirtualPortType.OpenVSwitch, InterfaceId = PortId },
            Bandwidth = new Bandwidth { Outbound = new BandwidthRate(5) },
            Isolated = false,
            TrustGuestRxFilters = true,
        });
        guest.Should().Match<GuestInterface>(g => g.Vlan == null && g.VirtualPort == null && g.Bandwidth == null && g.Isolated == null);
        guest.TrustGuestRxFilters!.Value.Value.Should().BeTrue();
    }

    [Fact]
    public void Live_text_of_a_guest_that_is_not_connected_has_no_connection() =>
        Guests.Parse("<interface type='network'><source network='n'/></interface>", InterfaceForm.Live).Actual.Should().BeNull();

    [Fact]
    public void Interface_that_got_a_pci_device_stays_hostdev() =>
        Guests.Parse("<interface type='hostdev'><source><address type='pci' bus='3'/></source></interface>", InterfaceForm.Live).Type
            .Should().Be(InterfaceType.Hostdev);

    [Fact]
    public void Plain_bridge_of_a_running_guest_stays_a_bridge() =>
        Guests.Parse("<interface type='bridge'><source bridge='br0'/></interface>", InterfaceForm.Live).Source.Should().Be(new InterfaceSource.Bridge("br0"));
}
