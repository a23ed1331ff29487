using System.Diagnostics.CodeAnalysis;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

/// <summary>A fault that only follows from another one is not told.</summary>
public sealed class CascadeTests
{
    private const string Uuid = "9a05da11-e96b-47f3-8253-a3a482e445f5";

    [Theory]
    [InlineData("<forward mode='bogus'/><mtu size='1500'/><bridge name='br0' delay='3'/>", "NR1130")]
    [InlineData("<forward mode='bogus'><interface dev='a'/><interface dev='b'/></forward>", "NR1130")]
    [InlineData("<forward mode='bogus'/><vlan><tag id='1'/></vlan><bandwidth><inbound average='1'/></bandwidth><ip address='10.0.0.1'/>", "NR1130")]
    [InlineData("<forward mode='bogus'><nat><port start='1' end='2'/></nat></forward>", "NR1130")]
    [InlineData("<ip address='10.0.0.x' prefix='24'><dhcp><range start='10.0.0.2' end='10.0.0.9'/></dhcp></ip><route address='10.1.0.0' prefix='16' gateway='10.0.0.2'/>", "NR1221")]
    [InlineData("<ip address='10.0.0.1' netmask='x'><dhcp><range start='10.9.0.2' end='10.9.0.9'/></dhcp></ip><route address='10.1.0.0' prefix='16' gateway='10.9.0.2'/>", "NR1222")]
    [InlineData("<ip address='10.0.0.1' family='ipv6' prefix='64'><dhcp><range start='10.0.0.2' end='10.0.0.9'/></dhcp></ip>", "NR1223")]
    [InlineData("<ip address='2001:db8::x' family='ipv6' prefix='64'><dhcp><host id='0:1' name='a' ip='2001:db8::2'/></dhcp></ip>", "NR1221")]
    [InlineData("<route address='10.1.0.0' prefix='x' gateway='10.0.0.2'/><ip address='10.0.0.1' prefix='24'/>", "NR1012")]
    [InlineData("<route family='ipv6' address='10.1.0.1' prefix='16' gateway='::1'/><ip family='ipv6' address='::2' prefix='64'/>", "NR1253")]
    [InlineData("<dns enable='no'><host ip='x'><hostname>h</hostname></host></dns>", "NR1274", "NR1272")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openwsitch'/><vlan><tag id='1'/></vlan>", "NR1040")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/><portgroup name='a'><virtualport type='x'/></portgroup><vlan><tag id='1'/></vlan>", "NR1040")]
    [InlineData("<forward mode='passthrough'/><virtualport type='802.1Qbg'/><portgroup name='a'><virtualport/><vlan><tag id='x'/></vlan></portgroup><vlan><tag id='1'/></vlan>", "NR1012", "NR2115")]
    [InlineData("<virtualport type='x'><parameters profileid='p' managerid='1'/></virtualport>", "NR1040")]
    [InlineData("<virtualport><parameters profileid='p' managerid='1'/></virtualport>", "NR1041")]
    [InlineData("<portgroup default='yes'/><portgroup/>", "NR1110", "NR1110")]
    public void Network_has_what_is_wrong_and_no_more([StringSyntax(StringSyntaxAttribute.Xml)] string children, params string[] ids) =>
        Errors(NetworkDefinition.ReadAndCheck(NetworkText.Of(children)).Diagnostics).Should().Equal(ids);

    [Theory]
    [InlineData("<forward mode='vepa' dev='e'/><ip address='10.0.0.300'/>", "NR1221 /network/ip[1]/@address", "NR2105 /network/ip[1]")]
    [InlineData("<forward mode='vepa' dev='e'/><mac address='x'/>", "NR1107 /network/mac/@address", "NR2105 /network/mac")]
    [InlineData("<forward mode='vepa' dev='e'/><dns><txt name='n'/></dns>", "NR1286 /network/dns/txt[1]", "NR2105 /network/dns")]
    [InlineData("<forward mode='vepa' dev='e'/><bandwidth><inbound average='x'/></bandwidth>", "NR1082 /network/bandwidth/inbound/@average", "NR2106 /network/bandwidth")]
    [InlineData("<forward mode='vepa' dev='e'/><bandwidth classID='4'/>", "NR1080 /network/bandwidth/@classID")]
    [InlineData("<forward mode='vepa' dev='e'/><vlan><tag id='x'/></vlan>", "NR1012 /network/vlan/tag[1]/@id", "NR2115 /network/vlan")]
    [InlineData("<forward mode='vepa' dev='e'/><portgroup name='a'><bandwidth><inbound average='x'/></bandwidth></portgroup>", "NR1082 /network/portgroup[1]/bandwidth/inbound/@average", "NR2114 /network/portgroup[1]/bandwidth")]
    [InlineData("<ip address='10.0.0.1' netmask='255.255.255.0' prefix='24'><dhcp><range start='10.0.1.5' end='10.0.1.9'/></dhcp></ip>", "NR1225 /network/ip[1]/@prefix", "NR1213 /network/ip[1]/dhcp/range[1]")]
    [InlineData("<ip address='10.0.0.1' netmask='255.255.0.0' prefix='24'><dhcp><range start='10.0.1.5' end='10.0.1.9'/></dhcp></ip>", "NR1225 /network/ip[1]/@prefix")]
    public void What_an_element_of_a_network_breaks_by_being_there_is_told_though_it_has_errors([StringSyntax(StringSyntaxAttribute.Xml)] string children, params string[] found) =>
        NetworkDefinition.ReadAndCheck(NetworkText.Of(children)).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Id} {d.Place.Path}").Should().Equal(found);

