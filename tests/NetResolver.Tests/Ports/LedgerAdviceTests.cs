using NetResolver.Diagnostics;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Ports;

/// <summary>What an administrator should know before it happens.</summary>
public class LedgerAdviceTests
{
    private static readonly NetworkChange OneMore = new(UpdateSection.ForwardInterface, UpdateCommand.AddLast, "<interface dev='b'/>");

    [Fact]
    public void Live_change_of_a_network_in_use_forgets_its_counts()
    {
        var red = InUse();

        red.Update(OneMore, UpdateScope.Live).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9015");
        red.Use.Connections.Values.Should().OnlyContain(count => count == 0);
    }

    [Fact]
    public void Change_of_the_configuration_forgets_nothing() => InUse().Update(OneMore, UpdateScope.Config).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Stopping_a_network_in_use_is_done_and_warned_of()
    {
        var stopped = InUse().Stop();

        stopped.Succeeded.Should().BeTrue();
        stopped.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9055");
    }

    [Fact]
    public void Device_in_use_can_be_removed_and_its_port_not_be_given_back()
    {
        var host = Hosts.With(Hosts.Devices("vepa", "a", "b"));
        host.Claim(1);

        var removed = host.Red().Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='a'/>"), UpdateScope.Live);

        removed.Succeeded.Should().BeTrue();
        removed.Diagnostics.Select(d => d.Id).Should().Equal("NR9015", "NR9016");
        removed.Diagnostics[1].Message.Should().StartWith("Device 'a' leaves the pool of network 'red' while a port has it: ");
        host.Release(1).Error().Should().Be("NR4230");
    }

    [Fact]
    public void Idle_device_can_be_removed_without_harm()
    {
        var host = Hosts.With(Hosts.Devices("vepa", "a", "b"));

        host.Red().Update(new NetworkChange(UpdateSection.ForwardInterface, UpdateCommand.Delete, "<interface dev='a'/>"), UpdateScope.Live).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Physical_function_goes_with_a_live_change()
    {
        var host = Hosts.With("<forward mode='passthrough'><pf dev='eth6'/></forward>", Functions("v0", "v1"));

        var changed = host.Red().Update(new NetworkChange(UpdateSection.PortGroup, UpdateCommand.AddLast, "<portgroup name='g'/>"), UpdateScope.Live);

        changed.Diagnostics.Select(d => d.Id).Should().Equal("NR9041");
        changed.Diagnostics[0].Message.Should().Contain("its devices (2) are the functions of 'eth6'");
        host.Red().Live!.Forward!.PhysicalFunction.Should().BeNull();
    }

    [Fact]
    public void Function_without_a_network_device_is_told_of_at_the_start()
    {
        var red = new HostState([Hosts.Network("<forward mode='passthrough'><pf dev='eth6'/></forward>")], Functions("v0", null));

        red.Diagnostics.Select(d => d.Id).Should().Equal("NR9062");
        red.Find("red")!.Use.Connections.Keys.Should().Equal("v0");
    }

    [Fact]
    public void Classes_of_forgotten_ports_stay_taken()
    {
        var host = Hosts.With(Limited);
        host.Claim(1, Hosts.Floor(10));
        host.Claim(2, Hosts.Floor(10));
        host.Release(2);
        host.Red().Stop();

        var started = host.Red().Start();

        started.Diagnostics.Select(d => (d.Id, d.Severity)).Should().Equal(("NR9037", Severity.Info));
        started.Diagnostics[0].Message.Should().StartWith("Network 'red' starts with a traffic class that no port has");
        host.Red().Use.NextClassId.Should().Be(4);
    }

    [Fact]
    public void Floor_that_is_taken_back_is_not_counted_and_yet_subtracted()
    {
        var host = Hosts.With(Limited);

        var back = host.Red().Reclaim(Port(1, new Plug.Network("b")) with { ClassId = 3, Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1, Floor: 60) } });
        var given = host.Release(1);

