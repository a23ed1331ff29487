using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;
using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

/// <summary>What libvirtd finds when it is ended and started again.</summary>
public class RestartTests
{
    private const string HostBridge = "<forward mode='bridge'/><bridge name='br0'/>";

    private static readonly HostInventory Inventory = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 0), "eth6v0"), new VirtualFunction(new PciAddress(0, 3, 16, 2), "eth6v1")])],
    };

    [Fact]
    public void Nothing_changes_of_ports_and_counts()
    {
        var host = With(Devices("vepa", "a", "b"));
        host.Claim(1);
        host.Claim(2);
        host.Claim(3);
        var before = host.Red().State();

        host.Restart();

        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Connections_that_a_change_forgot_are_counted_again()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(1);
        host.Red().Update(Change("portgroup", "add", "<portgroup name='x'/>"), UpdateScope.Live);
        host.Red().Use.Connections["a"].Should().Be(0);

        host.Restart();

        host.Red().Use.Connections["a"].Should().Be(1);
    }

    [Fact]
    public void Second_port_on_a_device_that_one_has_alone_stays_and_is_not_counted()
    {
        var host = With(Devices("passthrough", "a"));
        host.Claim(1);
        host.Red().Update(Change("portgroup", "add", "<portgroup name='x'/>"), UpdateScope.Live);
        host.Claim(2).Device().Should().Be("a");

        host.Restart();

        host.Red().Use.Connections["a"].Should().Be(1);
        host.Red().Ports.Should().HaveCount(2);
    }

    [Fact]
    public void Port_whose_device_left_the_pool_stays_and_is_not_counted()
    {
        var host = With(Devices("vepa", "a", "b"));
        host.Claim(1);
        host.Red().Update(Change("forward-interface", "delete", "<interface dev='a'/>"), UpdateScope.Live);

        host.Restart();

        host.Red().Ports.Should().ContainSingle();
        host.Red().ToXml().Should().NotContain("connections");
    }

    [Fact]
    public void Floors_and_classes_stay()
    {
        var host = With("<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>");
        host.Claim(1, Floor(60));

        host.Restart();

        host.Claim(2, Floor(41)).Error().Should().Be("NR4023");
        host.Claim(2, Floor(40)).Port!.ClassId.Should().Be(4);
    }

    [Fact]
    public void Class_id_of_a_port_without_a_bandwidth_is_lost()
    {
        var host = With("<bridge name='b'/>");
        host.Red().Allocate(new NetworkPort { Identity = Port(1), ClassId = 9, Mac = MacAddress.Parse("52:54:00:00:00:01") });

        host.Restart();

        host.Red().Ports.Should().ContainSingle().Which.ClassId.Should().Be(0);
    }

    [Fact]
    public void Physical_function_gives_way_to_the_devices_that_it_became()
    {
        var host = With("<forward mode='passthrough'><pf dev='eth6'/></forward>", Inventory);
        host.Claim(1);

        host.Restart();

        var forward = host.Red().Live!.Forward!;
        forward.PhysicalFunction.Should().BeNull();
        forward.Pool.Select(d => d.Name).Should().Equal("eth6v0", "eth6v1");
        host.Red().Use.Connections.Should().Equal(new Dictionary<string, int> { ["eth6v0"] = 1, ["eth6v1"] = 0 });
        host.Red().Configuration.Forward!.PhysicalFunction.Should().Be("eth6");
    }

    [Fact]
    public void Network_whose_host_bridge_is_missing_does_not_run_and_its_ports_are_out_of_reach()
    {
        var host = With(HostBridge, new HostInventory { Devices = [new("eth0"), new("br0")] });
        host.Claim(1);
        host.Inventory = new HostInventory { Devices = [new("eth0")] };

        host.Restart();

        host.Red().IsActive.Should().BeFalse();
        host.Release(1).Error().Should().Be("NR4002");
        host.Red().Start().Succeeded.Should().BeTrue();
        host.Release(1).Error().Should().Be("NR4211");
    }

    [Fact]
    public void Definition_that_was_interrupted_is_taken_up_again_not_the_configuration()
    {
        var host = With(HostBridge, new HostInventory { Devices = [new("eth0"), new("br0")] });
        host.Define(Network("<forward mode='bridge'/><bridge name='br1'/>"));
        host.Inventory = new HostInventory { Devices = [new("eth0")] };
        host.Restart();

        host.Red().Start();
        host.Red().Live!.BridgeName.Should().Be("br0");
        host.Red().Stop();
        host.Red().Start();
        host.Red().Live!.BridgeName.Should().Be("br1");
    }

    [Fact]
    public void Transient_network_whose_host_bridge_is_missing_is_gone()
    {
        var host = new HostState([], new HostInventory { Devices = [new("eth0"), new("br0")] });
        host.CreateTransient(Network(HostBridge));
        var red = host.Red();
        host.Inventory = new HostInventory { Devices = [new("eth0")] };

        host.Restart();

        host.Find("red").Should().BeNull();
        red.LookUp().Error().Should().Be("NR4200");
    }

    [Fact]
    public void Nothing_is_known_missing_of_a_host_that_lists_no_devices()
    {
        var host = With(HostBridge);

        host.Restart();

        host.Red().IsActive.Should().BeTrue();
    }

    [Fact]
    public void Stopped_network_stays_stopped()
    {
        var host = With(HostBridge);
        host.Red().Stop();

        host.Restart();

        (host.Red().IsActive, host.Red().IsPersistent).Should().Be((false, true));
    }

    [Fact]
    public void Transient_network_goes_on()
    {
        var host = new HostState([]);
        host.CreateTransient(Network(HostBridge));

        host.Restart();

        (host.Red().IsActive, host.Red().IsPersistent).Should().Be((true, false));
    }

    [Fact]
    public void Stopped_network_whose_text_cannot_be_read_is_gone()
    {
        var host = new HostState([Network("<portgroup name='R&amp;D'/>")]);
        var red = host.Red();

        host.Restart();

        host.Find("red").Should().BeNull();
        red.Configuration.PortGroups.Should().ContainSingle();
    }

    [Fact]
    public void Running_network_whose_configuration_cannot_be_read_goes_on_without_one()
    {
        var host = With(Devices("vepa", "a"));
        host.Claim(1);
        host.Define(Network(Devices("vepa", "a") + "<portgroup name='R&amp;D'/>")).Succeeded.Should().BeTrue();

        host.Restart();

        (host.Red().IsActive, host.Red().IsPersistent).Should().Be((true, false));
        host.Red().Use.Connections["a"].Should().Be(1);
    }
}
