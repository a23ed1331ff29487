using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class ForwardRulesTests
{
    [Theory]
    [InlineData("NR1130", "xml-forward-mode-unknown", "/network/forward/@mode", "<forward mode='VEPA'/>")]
    [InlineData("NR1131", "xml-forward-driver-unknown", "/network/forward/driver/@name", "<forward mode='hostdev'><driver name='xen'/></forward>")]
    [InlineData("NR1132", "xml-forward-dev-with-addresses", "/network/forward/@dev", "<forward mode='passthrough' dev='eth6'><pf dev='eth6'/></forward>")]
    [InlineData("NR1132", "xml-forward-dev-with-addresses", "/network/forward/@dev", "<forward mode='hostdev' dev='eth6'><address/></forward>")]
    [InlineData("NR1133", "xml-forward-dev-mismatch", "/network/forward/interface[1]/@dev", "<forward mode='vepa' dev='eth1'><interface dev='eth0'/><interface dev='eth1'/></forward>")]
    [InlineData("NR1134", "xml-forward-interface-no-dev", "/network/forward/interface[2]", "<forward mode='vepa'><interface dev='eth0'/><interface/></forward>")]
    [InlineData("NR1135", "xml-pool-interface-repeated", "/network/forward/interface[2]/@dev", "<forward mode='vepa'><interface dev='eth0'/><interface dev='eth0'/></forward>")]
    [InlineData("NR1136", "xml-pool-address-type-missing", "/network/forward/address[1]", "<forward mode='hostdev'><address bus='3'/></forward>")]
    [InlineData("NR1137", "xml-pool-address-type-unknown", "/network/forward/address[1]/@type", "<forward mode='hostdev'><address type='usb'/></forward>")]
    [InlineData("NR1138", "xml-pool-address-type-unsupported", "/network/forward/address[1]/@type", "<forward mode='hostdev'><address type='netdev'/></forward>")]
    [InlineData("NR1139", "xml-pool-address-repeated", "/network/forward/address[2]", "<forward mode='hostdev'><address type='pci' bus='3' slot='16'/><address type='pci' bus='0x03' slot='020'/></forward>")]
    [InlineData("NR1140", "xml-pf-repeated", "/network/forward/pf[2]", "<forward mode='hostdev'><pf dev='eth6'/><pf dev='eth7'/></forward>")]
    [InlineData("NR1141", "xml-pf-no-dev", "/network/forward/pf", "<forward mode='hostdev'><pf/></forward>")]
    [InlineData("NR1013", "xml-pci-bus-range", "/network/forward/address[1]/@bus", "<forward mode='hostdev'><address type='pci' bus='256' slot='32' function='8'/></forward>")]
    [InlineData("NR1011", "xml-attribute-invalid", "/network/forward/address[1]/@multifunction", "<forward mode='hostdev'><address type='pci' bus='1' multifunction='yes'/></forward>")]
    public void Fault_of_a_forward_is_told_at_its_place(string id, string slug, string path, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.Of(children)).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, path));
    }

    [Theory]
    [InlineData("<forward mode='vepa'><interface dev='eth0'/><interface dev='eth1'/><interface dev='eth0'/></forward>", "/network/forward/interface[1]/@dev")]
    [InlineData("<forward mode='hostdev'><address type='pci' bus='1'/><address type='pci' bus='1'/></forward>", "/network/forward/address[1]")]
    [InlineData("<forward mode='vepa' dev='eth1'><interface dev='eth0'/></forward>", "/network/forward/@dev")]
    [InlineData("<forward mode='hostdev'><pf dev='eth6'/><pf dev='eth7'/></forward>", "/network/forward/pf[1]")]
    public void Both_places_of_a_contradiction_are_told(string children, string other) =>
        NetworkDefinition.Read(NetworkText.Of(children)).FirstError!.Related.Should().ContainSingle().Which.Place.Path.Should().Be(other);

    [Fact]
    public void Double_is_found_in_a_large_pool_too()
    {
        var devices = string.Concat(Enumerable.Range(0, 300).Select(i => $"<interface dev='eth{i}'/>"));
        var error = NetworkDefinition.Read(NetworkText.Of($"<forward mode='vepa'>{devices}<interface dev='eth150'/></forward>")).FirstError!;

        error.Place.Path.Should().Be("/network/forward/interface[301]/@dev");
        error.Related[0].Place.Path.Should().Be("/network/forward/interface[151]/@dev");
    }
}
