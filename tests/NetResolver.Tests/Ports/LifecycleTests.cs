using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>Networks are defined, started and stopped.</summary>
public class LifecycleTests
{
    private const string Own = "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>";

    [Fact]
    public void Host_begins_with_networks_that_run_in_order_of_name()
    {
        var host = new HostState([NetworkDefinition.Parse("<network><name>b</name></network>"), NetworkDefinition.Parse("<network><name>a</name></network>")]);

        host.Networks.Select(n => (n.Name, n.IsActive, n.IsPersistent)).Should().Equal(("a", true, true), ("b", true, true));
        host.Networks.Select(n => n.Live!.BridgeName).Should().Equal("virbr1", "virbr0");
    }

    [Fact]
    public void Network_that_cannot_be_defined_is_not_there_and_one_that_cannot_start_does_not_run()
    {
        var host = new HostState([
            NetworkDefinition.Parse("<network><name>bad</name><forward mode='vepa'/><mac address='52:54:00:00:00:01'/></network>"),
            NetworkDefinition.Parse("<network><name>idle</name><forward mode='vepa'><pf dev='eth6'/></forward></network>"),
            NetworkDefinition.Parse("<network><name>good</name><forward mode='vepa'/></network>")]);

        host.Networks.Select(n => (n.Name, n.IsActive)).Should().Equal(("good", true), ("idle", false));
        host.Diagnostics.Select(d => d.Id).Should().Equal("NR2105", "NR4103");
        host.Find("bad").Should().BeNull();
    }

    [Fact]
    public void Network_is_started_once()
    {
        var red = With(Own).Red();

        red.Start().Error().Should().Be("NR4201");
        red.IsActive.Should().BeTrue();
    }

    [Fact]
    public void Network_is_stopped_once()
    {
        var red = With(Own).Red();

        red.Stop().Succeeded.Should().BeTrue();

        red.Stop().Error().Should().Be("NR4002");
        (red.IsActive, red.Live, red.IsPersistent).Should().Be((false, null, true));
    }

    [Fact]
    public void Bridge_that_the_host_has_cannot_be_made()
    {
        var host = new HostState([Network(Own)], new HostInventory { Devices = [new("eth0"), new("b")] });

        host.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR4202");
        host.Red().IsActive.Should().BeFalse();
    }

    [Fact]
    public void Bridge_of_the_host_is_not_made() =>
        new HostState([Network("<forward mode='bridge'/><bridge name='b'/>")], new HostInventory { Devices = [new("b")] }).Red().IsActive.Should().BeTrue();

    [Fact]
    public void Network_whose_text_libvirt_cannot_read_again_does_not_start()
    {
        var host = new HostState([Network("<portgroup name='R&amp;D'/>")]);

        host.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR4241");
        host.Red().IsActive.Should().BeFalse();
    }

    [Fact]
    public void Running_network_of_mode_nat_shows_its_range_of_ports() =>
        With("<forward/><bridge name='b'/><ip address='192.168.7.1' prefix='24'/>").Red().Live!.Forward!.Nat!.Ports.Should().Be(new NatPorts(1024, 65535));

    [Fact]
    public void Stop_forgets_ports_and_frees_their_devices()
    {
        var host = With(Devices("passthrough", "a"));
        host.Claim(1);

        host.Red().Stop();
        host.Red().Ports.Should().BeEmpty();
        host.Release(1).Error().Should().Be("NR4211");
        host.Red().Start();

        host.Claim(2).Device().Should().Be("a");
        host.Release(1).Error().Should().Be("NR4211");
    }

    [Fact]
    public void Start_sums_floors_anew_and_class_ids_stay_taken()
    {
        var host = With(Own);
        host.Claim(1, Floor(100)).Port!.ClassId.Should().Be(3);

        host.Red().Stop();
        host.Red().Start();

        host.Red().Use.FloorSum.Should().Be(0);
        host.Claim(2, Floor(100)).Port!.ClassId.Should().Be(4);
    }

