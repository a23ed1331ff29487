using NetResolver.Tests.Support;
using NetResolver.Write;

namespace NetResolver.Tests.Write;

public sealed class NetworkWriterTests
{
    [Fact]
    public void Elements_come_in_libvirts_order()
    {
        var network = NetworkDefinition.Parse(
            """
            <network xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0' trustGuestRxFilters='no' ipv6='yes'>
              <dnsmasq:options><dnsmasq:option value='log-queries'/></dnsmasq:options>
              <portgroup default='yes' name='g'><bandwidth><outbound burst='3' floor='0' peak='2' average='1'/></bandwidth><virtualport><parameters profileid='p'/></virtualport></portgroup>
              <virtualport type='openvswitch'/>
              <route gateway='10.7.0.3' metric='2' address='10.8.0.0' netmask='255.255.0.0'/>
              <ip prefix='24' address='10.7.0.1' localPtr='yes'>
                <dhcp><bootp server='10.7.0.9' file='pxe.0'/><host ip='10.7.0.5' name='a' id='1' mac='52:54:00:00:00:01'><lease unit='hours' expiry='2'/></host><range end='10.7.0.99' start='10.7.0.10'/></dhcp>
                <tftp root='/srv'/>
              </ip>
              <port isolated='no'/>
              <bandwidth><inbound average='10'/></bandwidth>
              <vlan><tag id='5'/></vlan>
              <dns forwardPlainNames='yes'>
                <host ip='10.7.0.5'><hostname>a</hostname></host>
                <srv weight='3' priority='2' port='1' target='t' domain='d' protocol='tcp' service='s'/>
                <txt value='v' name='n'/>
                <forwarder addr='10.0.0.53' domain='x'/>
              </dns>
              <domain localOnly='no' name='d.example'/>
              <mac address='52:54:00:AA:BB:CC'/>
              <mtu size='1400'/>
              <bridge macTableManager='libvirt' delay='2' zone='z' name='b'/>
              <forward mode='nat' dev='eth0'><nat ipv6='no'><port start='1' end='2'/><address start='10.0.0.1' end='10.0.0.2'/></nat></forward>
              <metadata><a xmlns='urn:a'/></metadata>
              <uuid>5B2E6A3C1D4F4C8E9A703F1B2C4D5E6F</uuid>
              <name>n</name>
            </network>
            """);

        network.ToXml().Should().Be(
            """
            <network xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0' ipv6='yes' trustGuestRxFilters='no'>
              <name>n</name>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <metadata>
                <a xmlns="urn:a" />
              </metadata>
              <forward dev='eth0' mode='nat'>
                <nat ipv6='no'>
                  <address start='10.0.0.1' end='10.0.0.2'/>
                  <port start='1' end='2'/>
                </nat>
                <interface dev='eth0'/>
              </forward>
              <bridge name='b' zone='z' stp='on' delay='2' macTableManager='libvirt'/>
              <mtu size='1400'/>
              <mac address='52:54:00:aa:bb:cc'/>
              <domain name='d.example' localOnly='no'/>
              <dns forwardPlainNames='yes'>
                <forwarder domain='x' addr='10.0.0.53'/>
                <txt name='n' value='v'/>
                <srv service='s' protocol='tcp' domain='d' target='t' port='1' priority='2' weight='3'/>
                <host ip='10.7.0.5'>
                  <hostname>a</hostname>
                </host>
              </dns>
              <vlan>
                <tag id='5'/>
              </vlan>
              <bandwidth>
                <inbound average='10'/>
              </bandwidth>
              <port isolated='no'/>
              <ip address='10.7.0.1' prefix='24' localPtr='yes'>
                <tftp root='/srv'/>
                <dhcp>
                  <range start='10.7.0.10' end='10.7.0.99'/>
                  <host mac='52:54:00:00:00:01' id='1' name='a' ip='10.7.0.5'>
                    <lease expiry='2' unit='hours'/>
                  </host>
                  <bootp file='pxe.0' server='10.7.0.9'/>
                </dhcp>
              </ip>
              <route address='10.8.0.0' netmask='255.255.0.0' gateway='10.7.0.3' metric='2'/>
              <virtualport type='openvswitch'/>
              <portgroup name='g' default='yes'>
                <virtualport>
                  <parameters profileid='p'/>
                </virtualport>
                <bandwidth>
                  <outbound average='1' peak='2' burst='3'/>
                </bandwidth>
              </portgroup>
              <dnsmasq:options>
                <dnsmasq:option value='log-queries'/>
              </dnsmasq:options>
            </network>

            """);
    }

