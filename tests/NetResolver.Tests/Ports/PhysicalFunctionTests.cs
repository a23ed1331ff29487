using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>A pool of virtual functions is looked up when the network starts, and then stays.</summary>
public class PhysicalFunctionTests
{
    private const string Direct = "<forward mode='passthrough'><pf dev='eth6'/></forward>";
    private const string Hostdev = "<forward mode='hostdev'><pf dev='eth6'/></forward>";

    [Theory]
    [InlineData(Direct, "v0 v1")]
    [InlineData(Hostdev, "0000:03:10.0 0000:03:10.1")]
    public void Functions_are_the_pool_in_order_of_index(string network, string pool) =>
        string.Join(' ', With(network, Functions("v0", "v1")).Red().Use.Connections.Keys).Should().Be(pool);

    [Fact]
    public void Function_without_a_device_at_the_start_never_joins()
    {
        var host = With(Direct, Functions(null, "v1"));
        host.Claim(1).Device().Should().Be("v1");

        host.Inventory = Functions("v0", "v1");

        host.Claim(2).Error().Should().Be("NR4101");
    }

    [Fact]
    public void Function_that_disappears_stays_in_the_pool()
    {
        var host = With(Hostdev, Functions("v0", "v1"));

        host.Inventory = HostInventory.Empty;

        host.Claim(1).Device().Should().Be("0000:03:10.0");
    }

    [Fact]
    public void Next_start_looks_again()
    {
        var host = With(Direct, Functions(null, "v1"));
        host.Inventory = Functions("v0", null);

        host.Red().Stop();
        host.Red().Start();

        host.Red().Use.Connections.Keys.Should().Equal("v0");
    }

    [Theory]
    [InlineData(Direct)]
    [InlineData(Hostdev)]
    public void Network_without_a_usable_function_does_not_start(string network)
    {
        var host = new HostState([Network(network)], HostInventory.Empty);

        host.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR4102");
        host.Inventory = Functions("v0");
        host.Red().Start().Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Functions_are_shown_in_the_running_networks_text_alone()
    {
        var host = With(Direct, Functions("v0"));
        host.Claim(1);

        host.Red().ToXml().Should().Contain("<pf dev='eth6'/>\n    <interface dev='v0' connections='1'/>");
        host.Red().Configuration.ToXml().Should().NotContain("v0");
    }

    private static HostInventory Functions(params string?[] devices) => new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [.. devices.Select((dev, i) => new VirtualFunction(new PciAddress(0, 3, 16, (uint)i), dev))])],
    };
}
