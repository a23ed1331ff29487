using System.Diagnostics.CodeAnalysis;
using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests;

/// <summary>What decides beside the place of a finding is shown with it.</summary>
public sealed class RelatedPlaceTests
{
    [Theory]
    [InlineData("<forward mode='bridge'><interface dev='a'/><interface dev='a'/></forward>", "NR1135", "/network/forward/interface[1]/@dev")]
    [InlineData("<forward mode='nat'><nat/><nat/></forward><ip address='10.0.0.1'/>", "NR1200", "/network/forward/nat[1]")]
    [InlineData("<forward mode='route'><nat><port start='1' end='2'/></nat></forward><ip address='10.0.0.1'/>", "NR1201", "/network/forward/@mode")]
    [InlineData("<forward mode='nat'><interface dev='a'/><interface dev='b'/></forward><ip address='10.0.0.1'/>", "NR1161", "/network/forward/interface[1]/@dev", "/network/forward/@mode")]
    [InlineData("<forward mode='vepa'/><bridge name='b'/>", "NR1163", "/network/forward/@mode")]
    [InlineData("<forward mode='vepa'/><bridge delay='1'/>", "NR1166", "/network/forward/@mode")]
    [InlineData("<forward mode='bridge'><interface dev='a'/></forward><bridge name='b'/>", "NR1167", "/network/forward/interface[1]/@dev")]
    [InlineData("<forward mode='vepa'/><mtu size='1'/>", "NR1168", "/network/forward/@mode")]
    [InlineData("<vlan trunk='no'><tag id='1'/><tag id='2'/></vlan>", "NR1063", "/network/vlan/tag[2]")]
    [InlineData("<vlan trunk='no'><tag id='1' nativeMode='tagged'/></vlan>", "NR1064", "/network/vlan/tag[1]/@nativeMode")]
    [InlineData("<vlan><tag id='1' nativeMode='tagged'/><tag id='2' nativeMode='tagged'/></vlan>", "NR1062", "/network/vlan/tag[1]")]
    [InlineData("<virtualport type='802.1Qbh'><parameters managerid='1'/></virtualport>", "NR1047", "/network/virtualport/@type")]
    [InlineData("<ip address='10.0.0.1' family='ipv6' prefix='64'/>", "NR1223", "/network/ip[1]/@family")]
    [InlineData("<ip address='10.0.0.1' netmask='255.0.0.0' prefix='8'/>", "NR1225", "/network/ip[1]/@netmask")]
    [InlineData("<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.9.0.1' end='10.9.0.2'/></dhcp></ip>", "NR1213", "/network/ip[1]")]
    [InlineData("<ip address='10.0.0.1' prefix='24'/><route address='10.1.0.0' prefix='16' gateway='10.9.0.2'/>", "NR1259", "/network/ip[1]")]
    [InlineData("<dns enable='no'><txt name='a' value='b'/></dns>", "NR1272", "/network/dns/txt")]
    [InlineData("<portgroup name='a'/><portgroup name='a'/>", "NR2113", "/network/portgroup[1]")]
    [InlineData("<portgroup name='a' default='yes'/><portgroup name='b' default='yes'/>", "NR2112", "/network/portgroup[1]")]
    [InlineData("<forward mode='vepa'/><ip address='10.0.0.1'/>", "NR2105", "/network/forward/@mode")]
    [InlineData("<forward mode='vepa'/><bandwidth><inbound average='1'/></bandwidth>", "NR2106", "/network/forward/@mode")]
    [InlineData("<forward mode='vepa'/><portgroup name='a'><bandwidth><inbound average='1'/></bandwidth></portgroup>", "NR2114", "/network/forward/@mode")]
    [InlineData("<forward mode='hostdev'><interface dev='a'/></forward>", "NR2107", "/network/forward/@mode")]
    [InlineData("<forward mode='vepa'><address type='pci' bus='1' slot='1'/></forward>", "NR2108", "/network/forward/@mode")]
    [InlineData("<vlan><tag id='1'/></vlan>", "NR2115", "/network")]
    public void Network_shows_what_decides([StringSyntax(StringSyntaxAttribute.Xml)] string children, string id, params string[] related)
    {
        var read = NetworkDefinition.ReadAndCheck(NetworkText.Of(children));

        Paths(read.Diagnostics.First(d => d.Id == id)).Should().Equal(related);
    }

    [Theory]
    [InlineData("<interface type='user'><virtualport/></interface>", "NR1048", "/interface")]
    [InlineData("<interface type='network'><source network='n'><ip address='10.0.0.1'/></source></interface>", "NR2000", "/interface")]
    [InlineData("<interface type='network'><source network='n'/><target dev='t' managed='no'/></interface>", "NR2001", "/interface")]
    [InlineData("<interface type='direct'><source dev='n'/><port isolated='yes'/></interface>", "NR2004", "/interface")]
    [InlineData("<interface type='bridge'><source bridge='n'/><port isolated='yes'/><virtualport type='openvswitch'/></interface>", "NR2005", "/interface/virtualport/@type")]
    [InlineData("<interface type='user'><driver iommu='on'/></interface>", "NR2006", "/interface")]
    [InlineData("<interface type='bridge'><source bridge='n'/><virtualport type='802.1Qbh'/></interface>", "NR1046", "/interface/virtualport/@type")]
    [InlineData("<interface type='hostdev' rawio='yes'><source><address type='pci' bus='1'/></source></interface>", "NR1316", "/interface/source/address")]
    public void Interface_shows_what_decides([StringSyntax(StringSyntaxAttribute.Xml)] string xml, string id, params string[] related) =>
        Paths(GuestInterface.Read(xml).Diagnostics.First(d => d.Id == id)).Should().Equal(related);

