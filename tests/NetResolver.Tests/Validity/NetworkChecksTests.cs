using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Validity;

public sealed class NetworkChecksTests
{
    private static readonly HostInventory Inventory = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 0), "eth6v0")])],
        Devices = [new("virbr0"), new("virbr1")],
    };

    [Theory]
    [InlineData("NR2105", "mac", "/network/mac/@address", "<forward mode='bridge'/><bridge name='br0'/><mac address='52:54:00:00:00:01'/>")]
    [InlineData("NR2105", "ip", "/network/ip[1]", "<forward mode='vepa'/><ip address='10.0.0.1'/>")]
    [InlineData("NR2105", "dns", "/network/dns", "<forward mode='vepa'/><dns><txt name='a' value='b'/></dns>")]
    [InlineData("NR2105", "domain", "/network/domain", "<forward mode='hostdev'/><domain name=''/>")]
    [InlineData("NR2106", "n", "/network/bandwidth", "<forward mode='vepa'/><bandwidth><inbound average='1'/></bandwidth>")]
    [InlineData("NR2106", "n", "/network/bandwidth", "<forward mode='bridge'/><bandwidth><inbound average='1'/></bandwidth>")]
    [InlineData("NR2107", "n", "/network/forward/interface[1]/@dev", "<forward mode='hostdev'><interface dev='eth0'/></forward>")]
    [InlineData("NR2108", "n", "/network/forward/address[1]", "<forward mode='vepa'><address type='pci' bus='3'/></forward>")]
    [InlineData("NR2108", "n", "/network/forward/address[1]", "<forward mode='none'><address type='pci' bus='3'/></forward>")]
    [InlineData("NR2109", "0000:03:10.2", "/network/forward/address[1]", "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>")]
    [InlineData("NR2111", "IPv4", "/network/ip[2]", "<ip address='10.0.0.1'><dhcp><range start='10.0.0.2' end='10.0.0.3'/></dhcp></ip><ip address='10.1.0.1'><dhcp><host name='a' ip='10.1.0.2'/></dhcp></ip>")]
    [InlineData("NR2112", "n", "/network/portgroup[3]", "<portgroup name='a' default='yes'/><portgroup name='b'/><portgroup name='c' default='yes'/>")]
    [InlineData("NR2113", "a", "/network/portgroup[3]", "<portgroup name='a'/><portgroup name='b'/><portgroup name='a'/>")]
    [InlineData("NR2114", "n", "/network/portgroup[1]/bandwidth", "<forward mode='private'/><portgroup name='g'><bandwidth><inbound average='1'/></bandwidth></portgroup>")]
    [InlineData("NR2115", "n", "/network/vlan", "<forward mode='vepa'/><vlan><tag id='4'/></vlan>")]
    [InlineData("NR2115", "n", "/network/vlan", "<forward mode='vepa'/><vlan><tag id='4'/></vlan><portgroup name='a' default='yes'/>")]
    [InlineData("NR2115", "n", "/network/vlan", "<forward mode='hostdev'/><vlan><tag id='4'/></vlan><portgroup name='a'><virtualport/></portgroup>")]
    [InlineData("NR2115", "n", "/network/portgroup[1]/vlan", "<portgroup name='a'><vlan><tag id='4'/></vlan></portgroup>")]
    [InlineData("NR2115", "n", "/network/vlan", "<forward mode='bridge'/><bridge name='br0'/><vlan><tag id='4'/></vlan><portgroup name='a'><virtualport type='openvswitch'/></portgroup>")]
    [InlineData("NR2115", "n", "/network/vlan", "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/><vlan><tag id='4'/></vlan><portgroup name='a'><virtualport><parameters profileid='p'/></virtualport></portgroup>")]
    public void What_libvirt_refuses_to_define_is_told_at_its_place(string id, string firstArgument, string path, string children)
    {
        var error = Check(NetworkText.Of(children)).FirstError!;

        (error.Id, error.Arguments[0].Value, error.Place.Path).Should().Be((id, firstArgument, path));
    }

    [Theory]
    [InlineData("<forward mode='passthrough'/><vlan><tag id='4'/></vlan><portgroup name='a'/>")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><vlan><tag id='4'/></vlan><portgroup name='a' default='yes'><virtualport type='openvswitch'/></portgroup>")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><bandwidth><inbound average='1'/></bandwidth><portgroup name='a'><bandwidth><inbound average='1'/></bandwidth></portgroup>")]
    [InlineData("<forward mode='vepa'/><dns enable='yes'><forwarder addr='10.0.0.1'/></dns>")]
    [InlineData("<forward mode='hostdev'><address type='pci' bus='3' slot='16'/></forward>")]
    [InlineData("<ip address='10.0.0.1'><dhcp><range start='10.0.0.2' end='10.0.0.3'/></dhcp></ip><ip family='ipv6' address='2001:db8::1'><dhcp><host name='a' ip='2001:db8::2'/></dhcp></ip>")]
    public void What_looks_alike_and_is_accepted(string children) => Check(NetworkText.Of(children)).FirstError.Should().BeNull();

    [Fact]
    public void Name_has_one_line() => Check("<network><name>a\nb</name></network>").FirstError!.Id.Should().Be("NR2101");

    [Fact]
    public void Mixed_pool_of_a_model_made_in_code_is_refused()
    {
        var forward = new Forward { Mode = ForwardMode.Passthrough, PhysicalFunction = "eth6", Pool = [new PoolDevice.NetDevice("eth0")] };

        new NetworkDefinition("n") { Forward = forward }.CheckDefinition().FirstError!.Id.Should().Be("NR2110");
    }

    [Fact]
    public void Devices_are_not_checked_where_the_host_is_not_known() =>
        NetworkDefinition.Parse(NetworkText.Of("<forward mode='hostdev'><address type='pci' bus='9'/></forward>")).CheckDefinition().Succeeded.Should().BeTrue();

    [Fact]
    public void Every_bad_vlan_is_told_after_all_else() =>
        Check(NetworkText.Of("<portgroup name='a'><vlan><tag id='4'/></vlan></portgroup><portgroup name='b'/><portgroup name='a'><vlan><tag id='5'/></vlan></portgroup>"))
            .Diagnostics.Select(d => d.Place.Path).Should().Equal("/network/portgroup[3]", "/network/portgroup[1]/vlan", "/network/portgroup[3]/vlan");

    [Fact]
    public void Virtualport_that_spoils_a_vlan_is_told_beside_it() =>
        Check(NetworkText.Of("<forward mode='passthrough'/><vlan><tag id='4'/></vlan><portgroup name='a'><virtualport/></portgroup>"))
            .FirstError!.Related.Select(related => related.Place.Path).Should().Equal("/network/portgroup[1]/virtualport", "/network/forward/@mode");

    [Fact]
    public void Vlan_on_a_bridge_of_the_host_is_not_verified_from_11_0_0_on()
    {
        var network = NetworkDefinition.Parse(NetworkText.Of("<forward mode='bridge'/><bridge name='br0'/><vlan><tag id='4'/></vlan>"));

        network.CheckDefinition().FirstError!.Id.Should().Be("NR2115");
        var newer = network.CheckDefinition(new DefineContext { Release = new LibvirtRelease(11, 0) });
        newer.Succeeded.Should().BeTrue();
        newer.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR2130");
    }

    [Fact]
    public void Definition_is_kept_with_bridge_and_mac_filled_in()
    {
        var kept = NetworkDefinition.Parse(NetworkText.Of("<bridge zone='z'/>")).CheckDefinition().Require();

        kept.Bridge.Should().Be(new NetworkBridge { Name = "virbr0", Zone = "z" });
        kept.MacIsGenerated.Should().BeTrue();
        kept.ToXml(GeneratedValues.Auto).Should().Contain("<mac address='AUTO'/>");
    }

    [Fact]
    public void Stated_mac_is_kept() =>
        NetworkDefinition.Parse(NetworkText.Of("<mac address='52:54:00:00:00:01'/>")).CheckDefinition().Require().MacIsGenerated.Should().BeFalse();

    [Fact]
    public void Network_without_a_bridge_of_its_own_is_kept_as_it_is()
    {
        var network = NetworkDefinition.Parse(NetworkText.Of("<forward mode='vepa' dev='eth0'/>"));

        network.CheckDefinition().Require().Should().BeSameAs(network);
    }

    private static ReadResult<NetworkDefinition> Check(string xml) =>
        NetworkDefinition.Parse(xml).CheckDefinition(new DefineContext { Inventory = Inventory });
}
