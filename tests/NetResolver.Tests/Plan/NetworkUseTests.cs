namespace NetResolver.Tests.Plan;

/// <summary>What a network is used for, as a value.</summary>
public sealed class NetworkUseTests
{
    [Fact]
    public void Uses_are_equal_by_content()
    {
        Use("eth0", 1).Should().Be(Use("eth0", 1));
        Use("eth0", 1).GetHashCode().Should().Be(Use("eth0", 1).GetHashCode());
        Use("eth0", 1).Should().NotBe(Use("eth0", 2));
        Use("eth0", 1).Should().NotBe(Use("eth1", 1));
        Use("eth0", 1).Should().NotBe(Use("eth0", 1) with { FloorSum = 1 });
        Use("eth0", 1).Should().NotBe(Use("eth0", 1) with { IsActive = false });
        Use("eth0", 1).Should().NotBe(Use("eth0", 1) with { NextClassId = 4 });
    }

    [Fact]
    public void Device_without_connections_is_as_one_that_is_not_listed()
    {
        Use("eth0", 0).Should().Be(NetworkUse.Idle);
        Use("eth0", 0).GetHashCode().Should().Be(NetworkUse.Idle.GetHashCode());
    }

    private static NetworkUse Use(string device, int connections) => NetworkUse.Idle with { Connections = NetworkUse.Idle.Connections.Add(device, connections) };
}
