using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;
using static NetResolver.Tests.Support.Updating;

namespace NetResolver.Tests.Ports;

/// <summary>A live change forgets who uses what, and nothing else.</summary>
public class LiveChangeTests
{
    private static readonly NetworkChange AnyChange = Change("portgroup", "add", "<portgroup name='x'/>");

    [Fact]
    public void Live_change_counts_all_connections_as_none()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(1);

        host.Red().Update(AnyChange, UpdateScope.Live);

        host.Red().Use.Connections.Should().Equal(new Dictionary<string, int> { ["a"] = 0, ["b"] = 0 });
        host.Red().ToXml().Should().NotContain("connections");
        host.Red().Ports.Should().ContainSingle();
    }

    [Fact]
    public void Device_is_then_handed_out_a_second_time_and_later_never_again()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(1);
        host.Red().Update(AnyChange, UpdateScope.Live);

        host.Claim(2).Device().Should().Be("a");
        host.Release(1);
        host.Release(2);
        host.Red().Use.Connections["a"].Should().Be(-1);
        host.Claim(3).Device().Should().Be("b");
        host.Claim(4).Error().Should().Be("NR4101");
    }

    [Fact]
    public void Shared_device_with_a_count_below_zero_is_preferred()
    {
        var host = With(Devices("vepa", "a", "b"));
        host.Claim(1).Device().Should().Be("a");
        host.Claim(2).Device().Should().Be("b");
        host.Red().Update(AnyChange, UpdateScope.Live);
        host.Release(2);

        host.Claim(3).Device().Should().Be("b");
    }

    [Fact]
    public void Floors_and_classes_stay()
    {
        var host = With("<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>");
        host.Claim(1, Floor(60));

        host.Red().Update(AnyChange, UpdateScope.Live);

        host.Red().Use.FloorSum.Should().Be(60);
        host.Claim(2, Floor(1)).Port!.ClassId.Should().Be(4);
    }

    [Fact]
    public void Change_of_the_configuration_alone_leaves_the_running_network_as_it_is()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(1);
        var before = host.Red().State();

        host.Red().Update(AnyChange, UpdateScope.Config).Succeeded.Should().BeTrue();

        host.Red().State().Should().Be(before);
        host.Red().Configuration.PortGroups.Should().ContainSingle();
    }

    [Fact]
    public void Refused_change_changes_nothing()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(1);
        var before = host.Red().State();

        host.Red().Update(Change("forward-interface", "add", "<interface dev='a'/>"), UpdateScope.Live | UpdateScope.Config).Error().Should().Be("NR4311");

        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Change_that_the_configuration_refuses_does_not_reach_the_running_network()
    {
        var host = With(Devices("vepa", "a"));
        host.Define(Network(Devices("vepa", "a") + "<portgroup name='x'/>"));

        host.Red().Update(AnyChange, UpdateScope.Live | UpdateScope.Config).Succeeded.Should().BeFalse();

        host.Red().Live!.PortGroups.Should().BeEmpty();
    }

    [Fact]
    public void Device_that_is_added_is_used_by_the_next_port()
    {
        var host = With(Devices("passthrough", "a"));
        host.Claim(1);

        host.Red().Update(Change("forward-interface", "add-first", "<interface dev='b'/>"));

        host.Claim(2).Device().Should().Be("b");
    }

    [Fact]
    public void New_portgroup_is_for_the_ports_to_come()
    {
        var host = With(Devices("passthrough", "a", "b"));
        var first = host.Claim(1).Port;

        host.Red().Update(Change("portgroup", "add", "<portgroup name='x' default='yes'><vlan><tag id='7'/></vlan></portgroup>"));

        host.Red().Ports.Should().Equal(first!);
        host.Claim(2).Port!.Vlan!.Tags.Should().Equal(new VlanTag(7));
    }
}
