namespace NetResolver.Tests.Model;

public sealed class NetworkDefinitionTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(500)]
    public void Portgroup_is_found_by_its_exact_name(int count)
    {
        var network = WithGroups(count);

        network.FindPortGroup("g2").Should().BeSameAs(network.PortGroups[2]);
        network.FindPortGroup("G2").Should().BeNull();
        network.FindPortGroup("").Should().BeNull();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(500)]
    public void First_portgroup_of_a_name_wins(int count)
    {
        var network = WithGroups(count);
        network = network with { PortGroups = [.. network.PortGroups, new PortGroup("g1") { IsDefault = true }] };

        network.FindPortGroup("g1").Should().BeSameAs(network.PortGroups[1]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(500)]
    public void First_default_portgroup_wins(int count)
    {
        var network = WithGroups(count);
        network.DefaultPortGroup.Should().BeNull();

        network = network with { PortGroups = [.. network.PortGroups, new PortGroup("x") { IsDefault = true }, new PortGroup("y") { IsDefault = true }] };

        network.DefaultPortGroup!.Name.Should().Be("x");
    }

    [Fact]
    public void Copy_with_other_portgroups_finds_those()
    {
        var network = WithGroups(100);
        network.FindPortGroup("g99").Should().NotBeNull();

        var copy = network with { PortGroups = [new PortGroup("other"), .. WithGroups(20).PortGroups] };

        copy.FindPortGroup("g99").Should().BeNull();
        copy.FindPortGroup("other").Should().NotBeNull();
    }

    [Fact]
    public void Looking_up_does_not_change_equality()
    {
        var (searched, untouched) = (WithGroups(100), WithGroups(100));
        searched.FindPortGroup("g5");

        searched.Should().Be(untouched);
        searched.GetHashCode().Should().Be(untouched.GetHashCode());
    }

    [Fact]
    public void Threads_may_look_up_at_once()
    {
        var network = WithGroups(200);

        Parallel.For(0, 200, i => network.FindPortGroup($"g{i}")!.Name.Should().Be($"g{i}"));
    }

    [Fact]
    public void Equality_ignores_places()
    {
        const string Children = "<bridge name='b'/><dns enable='yes'/><domain name='d'/><ip address='10.0.0.1'/><portgroup name='a'/>";

        NetworkDefinition.Parse($"<network><name>n</name>{Children}</network>", "one.xml")
            .Should().Be(NetworkDefinition.Parse($"<network>\n\n  <name>n</name>{Children}</network>", "two.xml"));
    }

    [Fact]
    public void Portgroup_to_find_needs_a_name() =>
        FluentActions.Invoking(() => WithGroups(1).FindPortGroup(null!)).Should().Throw<ArgumentNullException>();

    private static NetworkDefinition WithGroups(int count) =>
        new("n") { PortGroups = [.. Enumerable.Range(0, count).Select(i => new PortGroup($"g{i}"))] };
}
