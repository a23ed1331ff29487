namespace NetResolver.Tests.Model;

public sealed class NetworkIpTests
{
    [Theory]
    [InlineData("10.9.8.7", 8)]
    [InlineData("172.16.1.1", 16)]
    [InlineData("192.168.1.1", 24)]
    [InlineData("224.0.0.1", null)]
    [InlineData("0.0.0.0", 0)]
    [InlineData("2001:db8::1", 64)]
    [InlineData("::", 0)]
    public void Address_without_mask_has_the_prefix_of_its_class(string address, int? prefix) =>
        new NetworkIp(IpAddress.Parse(address)).EffectivePrefix.Should().Be(prefix);

    [Fact]
    public void Stated_prefix_comes_before_the_netmask() =>
        new NetworkIp(IpAddress.Parse("10.0.0.1")) { Prefix = 12, Netmask = IpAddress.Parse("255.255.0.0") }.EffectivePrefix.Should().Be(12);

    [Theory]
    [InlineData("255.255.0.0", 16)]
    [InlineData("255.0.255.0", null)]
    public void Netmask_comes_before_the_class(string mask, int? prefix) =>
        new NetworkIp(IpAddress.Parse("10.0.0.1")) { Netmask = IpAddress.Parse(mask) }.EffectivePrefix.Should().Be(prefix);

    [Fact]
    public void Dhcp_needs_a_range_or_a_host()
    {
        var ip = new NetworkIp(IpAddress.Parse("10.0.0.1")) { Bootp = new Bootp("pxe.0") };

        ip.HasDhcp.Should().BeFalse();
        (ip with { DhcpHosts = [new DhcpHost { Name = "a", Ip = IpAddress.Parse("10.0.0.2") }] }).HasDhcp.Should().BeTrue();
        (ip with { DhcpRanges = [new DhcpRange(IpAddress.Parse("10.0.0.2"), IpAddress.Parse("10.0.0.9"))] }).HasDhcp.Should().BeTrue();
    }
}
