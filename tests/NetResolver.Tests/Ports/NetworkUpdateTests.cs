using NetResolver.Diagnostics;
using NetResolver.Ports;
using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

/// <summary>What comes before a section is looked at, and after it was changed.</summary>
public class NetworkUpdateTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";

    [Theory]
    [InlineData("")]
    [InlineData("junk")]
    [InlineData("<interface ")]
    [InlineData("<interface dev='eth1'/><interface dev='eth2'/>")]
    public void Text_that_is_not_one_element_is_refused(string xml)
    {
        var error = Update(Vepa, "forward-interface", "add-last", xml).FirstError!;

        error.Id.Should().Be("NR1001");
        error.Slug.Should().Be("xml-malformed");
    }

    [Theory]
    [InlineData("bridge", "bridge")]
    [InlineData("domain", "domain")]
    [InlineData("ip", "ip")]
    [InlineData("forward", "forward")]
    [InlineData("forward-pf", "forward pf")]
    public void Sections_that_libvirt_cannot_change_are_refused_by_their_name(string section, string name)
    {
        var result = Update(Vepa, section, "modify", "<anything/>");

        result.FirstError!.Id.Should().Be("NR4302");
        result.LibvirtNames().Should().Equal($"section={name}", "network=red");
    }

    [Fact]
    public void Malformed_text_is_refused_before_its_section() => Update(Vepa, "bridge", "modify", "<bridge").FirstError!.Id.Should().Be("NR1001");

    [Theory]
    [InlineData("0")]
    [InlineData("13")]
    [InlineData("-1")]
    public void Sections_that_do_not_exist_are_refused_before_the_command(string section)
    {
        var result = Update(Vepa, section, "99", "<x/>");

        result.FirstError!.Id.Should().Be("NR4303");
        result.LibvirtNames().Should().BeEmpty();
        result.FirstError.Message.Should().Contain(section);
    }

    [Theory]
    [InlineData("ip-dhcp-host", "host", "<host name='x' ip='192.168.7.9'/>")]
    [InlineData("ip-dhcp-range", "range", "<range start='192.168.7.9' end='192.168.7.9'/>")]
    [InlineData("forward-interface", "interface", "<interface dev='eth9'/>")]
    [InlineData("portgroup", "portgroup", "<portgroup name='x'/>")]
    [InlineData("dns-host", "host", "<host ip='192.168.7.9'><hostname>x</hostname></host>")]
    [InlineData("dns-srv", "srv", "<srv service='x' protocol='tcp'/>")]
    [InlineData("dns-txt", "txt", "<txt name='x' value='y'/>")]
    public void Each_section_takes_its_element_and_the_four_commands_alone(string section, string element, string xml)
    {
        const string Network = "<forward mode='nat'/><ip address='192.168.7.1' netmask='255.255.255.0'/>";

        var wrong = Update(Network, section, "add-last", "<other/>");
        wrong.FirstError!.Id.Should().Be("NR4306");
        wrong.LibvirtNames().Should().Equal("element=other", $"expected={element}", "network=red");
        foreach (var number in (string[])["0", "5", "99"])
        {
            var unknown = Update(Network, section, number, xml);
            unknown.FirstError!.Id.Should().Be("NR4304");
            unknown.LibvirtNames().Should().Equal($"command={number}");
        }

        Update(Network, section, "add", xml).Succeeded.Should().BeTrue();
    }

    [Theory]
    [InlineData("ip-dhcp-range", "<range/>")]
    [InlineData("forward-interface", "<interface/>")]
    [InlineData("dns-host", "<any/>")]
    [InlineData("dns-srv", "<any/>")]
    [InlineData("dns-txt", "<any/>")]
    public void Entries_of_most_sections_cannot_be_modified(string section, string xml)
    {
        var result = Update("<forward mode='nat'/><ip address='192.168.7.1' netmask='255.255.255.0'/>", section, "modify", xml);

        result.FirstError!.Id.Should().Be("NR4305");
        result.LibvirtNames().Should().Equal($"section={section}");
    }

    [Fact]
    public void The_definition_stays_as_it_is_and_the_result_is_another()
    {
        var before = NetworkDefinition.Parse($"<network><name>red</name>{Vepa}</network>");

        var after = NetworkUpdate.Apply(before, Change("forward-interface", "add-last", "<interface dev='eth1'/>")).Require();

        before.Forward!.Pool.Select(d => d.Name).Should().Equal("eth0");
        after.Forward!.Pool.Select(d => d.Name).Should().Equal("eth0", "eth1");
        (after with { Forward = before.Forward }).Should().Be(before);
    }

    [Fact]
    public void Findings_and_what_is_added_stand_in_the_change()
    {
        var change = Change("forward-interface", "add-last", "<interface\n dev='eth1'/>") with { Document = "added.xml" };
        var network = NetworkDefinition.Parse($"<network><name>red</name>{Vepa}</network>", "red.xml");

        var device = NetworkUpdate.Apply(network, change).Require().Forward!.Pool[1];
        var error = NetworkUpdate.Apply(network, change with { Section = UpdateSection.PortGroup }).FirstError!;

        device.Place.ToString().Should().Be("added.xml(2,2)");
        device.Place.Path.Should().Be("/interface/@dev");
        error.Place.ToString().Should().Be("added.xml(1,2)");
    }

    [Theory]
    [InlineData("portgroup", "<portgroup name='a&amp;b'/>")]
    [InlineData("portgroup", "<portgroup name='a&lt;b'/>")]
    [InlineData("portgroup", "<portgroup name=\"a'b\"/>")]
    [InlineData("portgroup", "<portgroup name='a'><virtualport type='802.1Qbh'><parameters profileid='x&amp;y'/></virtualport></portgroup>")]
    [InlineData("ip-dhcp-host", "<host name='a&amp;b' ip='192.168.7.9'/>")]
    [InlineData("ip-dhcp-host", "<host mac='52:54:00:00:00:09 &lt;' ip='192.168.7.9'/>")]
    public void Values_that_libvirt_writes_without_escaping_make_its_own_text_unreadable(string section, string xml)
    {
        var error = Update("<forward mode='nat'/><ip address='192.168.7.1' netmask='255.255.255.0'/>", section, "add-last", xml).FirstError!;

        error.Id.Should().Be("NR4350");
        error.Slug.Should().Be("xml-malformed");
        error.Rule.LibvirtError.Should().Be(LibvirtErrorCode.XmlDetail);
        error.Place.Document.Should().Be("change.xml");
    }

    [Theory]
    [InlineData("portgroup", "<portgroup name='a&gt;b'/>")]
    [InlineData("portgroup", "<portgroup name='a\"b'/>")]
    [InlineData("portgroup", "<portgroup name='a&amp;amp;b'/>")]
    [InlineData("forward-interface", "<interface dev='a&amp;b'/>")]
    [InlineData("dns-txt", "<txt name='a&amp;b' value='&lt;'/>")]
    public void Other_values_do_not(string section, string xml) =>
        Update("<forward mode='nat'/><ip address='192.168.7.1' netmask='255.255.255.0'/>", section, "add-last", xml).Succeeded.Should().BeTrue();

    [Fact]
    public void What_libvirt_finds_in_its_own_text_is_told_of_the_change()
    {
        var error = Update(Vepa, "portgroup", "add-last", "<portgroup name='d'><vlan><tag id='5' nativeMode='tagged'/><tag id='5'/></vlan></portgroup>").FirstError!;

        error.Slug.Should().Be("xml-vlan-native-repeated");
        error.Place.Path.Should().Be("/portgroup");
    }

    [Fact]
    public void The_check_of_a_configuration_does_not_see_devices_beside_a_physical_function()
    {
        var network = NetworkDefinition.Parse("<network><name>red</name><forward mode='open'><pf dev='eth6'/></forward><ip address='192.168.7.1' prefix='24'/></network>");
        var change = Change("forward-interface", "add-last", "<interface dev='eth0'/>");

        NetworkUpdate.Apply(network, change, isRunning: true).FirstError!.Id.Should().Be("NR1162");
        NetworkUpdate.Apply(network, change, isRunning: false).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void A_doctype_is_refused() =>
        Update(Vepa, "forward-interface", "add-last", "<!DOCTYPE x><interface dev='eth1'/>").FirstError!.Id.Should().Be("NR1002");

    [Fact]
    public void Limits_on_documents_hold_for_changes() =>
        NetworkUpdate.Apply(NetworkDefinition.Parse("<network><name>red</name></network>"), Change("portgroup", "add", "<portgroup name='abc'/>"), new ReadOptions { MaxLength = 10 })
            .FirstError!.Id.Should().Be("NR1003");

    [Fact]
    public void What_only_a_host_can_know_has_its_rules_here()
    {
        UpdateRules.NotRunning.At(default, "red").Id.Should().Be("NR4300");
        UpdateRules.NotRunning.At(default, "red").LibvirtArguments.Should().BeEmpty();
        UpdateRules.Transient.At(default, "red").Id.Should().Be("NR4301");
        UpdateRules.Transient.At(default, "red").LibvirtArguments.Should().BeEmpty();
    }

    [Theory]
    [InlineData("bridge", UpdateSection.Bridge)]
    [InlineData("ip-dhcp-range", UpdateSection.IpDhcpRange)]
    [InlineData("forward-interface", UpdateSection.ForwardInterface)]
    [InlineData("portgroup", UpdateSection.PortGroup)]
    [InlineData("dns-srv", UpdateSection.DnsSrv)]
    public void Sections_have_libvirt_s_names(string name, UpdateSection section)
    {
        UpdateSections.TryParse(name, out var parsed).Should().BeTrue();
        parsed.Should().Be(section);
        section.LibvirtName().Should().Be(name);
    }

    [Theory]
    [InlineData("modify", UpdateCommand.Modify)]
    [InlineData("delete", UpdateCommand.Delete)]
    [InlineData("add-last", UpdateCommand.AddLast)]
    [InlineData("add-first", UpdateCommand.AddFirst)]
    public void Commands_have_libvirt_s_names(string name, UpdateCommand command)
    {
        UpdateCommands.TryParse(name, out var parsed).Should().BeTrue();
        parsed.Should().Be(command);
        command.LibvirtName().Should().Be(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("Portgroup")]
    [InlineData("add ")]
    public void Other_names_are_none(string? name)
    {
        UpdateSections.TryParse(name, out var section).Should().BeFalse();
        UpdateCommands.TryParse(name, out var command).Should().BeFalse();
        (section, command).Should().Be((UpdateSection.None, UpdateCommand.None));
    }

    [Fact]
    public void Numbers_without_a_name_are_shown_as_numbers()
    {
        ((UpdateSection)13).LibvirtName().Should().Be("13");
        ((UpdateCommand)(-1)).LibvirtName().Should().Be("-1");
    }

    [Fact]
    public void Nulls_are_refused()
    {
        var network = new NetworkDefinition("red");
        var withoutNetwork = () => NetworkUpdate.Apply(null!, Change("portgroup", "add", "<x/>"));
        var withoutChange = () => NetworkUpdate.Apply(network, null!);
        var withoutXml = () => new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, null!);

        withoutNetwork.Should().Throw<ArgumentNullException>();
        withoutChange.Should().Throw<ArgumentNullException>();
        withoutXml.Should().Throw<ArgumentNullException>();
    }
}
