using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

public class PoolUpdateTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/></forward>";

    private const string Addresses =
        "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='0'/><address type='pci' bus='3' slot='16' function='2'/></forward>";

    [Theory]
    [InlineData("add-last", "<interface dev='eth2'/>", "eth0 eth1 eth2")]
    [InlineData("add", "<interface dev='eth2'/>", "eth0 eth1 eth2")]
    [InlineData("add-first", "<interface dev='eth2'/>", "eth2 eth0 eth1")]
    [InlineData("add-last", "<interface dev='ETH0' connections='3'/>", "eth0 eth1 ETH0")]
    [InlineData("add-last", "<interface dev=''/>", "eth0 eth1 ")]
    [InlineData("delete", "<interface dev='eth0'/>", "eth1")]
    public void Device_is_added_where_asked_or_removed(string command, string xml, string pool) =>
        string.Join(' ', Update(Vepa, "forward-interface", command, xml).Require().Forward!.Pool.Select(d => d.Name)).Should().Be(pool);

    [Theory]
    [InlineData("modify", "<pf dev='eth0'/>", "NR4306")]
    [InlineData("modify", "<interface/>", "NR4305")]
    [InlineData("99", "<interface/>", "NR4310")]
    [InlineData("add-last", "<interface/>", "NR4310")]
    [InlineData("add-last", "<interface dev='eth1'/>", "NR4311")]
    [InlineData("add-first", "<interface dev='eth1'/>", "NR4311")]
    [InlineData("delete", "<interface dev='eth9'/>", "NR4312")]
    [InlineData("99", "<interface dev='eth0'/>", "NR4304")]
    public void Checks_are_in_libvirt_s_order(string command, string xml, string id) =>
        Update(Vepa, "forward-interface", command, xml).Diagnostics.Should().ContainSingle().Which.Id.Should().Be(id);

    [Theory]
    [InlineData("add-last", "<interface/>", "")]
    [InlineData("add-last", "<interface dev='eth1'/>", "network=red device=eth1")]
    [InlineData("delete", "<interface dev='eth9'/>", "network=red device=eth9")]
    public void Errors_name_what_libvirt_s_name(string command, string xml, string names) =>
        string.Join(' ', Update(Vepa, "forward-interface", command, xml).LibvirtNames()).Should().Be(names);

    [Fact]
    public void Device_that_is_there_is_shown() =>
        Update(Vepa, "forward-interface", "add-last", "<interface dev='eth1'/>").FirstError!.Related.Should().ContainSingle()
            .Which.Place.Path.Should().Be("/network/forward/interface[2]/@dev");

    [Theory]
    [InlineData("<forward mode='nat' dev='eth0'/><ip address='192.168.7.1' prefix='24'/>", "NR1161")]
    [InlineData("<forward mode='open'/><ip address='192.168.7.1' prefix='24'/>", "NR1162")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>", "NR1167")]
    [InlineData("<forward mode='route'/><ip address='192.168.7.1' prefix='24'/>", null)]
    [InlineData("<forward mode='bridge'/>", null)]
    [InlineData("<forward mode='passthrough'/>", null)]
    public void What_the_mode_does_not_take_is_refused_after_the_change(string network, string? id)
    {
        var result = Update(network, "forward-interface", "add-last", "<interface dev='eth1'/>");

        result.FirstError?.Id.Should().Be(id);
        result.Succeeded.Should().Be(id is null);
    }

    [Fact]
    public void Isolated_network_accepts_a_device_and_does_not_write_it()
    {
        var result = Update("", "forward-interface", "add-last", "<interface dev='eth0'/>");

        result.Require().ToXml().Should().NotContain("eth0");
        result.Advice().Should().Equal("NR4360");
    }

    [Fact]
    public void Pool_of_addresses_takes_a_device_at_its_end_and_loses_them_when_it_is_read_again()
    {
        var result = Update(Addresses, "forward-interface", "add-last", "<interface dev='eth0'/>");

        result.Require().Forward!.Pool.Select(d => d.Name).Should().Equal("0000:03:10.0", "0000:03:10.2", "eth0");
        NetworkDefinition.Parse(result.Require().ToXml()).Forward!.Pool.Select(d => d.Name).Should().Equal("eth0");
        result.Diagnostics.Should().ContainSingle(d => d.Id == "NR9017").Which.Message.Should().Contain("the addresses (2) are gone");
    }

    [Fact]
    public void Pool_of_addresses_refuses_a_device_at_its_beginning_for_another_reason() =>
        Update(Addresses, "forward-interface", "add-first", "<interface dev='eth0'/>").Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1132");

    [Fact]
    public void Device_beside_a_physical_function_is_in_the_definition_and_not_in_its_text()
    {
        var result = Update("<forward mode='passthrough'><pf dev='eth6'/></forward>", "forward-interface", "add-last", "<interface dev='eth0'/>");

        var forward = result.Require().Forward!;
        forward.PhysicalFunction.Should().Be("eth6");
        forward.Pool.Select(d => d.Name).Should().Equal("eth0");
        result.Require().ToXml().Should().NotContain("eth0");
        result.Advice().Should().Equal("NR9019");
    }

    [Theory]
    [InlineData("<forward mode='vepa'><interface dev='eth0'/></forward>", true)]
    [InlineData("<forward mode='bridge'><interface dev='eth0'/></forward>", true)]
    [InlineData("<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/></forward>", false)]
    [InlineData("<forward mode='nat' dev='eth0'/><ip address='192.168.7.1' prefix='24'/>", false)]
    public void Removing_the_last_device_is_told_where_guests_need_one(string network, bool told) =>
        Update(network, "forward-interface", "delete", "<interface dev='eth0'/>").Advice().Should().BeEquivalentTo(told ? ["NR4361"] : Array.Empty<string>());
}
