using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class DhcpRulesTests
{
    [Theory]
    [InlineData("NR1235", "xml-dhcp-range-attribute-missing", "/range[1]", "<range end='192.168.7.5'/>")]
    [InlineData("NR1235", "xml-dhcp-range-attribute-missing", "/range[1]", "<range start='192.168.7.5'/>")]
    [InlineData("NR1236", "xml-address-invalid", "/range[1]/@start", "<range start='x' end='192.168.7.5'/>")]
    [InlineData("NR1236", "xml-address-invalid", "/range[1]/@end", "<range start='192.168.7.5' end=''/>")]
    [InlineData("NR1236", "xml-address-invalid", "/bootp/@server", "<bootp file='pxe.0' server='boot'/>")]
    [InlineData("NR1238", "xml-dhcp-host-mac-invalid", "/host[1]/@mac", "<host mac='junk' ip='192.168.7.5'/>")]
    [InlineData("NR1239", "xml-dhcp-host-mac-multicast", "/host[1]/@mac", "<host mac='01:00:5e:00:00:01' ip='192.168.7.5'/>")]
    [InlineData("NR1240", "xml-dhcp-host-id-invalid", "/host[1]/@id", "<host id='0:g' name='_' ip='192.168.7.5'/>")]
    [InlineData("NR1241", "xml-dhcp-host-name-invalid", "/host[2]/@name", "<host name='a' ip='192.168.7.5'/><host name='-x' ip='192.168.7.5'/>")]
    [InlineData("NR1241", "xml-dhcp-host-name-invalid", "/host[1]/@name", "<host name='' ip='192.168.7.5'/>")]
    [InlineData("NR1242", "xml-dhcp-host-ip-invalid", "/host[1]/@ip", "<host ip='junk'/>")]
    [InlineData("NR1244", "xml-dhcp-host-who-missing", "/host[1]", "<host id='0:1' ip='192.168.7.5'/>")]
    [InlineData("NR1245", "xml-dhcp-host-ip-missing", "/host[1]", "<host name='a'/>")]
    [InlineData("NR1246", "xml-dhcp-lease-too-short", "/range[1]/lease/@expiry", "<range start='192.168.7.5' end='192.168.7.9'><lease expiry='1'/></range>")]
    [InlineData("NR1246", "xml-dhcp-lease-too-short", "/host[1]/lease/@expiry", "<host name='a' ip='192.168.7.5'><lease expiry='0x77' unit='seconds'/></host>")]
    [InlineData("NR1012", "xml-attribute-number", "/range[1]/lease/@expiry", "<range start='192.168.7.5' end='192.168.7.9'><lease expiry='' unit='x'/></range>")]
    [InlineData("NR1011", "xml-attribute-invalid", "/range[1]/lease/@unit", "<range start='192.168.7.5' end='192.168.7.9'><lease expiry='9' unit='days'/></range>")]
    public void Fault_of_dhcp_is_told_at_its_place(string id, string slug, string path, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.WithIp($"<dhcp>{children}</dhcp>")).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, "/network/ip[1]/dhcp" + path));
    }

    [Theory]
    [InlineData("NR1237", "xml-dhcp-host-mac-ipv6", "<host mac='junk' name='a' ip='2001:db8::5'/>")]
    [InlineData("NR1244", "xml-dhcp-host-who-missing", "<host ip='2001:db8::5'/>")]
    public void Ipv6_host_is_known_by_id_or_name(string id, string slug, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.WithIpv6($"<dhcp>{children}</dhcp>")).FirstError!;

        (error.Id, error.Slug).Should().Be((id, slug));
    }

    [Fact]
    public void Last_lease_with_an_expiry_counts() =>
        NetworkDefinition.Parse(NetworkText.WithIp(
                "<dhcp><range start='192.168.7.5' end='192.168.7.9'><lease expiry='1' unit='hours'/><lease expiry='0200' unit='seconds'/><lease unit='x'/></range></dhcp>"))
            .Ips[0].DhcpRanges[0].Lease.Should().Be(new DhcpLease(128, LeaseUnit.Seconds));

    [Fact]
    public void Lease_of_0_never_ends_whatever_its_unit() =>
        NetworkDefinition.Parse(NetworkText.WithIp("<dhcp><host name='a' ip='192.168.7.5'><lease expiry='0' unit='hours'/></host></dhcp>"))
            .Ips[0].DhcpHosts[0].Lease.Should().Be(new DhcpLease(0));

    [Fact]
    public void Host_keeps_its_mac_as_written() =>
        NetworkDefinition.Parse(NetworkText.WithIp("<dhcp><host mac='52:54:00:AA:0:1' name='a' ip='10.1'/></dhcp>")).Ips[0].DhcpHosts.Should().Equal(
            new DhcpHost { Mac = "52:54:00:AA:0:1", Name = "a", Ip = IpAddress.Parse("10.0.0.1") });

    [Fact]
    public void Last_bootp_with_a_file_counts() =>
        NetworkDefinition.Parse(NetworkText.WithIp("<dhcp><bootp file='a' server='10.1'/><bootp file='b'/><bootp server='junk'/></dhcp>"))
            .Ips[0].Bootp.Should().Be(new Bootp("b"));

    [Fact]
    public void Bootp_is_not_read_on_ipv6() =>
        NetworkDefinition.Parse(NetworkText.WithIpv6("<dhcp><bootp file='a' server='junk'/></dhcp>")).Ips[0].Bootp.Should().BeNull();

    [Fact]
    public void Children_are_known_by_their_local_names() =>
        NetworkDefinition.Parse(NetworkText.WithIp("<dhcp><x:range xmlns:x='urn:x' start='192.168.7.5' end='192.168.7.9'/></dhcp>")).Ips[0].DhcpRanges.Count.Should().Be(1);
}
