namespace NetResolver.Tests.Model;

public sealed class IpAddressTests
{
    [Theory]
    [InlineData("192.168.7.1", "192.168.7.1")]
    [InlineData("10.1", "10.0.0.1")]
    [InlineData("1.2.3", "1.2.0.3")]
    [InlineData("0x0a000001", "10.0.0.1")]
    [InlineData("0X1F", "0.0.0.31")]
    [InlineData("012.0.0.1", "10.0.0.1")]
    [InlineData("4294967295", "255.255.255.255")]
    [InlineData("1.16777215", "1.255.255.255")]
    [InlineData("0", "0.0.0.0")]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("1::", "1::")]
    [InlineData("2001:DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("1:2:3:4:5:6:0:8", "1:2:3:4:5:6:0:8")]
    [InlineData("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304")]
    [InlineData("::1.2.3.4", "::1.2.3.4")]
    [InlineData("::1:2", "::0.1.0.2")]
    [InlineData("::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [InlineData("fe80::1%eth0", "fe80::1%eth0")]
    [InlineData("fe80::1%07", "fe80::1%7")]
    [InlineData("fe80::1%0", "fe80::1")]
    [InlineData("2001::1%7", "2001::1%7")]
    [InlineData("ff02::1%eth0", "ff02::1%eth0")]
    public void Address_is_read_in_every_numeric_form_and_written_in_one(string text, string canonical) =>
        IpAddress.Parse(text).ToString().Should().Be(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("localhost")]
    [InlineData("1.2.3.4 ")]
    [InlineData("1.2.3.")]
    [InlineData("1..2")]
    [InlineData("1.2.3.4.5")]
    [InlineData("256.1.1.1")]
    [InlineData("1.16777216")]
    [InlineData("4294967296")]
    [InlineData("08.0.0.1")]
    [InlineData("0x")]
    [InlineData("0b1")]
    [InlineData("1::2::3")]
    [InlineData("12345::")]
    [InlineData("::00001")]
    [InlineData(":1::")]
    [InlineData(":::")]
    [InlineData("1:")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7::8")]
    [InlineData("::1.2.3")]
    [InlineData("::1.2.3.04")]
    [InlineData("::1.2.3.256")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%")]
    [InlineData("2001::1%eth0")]
    [InlineData("2001::1%99999999999")]
    public void Other_texts_are_no_address(string text)
    {
        IpAddress.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => IpAddress.Parse(text)).Should().Throw<FormatException>();
    }

    [Fact]
    public void Null_is_no_address() => IpAddress.TryParse(null, out _).Should().BeFalse();

    [Fact]
    public void Addresses_equal_by_content()
    {
        IpAddress.Parse("10.1").Should().Be(IpAddress.FromIpv4(0x0a000001));
        IpAddress.Parse("::1").Should().Be(IpAddress.FromIpv6(1));
        IpAddress.FromIpv6(1).Should().NotBe(IpAddress.FromIpv4(1));
        IpAddress.Parse("fe80::1%eth0").Should().NotBe(IpAddress.Parse("fe80::1"));
    }

    [Theory]
    [InlineData("255.255.255.0", 24)]
    [InlineData("0.0.0.0", 0)]
    [InlineData("255.255.255.255", 32)]
    [InlineData("255.0.255.0", null)]
    [InlineData("0.0.0.255", null)]
    [InlineData("ffff:ffff::", 32)]
    public void Netmask_has_a_length_unless_it_has_holes(string mask, int? length) =>
        IpAddress.Parse(mask).NetmaskLength().Should().Be(length);

    [Theory]
    [InlineData("192.168.7.9", 24, "192.168.7.0", "192.168.7.255")]
    [InlineData("192.168.7.9", 0, "0.0.0.0", "255.255.255.255")]
    [InlineData("192.168.7.9", 32, "192.168.7.9", "192.168.7.9")]
    [InlineData("2001:db8::9", 64, "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("2001:db8::9", 128, "2001:db8::9", "2001:db8::9")]
    public void Prefix_gives_first_and_last_address(string address, int prefix, string first, string last)
    {
        IpAddress.Parse(address).Masked(prefix).ToString().Should().Be(first);
        IpAddress.Parse(address).Broadcast(prefix).ToString().Should().Be(last);
    }
}