    [Theory]
    [InlineData("<interface type='bridge'><source bridge='br0'/><virtualport type='802.1Qbh'/><port isolated='yes'/></interface>", "NR1046 /interface/virtualport", "NR2005 /interface/port/@isolated")]
    [InlineData("<interface type='bridge'><source bridge='br0'/><virtualport type='x'/><port isolated='yes'/></interface>", "NR1040 /interface/virtualport/@type")]
    [InlineData("<interface type='bridge'><source bridge='br0'><ip address='10.x'/></source></interface>", "NR1331 /interface/source/ip[1]/@address", "NR2000 /interface/source/ip[1]")]
    public void What_an_element_of_an_interface_breaks_by_being_there_is_told_though_it_has_errors([StringSyntax(StringSyntaxAttribute.Xml)] string xml, params string[] found) =>
        GuestInterface.Read(xml).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Id} {d.Place.Path}").Should().Equal(found);

    [Fact]
    public void Network_whose_uuid_is_bad_does_not_differ_from_the_one_that_is_there()
    {
        var there = NetworkDefinition.Parse($"<network><name>n</name><uuid>{Uuid}</uuid><bridge name='virbr0'/></network>");
        var context = new DefineContext { Networks = [there] };

        Errors(NetworkDefinition.ReadAndCheck("<network><name>n</name><uuid>x</uuid></network>", context: context).Diagnostics).Should().Equal("NR1103");
        Errors(NetworkDefinition.ReadAndCheck($"<network><uuid>{Uuid}</uuid><bridge name='virbr0'/></network>", context: context).Diagnostics).Should().Equal("NR1101");
    }

    [Fact]
    public void What_defining_refuses_is_told_beside_what_reading_does()
    {
        var there = NetworkDefinition.Parse("<network><name>other</name><bridge name='virbr0'/></network>");

        Errors(NetworkDefinition.ReadAndCheck("<network><name>n</name><uuid>x</uuid><bridge name='virbr0'/></network>", context: new DefineContext { Networks = [there] }).Diagnostics)
            .Should().Equal("NR1103", "NR2102");
    }

    [Fact]
    public void Definition_that_is_good_comes_out_as_libvirt_keeps_it()
    {
        using var bytes = new MemoryStream([.. "<network><name>n</name></network>"u8]);

        NetworkDefinition.ReadAndCheck(bytes).Require().BridgeName.Should().Be("virbr0");
        NetworkDefinition.ReadAndCheck(System.Xml.Linq.XElement.Parse("<network><name>n</name></network>")).Require().BridgeName.Should().Be("virbr0");
    }

    [Fact]
    public void Text_that_is_no_network_is_told_once() => Errors(NetworkDefinition.ReadAndCheck("<pool/>").Diagnostics).Should().Equal("NR1005");

    [Theory]
    [InlineData("<interface type='bogus'><source network='n'/><virtualport/><filterref filter='f'/><port isolated='yes'/><target managed='no' dev='t'/></interface>", "NR1011")]
    [InlineData("<interface type='user'><model type='a b'/><driver iommu='on' queues='2'/></interface>", "NR1350")]
    [InlineData("<interface type='vhostuser'><source type='unix' path='/p' mode='server'/><model type='a b'/></interface>", "NR1350")]
    [InlineData("<interface type='network'><source network='n'/><virtualport type='x'/><port isolated='yes'/></interface>", "NR1040")]
    [InlineData("<interface type='network'><source network='n'/><teaming type='bogus' persistent='ua-x'/></interface>", "NR1353")]
    [InlineData("<interface type='bridge'><source bridge='b'/><virtualport type='802.1Qbg'><parameters managerid='x' typeid='1' typeidversion='1'/></virtualport></interface>", "NR1042")]
    [InlineData("<interface type='direct'><source mode='vepa'/><target managed='no' dev='t'/></interface>", "NR1010", "NR2001")]
    public void Interface_has_what_is_wrong_and_no_more([StringSyntax(StringSyntaxAttribute.Xml)] string xml, params string[] ids)
    {
        Errors(GuestInterface.Read(xml).Diagnostics).Should().Equal(ids);
        Errors(Guest.Read($"<domain><name>g</name><devices>{xml}</devices></domain>").Diagnostics).Should().Equal(ids);
    }

    [Fact]
    public void Boot_order_of_an_interface_with_errors_counts()
    {
        var found = Guest.Read("""
            <domain><name>g</name><devices>
              <interface type='user'><mac address='x'/><boot order='1'/></interface>
              <interface type='user'><boot order='1'/></interface>
            </devices></domain>
            """).Diagnostics;

        Errors(found).Should().Equal("NR1311", "NR1372");
        found[1].Related.Should().ContainSingle().Which.Place.Path.Should().Be("/domain/devices/interface[1]/boot/@order");
    }

    [Fact]
    public void Network_of_a_host_that_cannot_be_read_is_not_missing()
    {
        var inventory = HostInventory.Parse("""{"formatVersion":"1.0","networks":[{"name":"red"},{"name":"blue"}],"guests":{"running":["g","h"]}}""");

        Found(inventory, "<network><name>red</name><mtu size='x'/></network>", "<domain><name>g</name><devices><interface type='bogus'/></devices></domain>")
            .Should().Equal("NR1109", "NR1011", "NR1525", "NR1526");
        Found(inventory, "<network><name>red</name>").Should().Equal("NR1001");
    }

    [Fact]
    public void Networks_of_a_host_are_held_against_each_other_even_if_one_has_errors() =>
        Found(null, "<network><name>red</name><bridge name='virbr0'/><mtu size='x'/></network>", "<network><name>blue</name><bridge name='virbr0'/></network>", "<network><name>red</name></network>")
            .Should().Equal("NR1109", "NR2102", "NR1522");

    [Fact]
    public void Network_and_guest_of_a_plan_are_told_together()
    {
        using var shell = new Shell();

        var ran = shell.File("n.xml", "<network><name>red</name><mtu size='x'/></network>")
            .File("g.xml", "<domain><name>g</name><devices><interface type='network'><source network='blue'/><mac address='x'/></interface><interface type='bogus'/></devices></domain>")
            .Run("plan --network n.xml g.xml");

        ran.Error.Should().Contain("NR1109").And.Contain("NR1311").And.Contain("NR1011").And.NotContain("NR4001");
    }

    private static List<string> Found(HostInventory? inventory, params string[] documents) =>
        [.. HostSnapshot.Read("h", documents.Select((text, i) => new HostDocument($"{i}.xml", text)), inventory).Diagnostics.Where(d => d.Severity >= Severity.Warning).Select(d => d.Id)];

    private static List<string> Errors(IReadOnlyList<Diagnostic> found) => [.. found.Where(d => d.Severity == Severity.Error).Select(d => d.Id)];
}