    [Theory]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "<forward dev='eth0' mode='vepa'>\n    <interface dev='eth0'/>\n  </forward>")]
    [InlineData("<forward mode='vepa'/>", "<forward mode='vepa'/>")]
    [InlineData("<forward mode='vepa' managed='yes'><driver name='kvm'/></forward>", "<forward mode='vepa'>\n    <driver name='kvm'/>\n  </forward>")]
    [InlineData("<forward mode='hostdev'><pf dev='eth6'/></forward>", "<forward mode='hostdev' managed='no'>\n    <pf dev='eth6'/>\n  </forward>")]
    [InlineData("<forward mode='hostdev' managed='YES'><address type='pci' domain='1' bus='16' slot='31' function='7'/></forward>", "<forward mode='hostdev' managed='yes'>\n    <address type='pci' domain='0x0001' bus='0x10' slot='0x1f' function='0x7'/>\n  </forward>")]
    public void Forward_is_written_so(string forward, string written) =>
        NetworkDefinition.Parse(NetworkText.Of(forward)).ToXml().Should().Contain("  " + written + "\n");

    [Theory]
    [InlineData("", "<bridge stp='on' delay='0'/>")]
    [InlineData("<bridge stp='maybe' delay='18446744073709551615'/>", "<bridge stp='on' delay='-1'/>")]
    [InlineData("<forward mode='bridge'/><bridge name='br0' delay='0'/>", "<bridge name='br0'/>")]
    [InlineData("<forward mode='none' dev='eth0'/>", "<bridge stp='on' delay='0'/>")]
    public void Bridge_is_written_so(string children, string written)
    {
        var xml = NetworkDefinition.Parse(NetworkText.Of(children)).ToXml();

        xml.Should().Contain("  " + written + "\n");
    }

    [Theory]
    [InlineData("<forward mode='bridge'/><bridge zone=''/>")]
    [InlineData("<forward mode='vepa'/><bridge/>")]
    public void Bridge_that_says_nothing_is_not_written(string children) =>
        NetworkDefinition.Parse(NetworkText.Of(children)).ToXml().Should().NotContain("<bridge");

    [Fact]
    public void Text_is_escaped_everywhere()
    {
        var name = "a&b<c>'\"";
        var network = new NetworkDefinition(name)
        {
            Bridge = new NetworkBridge { Stp = true },
            Domain = new NetworkDomain(name),
            Dns = new NetworkDns { Texts = [new DnsText("t", name)] },
            PortGroups = [new PortGroup(name)],
            DnsmasqOptions = [name],
        };

        NetworkDefinition.Parse(network.ToXml()).Should().Be(network);
    }

    [Fact]
    public void What_libvirt_generates_is_left_out_or_marked()
    {
        var network = new NetworkDefinition("n") { MacIsGenerated = true };

        network.ToXml().Should().NotContain("uuid").And.NotContain("<mac");
        network.ToXml(GeneratedValues.Auto).Should().Contain("<uuid>AUTO</uuid>").And.Contain("<mac address='AUTO'/>");
        (network with { MacIsGenerated = false }).ToXml(GeneratedValues.Auto).Should().NotContain("<mac");
    }

    [Fact]
    public void Newer_elements_are_written()
    {
        var network = new NetworkDefinition("n")
        {
            Title = "t",
            Description = "d",
            Domain = new NetworkDomain("x") { Register = true },
            Forward = new Forward { Mode = ForwardMode.Hostdev, DriverModel = "m" },
            Dns = new NetworkDns { Forwarders = [new DnsForwarder(IpAddress.Parse("10.0.0.1"), null, 53)] },
        };

        NetworkDefinition.Parse(network.ToXml(), "n.xml", new ReadOptions { Release = new LibvirtRelease(12, 0) }).Should().Be(network);
    }

    [Fact]
    public void Running_network_shows_connections()
    {
        var network = NetworkDefinition.Parse(NetworkText.Of("<forward mode='vepa'><interface dev='a'/><interface dev='b'/></forward>"));

        NetworkWriter.Write(network, GeneratedValues.Omit, new LiveState { Connections = 3, PoolConnections = [0, 3] }).Should()
            .Contain("<network connections='3'>")
            .And.Contain("<forward dev='a' mode='vepa'>\n    <interface dev='a'/>\n    <interface dev='b' connections='3'/>\n  </forward>");
    }

    [Fact]
    public void Running_network_shows_what_a_physical_function_came_to()
    {
        var network = NetworkDefinition.Parse(NetworkText.Of("<forward mode='hostdev'><pf dev='eth6'/></forward>"));
        var live = new LiveState
        {
            Connections = 1,
            ExpandedPool = [new PoolDevice.PciDevice(new PciAddress(0, 3, 16, 0)), new PoolDevice.PciDevice(new PciAddress(0, 3, 16, 2))],
            PoolConnections = [1],
        };

        NetworkWriter.Write(network, GeneratedValues.Omit, live).Should().Contain(
            """
                <pf dev='eth6'/>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x0'/>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>

            """);
    }

    [Fact]
    public void Idle_network_that_runs_shows_no_counts() =>
        NetworkWriter.Write(new NetworkDefinition("n"), GeneratedValues.Omit, new LiveState()).Should().NotContain("connections");
}
