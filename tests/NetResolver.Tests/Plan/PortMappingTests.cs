using NetResolver.Diagnostics;
using NetResolver.Plan;

namespace NetResolver.Tests.Plan;

public class PortMappingTests
{
    private static readonly Guid Id = Guid.Parse("11111111-2222-4333-8444-555555555555");
    private static readonly Guid OwnerId = Guid.Parse("f0000000-0000-4000-8000-0000000000aa");

    private static readonly NetworkPort Port = new()
    {
        Identity = new PortIdentity(Id, "g", OwnerId),
        Mac = MacAddress.Parse("52:54:00:00:00:01"),
        Group = "sales",
        Vlan = new Vlan { Tags = [new VlanTag(7)] },
        Bandwidth = new Bandwidth { Inbound = new BandwidthRate(0, Floor: 5) },
        ClassId = 3,
        Isolated = false,
        TrustGuestRxFilters = true,
        Plug = new Plug.Direct("eth0", MacvtapMode.Vepa),
    };

    private static readonly GuestInterface Guest = new(new InterfaceSource.Network("n", "sales")) { Mac = Port.Mac };

    [Fact]
    public void Connection_has_what_the_port_has() => PortMapping.ToActual(Port).Should().Be(new ActualConnection
    {
        Plug = Port.Plug!,
        Vlan = Port.Vlan,
        Bandwidth = Port.Bandwidth,
        ClassId = 3,
        Isolated = false,
        TrustGuestRxFilters = true,
    });

    [Fact]
    public void Port_without_a_plug_is_no_connection() => PortMapping.ToActual(Port with { Plug = null }).Should().BeNull();

    [Fact]
    public void Connected_interface_keeps_its_own_settings()
    {
        var connected = PortMapping.Connect(Guest, Port);

        connected.Source.Should().Be(new InterfaceSource.Network("n", "sales", Id));
        (connected with { Source = Guest.Source, Actual = null }).Should().Be(Guest);
    }

    [Fact]
    public void Port_made_of_a_connection_is_the_port_that_it_came_from() => Back(PortMapping.Connect(Guest, Port)).Should().Be(Port);

    [Fact]
    public void Managed_is_stated_in_a_port_that_is_asked_back()
    {
        var unstated = Port with { Plug = new Plug.HostdevPci(new(0, 3, 0, 0), null) };

        Back(PortMapping.Connect(Guest, unstated))!.Plug.Should().Be(new Plug.HostdevPci(new(0, 3, 0, 0), false));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", false)]
    [InlineData("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", false)]
    [InlineData("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaab", true)]
    public void Port_id_of_equal_bytes_counts_as_none(string id, bool isUsable) =>
        PortMapping.UsableId(Guid.Parse(id)).HasValue.Should().Be(isUsable);

    [Fact]
    public void Empty_portgroup_is_not_asked_for() =>
        Back(PortMapping.Connect(Guest with { Source = new InterfaceSource.Network("n", "") }, Port))!.Group.Should().BeNull();

    [Fact]
    public void Interface_without_a_connection_has_no_port()
    {
        var bag = new DiagnosticBag();

        PortMapping.ToPort(Guest with { Target = new InterfaceTarget("vnet1") }, "g", OwnerId, bag).Should().BeNull();

        var error = bag.All.Should().ContainSingle().Subject;
        error.Id.Should().Be("NR4260");
        error.Arguments.Should().ContainSingle().Which.Value.Should().Be("vnet1");
        error.Message.Should().Be("The interface 'vnet1' shows no connection to a network");
    }

    [Fact]
    public void Driver_xen_is_lost_and_told_of()
    {
        var bag = new DiagnosticBag();
        var guest = Guest with { Actual = new ActualConnection { Plug = new Plug.HostdevPci(default, true, HostdevDriver.Xen) } };

        PortMapping.ToPort(guest, "g", OwnerId, bag)!.Plug.Should().Be(new Plug.HostdevPci(default, true));
        bag.All.Should().ContainSingle().Which.Id.Should().Be("NR9044");
    }

    [Fact]
    public void Connection_without_a_bridge_makes_a_port_that_libvirt_refuses()
    {
        var bag = new DiagnosticBag();

        PortMapping.ToPort(Guest with { Actual = new ActualConnection { Plug = new Plug.Network(null) } }, "g", OwnerId, bag);

        bag.All.Should().ContainSingle().Which.Id.Should().Be("NR1410");
    }

    private static NetworkPort? Back(GuestInterface guest) => PortMapping.ToPort(guest, "g", OwnerId, new DiagnosticBag());
}
