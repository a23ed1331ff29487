using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class IpRulesTests
{
    [Theory]
    [InlineData("NR1220", "", "<ip/>")]
    [InlineData("NR1220", "", "<ip address=''/>")]
    [InlineData("NR1221", "/@address", "<ip address='x' family='x' prefix='x'/>")]
    [InlineData("NR1222", "/@netmask", "<ip address='10.0.0.1' netmask='x' prefix='x'/>")]
    [InlineData("NR1012", "/@prefix", "<ip address='10.0.0.1' prefix='' localPtr='x'/>")]
    [InlineData("NR1011", "/@localPtr", "<ip address='::1' localPtr=''/>")]
    [InlineData("NR1223", "/@address", "<ip address='::1'/>")]
    [InlineData("NR1223", "/@address", "<ip address='10.0.0.1' family='ipv6'/>")]
    [InlineData("NR1224", "/@netmask", "<ip address='10.0.0.1' netmask='::1'/>")]
    [InlineData("NR1225", "/@prefix", "<ip address='10.0.0.1' netmask='255.0.0.0' prefix='8'/>")]
    [InlineData("NR1226", "/@prefix", "<ip address='10.0.0.1' prefix='33'/>")]
    [InlineData("NR1226", "/@prefix", "<ip address='::1' family='ipv6' prefix='129'/>")]
    [InlineData("NR1227", "/@netmask", "<ip address='::1' family='ipv6' netmask='255.0.0.0'/>")]
    [InlineData("NR1228", "/@family", "<ip address='10.0.0.1' family='IPv4'/>")]
    [InlineData("NR1229", "/tftp", "<ip address='::1' family='ipv6'><tftp root='/srv'/></ip>")]
    public void Fault_of_an_ip_is_told_at_its_place(string id, string path, string ip)
    {
        var error = NetworkDefinition.Read(NetworkText.Of(ip)).FirstError!;

        (error.Id, error.Place.Path).Should().Be((id, "/network/ip[1]" + path));
    }

    [Theory]
    [InlineData("<ip address='10.0.0.1' netmask='255.0.0.0' prefix='0'/>")]
    [InlineData("<ip address='10.0.0.1' netmask=''/>")]
    [InlineData("<ip address='10.0.0.1' family=''/>")]
    [InlineData("<ip address='10.0.0.1' netmask='255.0.255.0'/>")]
    public void What_looks_odd_and_passes(string ip) => NetworkDefinition.Read(NetworkText.Of(ip)).FirstError.Should().BeNull();

    [Fact]
    public void Ip_states_all_this() =>
        NetworkDefinition.Parse(NetworkText.Of("<ip address='10.1' family='ipv4' prefix='24' localPtr='yes'><tftp root='/srv'/><tftp root='/other'/></ip>")).Ips.Should().Equal(
            new NetworkIp(IpAddress.Parse("10.0.0.1")) { Family = IpFamily.Ipv4, Prefix = 24, LocalPtr = true, TftpRoot = "/srv" });
}
