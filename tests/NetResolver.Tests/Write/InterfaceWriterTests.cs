using NetResolver.Tests.Support;

namespace NetResolver.Tests.Write;

public class InterfaceWriterTests
{
    private static readonly GuestInterface Running = new(new InterfaceSource.Network("n", "g", Guid.Parse("c9f2f40b-aae2-4189-92cf-d5a3265710c4")))
    {
        Mac = MacAddress.Parse("52:54:00:7b:86:f7"),
        TrustGuestRxFilters = true,
        Target = new InterfaceTarget("vnet3"),
        Actual = new ActualConnection
        {
            Plug = new Plug.Direct("eth0", MacvtapMode.Private),
            VirtualPort = new VirtualPortFields { Type = VirtualPortType.Ieee8021Qbh, ProfileId = "p" },
            Bandwidth = new Bandwidth { Inbound = new BandwidthRate(5) },
            ClassId = 3,
            TrustGuestRxFilters = false,
        },
    };

    [Fact]
    public void Inactive_text_is_the_configuration() => Running.ToXml().Should().Be(
        """
        <interface type='network' trustGuestRxFilters='yes'>
          <mac address='52:54:00:7b:86:f7'/>
          <source network='n' portgroup='g'/>
        </interface>

        """);

    [Fact]
    public void Live_text_shows_the_connection() => Running.ToXml(InterfaceForm.Live).Should().Be(
        """
        <interface type='direct' trustGuestRxFilters='yes'>
          <mac address='52:54:00:7b:86:f7'/>
          <source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4' dev='eth0' mode='private'/>
          <virtualport type='802.1Qbh'>
            <parameters profileid='p'/>
          </virtualport>
          <bandwidth>
            <inbound average='5'/>
          </bandwidth>
          <target dev='vnet3'/>
        </interface>

        """);

    [Fact]
    public void Status_text_shows_both_and_the_trust_of_the_configuration() => Running.ToXml(InterfaceForm.Status).Should().Be(
        """
        <interface type='network' trustGuestRxFilters='yes'>
          <mac address='52:54:00:7b:86:f7'/>
          <source network='n' portgroup='g' portid='c9f2f40b-aae2-4189-92cf-d5a3265710c4'/>
          <actual type='direct' trustGuestRxFilters='yes'>
            <source dev='eth0' mode='private'/>
            <class id='3'/>
            <virtualport type='802.1Qbh'>
              <parameters profileid='p'/>
            </virtualport>
            <bandwidth>
              <inbound average='5'/>
            </bandwidth>
          </actual>
          <target dev='vnet3'/>
        </interface>

        """);

    [Fact]
    public void Live_text_of_a_pci_device_loses_the_network()
    {
        var guest = Running with { Actual = new ActualConnection { Plug = new Plug.HostdevPci(new(0, 3, 16, 2), true, HostdevDriver.Vfio) } };

        guest.ToXml(InterfaceForm.Live).Should().Be(
            """
            <interface type='hostdev' managed='yes' trustGuestRxFilters='yes'>
              <mac address='52:54:00:7b:86:f7'/>
              <driver name='vfio'/>
              <source>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>
              </source>
              <target dev='vnet3'/>
            </interface>

            """);
    }

    [Fact]
    public void Status_text_without_a_connection_has_no_actual() =>
        (Running with { Actual = null }).ToXml(InterfaceForm.Status).Should().NotContain("<actual");

    [Fact]
    public void Virtualport_of_a_connection_to_libvirts_own_bridge_is_never_shown()
    {
        var actual = new ActualConnection { Plug = new Plug.Network("virbr0"), VirtualPort = new VirtualPortFields { Type = VirtualPortType.OpenVSwitch } };

        (Running with { Actual = actual }).ToXml(InterfaceForm.Live).Should().NotContain("virtualport");
    }

