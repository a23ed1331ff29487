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

    private static HostNetwork InUse()
    {
        var red = new HostState([Planning.Network("<forward mode='passthrough'><interface dev='a'/></forward>")]).Find("red")!;
        red.Allocate(Planning.Interface(), new PortIdentity(Guid.Parse("00000000-0000-4000-8000-000000000001"), "guest", null)).Succeeded.Should().BeTrue();
        return red;
    }
}
