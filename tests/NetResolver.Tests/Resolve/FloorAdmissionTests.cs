using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Resolve;

public class FloorAdmissionTests
{
    [Fact]
    public void Floor_needs_a_network_of_libvirts_own() =>
        PlanOn("<forward mode='bridge'/><bridge name='br0'/>", Floor(1)).Errors().Should().Equal("NR4020");

    [Fact]
    public void Floor_needs_an_inbound_limit_of_the_network() => PlanOn("<bridge name='b'/>", Floor(1)).Errors().Should().Equal("NR4021");

    [Fact]
    public void Refused_floor_is_told_where_it_stands() =>
        PlanOn("<bridge name='b'/>", Floor(1)).FirstError!.Place.Path.Should().Be("/interface/bandwidth/inbound/@floor");

    [Theory]
    [InlineData("average='1000'", 400, 600, null)]
    [InlineData("average='1000'", 400, 601, "NR4023")]
    [InlineData("average='1000' peak='5000'", 400, 4600, null)]
    [InlineData("average='1000' peak='5000'", 400, 4601, "NR4022")]
    [InlineData("average='1000' peak='500'", 400, 101, "NR4022")]
    public void Floors_together_may_come_up_to_the_peak_or_without_one_to_the_average(string inbound, int sum, int floor, string? error)
    {
        var result = Admit(inbound, (ulong)sum, floor);

        result.Errors().Should().Equal(error is null ? [] : new[] { error });
    }

    [Fact]
    public void Refusal_names_sum_and_limit_and_shows_the_networks_line()
    {
        var error = Admit("average='1000'", 400, 601).FirstError!;

        error.Message.Should().Contain("1001 kB/s").And.Contain("1000 kB/s");
        error.Related.Should().ContainSingle().Which.Place.Path.Should().Be("/network/bandwidth");
    }

    [Fact]
    public void Admitted_port_gets_the_next_traffic_class()
    {
        Admit("average='1000'", 0, 1).Plan!.ClassId.Should().Be(3);
        PlanOn("<bridge name='b'/><bandwidth><inbound average='9'/></bandwidth>").Plan!.ClassId.Should().Be(0);
    }

    [Fact]
    public void Floor_of_zero_is_none() => PlanOn("<forward mode='vepa' dev='eth0'/>", "<bandwidth><inbound average='1' floor='0'/></bandwidth>").Succeeded.Should().BeTrue();

    private static string Floor(int floor) => $"<bandwidth><inbound average='1' floor='{floor}'/></bandwidth>";

    private static PlanResult Admit(string inbound, ulong sum, int floor) =>
        ConnectionPlanner.Plan(
            Network($"<bridge name='b'/><bandwidth><inbound {inbound}/></bandwidth>"),
            Interface(Floor(floor)),
            new PlanOptions { Use = new NetworkUse { FloorSum = sum } });
}
