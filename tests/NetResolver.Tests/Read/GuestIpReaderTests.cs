using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class GuestIpReaderTests
{
    [Theory]
    [InlineData("address='10.0.0.1' prefix='8'", "10.0.0.1", 8)]
    [InlineData("address='10.1'", "10.0.0.1", 0)]
    [InlineData("address='0x0a000001' family='ipv4'", "10.0.0.1", 0)]
    [InlineData("address='2001:DB8::1' family='ipv6' prefix='128'", "2001:db8::1", 128)]
    [InlineData("address='2001:db8::1' family='whatever'", "2001:db8::1", 0)]
    public void Address_is_read_as_the_resolver_reads_it(string attributes, string address, uint prefix)
    {
        var ip = Guests.OnRed($"<ip {attributes}/>").Require().Ips[0];

        ip.Address.ToString().Should().Be(address);
        ip.Prefix.Should().Be(prefix);
    }

    [Fact]
    public void Peer_is_read() => Guests.OnRed("<ip address='10.0.0.1' peer='10.0.0.2'/>").Require().Ips[0].Peer.ToString().Should().Be("10.0.0.2");

    [Theory]
    [InlineData("", "NR1330", "")]
    [InlineData("address=''", "NR1331", "value=")]
    [InlineData("address='host.example'", "NR1331", "value=host.example")]
    [InlineData("address='10.0.0.1' family='ipv6'", "NR1331", "value=10.0.0.1")]
    [InlineData("address='10.0.0.1' prefix='33'", "NR1332", "value=33")]
    [InlineData("address='10.0.0.1' prefix='-1'", "NR1332", "value=-1")]
    [InlineData("address='::1' prefix='129'", "NR1332", "value=129")]
    [InlineData("address='10.0.0.1' peer='x'", "NR1333", "value=x")]
    public void Faulty_address_is_refused(string attributes, string id, string named)
    {
        var error = Guests.OnRed($"<ip {attributes}/>").Error();

        error.Id.Should().Be(id);
        error.Named().Should().Be(named);
    }

    [Fact]
    public void Each_address_has_its_place() =>
        Guests.OnRed("<ip address='10.0.0.1'/><ip address='x'/>").Error().Place.Path.Should().Be("/interface/ip[2]/@address");

    [Fact]
    public void Addresses_of_the_hosts_side_are_those_of_an_ethernet_source()
    {
        var guest = Guests.Parse("<interface type='ethernet'><source><ip address='10.0.0.1'/><route address='10.0.0.0' prefix='8' gateway='10.0.0.2'/></source></interface>");

        guest.HostIps.Should().ContainSingle();
        guest.HostRoutes.Should().ContainSingle();
        guest.Ips.Should().BeEmpty();
    }
}
