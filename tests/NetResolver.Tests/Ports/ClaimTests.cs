using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;
using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Ports;

/// <summary>A port is made for an interface, or nothing is left behind.</summary>
public class ClaimTests
{
    private const string Own = "<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>";
    private const string Function = "<forward mode='hostdev'><address type='pci' bus='3' slot='16' function='2'/></forward>";
    private const string Ovs = "<virtualport type='openvswitch'/>";
    private const string Vlan = "<vlan><tag id='4'/></vlan>";

    private static readonly HostInventory WithFunction = new()
    {
        PhysicalFunctions = [new PhysicalFunction("eth6", [new VirtualFunction(new PciAddress(0, 3, 16, 2), null)])],
    };

    [Fact]
    public void Port_is_what_was_planned_and_counts()
    {
        var host = With(Devices("vepa", "a", "b"));

        var claim = host.Claim(1);

        claim.Succeeded.Should().BeTrue();
        claim.Port!.Plug.Should().Be(new Plug.Direct("a", MacvtapMode.Vepa));
        claim.Port.Identity.Should().Be(Port(1));
        host.Red().Ports.Should().Equal(claim.Port!);
        host.Red().Use.Connections.Should().Equal(new Dictionary<string, int> { ["a"] = 1, ["b"] = 0 });
    }

    [Fact]
    public void Interface_shows_its_port_and_what_it_became()
    {
        var connected = With(Devices("vepa", "a")).Claim(1).Interface!;

        connected.Source.Should().Be(new InterfaceSource.Network("red", null, Id(1)));
        connected.Actual!.Plug.Should().Be(new Plug.Direct("a", MacvtapMode.Vepa));
    }

    [Fact]
    public void Connections_are_counted_in_the_networks_text()
    {
        var host = With(Devices("vepa", "a", "b", "c"));
        host.Claim(1);
        host.Claim(2);

        host.Red().ToXml().Should().Be(
            """
            <network connections='2'>
              <name>red</name>
              <uuid>5b2e6a3c-1d4f-4c8e-9a70-3f1b2c4d5e6f</uuid>
              <forward dev='a' mode='vepa'>
                <interface dev='a' connections='1'/>
                <interface dev='b' connections='1'/>
                <interface dev='c'/>
              </forward>
            </network>

            """);
    }

    [Fact]
    public void Shared_devices_are_taken_in_turn_and_a_freed_one_is_the_least_used()
    {
        var host = With(Devices("vepa", "a", "b", "c"));

        Claims(1, 2, 3).Should().Equal("a", "b", "c");
        host.Release(2);
        Claims(4, 5).Should().Equal("b", "a");

        IEnumerable<string> Claims(params int[] ports) => ports.Select(p => host.Claim(p).Device()).ToList();
    }

    [Fact]
    public void Device_that_serves_one_alone_is_free_again_when_given_back()
    {
        var host = With(Devices("passthrough", "a"));
        host.Claim(1);
        host.Claim(2).Error().Should().Be("NR4101");
        host.Release(1);

        host.Claim(2).Device().Should().Be("a");
    }

    public static TheoryData<string, string, string> NotStarted => new()
    {
        { Devices("vepa", "a"), Vlan, "NR2050" },
        { Devices("vepa", "a"), "<port isolated='yes'/>", "NR2004" },
        { Function, "<bandwidth><inbound average='5'/></bandwidth>", "NR2051" },
        { Devices("vepa", "a") + "<port isolated='yes'/>", "", "NR2004" },
        { "<forward mode='bridge'/><bridge name='br0'/>" + Ovs, "<port isolated='yes'/>", "NR2005" },
        { Own, Vlan + Floor(5), "NR2050" },
    };