    [Fact]
    public void Transient_network_is_gone_when_it_is_stopped()
    {
        var host = new HostState([]);
        host.CreateTransient(Network(Own)).Succeeded.Should().BeTrue();
        var red = host.Red();
        (red.IsActive, red.IsPersistent, red.LookUp().Succeeded).Should().Be((true, false, true));

        red.Stop().Succeeded.Should().BeTrue();

        host.Find("red").Should().BeNull();
        red.LookUp().FirstError!.Named().Should().Be("uuid=5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f, network=red");
    }

    public static TheoryData<string, Func<HostNetwork, string?>> Operations => new()
    {
        { "look up", red => red.LookUp().Error() },
        { "start", red => red.Start().Error() },
        { "stop", red => red.Stop().Error() },
        { "allocate", red => red.Allocate(Planning.Interface(), Port(1)).Error() },
        { "allocate with a plug", red => red.Allocate(new NetworkPort { Identity = Port(1), Plug = new Plug.Bridge("b") }).Error() },
        { "reclaim", red => red.Reclaim(new NetworkPort { Identity = Port(1), Plug = new Plug.Network("b") }).Error() },
        { "release", red => red.Release(Id(1)).Error() },
        { "update", red => red.Update(Updating.Change("portgroup", "add", "<portgroup name='a'/>")).Error() },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_can_be_done_with_a_network_that_is_gone(string what, Func<HostNetwork, string?> operation)
    {
        var host = new HostState([]);
        host.CreateTransient(Network(Own));
        var red = host.Red();
        red.Stop();

        operation(red).Should().Be("NR4200", "{0}", what);
    }

    [Fact]
    public void Transient_network_that_cannot_start_is_not_there()
    {
        var host = new HostState([]);

        host.CreateTransient(Network("<forward mode='vepa'><pf dev='eth6'/></forward>")).Error().Should().Be("NR4103");

        host.Find("red").Should().BeNull();
    }

    [Fact]
    public void Transient_network_whose_bridge_exists_is_not_there()
    {
        var host = new HostState([], new HostInventory { Devices = [new("b")] });

        host.CreateTransient(Network(Own)).Error().Should().Be("NR4202");

        host.Find("red").Should().BeNull();
    }

    [Fact]
    public void Network_that_runs_is_not_created_again_and_goes_on()
    {
        var host = With(Devices("vepa", "a"));
        host.Claim(1);
        var before = host.Red().State();

        host.CreateTransient(Network(Devices("vepa", "b"))).Error().Should().Be("NR4201");

        host.Red().State().Should().Be(before);
        host.Red().Configuration.Should().Be(Network(Devices("vepa", "a")));
    }

    [Fact]
    public void Defined_network_that_is_created_keeps_its_configuration()
    {
        var host = With(Devices("vepa", "a"));
        host.Red().Stop();

        host.CreateTransient(Network(Devices("vepa", "b"))).Succeeded.Should().BeTrue();

        host.Claim(1).Device().Should().Be("b");
        host.Red().Stop();
        host.Red().Start();
        host.Claim(1).Device().Should().Be("a");
    }

    [Fact]
    public void Redefined_network_goes_on_as_it_was_started()
    {
        var host = With(Devices("vepa", "a"));
        host.Claim(1);

        host.Define(Network(Devices("vepa", "b"))).Succeeded.Should().BeTrue();

        host.Claim(2).Device().Should().Be("a");
        host.Red().Configuration.Should().Be(Network(Devices("vepa", "b")));
        host.Red().Stop();
        host.Red().Start();
        host.Claim(1).Device().Should().Be("b");
    }

    [Fact]
    public void Transient_network_that_is_defined_stays()
    {
        var host = new HostState([]);
        host.CreateTransient(Network(Devices("vepa", "a")));

        host.Define(Network(Devices("vepa", "b")));

        host.Red().IsPersistent.Should().BeTrue();
        host.Red().Stop();
        host.Find("red")!.Configuration.Should().Be(Network(Devices("vepa", "b")));
    }

    [Fact]
    public void Definition_without_the_uuid_of_the_network_that_is_there_is_refused()
    {
        var host = With(Devices("vepa", "a"));

        host.Define(Planning.Network(Devices("vepa", "b"))).FirstError!.Id.Should().Be("NR2121");

        host.Red().Configuration.Should().Be(Network(Devices("vepa", "a")));
    }
}
