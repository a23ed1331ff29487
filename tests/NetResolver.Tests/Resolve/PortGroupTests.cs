using static NetResolver.Tests.Support.Planning;

namespace NetResolver.Tests.Resolve;

public class PortGroupTests
{
    private const string Groups =
        """
        <forward mode='bridge'/><bridge name='br0'/>
        <portgroup name='sales'/><portgroup name='engineering' default='yes'/><portgroup name='Sales'/>
        """;

    [Fact]
    public void Interface_that_names_none_gets_the_default_one() => PlanOn(Groups).Plan!.PortGroup.Should().Be("engineering");

    [Theory]
    [InlineData("sales")]
    [InlineData("Sales")]
    [InlineData("engineering")]
    public void Named_one_is_found_by_its_exact_name(string name) => PlanOn(Groups, portgroup: name).Plan!.PortGroup.Should().Be(name);

    [Fact]
    public void Unknown_one_is_no_error_and_the_default_is_not_used_either()
    {
        var result = PlanOn(Groups, portgroup: "enginering");

        result.Succeeded.Should().BeTrue();
        result.Plan!.PortGroup.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR9004");
        result.Diagnostics[0].Place.Path.Should().Be("/interface/source/@portgroup");
    }

    [Fact]
    public void Empty_name_means_the_default_one() => PlanOn(Groups, portgroup: "").Plan!.PortGroup.Should().Be("engineering");

    [Fact]
    public void Empty_name_is_told_of_when_the_interface_is_read() =>
        GuestInterface.Read("<interface type='network'><source network='red' portgroup=''/></interface>").Diagnostics.Select(d => d.Id).Should().Contain("NR9005");

    [Fact]
    public void Network_without_a_default_gives_none() =>
        PlanOn("<forward mode='bridge'/><bridge name='br0'/><portgroup name='sales'/>").Plan!.PortGroup.Should().BeNull();
}