    [Theory]
    [MemberData(nameof(NotStarted))]
    public void Port_of_a_guest_that_will_not_start_is_given_back(string network, string nic, string error)
    {
        var host = With(network, WithFunction);
        var before = host.Red().State();

        var claim = host.Claim(1, nic);

        claim.Error().Should().Be(error);
        (claim.Succeeded, claim.Port, claim.Interface).Should().Be((false, null, null));
        claim.PlanResult!.Outcome.Should().Be(PlanOutcome.WillNotStart);
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Class_of_a_port_that_is_given_back_is_free()
    {
        var host = With(Own);
        host.Claim(1, Vlan + Floor(5));

        host.Claim(1, Floor(5)).Port!.ClassId.Should().Be(3);
    }

    [Fact]
    public void Port_that_is_only_allocated_stays_also_where_the_guest_will_not_start()
    {
        var red = With(Devices("vepa", "a")).Red();

        var claim = red.Allocate(Interface(Vlan), Port(1));

        claim.Error().Should().Be("NR2050");
        red.Ports.Should().Equal(claim.Port!);
    }

    [Theory]
    [InlineData("<virtualport type='openvswitch'/>", "NR4012")]
    [InlineData("<virtualport type='802.1Qbg'/>", "NR1046")]
    [InlineData("<virtualport/>", "NR4012")]
    [InlineData("<bandwidth><inbound floor='1'/></bandwidth>", "NR4020")]
    public void Refused_port_leaves_nothing(string nic, string error)
    {
        var host = With(Devices("vepa", "a"));
        var before = host.Red().State();

        var claim = host.Claim(1, nic);

        (claim.Error(), claim.Port, claim.Interface).Should().Be((error, null, null));
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Port_of_a_uuid_that_is_there_is_refused_and_the_other_stays()
    {
        var host = With(Own);
        host.Claim(1, Floor(5));
        var before = host.Red().State();

        var claim = host.Claim(1, Floor(6));

        claim.Error().Should().Be("NR4210");
        claim.FirstError!.Named().Should().Be($"port={Id(1)}");
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Network_that_is_not_there_is_refused_by_name()
    {
        var claim = With(Devices("vepa", "a")).Claim(GuestInterface.Parse("<interface type='network'><source network='blue'/></interface>"), Port(1));

        claim.Error().Should().Be("NR4001");
        claim.FirstError!.Message.Should().Be("There is no network 'blue'; there are: red");
    }

    [Fact]
    public void Network_that_does_not_run_is_refused()
    {
        var host = With(Devices("vepa", "a"));
        host.Red().Stop();

        host.Claim(1).Error().Should().Be("NR4002");
    }

    [Fact]
    public void Interface_of_another_type_needs_no_port()
    {
        var claim = With(Devices("vepa", "a")).Claim(GuestInterface.Parse("<interface type='bridge'><source bridge='br0'/></interface>"), Port(1));

        (claim.Port, claim.FirstError).Should().Be((null, null));
        claim.PlanResult!.Outcome.Should().Be(PlanOutcome.Connected);
    }

    [Fact]
    public void New_port_comes_without_a_plug()
    {
        var red = With(Devices("vepa", "a")).Red();

        red.Allocate(Request with { Plug = new Plug.Direct("a", MacvtapMode.Vepa) }).Error().Should().Be("NR4220");
        red.Ports.Should().BeEmpty();
    }

    [Fact]
    public void Request_without_a_plug_is_a_port_of_the_pool() =>
        With(Devices("vepa", "a")).Red().Allocate(Request).Port.Should().Be(Request with { Plug = new Plug.Direct("a", MacvtapMode.Vepa) });

    [Fact]
    public void Class_id_of_a_request_is_kept_where_the_port_gets_none()
    {
        var red = With(Own).Red();

        red.Allocate(Request with { ClassId = 9 }).Port!.ClassId.Should().Be(9);
        red.Allocate(Request with { Identity = Port(2), ClassId = 9, Bandwidth = new Bandwidth { Inbound = new BandwidthRate(1, Floor: 1) } }).Port!.ClassId.Should().Be(3);
    }

    private static NetworkPort Request => new() { Identity = Port(1), Mac = MacAddress.Parse("52:54:00:00:00:01") };
}
