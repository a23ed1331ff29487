using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class NatRulesTests
{
    [Theory]
    [InlineData("NR1202", "xml-nat-address-repeated", "/network/forward/nat/address[2]", "<address start='10.0.0.1' end='10.0.0.9'/><address start='10.0.0.1' end='10.0.0.9'/>")]
    [InlineData("NR1203", "xml-nat-address-missing", "/network/forward/nat/address", "<address end='10.0.0.9'/>")]
    [InlineData("NR1203", "xml-nat-address-missing", "/network/forward/nat/address", "<address start='x'/>")]
    [InlineData("NR1204", "xml-nat-address-invalid", "/network/forward/nat/address/@start", "<address start='x' end='10.0.0.9'/>")]
    [InlineData("NR1204", "xml-nat-address-invalid", "/network/forward/nat/address/@end", "<address start='10.0.0.1' end='fe80::1'/>")]
    [InlineData("NR1217", "xml-nat-address-reversed", "/network/forward/nat/address", "<address start='10.0.0.9' end='10.0.0.1'/>")]
    [InlineData("NR1216", "xml-range-too-large", "/network/forward/nat/address", "<address start='10.2.0.0' end='10.1.0.0'/>")]
    [InlineData("NR1205", "xml-nat-port-repeated", "/network/forward/nat/port[2]", "<port start='1' end='2'/><port/>")]
    [InlineData("NR1206", "xml-nat-port-invalid", "/network/forward/nat/port", "<port end='2'/>")]
    [InlineData("NR1206", "xml-nat-port-invalid", "/network/forward/nat/port/@start", "<port start='-1' end='2'/>")]
    [InlineData("NR1206", "xml-nat-port-invalid", "/network/forward/nat/port/@end", "<port start='3' end='2'/>")]
    [InlineData("NR1206", "xml-nat-port-invalid", "/network/forward/nat/port/@end", "<port start='3' end='65536'/>")]
    public void Fault_of_a_nat_is_told_at_its_place(string id, string slug, string path, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.Of($"<forward><nat>{children}</nat></forward><ip address='10.0.0.1'/>")).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, path));
    }

    [Fact]
    public void There_is_one_nat() =>
        NetworkDefinition.Read(NetworkText.Of("<forward><nat/><nat/></forward><ip address='10.0.0.1'/>")).FirstError!.Id.Should().Be("NR1200");

    [Theory]
    [InlineData("route")]
    [InlineData("vepa")]
    [InlineData("none")]
    public void Nat_is_for_mode_nat(string mode) =>
        NetworkDefinition.Read(NetworkText.Of($"<forward mode='{mode}'><nat ipv6='x'/></forward><ip address='10.0.0.1'/>")).FirstError!.Id.Should().Be("NR1201");

    [Theory]
    [InlineData("<nat/>")]
    [InlineData("<nat><port start='0' end='0'/></nat>")]
    public void Nat_that_states_nothing_is_none(string nat) =>
        NetworkDefinition.Parse(NetworkText.Of($"<forward>{nat}</forward><ip address='10.0.0.1'/>")).Forward!.Nat.Should().BeNull();

    [Fact]
    public void Nat_states_addresses_and_ports() =>
        NetworkDefinition.Parse(NetworkText.Of("<forward><nat ipv6='yes'><address start='10.1' end='10.9'/><port start='5' end='5'/></nat></forward><ip address='10.0.0.1'/>"))
            .Forward!.Nat.Should().Be(new Nat
            {
                Ipv6 = true,
                Addresses = new NatAddresses(IpAddress.Parse("10.0.0.1"), IpAddress.Parse("10.0.0.9")),
                Ports = new NatPorts(5, 5),
            });
}
