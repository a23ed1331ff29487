using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class RouteRulesTests
{
    private const string Ips = "<ip address='192.168.7.1' prefix='24'/><ip family='ipv6' address='2001:db8::1' prefix='64'/>";

    [Theory]
    [InlineData("NR1012", "/@prefix", "prefix='x' metric='x'")]
    [InlineData("NR1012", "/@metric", "metric=''")]
    [InlineData("NR1250", "/@metric", "metric='0'")]
    [InlineData("NR1251", "", "gateway='192.168.7.2'")]
    [InlineData("NR1251", "", "address='10.0.0.0'")]
    [InlineData("NR1252", "/@address", "address='' gateway='x'")]
    [InlineData("NR1252", "/@gateway", "address='10.0.0.0' gateway='x'")]
    [InlineData("NR1252", "/@netmask", "address='10.0.0.0' gateway='192.168.7.2' netmask='' family='x'")]
    [InlineData("NR1253", "/@address", "address='2001::' gateway='192.168.7.2'")]
    [InlineData("NR1253", "/@gateway", "address='10.0.0.0' gateway='2001:db8::2' prefix='8'")]
    [InlineData("NR1253", "/@gateway", "family='ipv6' address='2001::' gateway='192.168.7.2' prefix='64'")]
    [InlineData("NR1253", "/@netmask", "address='10.0.0.0' gateway='192.168.7.2' netmask='::1'")]
    [InlineData("NR1254", "/@prefix", "address='10.0.0.0' gateway='192.168.7.2' netmask='255.0.0.0' prefix='0'")]
    [InlineData("NR1255", "/@prefix", "address='10.0.0.0' gateway='192.168.7.2' prefix='33'")]
    [InlineData("NR1255", "/@prefix", "family='ipv6' address='2001::' gateway='2001:db8::2' prefix='129'")]
    [InlineData("NR1256", "/@netmask", "family='ipv6' address='2001::' gateway='2001:db8::2' netmask='255.0.0.0'")]
    [InlineData("NR1257", "/@family", "family='' address='10.0.0.0' gateway='192.168.7.2'")]
    [InlineData("NR1258", "/@address", "address='10.0.0.1' gateway='192.168.7.2' prefix='8'")]
    [InlineData("NR1258", "/@address", "address='10.0.0.0' gateway='192.168.7.2'")]
    [InlineData("NR1259", "", "address='10.0.0.0' gateway='192.168.8.2' prefix='8'")]
    public void Fault_of_a_route_is_told_at_its_place(string id, string path, string attributes)
    {
        var error = NetworkDefinition.Read(NetworkText.Of($"{Ips}<route {attributes}/>")).FirstError!;

        (error.Id, error.Place.Path).Should().Be((id, "/network/route[1]" + path));
    }

    [Theory]
    [InlineData("address='10.0.0.0' gateway='192.168.7.2' prefix='8' metric='5'")]
    [InlineData("address='10.0.0.0' gateway='192.168.7.2' netmask='255.0.255.0'")]
    [InlineData("address='0.0.0.0' gateway='192.168.7.2'")]
    [InlineData("family='ipv6' address='::' gateway='2001:db8::2' prefix='0'")]
    public void Route_through_a_neighbour_passes(string attributes) =>
        NetworkDefinition.Read(NetworkText.Of($"{Ips}<route {attributes}/>")).FirstError.Should().BeNull();

    [Fact]
    public void Gateway_is_not_looked_at_where_an_ip_is_bad() =>
        NetworkDefinition.Read(NetworkText.Of("<ip address='junk'/><route address='10.0.0.0' prefix='8' gateway='192.168.7.2'/>")).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR1221");

    [Fact]
    public void Address_without_a_prefix_reaches_no_gateway() =>
        NetworkDefinition.Read(NetworkText.Of("<ip address='224.0.0.1'/><route address='10.0.0.0' prefix='8' gateway='224.0.0.2'/>")).FirstError!.Slug.Should().Be("xml-route-gateway-unreachable");
}
