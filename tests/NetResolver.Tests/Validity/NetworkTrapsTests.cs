using NetResolver.Tests.Support;

namespace NetResolver.Tests.Validity;

public sealed class NetworkTrapsTests
{
    [Theory]
    [InlineData("<forward mode='vepa'/><port isolated='yes'/>", "/network/port/@isolated")]
    [InlineData("<forward mode='bridge' dev='eth0'/><port isolated='yes'/>", "/network/port/@isolated")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/><port isolated='yes'/>", "/network/port/@isolated")]
    [InlineData("<virtualport type='openvswitch'/>", "/network/virtualport")]
    [InlineData("<forward mode='vepa'/><virtualport type='openvswitch'/>", "/network/virtualport")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><virtualport type='802.1Qbh'/>", "/network/virtualport")]
    [InlineData("<forward mode='hostdev'/><virtualport type='midonet'/>", "/network/virtualport")]
    public void Network_that_no_guest_can_use_is_told(string children, string path)
    {
        var found = NetworkDefinition.Parse(NetworkText.Of(children)).CheckDefinition();

        found.Succeeded.Should().BeTrue();
        found.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9052");
        found.Diagnostics[0].Place.Path.Should().Be(path);
    }

    [Theory]
    [InlineData("<port isolated='yes'/>")]
    [InlineData("<forward mode='vepa'/><port isolated='no'/>")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><port isolated='yes'/>")]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>")]
    [InlineData("<forward mode='bridge' dev='eth0'/><virtualport type='802.1Qbg'/>")]
    [InlineData("<forward mode='passthrough'/><virtualport type='802.1Qbh'/>")]
    public void Network_that_guests_can_use_is_not(string children) =>
        NetworkDefinition.Parse(NetworkText.Of(children)).CheckDefinition().Diagnostics.Should().BeEmpty();

    [Fact]
    public void Bridge_that_another_network_makes_is_told()
    {
        var other = new NetworkDefinition("other") { Bridge = new NetworkBridge { Name = "virbr0" } };
        var found = NetworkDefinition.Parse(NetworkText.Of("<forward mode='bridge'/><bridge name='virbr0'/>")).CheckDefinition(new DefineContext { Networks = [other] });

        found.Succeeded.Should().BeTrue();
        found.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9036");
    }
}
