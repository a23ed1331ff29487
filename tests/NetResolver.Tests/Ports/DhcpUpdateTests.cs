using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

public class DhcpUpdateTests
{
    private const string Nat =
        """
        <forward mode='nat'/>
        <ip address='192.168.7.1' netmask='255.255.255.0'><dhcp>
          <range start='192.168.7.50' end='192.168.7.60'/>
          <host mac='52:54:00:00:00:01' name='one' ip='192.168.7.11'/><host name='two' ip='192.168.7.12'/>
        </dhcp></ip>
        <ip address='10.7.0.1' prefix='24'/>
        <ip family='ipv6' address='2001:db8:7::1' prefix='64'/>
        """;

    [Theory]
    [InlineData("add-last", -1, "<host mac='52:54:00:00:00:03' ip='192.168.7.13'/>", "one two 192.168.7.13")]
    [InlineData("add-first", -1, "<host mac='52:54:00:00:00:03' ip='192.168.7.13'/>", "192.168.7.13 one two")]
    [InlineData("add-last", 0, "<host name='n' ip='10.9.9.9'/>", "one two n")]
    [InlineData("add-last", -2, "<host name='n' ip='10.9.9.9'/>", "one two n")]
    [InlineData("delete", -1, "<host ip='192.168.7.11'/>", "two")]
    [InlineData("delete", -1, "<host name='one'/>", "two")]
    [InlineData("delete", -1, "<host mac='52:54:0:0:0:1'/>", "two")]
    [InlineData("delete", -1, "<host mac='52:54:00:00:00:55'/>", "one")]
    [InlineData("delete", -1, "<host mac='52:54:00:00:00:55' name='two' ip='192.168.7.12'/>", "one")]
    [InlineData("modify", -1, "<host mac='52:54:00:00:00:01' name='new' ip='192.168.7.30'/>", "new two")]
    [InlineData("modify", -1, "<host mac='52:54:00:00:00:07' name='two' ip='192.168.7.30'/>", "one two")]
    [InlineData("modify", -1, "<host name='new' ip='192.168.7.12'/>", "one new")]
    public void Host_is_added_where_asked_removed_or_replaced(string command, int parent, string xml, string hosts) =>
        string.Join(' ', Update(Nat, "ip-dhcp-host", command, xml, parent).Require().Ips[0].DhcpHosts.Select(h => h.Name ?? h.Ip.ToString())).Should().Be(hosts);

    [Fact]
    public void Modify_replaces_the_whole_host() =>
        Update(Nat, "ip-dhcp-host", "modify", "<host mac='52:54:00:00:00:07' ip='192.168.7.11'><lease expiry='1' unit='hours'/></host>").Require().Ips[0].DhcpHosts[0]
            .Should().Be(new DhcpHost { Mac = "52:54:00:00:00:07", Ip = IpAddress.Parse("192.168.7.11"), Lease = new DhcpLease(1, LeaseUnit.Hours) });

    [Theory]
    [InlineData("modify", 9, "<x/>", "NR4306")]
    [InlineData("modify", 9, "<host/>", "NR4330")]
    [InlineData("99", 3, "<host/>", "NR4330")]
    [InlineData("add-last", -1, "<host ip='192.168.7.30'/>", "NR1244")]
    [InlineData("modify", -1, "<host ip='192.168.7.30'/>", "NR1244")]
    [InlineData("add-last", -1, "<host mac='52:54:00:00:00:06'/>", "NR1245")]
    [InlineData("add-last", -1, "<host name='x' ip='2001:db8::1'/>", "NR4333")]
    [InlineData("modify", -1, "<host name='one' ip='2001:db8::1'/>", "NR4333")]
    [InlineData("99", -1, "<host name='one' ip='2001:db8::1'/>", "NR4333")]
    [InlineData("add-last", 2, "<host name='x' ip='192.168.7.30'/>", "NR4333")]
    [InlineData("add-last", 1, "<host mac='52:54:00:00:00:01' ip='10.7.0.9'/>", "NR4332")]
    [InlineData("add-last", -1, "<host mac='52:54:00:00:00:01' ip='192.168.7.20'/>", "NR4335")]
    [InlineData("add-last", -1, "<host mac='52:54:0:0:0:1' ip='192.168.7.20'/>", "NR4335")]
    [InlineData("add-last", -1, "<host name='one' ip='192.168.7.20'/>", "NR4335")]
    [InlineData("add-first", -1, "<host name='x' ip='192.168.7.12'/>", "NR4335")]
    [InlineData("delete", -1, "<host/>", "NR1243")]
    [InlineData("delete", -1, "<host mac='52:54:00:00:00:01' ip='192.168.7.99'/>", "NR4334")]
    [InlineData("delete", 1, "<host name='one'/>", "NR4334")]
    [InlineData("modify", -1, "<host mac='52:54:00:00:00:08' ip='192.168.7.99'/>", "NR4334")]
    [InlineData("99", -1, "<host name='one' ip='192.168.7.11'/>", "NR4304")]
    public void Checks_of_hosts_are_in_libvirt_s_order(string command, int parent, string xml, string id) =>
        Update(Nat, "ip-dhcp-host", command, xml, parent).FirstError!.Id.Should().Be(id);

