using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public class GuestRouteReaderTests
{
    [Theory]
    [InlineData("address='10.0.0.0' prefix='8' gateway='10.0.0.1'")]
    [InlineData("address='10.0.0.0' netmask='255.0.0.0' gateway='10.0.0.1' metric='2'")]
    [InlineData("address='0.0.0.0' gateway='10.0.0.1'")]
    [InlineData("address='10.0.0.0' gateway='10.0.0.1'")]
    [InlineData("address='172.16.0.0' gateway='10.0.0.1'")]
    [InlineData("address='192.168.1.0' gateway='10.0.0.1'")]
    [InlineData("family='ipv6' address='2001:db8::' prefix='32' gateway='2001:db8::1'")]
    [InlineData("family='ipv6' address='2001:db8::' gateway='2001:db8::1'")]
    public void Route_to_a_network_is_accepted(string attributes) => Guests.OnRed($"<route {attributes}/>").Succeeded.Should().BeTrue();

    [Theory]
    [InlineData("gateway='10.0.0.1'", "NR1334")]
    [InlineData("address='10.0.0.0' prefix='8'", "NR1334")]
    [InlineData("address='x' gateway='10.0.0.1'", "NR1335")]
    [InlineData("address='10.0.0.0' netmask='x' gateway='10.0.0.1'", "NR1335")]
    [InlineData("family='' address='10.0.0.0' gateway='10.0.0.1'", "NR1336")]
    [InlineData("address='::' gateway='10.0.0.1'", "NR1337")]
    [InlineData("family='ipv6' address='::' gateway='10.0.0.1'", "NR1337")]
    [InlineData("family='ipv6' address='::' netmask='ffff::' gateway='::1'", "NR1338")]
    [InlineData("address='10.0.0.0' netmask='255.0.0.0' prefix='0' gateway='10.0.0.1'", "NR1339")]
    [InlineData("address='10.0.0.0' prefix='33' gateway='10.0.0.1'", "NR1340")]
    [InlineData("address='10.1.0.0' prefix='8' gateway='10.0.0.1'", "NR1341")]
    [InlineData("address='10.0.0.0' netmask='255.0.255.0' gateway='10.0.0.1'", "NR1341")]
    [InlineData("address='224.0.0.0' gateway='10.0.0.1'", "NR1341")]
    [InlineData("address='10.0.0.0' prefix='x' gateway='10.0.0.1'", "NR1012")]
    [InlineData("address='10.0.0.0' metric='0' gateway='10.0.0.1'", "NR1322")]
    public void Faulty_route_is_refused(string attributes, string id) => Guests.OnRed($"<route {attributes}/>").Error().Id.Should().Be(id);
}
