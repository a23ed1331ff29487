using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>A port is taken back as it stands; little is checked.</summary>
public class ReclaimTests
{
    private const string Own = "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>";
    private const string Functions =
        "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/><address type='pci' bus='3' slot='16' function='4'/></forward>";

    private static readonly Plug Pci = new Plug.HostdevPci(new PciAddress(0, 3, 16, 2), true);
    private static readonly VirtualPortFields VnLink = new() { Type = VirtualPortType.Ieee8021Qbh, ProfileId = "p" };

    private static readonly HostInventory Inventory = new()
    {
        PhysicalFunctions =
        [
            new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 2), "eth6v0"), new VirtualFunction(new PciAddress(0, 3, 16, 4), "eth6v1")]),
        ],
    };

    [Fact]
    public void Port_is_there_again_as_it_was_and_its_device_is_counted()
    {
        var red = Red(Devices("vepa", "a", "b"));
        var port = Of(1, new Plug.Direct("b", MacvtapMode.Bridge)) with { Group = "gone", Vlan = new Vlan { Tags = [new VlanTag(7)] }, VirtualPort = VnLink };

        red.Reclaim(port).Port.Should().Be(port);

        red.Ports.Should().Equal(port);
        red.Use.Connections.Should().Equal(new Dictionary<string, int> { ["a"] = 0, ["b"] = 1 });
    }

    [Fact]
    public void Pci_device_is_counted_again()
    {
        var red = Red(Functions);

        red.Reclaim(Of(1, Pci)).Succeeded.Should().BeTrue();

        red.Use.Connections["0000:03:10.2"].Should().Be(1);
    }

    [Theory]
    [InlineData(Own)]
    [InlineData("<forward mode='bridge'/><bridge name='br0'/>")]
    public void Neither_the_bridges_name_nor_the_kind_of_network_is_compared(string network)
    {
        Red(network).Reclaim(Of(1, new Plug.Network("another"))).Succeeded.Should().BeTrue();
        Red(network).Reclaim(Of(1, new Plug.Bridge("another"))).Succeeded.Should().BeTrue();
    }

    [Fact]
    public void Floor_of_the_port_is_not_checked()
    {
        var red = Red(Own);
        var port = Of(1, new Plug.Network("b")) with { ClassId = 3, Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1, Floor: 999) } };

        red.Reclaim(port).Succeeded.Should().BeTrue();

        red.Use.FloorSum.Should().Be(0);
        red.Allocate(Planning.Interface(Floor(1)), Port(2)).Port!.ClassId.Should().Be(3, "the class of the port was not reserved");
    }

    public static TheoryData<string, Plug?, string, string> Refused => new()
    {
        { Own, null, "NR4221", "" },
        { Devices("vepa", "a"), new Plug.Network("b"), "NR4222", "" },
        { Devices("vepa", "a"), new Plug.Bridge("b"), "NR4222", "" },
        { Devices("vepa", "a"), new Plug.Direct("b", MacvtapMode.Vepa), "NR4223", "network=red, device=b" },
        { Own, new Plug.Direct("b", MacvtapMode.Vepa), "NR4223", "network=red, device=b" },
        { Functions, new Plug.Direct("0000:03:10.2", MacvtapMode.Vepa), "NR4223", "network=red, device=0000:03:10.2" },
        { Functions, new Plug.HostdevPci(new PciAddress(0, 3, 16, 0), true), "NR4224", "network=red, address=0000:03:10.0" },
        { Devices("vepa", "0000:03:10.2"), Pci, "NR4224", "network=red, address=0000:03:10.2" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Port_that_does_not_fit_is_refused(string network, Plug? plug, string error, string named)
    {
        var red = Red(network);
        var before = red.State();

        var back = red.Reclaim(Of(1, plug));

        back.Error().Should().Be(error);
        back.FirstError!.Named().Should().Be(named);
        red.State().Should().Be(before);
    }

    [Theory]
    [InlineData("passthrough", false, "NR4225")]
    [InlineData("private", true, "NR4225")]
    [InlineData("private", false, null)]
    [InlineData("vepa", true, null)]
    public void Device_that_a_port_wants_alone_is_taken_back_only_if_nobody_has_it(string mode, bool vnLink, string? error)
    {
        var red = Red(Devices(mode, "a"));
        red.Allocate(Planning.Interface(), Port(1)).Device().Should().Be("a");

        red.Reclaim(Of(2, new Plug.Direct("a", MacvtapMode.Vepa)) with { VirtualPort = vnLink ? VnLink : null }).Error().Should().Be(error);
    }

    [Fact]
    public void Pci_device_is_taken_back_only_if_nobody_has_it()
    {
        var red = Red(Functions);
        red.Allocate(Planning.Interface(), Port(1)).Device().Should().Be("0000:03:10.2");

        var back = red.Reclaim(Of(2, Pci));

        back.Error().Should().Be("NR4226");
        back.FirstError!.Named().Should().Be("network=red, domain=0, bus=3, slot=16, function=2");
    }

    [Fact]
    public void Port_that_is_there_is_refused_and_loses_its_floor()
    {
        var red = Red(Own);
        var port = red.Allocate(Planning.Interface(Floor(5)), Port(1)).Port!;

        red.Reclaim(port).Error().Should().Be("NR4210");

        red.Ports.Should().Equal(port);
        red.Use.FloorSum.Should().Be(0);
    }

    [Fact]
    public void Network_must_run()
    {
        var red = Red(Own);
        red.Stop();

        red.Reclaim(Of(1, null)).Error().Should().Be("NR4002");
    }

    private static HostNetwork Red(string network) => With(network, Inventory).Red();

    private static NetworkPort Of(int number, Plug? plug) => new() { Identity = Port(number), Mac = MacAddress.Parse("52:54:00:00:00:01"), Plug = plug };
}