    [Theory]
    [InlineData("52:54:00:00:00:0A", "52:54:0:0:0:a", true)]
    [InlineData("00:00:00:00:00:00", "0:0:0:0:0:0", true)]
    [InlineData("52:54:00:00:00:10", "52:54:00:00:00:01", false)]
    [InlineData("52:54:00:00:00:0a", "52:54:00:00:00:0a x", false)]
    [InlineData("52:54:00:00:00:0a X", "52:54:00:00:00:0a x", true)]
    public void Mac_addresses_are_compared_as_texts_without_case_and_leading_zeros(string there, string asked, bool same)
    {
        var network = $"<forward mode='nat'/><ip address='192.168.7.1' prefix='24'><dhcp><host mac='{there}' ip='192.168.7.11'/></dhcp></ip>";

        Update(network, "ip-dhcp-host", "delete", $"<host mac='{asked}'/>").Succeeded.Should().Be(same);
    }

    [Theory]
    [InlineData("add-last", -1, "<range start='192.168.7.70' end='192.168.7.80'/>", "50-60 70-80")]
    [InlineData("add-first", -1, "<range start='192.168.7.80' end='192.168.7.80'/>", "80-80 50-60")]
    [InlineData("add-last", -1, "<range start='192.168.7.55' end='192.168.7.70'/>", "50-60 55-70")]
    [InlineData("delete", 0, "<range start='192.168.7.50' end='192.168.7.60'/>", "")]
    public void Range_is_added_where_asked_or_removed(string command, int parent, string xml, string ranges) =>
        string.Join(' ', Update(Nat, "ip-dhcp-range", command, xml, parent).Require().Ips[0].DhcpRanges.Select(r => $"{r.Start.Bits & 255}-{r.End.Bits & 255}"))
            .Should().Be(ranges);

    [Theory]
    [InlineData("modify", 9, "<x/>", "NR4306")]
    [InlineData("modify", 9, "<range/>", "NR4330")]
    [InlineData("modify", -1, "<range/>", "NR4305")]
    [InlineData("99", -1, "<range start='192.168.7.5'/>", "NR1235")]
    [InlineData("add-last", 1, "<range start='10.7.0.5' end='10.7.0.9'/>", "NR4332")]
    [InlineData("add-last", -1, "<range start='192.168.7.50' end='192.168.7.60'/>", "NR4337")]
    [InlineData("delete", -1, "<range start='192.168.7.50' end='192.168.7.61'/>", "NR4336")]
    [InlineData("99", -1, "<range start='192.168.7.50' end='192.168.7.60'/>", "NR4304")]
    public void Checks_of_ranges_are_in_libvirt_s_order(string command, int parent, string xml, string id) =>
        Update(Nat, "ip-dhcp-range", command, xml, parent).FirstError!.Id.Should().Be(id);

