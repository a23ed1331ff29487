using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Pool;

public class DeviceChoiceTests
{
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";

    [Theory]
    [InlineData(0, 0, 0, "a")]
    [InlineData(1, 0, 0, "b")]
    [InlineData(1, 1, 0, "c")]
    [InlineData(1, 1, 1, "a")]
    [InlineData(2, 1, 1, "b")]
    [InlineData(5, 4, 3, "c")]
    public void Shared_device_is_the_least_used_and_the_earlier_of_equals(int a, int b, int c, string chosen) =>
        PlanOn(Pool("vepa"), used: [("a", a), ("b", b), ("c", c)]).Plan!.Device.Should().Be(chosen);

    [Theory]
    [InlineData(0, 0, 0, "a")]
    [InlineData(1, 0, 0, "b")]
    [InlineData(1, 2, 0, "c")]
    [InlineData(-1, 0, 0, "b")]
    public void Exclusive_device_is_the_first_with_exactly_no_connection(int a, int b, int c, string chosen) =>
        PlanOn(Pool("passthrough"), used: [("a", a), ("b", b), ("c", c)]).Plan!.Device.Should().Be(chosen);

    [Theory]
    [InlineData("passthrough", "", true)]
    [InlineData("private", VnLink, true)]
    [InlineData("private", "", false)]
    [InlineData("vepa", VnLink, false)]
    [InlineData("bridge", VnLink, false)]
    public void Device_alone_is_wanted_by_passthrough_and_by_private_with_VN_Link(string mode, string virtualport, bool alone)
    {
        var result = PlanOn(Pool(mode), virtualport, used: [("a", 1), ("b", 1), ("c", 1)]);

        result.Errors().Should().Equal(alone ? ["NR4101"] : Array.Empty<string>());
    }

    [Fact]
    public void Device_of_the_forward_element_comes_first() =>
        PlanOn("<forward mode='vepa' dev='a'><interface dev='a'/><interface dev='b'/></forward>").Plan!.Device.Should().Be("a");

    [Fact]
    public void Exhausted_pool_says_how_many_are_in_use() =>
        PlanOn(Pool("passthrough"), used: [("a", 1), ("b", 1), ("c", 1)]).FirstError!.Message
            .Should().Be("No device of network 'red' is free: forward mode passthrough gives each connection a device alone, and 3 of 3 are in use");

    private static string Pool(string mode) => $"<forward mode='{mode}'><interface dev='a'/><interface dev='b'/><interface dev='c'/></forward>";
}