        back.Diagnostics.Select(d => d.Id).Should().Equal("NR9129");
        given.Succeeded.Should().BeTrue();
        given.Diagnostics.Select(d => d.Id).Should().Equal("NR9046");
        given.Diagnostics[0].Message.Should().Be("Network 'red' guarantees 0 kB/s, and 60 are subtracted: libvirt counts 18446744073709551556, and refuses every floor from now on");
        host.Claim(2, Hosts.Floor(1)).Error().Should().Be("NR4023");
    }

    public static TheoryData<string, NetworkPort, string> Misfits { get; } = new()
    {
        { "<bridge name='b'/>", Port(1, new Plug.Network("c")), "its plug is bridge 'c', and the network has 'b'" },
        { Hosts.Devices("vepa", "a"), Port(1, new Plug.Direct("a", MacvtapMode.Private)), "its plug is of mode private, and the network is of mode vepa" },
        { "<forward mode='bridge'/><bridge name='b'/>", Port(1, new Plug.Network("b")), "its plug is of kind network, and mode bridge gives bridge" },
        { "<bridge name='b'/>", Port(1, new Plug.Network("b")) with { Group = "gone" }, "its portgroup 'gone' is not there" },
        { "<bridge name='b'/>", Port(1, new Plug.Network("b")) with { VirtualPort = new VirtualPortFields { Type = VirtualPortType.OpenVSwitch } }, "it has a virtualport of type openvswitch, which mode none does not take" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Port_is_taken_back_where_it_does_not_fit(string network, NetworkPort port, string what)
    {
        var back = Hosts.With(network).Red().Reclaim(port);

        back.Succeeded.Should().BeTrue();
        back.Diagnostics.Select(d => d.Id).Should().Equal("NR9029");
        back.Diagnostics[0].Message.Should().Be($"libvirt takes port {Hosts.Id(1):D} back on network 'red' although {what}");
    }

    [Fact]
    public void Port_that_is_taken_back_where_it_fits_is_not_told_of() =>
        Hosts.With(Hosts.Devices("vepa", "a")).Red().Reclaim(Port(1, new Plug.Direct("a", MacvtapMode.Vepa))).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Registered_port_of_another_guest_is_trusted()
    {
        var host = Hosts.With(Hosts.Devices("vepa", "a", "b"));
        host.Claim(1);
        var nic = Planning.Interface() with
        {
            Source = new InterfaceSource.Network("red", null, Hosts.Id(1)),
            Mac = MacAddress.Parse("52:54:00:00:00:02"),
            Actual = new ActualConnection { Plug = new Plug.Direct("b", MacvtapMode.Vepa) },
        };

        var back = host.Reattach(nic, new PortIdentity(null, "another", Hosts.Id(99)));

        back.Succeeded.Should().BeTrue();
        back.Diagnostics.Select(d => d.Id).Should().Equal("NR9054", "NR9054", "NR9054");
        back.Diagnostics[2].Message.Should().EndWith("yet its plug is device 'a' in mode vepa, not device 'b' in mode vepa");
    }

    [Fact]
    public void Registered_port_of_the_guest_is_trusted_in_silence()
    {
        var host = Hosts.With(Hosts.Devices("vepa", "a"));
        var nic = host.Claim(1).Interface!;

        host.Reattach(nic, new PortIdentity(null, "g", Hosts.OwnerId)).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Limited, "NR9042")]
    [InlineData("<bridge name='b'/>", null)]
    public void Class_id_of_a_new_port_is_kept(string network, string? id)
    {
        var made = Hosts.With(network).Red().Allocate(Port(1, null) with { ClassId = 3, Bandwidth = new Bandwidth { Inbound = new BandwidthRate(10) } });

        made.Port!.ClassId.Should().Be(3);
        made.Diagnostics.Select(d => d.Id).Should().Equal(id is null ? [] : [id]);
    }

    [Fact]
    public void Port_of_equal_bytes_counts_as_none()
    {
        var host = Hosts.With(Hosts.Devices("vepa", "a"));

        host.Claim(Planning.Interface(), new PortIdentity(Guid.Empty, "g", Hosts.OwnerId)).Diagnostics.Select(d => d.Id).Should().Equal("NR9053");
    }

    [Fact]
    public void Transient_network_is_checked_like_one_that_is_defined()
    {
        var host = new HostState([]);

        host.CreateTransient(Hosts.Network("<forward mode='vepa' dev='a'/><port isolated='yes'/>")).Diagnostics.Select(d => d.Id).Should().Equal("NR9052");
        host.Red().IsActive.Should().BeTrue();
    }

    private const string Limited = "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>";

    private static NetworkPort Port(int port, Plug? plug) => new() { Identity = Hosts.Port(port), Mac = MacAddress.Parse("52:54:00:00:00:01"), Plug = plug };

    private static HostInventory Functions(params string?[] names) =>
        new() { PhysicalFunctions = [new PhysicalFunction("eth6", [.. names.Select((name, i) => new VirtualFunction(new PciAddress(0, 3, 16, (uint)i), name))])] };

    private static HostNetwork InUse()
    {
        var red = new HostState([Planning.Network("<forward mode='passthrough'><interface dev='a'/></forward>")]).Find("red")!;
        red.Allocate(Planning.Interface(), new PortIdentity(Guid.Parse("00000000-0000-4000-8000-000000000001"), "guest", null)).Succeeded.Should().BeTrue();
        return red;
    }
}
