namespace NetResolver.Tests.Packing;

public sealed class PackingProblemTests
{
    private static readonly PackingProblem Problem = new(
        2,
        [new(0, 0, 4, 1, IsLimited: true), new(1, 0, 3, 6, IsLimited: false)],
        [new PackingGroup(4, [new(0, 2, [new(0, 1)]), new(1, 0, [new(1, 2)])])]);

    [Fact]
    public void A_score_counts_who_stays_the_changes_the_largest_share_and_the_positions() =>
        Problem.Score([new(0, 0, 1), new(0, 1, 2)]).Should().Be(new PackingScore(1, 2, 3_333_334, 2));

    [Fact]
    public void A_share_counts_only_where_something_is_taken() => Problem.Score([new(0, 0, 1)]).Should().Be(new PackingScore(3, 2, 500_000, 0));

    [Fact]
    public void What_overcommits_has_no_score() => Problem.Score([new(0, 0, 4)]).Should().BeNull();

    [Fact]
    public void What_may_be_shared_has_no_limit() => Problem.Score([new(0, 1, 4)]).Should().NotBeNull();

    [Theory]
    [InlineData(0, 0, -1)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 5)]
    public void What_does_not_exist_has_no_score(int group, int option, int count) => Problem.Score([new(group, option, count)]).Should().BeNull();

    [Fact]
    public void The_earlier_number_weighs_more()
    {
        (new PackingScore(0, 9, 9, 9) < new PackingScore(1, 0, 0, 0)).Should().BeTrue();
        (new PackingScore(0, 1, 9, 9) <= new PackingScore(0, 2, 0, 0)).Should().BeTrue();
        (new PackingScore(0, 1, 2, 0) > new PackingScore(0, 1, 1, 9)).Should().BeTrue();
        (new PackingScore(0, 1, 1, 1) >= new PackingScore(0, 1, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_demand_for_another_hosts_resource_is_refused()
    {
        var act = () => new PackingProblem(2, Problem.Resources, [new PackingGroup(1, [new(0, 0, [new(1, 1)])])]);

        act.Should().Throw<ArgumentException>().WithParameterName("groups");
    }

    [Fact]
    public void A_resource_of_no_host_is_refused()
    {
        var act = () => new PackingProblem(1, Problem.Resources, default);

        act.Should().Throw<ArgumentException>().WithParameterName("resources");
    }
}
