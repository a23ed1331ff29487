using NetResolver.Tests.Support;

namespace NetResolver.Tests.Read;

public sealed class ModeRulesTests
{
    [Theory]
    [InlineData("NR1160", "xml-mode-no-ip", "/network/forward", "<forward mode='nat'/>")]
    [InlineData("NR1160", "xml-mode-no-ip", "/network/forward", "<forward mode='open'/>")]
    [InlineData("NR1161", "xml-mode-several-devices", "/network/forward/interface[2]/@dev", "<forward mode='route'><interface dev='a'/><interface dev='b'/></forward><ip address='10.0.0.1'/>")]
    [InlineData("NR1162", "xml-mode-device", "/network/forward/@dev", "<forward mode='open' dev='a'/><ip address='10.0.0.1'/>")]
    [InlineData("NR1163", "xml-mode-bridge-name", "/network/bridge/@name", "<forward mode='vepa'/><bridge name='br0'/>")]
    [InlineData("NR1164", "xml-mode-bridge-zone", "/network/bridge/@zone", "<forward mode='hostdev'/><bridge zone='public'/>")]
    [InlineData("NR1165", "xml-mode-bridge-mactablemanager", "/network/bridge/@macTableManager", "<forward mode='private'/><bridge macTableManager='libvirt'/>")]
    [InlineData("NR1166", "xml-mode-bridge-options", "/network/bridge/@stp", "<forward mode='bridge'/><bridge name='br0' stp='on'/>")]
    [InlineData("NR1166", "xml-mode-bridge-options", "/network/bridge/@delay", "<forward mode='passthrough'/><bridge delay='1'/>")]
    [InlineData("NR1166", "xml-mode-bridge-options", "/network/bridge/@zone", "<forward mode='bridge'/><bridge zone='public'/>")]
    [InlineData("NR1167", "xml-mode-bridge-and-device", "/network/bridge/@name", "<forward mode='bridge' dev='eth0'/><bridge name='br0'/>")]
    [InlineData("NR1167", "xml-mode-bridge-and-device", "/network/bridge/@name", "<forward mode='bridge'><pf dev='eth0'/></forward><bridge name='br0'/>")]
    [InlineData("NR1168", "xml-mode-mtu", "/network/mtu/@size", "<forward mode='bridge'/><bridge name='br0'/><mtu size='9000'/>")]
    public void What_the_mode_cannot_have_is_told_at_its_place(string id, string slug, string path, string children)
    {
        var error = NetworkDefinition.Read(NetworkText.Of(children)).FirstError!;

        (error.Id, error.Slug, error.Place.Path).Should().Be((id, slug, path));
    }

    [Theory]
    [InlineData("<forward mode='bridge'/><bridge name='br0' delay='0'/>")]
    [InlineData("<forward mode='bridge' dev='eth0'/><bridge macTableManager='libvirt'/>")]
    [InlineData("<forward mode='vepa'/><mtu size='0'/>")]
    [InlineData("<forward mode='open'><pf dev='eth0'/></forward><ip address='10.0.0.1'/>")]
    [InlineData("<forward mode='none'><interface dev='a'/><interface dev='b'/></forward>")]
    public void What_looks_alike_and_passes(string children) =>
        NetworkDefinition.Read(NetworkText.Of(children)).FirstError.Should().BeNull();

    [Fact]
    public void Open_needs_no_ip_from_10_8_0_on() =>
        NetworkDefinition.Read(NetworkText.Of("<forward mode='open'/>"), "n.xml", new ReadOptions { Release = new LibvirtRelease(10, 8) }).Succeeded.Should().BeTrue();

    [Fact]
    public void Each_setting_of_a_bridge_that_is_not_there_is_told() =>
        NetworkDefinition.Read(NetworkText.Of("<forward mode='vepa'/><bridge name='br0' zone='z' stp='off' delay='3' macTableManager='kernel'/><mtu size='1'/>"))
            .Diagnostics.Select(d => d.Id).Should().Equal("NR1163", "NR1164", "NR1165", "NR1166", "NR1166", "NR1168");

    [Fact]
    public void Unknown_mode_is_not_checked_against_anything() =>
        NetworkDefinition.Read(NetworkText.Of("<forward mode='x'/><bridge name='br0' stp='off'/><mtu size='1'/>")).Diagnostics.Should().ContainSingle();
}
