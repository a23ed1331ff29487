using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>A running guest's interface gets its port again after a manager's restart.</summary>
public class ReattachTests
{
    private static readonly PortIdentity Owner = new(null, "g", OwnerId);

    [Fact]
    public void Port_is_made_of_what_the_interface_became()
    {
        var host = With(Devices("vepa", "a", "b"));
        host.Claim(9);
        var status = host.Claim(1).Interface!;
        Forget(host);

        var back = host.Reattach(Read(status), Owner);

        back.Succeeded.Should().BeTrue();
        back.Port!.Identity.Should().Be(Port(1));
        back.Port.Plug.Should().Be(new Plug.Direct("b", MacvtapMode.Vepa));
        host.Red().Use.Connections.Should().Equal(new Dictionary<string, int> { ["a"] = 0, ["b"] = 1 });
    }

    [Fact]
    public void Interface_shows_the_port_that_it_got()
    {
        var host = With(Devices("vepa", "a"), ids: new CountingIds());
        var connected = host.Claim(50).Interface!;
        Forget(host);

        var back = host.Reattach(connected with { Source = new InterfaceSource.Network("red") }, Owner);

        back.Port!.Identity.Uuid.Should().Be(Id(1));
        back.Interface!.Source.Should().Be(new InterfaceSource.Network("red", null, Id(1)));
    }

    [Fact]
    public void Port_of_its_uuid_that_is_registered_is_trusted_whatever_it_is()
    {
        var host = With(Devices("vepa", "a", "b"));
        var connected = host.Claim(1).Interface!;
        host.Release(1);
        var another = host.Red().Allocate(Planning.Interface(), Port(1) with { OwnerName = "another" }).Port;
        var before = host.Red().State();

        host.Reattach(connected, Owner).Port.Should().Be(another);

        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Registered_port_needs_no_connection_to_compare_with()
    {
        var host = With(Devices("vepa", "a"));
        var port = host.Claim(1).Port;

        host.Reattach(Planning.Interface() with { Source = new InterfaceSource.Network("red", null, Id(1)) }, Owner).Port.Should().Be(port);
    }

    [Fact]
    public void Port_uuid_of_equal_bytes_counts_as_none()
    {
        var host = With(Devices("vepa", "a"), ids: new CountingIds());
        var connected = host.Claim(50).Interface! with { Source = new InterfaceSource.Network("red", null, Guid.Empty) };

        host.Reattach(connected, Owner).Port!.Identity.Uuid.Should().Be(Id(1));
        host.Red().Use.Connections["a"].Should().Be(2);
    }

    [Fact]
    public void Device_that_is_taken_meanwhile_is_refused()
    {
        var host = With(Devices("passthrough", "a"));
        var connected = host.Claim(1).Interface!;
        Forget(host);
        host.Claim(2);

        var back = host.Reattach(connected, Owner);

        (back.Error(), back.Port, back.Interface).Should().Be(("NR4225", null, null));
    }

    [Fact]
    public void Interface_without_a_connection_has_no_port() =>
        With(Devices("vepa", "a")).Reattach(Planning.Interface(), Owner).Error().Should().Be("NR4260");

    [Fact]
    public void Bridge_without_a_name_is_noticed_now()
    {
        var host = With("<bridge name='b'/>");
        var unnamed = Planning.Interface() with { Actual = new ActualConnection { Plug = new Plug.Network(null) } };

        var back = host.Reattach(unnamed, Port(1));

        (back.Error(), back.Port).Should().Be(("NR1410", null));
        host.Red().Ports.Should().BeEmpty();
    }

    [Fact]
    public void Driver_that_a_port_cannot_have_is_told_and_left_out()
    {
        var address = new PciAddress(0, 3, 16, 2);
        var host = With(
            "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>",
            new HostInventory { PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(address, null)])] });

        var back = host.Reattach(Planning.Interface() with { Actual = new ActualConnection { Plug = new Plug.HostdevPci(address, true, HostdevDriver.Xen) } }, Port(1));

        back.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9044");
        back.Port!.Plug.Should().Be(new Plug.HostdevPci(address, true));
    }

    [Fact]
    public void Network_that_is_not_there_is_named()
    {
        var back = new HostState([]).Reattach(Planning.Interface(), Owner);

        back.Error().Should().Be("NR4001");
        back.FirstError!.Message.Should().Be("There is no network 'red'; there are none");
    }

    [Fact]
    public void Network_must_run()
    {
        var host = With(Devices("vepa", "a"));
        var connected = host.Claim(1).Interface!;
        host.Red().Stop();

        host.Reattach(connected, Owner).Error().Should().Be("NR4002");
    }

    [Fact]
    public void Interface_of_another_type_needs_no_port()
    {
        var back = new HostState([]).Reattach(GuestInterface.Parse("<interface type='bridge'><source bridge='br0'/></interface>"), Owner);

        (back.Port, back.FirstError).Should().Be((null, null));
    }

    private static GuestInterface Read(GuestInterface status) => Guests.Parse(status.ToXml(InterfaceForm.Status), InterfaceForm.Status);

    private static void Forget(HostState host)
    {
        host.Red().Stop();
        host.Red().Start();
    }
}
