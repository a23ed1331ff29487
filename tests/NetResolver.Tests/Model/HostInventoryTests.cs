namespace NetResolver.Tests.Model;

/// <summary>What an inventory tells of plugs.</summary>
public sealed class HostInventoryTests
{
    private static readonly PciAddress Own = new(0, 3, 0x10, 0);
    private static readonly PciAddress Plain = new(0, 3, 0x10, 2);

    private static readonly HostInventory Host = new()
    {
        Devices =
        [
            new HostDevice("br0") { IsBridge = true, Mtu = 9000, HasLink = true, Segment = "red" },
            new HostDevice("eth0") { IsBridge = false, Mtu = 1500, HasLink = false, Segment = "blue" },
            new HostDevice("eth1"),
            new HostDevice("eth9") { HasLink = true, Segment = "green" },
            new HostDevice("eth9v2") { Segment = "yellow" },
        ],
        PhysicalFunctions =
        [
            new PhysicalFunction(
                "eth9",
                [new VirtualFunction(Own, "eth9v0") { Segment = "white" }, new VirtualFunction(Plain, "eth9v1"), new VirtualFunction(new PciAddress(0, 3, 0x10, 4), "eth9v2")]),
            new PhysicalFunction("eth10", [new VirtualFunction(new PciAddress(0, 4, 0, 0), null)]),
        ],
    };

    [Fact]
    public void Segment_of_a_bridge_is_the_bridges() => Host.SegmentOf(new Plug.Bridge("br0")).Should().Be("red");

    [Fact]
    public void Segment_of_a_network_of_libvirts_own_is_its_bridges() => Host.SegmentOf(new Plug.Network("br0")).Should().Be("red");

    [Fact]
    public void Segment_of_macvtap_is_the_devices() => Host.SegmentOf(new Plug.Direct("eth0", MacvtapMode.Vepa)).Should().Be("blue");

    [Fact]
    public void Segment_of_a_virtual_function_is_its_own_before_the_physical_functions()
    {
        Host.SegmentOf(new Plug.HostdevPci(Own, null)).Should().Be("white");
        Host.SegmentOf(new Plug.Direct("eth9v0", MacvtapMode.Passthrough)).Should().Be("white");
        Host.SegmentOf(new Plug.HostdevPci(Plain, null)).Should().Be("green");
        Host.SegmentOf(new Plug.Direct("eth9v1", MacvtapMode.Passthrough)).Should().Be("green");
    }

    [Fact]
    public void Segment_of_a_virtual_functions_device_that_is_listed_is_the_devices() =>
        Host.SegmentOf(new Plug.Direct("eth9v2", MacvtapMode.Passthrough)).Should().Be("yellow");

    [Theory]
    [InlineData("eth1")]
    [InlineData("eth7")]
    public void Segment_is_not_known_where_nobody_labels_it(string device) => Host.SegmentOf(new Plug.Direct(device, MacvtapMode.Vepa)).Should().BeNull();

    [Fact]
    public void MTU_is_that_of_bridge_or_device_and_else_not_known()
    {
        Host.MtuOf(new Plug.Bridge("br0")).Should().Be(9000);
        Host.MtuOf(new Plug.Direct("eth0", MacvtapMode.Vepa)).Should().Be(1500);
        Host.MtuOf(new Plug.Direct("eth1", MacvtapMode.Vepa)).Should().Be(0);
        Host.MtuOf(new Plug.HostdevPci(Own, null)).Should().Be(0, "the guest sets it");
    }

    [Fact]
    public void Link_is_the_devices_and_of_a_virtual_function_the_physical_functions()
    {
        Host.HasLink(new Plug.Bridge("br0")).Should().BeTrue();
        Host.HasLink(new Plug.Direct("eth0", MacvtapMode.Vepa)).Should().BeFalse();
        Host.HasLink(new Plug.HostdevPci(Own, null)).Should().BeTrue();
        Host.HasLink(new Plug.Direct("eth1", MacvtapMode.Vepa)).Should().BeNull();
        Host.HasLink(new Plug.HostdevPci(new PciAddress(0, 4, 0, 0), null)).Should().BeNull();
    }

    [Fact]
    public void Bridge_or_device_that_is_not_listed_does_not_exist()
    {
        Host.Has(new Plug.Bridge("br0")).Should().BeTrue();
        Host.Has(new Plug.Bridge("br1")).Should().BeFalse();
        Host.Has(new Plug.Bridge("eth0")).Should().BeFalse("it is a device that is no bridge");
        Host.Has(new Plug.Bridge("eth1")).Should().BeTrue("it may be one");
        Host.Has(new Plug.Direct("eth7", MacvtapMode.Vepa)).Should().BeFalse();
        Host.Has(new Plug.Direct("eth9v1", MacvtapMode.Passthrough)).Should().BeTrue("a virtual function names it");
        Host.Has(new Plug.Direct("eth10", MacvtapMode.Vepa)).Should().BeTrue("it is named as a physical function");
    }

    [Fact]
    public void Inventory_that_lists_no_devices_says_nothing_about_what_exists()
    {
        var host = Host with { Devices = default };

        host.Has(new Plug.Bridge("br1")).Should().BeNull();
        host.Has(new Plug.Direct("eth7", MacvtapMode.Vepa)).Should().BeNull();
        host.Has(new Plug.Direct("eth9v1", MacvtapMode.Passthrough)).Should().BeTrue();
    }

    [Fact]
    public void PCI_device_that_is_not_listed_may_exist()
    {
        Host.Has(new Plug.HostdevPci(Own, null)).Should().BeTrue();
        Host.Has(new Plug.HostdevPci(new PciAddress(0, 9, 0, 0), null)).Should().BeNull();
    }

    [Fact]
    public void Bridge_of_libvirts_own_comes_and_goes_with_its_network()
    {
        Host.Has(new Plug.Network("virbr0")).Should().BeNull();
        Host.Has(new Plug.Network("br0")).Should().BeTrue();
    }

    [Fact]
    public void Places_take_no_part_in_equality() =>
        HostInventory.Parse("""{"formatVersion":"1.0","devices":[{"name":"a"}],"networks":[{"name":"n"}]}""")
            .Should().Be(HostInventory.Parse("""{ "networks": [ { "name": "n" } ], "devices": [ { "name": "a" } ], "formatVersion": "1.0" }"""));
}
