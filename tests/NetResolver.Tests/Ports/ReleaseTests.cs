using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;
using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

public class ReleaseTests
{
    private const string Own = "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>";
    private const string Function = "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>";

    private static readonly HostInventory WithFunction = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 2), null)])],
    };

    [Theory]
    [InlineData(Own)]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>")]
    [InlineData("<forward mode='vepa' dev='a'/>")]
    [InlineData(Function)]
    public void Port_is_gone_and_all_counts_are_as_before(string network)
    {
        var host = With(network, WithFunction);
        var before = host.Red().State();
        host.Claim(1, network == Own ? Floor(5) : "").Succeeded.Should().BeTrue();

        host.Release(1).Succeeded.Should().BeTrue();

        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Port_that_is_not_there_is_named()
    {
        var released = With(Own).Release(1);

        released.Error().Should().Be("NR4211");
        released.FirstError!.Named().Should().Be($"port={Id(1)}");
    }

    [Fact]
    public void Port_is_given_back_once()
    {
        var host = With(Own);
        host.Claim(1);
        host.Release(1);

        host.Release(1).Error().Should().Be("NR4211");
        host.Red().Use.NextClassId.Should().Be(3);
    }

    [Fact]
    public void Device_that_left_the_pool_keeps_the_port_until_it_is_there_again()
    {
        var host = With(Devices("vepa", "a", "b"));
        host.Claim(1);
        host.Red().Update(Change("forward-interface", "delete", "<interface dev='a'/>"), UpdateScope.Live).Succeeded.Should().BeTrue();

        var released = host.Release(1);

        released.Error().Should().Be("NR4230");
        released.FirstError!.Named().Should().Be("network=red, device=a");
        host.Red().Ports.Should().ContainSingle();

        host.Red().Update(Change("forward-interface", "add-last", "<interface dev='a'/>"), UpdateScope.Live);
        host.Release(1).Succeeded.Should().BeTrue();
        host.Red().Use.Connections["a"].Should().Be(-1);
    }

    [Fact]
    public void Pool_that_is_empty_keeps_the_port()
    {
        var host = With(Devices("vepa", "a"));
        host.Claim(1);
        host.Red().Update(Change("forward-interface", "delete", "<interface dev='a'/>"), UpdateScope.Live);

        host.Release(1).Error().Should().Be("NR4100");
        host.Red().Ports.Should().ContainSingle();
    }

    [Fact]
    public void Address_that_left_the_pool_keeps_the_port()
    {
        var host = With(Function, WithFunction);
        host.Claim(1);

        // A device by name, added behind the addresses, drives them out when the text is next read.
        host.Red().Update(Change("forward-interface", "add-last", "<interface dev='a'/>"), UpdateScope.Live).Succeeded.Should().BeTrue();
        host.Red().Update(Change("portgroup", "add-last", "<portgroup name='x'/>"), UpdateScope.Live).Succeeded.Should().BeTrue();
        var missing = host.Release(1);
        host.Red().Update(Change("forward-interface", "delete", "<interface dev='a'/>"), UpdateScope.Live).Succeeded.Should().BeTrue();
        var empty = host.Release(1);

        missing.Error().Should().Be("NR4231");
        missing.FirstError!.Named().Should().Be("network=red, address=0000:03:10.2");
        empty.Error().Should().Be("NR4232");
        host.Red().Ports.Should().ContainSingle();
    }

    [Fact]
    public void Class_id_that_is_libvirts_own_keeps_the_port()
    {
        var red = With(Own).Red();
        red.Allocate(new NetworkPort { Identity = Port(1), ClassId = 2, Mac = MacAddress.Parse("52:54:00:00:00:01") }).Succeeded.Should().BeTrue();

        var released = red.Release(Id(1));

        released.Error().Should().Be("NR4233");
        released.FirstError!.Named().Should().Be("class=2");
        red.Ports.Should().ContainSingle();
    }

    [Fact]
    public void Class_id_matters_only_on_a_network_with_an_inbound_limit()
    {
        var red = With("<bridge name='b'/>").Red();
        red.Allocate(new NetworkPort { Identity = Port(1), ClassId = 2, Mac = MacAddress.Parse("52:54:00:00:00:01") });

        red.Release(Id(1)).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Class_of_another_port_that_a_request_stated_is_freed()
    {
        var host = With(Own);
        host.Claim(1, Floor(5)).Port!.ClassId.Should().Be(3);
        host.Red().Allocate(new NetworkPort { Identity = Port(2), ClassId = 3, Mac = MacAddress.Parse("52:54:00:00:00:01") });
        host.Release(2);

        host.Claim(4, Floor(5)).Port!.ClassId.Should().Be(3);
    }
}
