using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

/// <summary>Several interfaces of one guest: all of their ports, or none.</summary>
public class GuestClaimTests
{
    [Fact]
    public void All_get_their_ports_in_order()
    {
        var host = With(Devices("passthrough", "a", "b"));

        host.Claim([(Planning.Interface(), Port(1)), (Planning.Interface(), Port(2))]).Select(c => c.Device()).Should().Equal("a", "b");

        host.Red().Ports.Should().HaveCount(2);
    }

    [Fact]
    public void First_failure_ends_the_claim_and_gives_the_others_back()
    {
        var host = With(Devices("passthrough", "a", "b"));
        host.Claim(9);
        var before = host.Red().State();

        var claims = host.Claim(Enumerable.Range(1, 4).Select(i => (Planning.Interface(), Port(i))));

        claims.Select(c => c.Error()).Should().Equal(null, "NR4101");
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Guest_that_will_not_start_gives_the_others_back_too()
    {
        var host = With("<bridge name='b'/><bandwidth><inbound average='100'/></bandwidth>");
        var before = host.Red().State();

        var claims = host.Claim([(Planning.Interface(Floor(60)), Port(1)), (Planning.Interface(Floor(40) + "<vlan><tag id='4'/></vlan>"), Port(2))]);

        claims[^1].Error().Should().Be("NR2050");
        host.Red().State().Should().Be(before);
    }

    [Fact]
    public void Ports_of_several_networks_are_given_back()
    {
        var host = new HostState([Network(Devices("vepa", "a")), NetworkDefinition.Parse($"<network><name>blue</name>{Devices("passthrough", "b")}</network>")]);
        var onBlue = GuestInterface.Parse("<interface type='network'><source network='blue'/></interface>");

        host.Claim([(Planning.Interface(), Port(1)), (onBlue, Port(2)), (onBlue, Port(3))]);

        host.Networks.SelectMany(n => n.Ports).Should().BeEmpty();
    }

    [Fact]
    public void Interface_that_needs_no_port_is_no_failure()
    {
        var host = With(Devices("vepa", "a"));
        var plain = GuestInterface.Parse("<interface type='bridge'><source bridge='br0'/></interface>");

        host.Claim([(plain, Port(1)), (Planning.Interface(), Port(2))]).Select(c => c.Port is not null).Should().Equal(false, true);
    }

    [Fact]
    public void Plain_interface_that_will_not_start_gives_the_others_back()
    {
        var host = With(Devices("vepa", "a"));
        var isolated = GuestInterface.Parse("<interface type='direct'><source dev='eth9'/><vlan><tag id='4'/></vlan></interface>");

        host.Claim([(Planning.Interface(), Port(1)), (isolated, Port(2))])[^1].Error().Should().Be("NR2050");
        host.Red().Ports.Should().BeEmpty();
    }
}
