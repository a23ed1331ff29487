using NetResolver.Diagnostics;
using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

public class PortGroupUpdateTests
{
    private const string Groups =
        "<forward mode='passthrough'><interface dev='eth0'/></forward><portgroup name='a' default='yes'><vlan><tag id='7'/></vlan></portgroup><portgroup name='b'/>";

    [Theory]
    [InlineData("add-last", "<portgroup name='c'/>", "a b c")]
    [InlineData("add-first", "<portgroup name='c'/>", "c a b")]
    [InlineData("add-last", "<portgroup name='A'/>", "a b A")]
    [InlineData("modify", "<portgroup name='a'/>", "a b")]
    [InlineData("delete", "<portgroup name='a'/>", "b")]
    [InlineData("delete", "<portgroup name='b' default='yes'/>", "a")]
    public void Group_is_added_where_asked_replaced_or_removed(string command, string xml, string names) =>
        string.Join(' ', Update(Groups, "portgroup", command, xml).Require().PortGroups.Select(g => g.Name)).Should().Be(names);

    [Fact]
    public void Modify_replaces_the_whole_content_in_its_place()
    {
        var group = Update(Groups, "portgroup", "modify", "<portgroup name='a' trustGuestRxFilters='yes'/>").Require().PortGroups[0];

        group.Should().Be(new PortGroup("a") { TrustGuestRxFilters = true });
    }

    [Theory]
    [InlineData("add-last", "<group/>", "NR4306")]
    [InlineData("add-last", "<portgroup/>", "NR1110")]
    [InlineData("delete", "<portgroup name='a' trustGuestRxFilters='x'/>", "NR1011")]
    [InlineData("delete", "<portgroup name='a'><vlan/></portgroup>", "NR1060")]
    [InlineData("99", "<portgroup name='c' trustGuestRxFilters='x'/>", "NR1011")]
    [InlineData("modify", "<portgroup name='c'/>", "NR4321")]
    [InlineData("modify", "<portgroup name='c' default='yes'/>", "NR4321")]
    [InlineData("delete", "<portgroup name='c'/>", "NR4321")]
    [InlineData("add-last", "<portgroup name='a' default='yes'/>", "NR4320")]
    [InlineData("add-first", "<portgroup name='b' default='yes'/>", "NR4320")]
    [InlineData("add-last", "<portgroup name='c' default='yes'/>", "NR4322")]
    [InlineData("modify", "<portgroup name='b' default='yes'/>", "NR4322")]
    [InlineData("99", "<portgroup name='c' default='yes'/>", "NR4322")]
    [InlineData("99", "<portgroup name='c'/>", "NR4304")]
    [InlineData("99", "<portgroup name='a'/>", "NR4304")]
    public void Checks_are_in_libvirt_s_order(string command, string xml, string id) =>
        Update(Groups, "portgroup", command, xml).Diagnostics.Where(d => d.Severity == Severity.Error).Should().ContainSingle().Which.Id.Should().Be(id);

    [Theory]
    [InlineData("modify", "<portgroup name='c'/>", "network=red portgroup=c")]
    [InlineData("add-last", "<portgroup name='b'/>", "network=red portgroup=b")]
    [InlineData("add-last", "<portgroup name='c' default='yes'/>", "network=red")]
    public void Errors_name_what_libvirt_s_name(string command, string xml, string names) =>
        string.Join(' ', Update(Groups, "portgroup", command, xml).LibvirtNames()).Should().Be(names);

    [Fact]
    public void Group_that_is_the_default_is_shown()
    {
        var error = Update(Groups, "portgroup", "modify", "<portgroup name='b' default='yes'/>").FirstError!;

        error.Message.Should().Contain("'a' is");
        error.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/portgroup[1]");
    }

    [Fact]
    public void Default_one_moves_in_two_changes()
    {
        var first = Update(Groups, "portgroup", "modify", "<portgroup name='a'/>").Require();

        var second = NetworkUpdate.Apply(first, Change("portgroup", "modify", "<portgroup name='b' default='yes'/>")).Require();

        second.DefaultPortGroup!.Name.Should().Be("b");
    }

    [Fact]
    public void Default_one_stays_the_default_when_it_is_modified() =>
        Update(Groups, "portgroup", "modify", "<portgroup name='a' default='yes'/>").Require().DefaultPortGroup!.Name.Should().Be("a");

    [Theory]
    [InlineData("<forward mode='nat'/><ip address='192.168.7.1' prefix='24'/>", "<vlan><tag id='5'/></vlan><virtualport type='openvswitch'/>", "NR2115")]
    [InlineData("<forward mode='passthrough'><interface dev='eth0'/></forward>", "<bandwidth><inbound average='5'/></bandwidth>", "NR2114")]
    public void What_define_refuses_is_accepted_and_told(string network, string content, string rule)
    {
        var result = Update(network, "portgroup", "add-last", $"<portgroup name='g'>{content}</portgroup>");

        result.Succeeded.Should().BeTrue();
        var advice = result.Diagnostics.Should().ContainSingle(d => d.Id == "NR9030").Subject;
        advice.Arguments.Should().Contain(a => a.Key == "rule" && a.Value == rule);
        advice.Related.Should().ContainSingle().Which.Place.Document.Should().Be("change.xml");
    }

    [Fact]
    public void What_define_would_have_refused_before_the_change_is_not_told_again()
    {
        const string Bad = "<forward mode='vepa'><interface dev='eth0'/></forward><portgroup name='g'><vlan><tag id='5'/></vlan></portgroup>";

        Update(Bad, "portgroup", "add-last", "<portgroup name='h'/>").Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Of_several_groups_of_a_name_the_last_is_meant()
    {
        const string Twice = "<forward mode='bridge'/><portgroup name='a'/><portgroup name='a' trustGuestRxFilters='no'/>";

        Update(Twice, "portgroup", "delete", "<portgroup name='a'/>").Require().PortGroups.Should().ContainSingle().Which.TrustGuestRxFilters.Should().BeNull();
    }
}
