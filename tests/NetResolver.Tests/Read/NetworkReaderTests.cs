using System.Text;
using System.Xml.Linq;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class NetworkReaderTests
{
    [Fact]
    public void Network_of_libvirts_own_is_read()
    {
        var network = NetworkDefinition.Parse("""
            <network ipv6='yes' trustGuestRxFilters='no'>
              <name>office</name>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <forward mode='nat' dev='eth0'/>
              <bridge name='office0' zone='work' stp='off' delay='3' macTableManager='kernel'/>
              <mtu size='9000'/>
              <mac address='52:54:00:0A:0b:0c'/>
              <domain name='office.example' localOnly='yes'/>
              <dns forwardPlainNames='no'><host ip='10.7.0.2'><hostname>printer</hostname></host></dns>
              <bandwidth><inbound average='1000' peak='2000'/></bandwidth>
              <port isolated='yes'/>
              <ip address='10.7.0.1' netmask='255.255.255.0'><dhcp><range start='10.7.0.10' end='10.7.0.99'/></dhcp></ip>
              <route address='10.8.0.0' prefix='16' gateway='10.7.0.3'/>
            </network>
            """);

        network.Should().Be(new NetworkDefinition("office")
        {
            Ipv6 = true,
            TrustGuestRxFilters = false,
            Uuid = Guid.Parse("5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f"),
            Forward = new Forward { Mode = ForwardMode.Nat, Pool = [new PoolDevice.NetDevice("eth0")] },
            Bridge = new NetworkBridge { Name = "office0", Zone = "work", Stp = false, Delay = 3, MacTableManager = MacTableManager.Kernel },
            Mtu = 9000,
            Mac = MacAddress.Parse("52:54:00:0a:0b:0c"),
            Domain = new NetworkDomain("office.example") { LocalOnly = true },
            Dns = new NetworkDns { ForwardPlainNames = false, Hosts = [new DnsHost(IpAddress.Parse("10.7.0.2"), ["printer"])] },
            Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1000, 2000) },
            Isolated = true,
            Ips =
            [
                new NetworkIp(IpAddress.Parse("10.7.0.1"))
                {
                    Netmask = IpAddress.Parse("255.255.255.0"),
                    DhcpRanges = [new DhcpRange(IpAddress.Parse("10.7.0.10"), IpAddress.Parse("10.7.0.99"))],
                },
            ],
            Routes = [new NetworkRoute(IpAddress.Parse("10.8.0.0"), IpAddress.Parse("10.7.0.3")) { Prefix = 16 }],
        });
    }

    [Fact]
    public void Network_on_devices_of_the_host_is_read()
    {
        var network = NetworkDefinition.Parse("""
            <network>
              <name>lab</name>
              <forward mode='hostdev' managed='yes'>
                <driver name='vfio'/>
                <address type='pci' domain='0x0000' bus='0x03' slot='0x10' function='0x2'/>
              </forward>
              <vlan trunk='yes'><tag id='42' nativeMode='untagged'/></vlan>
              <virtualport type='802.1Qbh'><parameters profileid='blue'/></virtualport>
              <portgroup name='guests' default='yes' trustGuestRxFilters='yes'/>
            </network>
            """);

        network.Forward.Should().Be(new Forward
        {
            Mode = ForwardMode.Hostdev,
            Managed = true,
            Driver = HostdevDriver.Vfio,
            Pool = [new PoolDevice.PciDevice(new PciAddress(0, 3, 16, 2))],
        });
        network.Vlan.Should().Be(new Vlan { Trunk = true, Tags = [new VlanTag(42, VlanNativeMode.Untagged)] });
        network.VirtualPort!.Fields.Should().Be(new VirtualPortFields { Type = VirtualPortType.Ieee8021Qbh, ProfileId = "blue" });
        network.PortGroups.Should().Equal(new PortGroup("guests") { IsDefault = true, TrustGuestRxFilters = true });
        network.Uuid.Should().BeNull();
    }

    [Fact]
    public void Findings_come_in_libvirts_order()
    {
        var found = NetworkDefinition.Read("""
            <network trustGuestRxFilters='x' ipv6='x'>
              <portgroup/>
              <forward mode='x'/>
              <route/>
              <ip/>
              <virtualport/>
              <dns enable='x'/>
              <mtu size='x'/>
              <mac address='x'/>
              <bridge delay='x' macTableManager='x'/>
              <port isolated='x'/>
              <vlan/>
              <bandwidth classID='1'/>
              <domain localOnly='x'/>
              <uuid>x</uuid>
            </network>
            """);

        found.Value.Should().BeNull();
        found.Diagnostics.Select(d => d.Id).Should().Equal(
            "NR1101", "NR1103", "NR1104", "NR1011", "NR1011", "NR1080", "NR1060", "NR1011", "NR1105", "NR1106", "NR1107", "NR1109", "NR1011", "NR1041",
            "NR1110", "NR1220", "NR1251", "NR1251", "NR1130");
    }

    [Fact]
    public void Place_has_line_and_column_of_the_attribute()
    {
        var error = NetworkDefinition.Read("<network>\n  <name>n</name>\n  <mtu size='big'/>\n</network>", "host/n.xml").FirstError!;

        error.Place.ToString().Should().Be("host/n.xml(3,8)");
        error.ToString().Should().StartWith("host/n.xml(3,8): error NR1109: ");
    }

    [Theory]
    [InlineData("<bridge name='a'/><bridge delay='x'/>")]
    [InlineData("<vlan><tag id='1'/></vlan><vlan trunk='bogus'/>")]
    [InlineData("<port/><port isolated='bogus'/>")]
    [InlineData("<forward mode='bridge'/><forward mode='bogus'/>")]
    [InlineData("<domain/><domain name='d' localOnly='bogus'/>")]
    public void Second_element_of_a_name_is_not_even_checked(string children) =>
        NetworkDefinition.Read(NetworkText.Of(children)).Diagnostics.Select(d => d.Id).Should().Equal("NR1301");

    [Fact]
    public void Mtu_and_driver_take_the_first_value_among_all_elements()
    {
        NetworkDefinition.Parse(NetworkText.Of("<mtu/><mtu size='1400'/>")).Mtu.Should().Be(1400);
        NetworkDefinition.Parse(NetworkText.Of("<mtu size=''/><mtu size='1400'/>")).Mtu.Should().Be(0);
        NetworkDefinition.Parse(NetworkText.Of("<forward mode='hostdev'><driver/><driver name='vfio'/></forward>")).Forward!.Driver.Should().Be(HostdevDriver.Vfio);
    }

    [Fact]
    public void Name_is_the_whole_text_blanks_and_all()
    {
        NetworkDefinition.Parse("<network><name> a\tb </name></network>").Name.Should().Be(" a\tb ");
        NetworkDefinition.Parse("<network><name>a<!-- c -->b<x>c</x></name></network>").Name.Should().Be("abc");
        NetworkDefinition.Parse("<network><name> </name></network>").Name.Should().Be(" ");
    }

    [Fact]
    public void Root_may_have_a_prefix() => NetworkDefinition.Read("<x:network xmlns:x='urn:x'><name>n</name></x:network>").Succeeded.Should().BeTrue();

    [Fact]
    public void Missing_mode_means_nat() =>
        NetworkDefinition.Parse(NetworkText.Of("<forward/><ip address='10.0.0.1'/>")).Mode.Should().Be(ForwardMode.Nat);

    [Fact]
    public void Domain_without_a_name_is_none() => NetworkDefinition.Parse(NetworkText.Of("<domain localOnly='yes'/>")).Domain.Should().BeNull();

    [Fact]
    public void Bytes_and_elements_are_read_like_text()
    {
        var xml = NetworkText.Of("<forward mode='vepa' dev='eth0'/>");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        var fromText = NetworkDefinition.Parse(xml);

        NetworkDefinition.Parse(stream).Should().Be(fromText);
        NetworkDefinition.Parse(XElement.Parse(xml)).Should().Be(fromText);
        NetworkDefinition.Read(XElement.Parse("<networks/>")).FirstError!.Id.Should().Be("NR1005");
    }

    [Fact]
    public void Parse_throws_with_all_findings() =>
        FluentActions.Invoking(() => NetworkDefinition.Parse("<network><mtu size='x'/></network>"))
            .Should().Throw<NetResolverException>().Which.Diagnostics.Should().HaveCount(2);

    [Fact]
    public void Null_is_misuse()
    {
        FluentActions.Invoking(() => NetworkDefinition.Read((string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => NetworkDefinition.Read((Stream)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => NetworkDefinition.Read((XElement)null!)).Should().Throw<ArgumentNullException>();
    }
}
