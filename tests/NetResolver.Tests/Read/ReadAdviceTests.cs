using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class ReadAdviceTests
{
    [Theory]
    [InlineData("NR9009", "/network/bandwidth/outbound", "<bandwidth><outbound average='0' peak='5'/></bandwidth>")]
    [InlineData("NR9009", "/network/portgroup[1]/bandwidth/inbound", "<portgroup name='a'><bandwidth><inbound average='0'/></bandwidth></portgroup>")]
    [InlineData("NR9010", "/network/vlan/tag[2]", "<vlan><tag id='4'/><tag id='4' nativeMode='tagged'/></vlan>")]
    [InlineData("NR9011", "/network/portgroup[1]/@name", "<portgroup name='a&amp;b'/>")]
    [InlineData("NR9011", "/network/domain/@name", "<domain name='a&lt;b'/>")]
    [InlineData("NR9011", "/network/virtualport/parameters/@profileid", "<virtualport type='openvswitch'><parameters profileid='it&apos;s'/></virtualport>")]
    [InlineData("NR9011", "/network/ip[1]/dhcp/host[1]/@name", "<ip address='10.0.0.1'><dhcp><host name='a&amp;b' ip='10.0.0.2'/></dhcp></ip>")]
    [InlineData("NR9012", "/network/mac/@address", "<mac address='52:54:00:11:22:33 spare'/>")]
    [InlineData("NR9012", "/network/ip[1]/dhcp/host[1]/@mac", "<ip address='10.0.0.1'><dhcp><host mac='52:54:00:11:22:33 x' ip='10.0.0.2'/></dhcp></ip>")]
    [InlineData("NR9013", "/network/virtualport/parameters/@managerid", "<virtualport type='802.1Qbg'><parameters managerid='-4294967295'/></virtualport>")]
    [InlineData("NR9018", "/network/forward/address", "<forward mode='vepa'><interface dev='a'/><address/></forward>")]
    [InlineData("NR9018", "/network/forward/pf", "<forward mode='hostdev'><address type='pci' bus='1'/><pf/></forward>")]
    [InlineData("NR9020", "/network/forward", "<forward mode='none' dev='eth0'/>")]
    [InlineData("NR9021", "/network/forward/address[1]/@function", "<forward mode='hostdev'><address type='pci' function='99'/></forward>")]
    [InlineData("NR9022", "/network/bridge/@delay", "<bridge delay='18446744073709551615'/>")]
    [InlineData("NR9023", "/network/mtu/@size", "<mtu size='-1'/>")]
    [InlineData("NR9040", "/network/vlan/tag[3]", "<vlan><tag id='4'/><tag id='5'/><tag id='04'/><tag id='4'/></vlan>")]
    [InlineData("NR9048", "/network/bridge/@stp", "<bridge stp='OFF'/>")]
    [InlineData("NR9048", "/network/forward/@managed", "<forward mode='hostdev' managed='true'/>")]
    [InlineData("NR9048", "/network/portgroup[1]/@default", "<portgroup name='a' default='1'/>")]
    [InlineData("NR9051", "/network/bandwidth/inbound/@peak", "<bandwidth><inbound average='10' peak='5'/></bandwidth>")]
    [InlineData("NR1121", "/network/metadata/a[1]", "<metadata><a/></metadata>")]
    public void Trap_is_told_at_its_place(string id, string path, string children)
    {
        var found = NetworkDefinition.Read(NetworkText.Of(children));

        found.Succeeded.Should().BeTrue();
        var advice = found.Diagnostics.Should().ContainSingle().Subject;
        (advice.Id, advice.Severity, advice.Place.Path).Should().Be((id, Severity.Warning, path));
    }

    [Fact]
    public void Vlan_that_is_listed_twice_shows_the_first_place()
    {
        var advice = NetworkDefinition.Read(NetworkText.Of("<vlan><tag id='7'/><tag id='4'/><tag id='4'/></vlan>")).Diagnostics.Should().ContainSingle().Subject;

        advice.Message.Should().Be("VLAN 4 is listed more than once; libvirt takes that, and may later take a list that differs for the same");
        advice.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/vlan/tag[2]");
    }

    [Fact]
    public void Vlan_that_is_native_and_listed_twice_is_told_of_once() =>
        NetworkDefinition.Read(NetworkText.Of("<vlan><tag id='4' nativeMode='tagged'/><tag id='4'/></vlan>")).Diagnostics.Select(d => d.Id).Should().Equal("NR9010");

    [Fact]
    public void Inbound_average_of_0_is_a_trap_of_its_own_on_a_network() =>
        NetworkDefinition.Read(NetworkText.Of("<bandwidth><inbound average='0'/></bandwidth>")).Diagnostics.Select(d => d.Id).Should().Equal("NR9050");

    [Theory]
    [InlineData("<network connections='1'><name>n</name><forward mode='hostdev' managed='yes'><pf dev='eth3'/><address type='pci' bus='4' slot='16' function='1'/></forward></network>")]
    [InlineData("<network><name>n</name><forward mode='passthrough'><pf dev='eth3'/><interface dev='eth4' connections='1'/></forward></network>")]
    public void Text_of_a_running_network_shows_what_its_physical_function_became(string xml) =>
        NetworkDefinition.Read(xml).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("11111111 1111411181111111-11111111")]
    [InlineData("-11111111-1111-4111-8111-111111111111")]
    [InlineData(" 11111111-1111-4111-8111-111111111111 ")]
    public void Odd_spelling_of_a_uuid_is_told(string uuid) =>
        NetworkDefinition.Read($"<network><name>n</name><uuid>{uuid}</uuid></network>").Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9014");

    [Theory]
    [InlineData("11111111-1111-4111-8111-111111111111")]
    [InlineData("1111111111114111811111111111111A")]
    public void Usual_spellings_of_a_uuid_are_not(string uuid) =>
        NetworkDefinition.Read($"<network><name>n</name><uuid>{uuid}</uuid></network>").Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("<bridge stp='off'/>")]
    [InlineData("<forward mode='hostdev' managed='NO'/>")]
    [InlineData("<portgroup name='a' default='YES'/>")]
    [InlineData("<bandwidth><inbound average='10' peak='10'/></bandwidth>")]
    [InlineData("<vlan><tag id='0'/><tag id='64'/><tag id='4095'/></vlan>")]
    [InlineData("<forward mode='vepa'/>")]
    public void What_is_no_trap_is_not_told(string children) => NetworkDefinition.Read(NetworkText.Of(children)).Diagnostics.Should().BeEmpty();
}
