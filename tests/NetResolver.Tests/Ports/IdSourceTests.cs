using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Hosts;

namespace NetResolver.Tests.Ports;

public class IdSourceTests
{
    private const string Ovs = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";
    private static readonly PortIdentity Unnumbered = new(null, "g", OwnerId);

    [Fact]
    public void Source_gives_the_port_its_uuid_and_its_ids()
    {
        var claim = With(Ovs, ids: new CountingIds()).Claim(Planning.Interface(), Unnumbered);

        claim.Port!.Identity.Uuid.Should().Be(Id(1));
        claim.Port.VirtualPort!.Value.InterfaceId.Should().Be(Id(2));
        claim.Port.VirtualPort.Value.Generated.Should().Be(VirtualPortParameters.None);
        claim.Interface!.Actual!.VirtualPort.Should().Be(claim.Port.VirtualPort);
    }

    [Fact]
    public void Each_port_gets_ids_of_its_own()
    {
        var host = With(Ovs, ids: new CountingIds());

        var ports = new[] { 1, 2, 3 }.Select(_ => host.Claim(Planning.Interface(), Unnumbered).Port!).ToList();

        ports.Select(p => p.VirtualPort!.Value.InterfaceId).Should().OnlyHaveUniqueItems();
        host.Red().Ports.Should().HaveCount(3);
    }

    [Fact]
    public void Id_that_is_given_is_kept()
    {
        const string Given = "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f";

        var claim = With(Ovs, ids: new CountingIds()).Claim(7, $"<virtualport><parameters interfaceid='{Given}'/></virtualport>");

        claim.Port!.Identity.Uuid.Should().Be(Id(7));
        claim.Port.VirtualPort!.Value.InterfaceId.Should().Be(Guid.Parse(Given));
    }

    [Fact]
    public void Without_a_source_ids_stay_to_be_generated() =>
        With(Ovs).Claim(7).Port!.VirtualPort!.Value.Generated.Should().Be(VirtualPortParameters.InterfaceId);

    [Fact]
    public void Without_a_source_a_port_needs_a_uuid()
    {
        var host = With(Ovs);

        host.Claim(Planning.Interface(), Unnumbered).Error().Should().Be("NR4240");
        host.Red().Ports.Should().BeEmpty();
    }

    [Fact]
    public void Port_that_is_taken_back_needs_a_uuid_too()
    {
        var port = new NetworkPort { Identity = Unnumbered, Plug = new Plug.Bridge("br0") };

        With(Ovs).Red().Reclaim(port).Error().Should().Be("NR4240");
        With(Ovs, ids: new CountingIds()).Red().Reclaim(port).Port!.Identity.Uuid.Should().Be(Id(1));
    }
}