    [Theory]
    [InlineData("<forward mode='nat'/><ip address='10.0.0.1'/>", "<virtualport type='openvswitch'/>", "NR4010", "network.xml /network/forward/@mode")]
    [InlineData("<forward mode='bridge'/><bridge name='b'/>", "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>", "NR4011", "network.xml /network/forward/@mode")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "<bandwidth><inbound average='1' floor='1'/></bandwidth>", "NR4020", "network.xml /network/forward/@mode")]
    [InlineData("", "<bandwidth><inbound average='1' floor='1'/></bandwidth>", "NR4021", "network.xml /network")]
    [InlineData("<forward mode='vepa'/>", "", "NR4100", "interface.xml /interface/source/@network")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "<port isolated='yes'/>", "NR2004", "network.xml /network/forward/@mode")]
    [InlineData("<forward mode='vepa' dev='eth0'/>", "<vlan><tag id='1'/></vlan>", "NR2050", "network.xml /network/forward/@mode")]
    [InlineData("<forward mode='bridge'/><bridge name='b'/><virtualport type='openvswitch'/>", "<port isolated='yes'/>", "NR2005", "network.xml /network/virtualport/@type")]
    [InlineData("<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'/>", "<virtualport><parameters managerid='1'/></virtualport>", "NR1046", "network.xml /network/virtualport/@type")]
    [InlineData("<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'/>", "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>", "NR3001", "interface.xml /interface/virtualport/@type")]
    public void Plan_shows_the_line_of_the_other_document(string network, string nic, string id, params string[] related) =>
        PlanOn(network, nic).Diagnostics.First(d => d.Id == id).Related.Select(r => $"{r.Place.Document} {r.Place.Path}").Should().Equal(related);

    [Fact]
    public void Network_that_does_not_run_is_shown()
    {
        var result = ConnectionPlanner.Plan(Network(""), Interface(), new PlanOptions { Use = NetworkUse.Idle with { IsActive = false } });

        Paths(result.Diagnostics.First(d => d.Id == "NR4002")).Should().Equal("/network");
    }

    [Fact]
    public void Portgroup_that_is_not_there_shows_those_that_are()
    {
        var groups = string.Concat(Enumerable.Range(1, 12).Select(i => $"<portgroup name='g{i}'/>"));

        Paths(PlanOn(groups, portgroup: "x").Diagnostics.First(d => d.Id == "NR9004")).Should().Equal(Enumerable.Range(1, 5).Select(i => $"/network/portgroup[{i}]"));
        Paths(PlanOn("", portgroup: "x").Diagnostics.First(d => d.Id == "NR9004")).Should().Equal("/network");
    }

    [Fact]
    public void Conflicts_of_all_levels_are_told_with_both_places()
    {
        const string Ids = "instanceid='9a05da11-e96b-47f3-8253-a3a482e445f5'";
        var found = PlanOn(
            $"<forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='2' typeid='3' {Ids}/></virtualport>" +
            "<portgroup name='a'><virtualport type='802.1Qbg'><parameters managerid='4' typeidversion='5'/></virtualport></portgroup>",
            $"<virtualport type='802.1Qbg'><parameters managerid='1' typeid='2' typeidversion='3' {Ids}/></virtualport>",
            "a").Diagnostics.Where(d => d.Id == "NR3002").ToList();

        found.Select(d => $"{d.Place.Path} {d.Related.Single().Place.Document} {d.Arguments[0].Value}").Should().Equal(
            "/network/virtualport/parameters/@managerid interface.xml managerid",
            "/network/virtualport/parameters/@typeid interface.xml typeid",
            "/network/portgroup[1]/virtualport/parameters/@managerid interface.xml managerid",
            "/network/portgroup[1]/virtualport/parameters/@typeidversion interface.xml typeidversion");
    }

    [Theory]
    [InlineData("""{"formatVersion":"1.0","formatVersion":"1.0"}""", "NR1502", 1)]
    [InlineData("""{"formatVersion":"1.0","networks":[{"name":"a"},{"name":"a"}]}""", "NR1510", 1)]
    public void Inventory_shows_the_first_of_two(string text, string id, int count) =>
        HostInventory.Read(text).Diagnostics.First(d => d.Id == id).Related.Should().HaveCount(count).And.OnlyContain(r => r.Place.Line == 1 && r.Place.Length > 0);

    [Theory]
    [InlineData("<nr:interface mac='52:54:00:00:00:01' alias='ua-a'/>", "NR1479", "/connections/interface[1]/@mac")]
    [InlineData("<nr:interface><nr:allow modes='nat'/><nr:allow modes='nat'/></nr:interface>", "NR1477", "/connections/interface[1]/allow")]
    [InlineData("<nr:interface><nr:virtualport><nr:parameter name='typeid' policy='require'/><nr:parameter name='typeid' policy='require'/></nr:virtualport></nr:interface>", "NR1481", "/connections/interface[1]/virtualport/parameter[1]")]
    [InlineData("<nr:interface/><nr:interface/>", "NR1478", "/connections/interface[1]")]
    [InlineData("<nr:interface><nr:alternative><virtualport type='802.1Qbh'/><virtualport type='802.1Qbh'/></nr:alternative></nr:interface>", "NR1477", "/connections/interface[1]/alternative[1]/virtualport")]
    public void Policy_shows_the_first_of_two(string parts, string id, string related) =>
        Paths(GuestPolicy.Read($"<nr:connections xmlns:nr='{GuestPolicy.Namespace}'>{parts}</nr:connections>").Diagnostics.First(d => d.Id == id)).Should().Equal(related);

    private static IEnumerable<string> Paths(Diagnostic finding) => finding.Related.Select(related => related.Place.Path);
}