    [Theory]
    [InlineData("add-last", "<range start='10.7.0.5' end='10.7.0.9'/>", "xml-range-outside")]
    [InlineData("delete", "<range start='10.7.0.5' end='10.7.0.9'/>", "xml-range-outside")]
    [InlineData("add-last", "<range start='2001:db8:7::5' end='2001:db8:7::9'/>", "xml-range-family")]
    [InlineData("add-last", "<range start='192.168.7.0' end='192.168.7.5'/>", "xml-range-network-address")]
    [InlineData("add-last", "<range start='192.168.7.9' end='192.168.7.255'/>", "xml-range-broadcast-address")]
    [InlineData("add-last", "<range start='192.168.7.9' end='192.168.7.5'/>", "xml-nat-address-reversed")]
    public void Range_must_be_good_for_its_ip_even_to_delete_one(string command, string xml, string slug) =>
        Update(Nat, "ip-dhcp-range", command, xml).FirstError!.Slug.Should().Be(slug);

    [Theory]
    [InlineData("<ip address='10.7.0.1' prefix='24'/><ip address='192.168.7.1' prefix='24'><dhcp><host name='x' ip='192.168.7.9'/></dhcp></ip>", 1)]
    [InlineData("<ip address='10.7.0.1' prefix='24'/><ip address='192.168.7.1' prefix='24'><tftp root='/t'/></ip>", 0)]
    [InlineData("<ip family='ipv6' address='2001:db8:7::1' prefix='64'/><ip address='192.168.7.1' prefix='24'/>", 1)]
    public void Without_an_index_the_ip_that_serves_is_meant_else_the_first_of_ipv4(string ips, int index)
    {
        var changed = Update($"<forward mode='nat'/>{ips}", "ip-dhcp-host", "add-last", "<host name='new' ip='10.7.0.9'/>").Require();

        changed.Ips[index].DhcpHosts.Should().Contain(h => h.Name == "new");
    }

    [Fact]
    public void Without_ipv4_the_first_of_ipv6_is_meant() =>
        Update("<ip family='ipv6' address='2001:db8:7::1' prefix='64'/>", "ip-dhcp-host", "add-last", "<host id='0:1' ip='2001:db8:7::9'/>").Require()
            .Ips[0].DhcpHosts.Should().ContainSingle();

    [Theory]
    [InlineData("ip-dhcp-host", "<host/>")]
    [InlineData("ip-dhcp-range", "<range/>")]
    public void Network_without_an_ip_is_refused(string section, string xml)
    {
        Update("", section, "modify", xml).FirstError!.Id.Should().Be("NR4331");
        Update("", section, "modify", xml).LibvirtNames().Should().Equal("network=red");
        Update("", section, "modify", xml, parent: 0).FirstError!.Id.Should().Be("NR4330");
    }

    [Fact]
    public void Families_serve_beside_each_other() =>
        Update(Nat, "ip-dhcp-range", "add-last", "<range start='2001:db8:7::5' end='2001:db8:7::9'/>", parent: 2).Require().Ips[2].DhcpRanges.Should().ContainSingle();

    [Theory]
    [InlineData("ip-dhcp-host", "add-last", 5, "<host name='x' ip='192.168.7.31'/>", "index=5 network=red")]
    [InlineData("ip-dhcp-host", "add-last", 1, "<host name='x' ip='10.7.0.9'/>", "family=IPv4")]
    [InlineData("ip-dhcp-host", "add-last", -1, "<host name='x' ip='2001:db8::1'/>", "")]
    [InlineData("ip-dhcp-host", "add-last", -1, "<host name='one' ip='192.168.7.31'/>", "network=red")]
    [InlineData("ip-dhcp-host", "delete", -1, "<host name='zz'/>", "network=red")]
    [InlineData("ip-dhcp-range", "add-last", -1, "<range start='192.168.7.50' end='192.168.7.60'/>", "network=red start=192.168.7.50 end=192.168.7.60")]
    [InlineData("ip-dhcp-range", "delete", -1, "<range start='192.168.7.50' end='192.168.7.61'/>", "network=red")]
    public void Errors_name_what_libvirt_s_name(string section, string command, int parent, string xml, string names) =>
        string.Join(' ', Update(Nat, section, command, xml, parent).LibvirtNames()).Should().Be(names);
}