    [Fact]
    public void Generated_values_are_left_out_or_shown()
    {
        var guest = Guests.OnRed("<virtualport/>").Require();

        guest.ToXml().Should().Be("<interface type='network'>\n  <source network='red'/>\n  <virtualport>\n    <parameters/>\n  </virtualport>\n</interface>\n");
        guest.ToXml(generated: GeneratedValues.Auto).Should().Be(
            "<interface type='network'>\n  <mac address='AUTO'/>\n  <source network='red'/>\n  <virtualport>\n    <parameters instanceid='AUTO' interfaceid='AUTO'/>\n  </virtualport>\n</interface>\n");
        GuestInterface.Parse(guest.ToXml()).Should().Be(guest);
    }

    [Fact]
    public void Names_are_escaped()
    {
        var guest = new GuestInterface(new InterfaceSource.Network("a&b<c", "p'q\""))
        {
            VirtualPort = new VirtualPortElement(new VirtualPortFields { Type = VirtualPortType.Ieee8021Qbh, ProfileId = "x&'y" }),
        };

        guest.ToXml().Should().Contain("network='a&amp;b&lt;c' portgroup='p&apos;q&quot;'").And.Contain("profileid='x&amp;&apos;y'");
        GuestInterface.Parse(guest.ToXml()).Should().Be(guest);
    }

    [Fact]
    public void Device_of_user_mode_is_written_with_passt_alone()
    {
        Guests.Parse("<interface type='user'><source dev='eth0'/></interface>").ToXml().Should().NotContain("source");
        Guests.Parse("<interface type='user'><source dev='eth0'/><backend type='passt'/></interface>").ToXml().Should().Contain("<source dev='eth0'/>");
    }

    [Fact]
    public void Children_come_in_libvirts_order()
    {
        const string Xml = """
            <interface type='ethernet'>
              <mac address='52:54:00:00:00:01' type='static' check='no'/>
              <source>
                <ip address='10.0.0.1' family='ipv4' prefix='8' peer='10.0.0.2'/>
                <route family='ipv4' address='10.0.0.0' prefix='8' gateway='10.0.0.3' metric='4'/>
              </source>
              <vlan trunk='yes'>
                <tag id='1'/>
                <tag id='2' nativeMode='untagged'/>
              </vlan>
              <bandwidth>
                <inbound average='1' peak='2' burst='4'/>
                <outbound average='5'/>
              </bandwidth>
              <port isolated='no'/>
              <ip address='::1' family='ipv6'/>
              <route address='10.0.0.0' netmask='255.0.0.0' gateway='10.0.0.3'/>
              <portForward proto='tcp' address='10.0.0.9' dev='e'>
                <range start='1' end='2' to='3' exclude='no'/>
              </portForward>
              <portForward proto='udp'/>
              <script path='/s'/>
              <downscript path='/d'/>
              <backenddomain name='b'/>
              <target dev='t' managed='no'/>
              <guest dev='g'/>
              <model type='virtio'/>
              <driver name='qemu' txmode='iothread' queues='2' packed='on' page_per_vq='off'>
                <host csum='on' gso='off' tso4='on' tso6='off' ecn='on' ufo='off' mrg_rxbuf='on'/>
                <guest csum='on' tso4='on' tso6='on' ecn='on' ufo='on'/>
              </driver>
              <backend logFile='/l' tap='/t' vhost='/v'/>
              <filterref filter='f'>
                <parameter name='A' value='1'/>
              </filterref>
              <tune>
                <sndbuf>0</sndbuf>
              </tune>
              <teaming type='persistent'/>
              <link state='up'/>
              <mtu size='1500'/>
              <coalesce>
                <rx>
                  <frames max='7'/>
                </rx>
              </coalesce>
              <boot order='1'/>
              <alias name='ua-a'/>
              <rom bar='on' file='/r'/>
              <acpi index='5'/>
              <address type='pci' domain='0x0000' bus='0x01' slot='0x02' function='0x3' multifunction='on'>
                <zpci uid='0x0001' fid='0x00000002'/>
              </address>
            </interface>

            """;

        GuestInterface.Parse(Xml).ToXml().Should().Be(Xml);
    }
}
