using NetResolver.Tests.Support;

namespace NetResolver.Tests.Validity;

public sealed class BridgeNamesTests
{
    [Theory]
    [InlineData("", "virbr2")]
    [InlineData("<bridge name='%d'/>", "0")]
    [InlineData("<bridge name='lab%d'/>", "lab1")]
    [InlineData("<bridge name='%%d'/>", "virbr2")]
    [InlineData("<bridge name='a%d%d'/>", "virbr2")]
    [InlineData("<bridge name='50%'/>", "50%")]
    [InlineData("<bridge name='free'/>", "free")]
    [InlineData("<bridge name='eth0'/>", "eth0")]
    public void Bridge_is_named_so(string bridge, string name)
    {
        var context = new DefineContext
        {
            Networks = [new NetworkDefinition("other") { Bridge = new NetworkBridge { Name = "virbr0" } }, new NetworkDefinition("third") { Bridge = new NetworkBridge { Name = "lab0" } }],
            Inventory = new HostInventory { Devices = [new("virbr1"), new("eth0")] },
        };

        NetworkDefinition.Parse(NetworkText.Of(bridge)).CheckDefinition(context).Require().BridgeName.Should().Be(name);
    }

    [Fact]
    public void Bridge_of_another_network_is_refused_whatever_that_networks_mode()
    {
        var other = NetworkDefinition.Parse("<network><name>other</name><forward mode='bridge'/><bridge name='br0'/></network>", "other.xml");
        var error = NetworkDefinition.Parse(NetworkText.Of("<bridge name='br0'/>")).CheckDefinition(new DefineContext { Networks = [other] }).FirstError!;

        error.Id.Should().Be("NR2102");
        error.Place.Path.Should().Be("/network/bridge");
        error.Related.Should().ContainSingle().Which.Place.Document.Should().Be("other.xml");
    }

    [Fact]
    public void Network_may_keep_its_own_bridge()
    {
        var network = NetworkDefinition.Parse(NetworkText.Of("<bridge name='br0'/>"));
        var running = NetworkDefinition.Parse(NetworkText.Of("<bridge name='br0'/><mtu size='1400'/>"));

        network.CheckDefinition(new DefineContext { Networks = [network, running] }).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Names_run_out_after_number_256()
    {
        var taken = Enumerable.Range(0, 257).Select(n => $"virbr{n}");
        var error = NetworkDefinition.Parse(NetworkText.Of("")).CheckDefinition(new DefineContext { Inventory = new HostInventory { Devices = [.. taken.Select(name => new HostDevice(name))] } }).FirstError!;

        error.Id.Should().Be("NR2103");
        error.LibvirtArguments.Should().ContainSingle().Which.Value.Should().Be("256");
    }
}
