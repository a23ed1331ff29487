using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class RangeRulesTests
{
    [Fact]
    public void Netmask_with_holes_is_told_once_whatever_the_number_of_ranges() =>
        NetworkDefinition.Read(NetworkText.Of("<ip address='10.0.0.1' netmask='255.0.255.0'><dhcp><range start='10.0.0.2' end='10.0.0.3'/><range start='10.0.0.5' end='10.0.0.6'/></dhcp></ip>"))
            .Diagnostics.Should().ContainSingle().Which.Related.Should().ContainSingle().Which.Place.Path.Should().EndWith("/@netmask");

    [Theory]
    [InlineData("NR1210", "xml-range-mixed", "192.168.7.5", "2001:db8::5")]
    [InlineData("NR1211", "xml-range-family", "2001:db8::5", "2001:db8::9")]
    [InlineData("NR1213", "xml-range-outside", "192.168.7.5", "192.168.8.5")]
    [InlineData("NR1213", "xml-range-outside", "192.168.7.9", "192.168.6.5")]
    [InlineData("NR1214", "xml-range-network-address", "192.168.7.0", "192.168.7.255")]
    [InlineData("NR1215", "xml-range-broadcast-address", "192.168.7.5", "192.168.7.255")]
    [InlineData("NR1217", "xml-nat-address-reversed", "192.168.7.9", "192.168.7.5")]
    public void Range_that_does_not_fit_its_network_is_told(string id, string slug, string start, string end)
    {
        var error = NetworkDefinition.Read(NetworkText.WithIp($"<dhcp><range start='{start}' end='{end}'/></dhcp>")).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, "/network/ip[1]/dhcp/range[1]"));
    }

    [Theory]
    [InlineData("NR1212", "224.0.0.1", "", "10.0.0.5", "10.0.0.9")]
    [InlineData("NR1212", "10.0.0.1", "netmask='255.0.255.0'", "10.0.0.5", "10.0.0.9")]
    [InlineData("NR1216", "10.0.0.1", "", "10.0.0.5", "10.1.0.5")]
    [InlineData("NR1214", "10.0.0.1", "prefix='32'", "10.0.0.1", "10.0.0.1")]
    [InlineData("NR1215", "10.0.0.1", "prefix='31'", "10.0.0.1", "10.0.0.1")]
    public void Network_decides_what_fits(string id, string address, string mask, string start, string end) =>
        NetworkDefinition.Read(NetworkText.Of($"<ip address='{address}' {mask}><dhcp><range start='{start}' end='{end}'/></dhcp></ip>")).FirstError!.Id.Should().Be(id);

    [Theory]
    [InlineData("2001:db8::", "2001:db8::ffff")]
    [InlineData("2001:db8::5", "2001:db8::5")]
    public void Ipv6_has_no_reserved_ends(string start, string end) =>
        NetworkDefinition.Read(NetworkText.WithIpv6($"<dhcp><range start='{start}' end='{end}'/></dhcp>")).Succeeded.Should().BeTrue();

    [Theory]
    [InlineData("NR1216", "2001:db8::2", "2001:db8::1:9")]
    [InlineData("NR1217", "2001:db8::9", "2001:db8::2")]
    public void Ipv6_range_differs_in_its_last_group(string id, string start, string end) =>
        NetworkDefinition.Read(NetworkText.WithIpv6($"<dhcp><range start='{start}' end='{end}'/></dhcp>")).FirstError!.Id.Should().Be(id);

    [Fact]
    public void Range_is_named_in_canonical_form() =>
        NetworkDefinition.Read(NetworkText.WithIp("<dhcp><range start='192.168.0x7.9' end='192.168.1797'/></dhcp>")).FirstError!.LibvirtArguments.Select(a => a.Value)
            .Should().Equal("192.168.7.9", "192.168.7.5");
}
