using CsCheck;

namespace NetResolver.Tests.Packing;

public sealed class BoundedPackingTests
{
    [Fact]
    public void It_agrees_with_trying_every_placement() =>
        PackingProblems.Small.Sample(problem =>
        {
            var answer = new BoundedPacking().Solve(problem);
            var best = PackingProblems.Best(problem);

            problem.Score(answer.Placements).Should().Be(best);
            answer.Outcome.Should().Be(best.Staying == 0 ? PackingOutcome.Plan : PackingOutcome.Impossible);
            answer.IsBest.Should().BeTrue();
        });

    [Fact]
    public void What_it_says_is_true_however_soon_it_stops() =>
        Gen.Select(PackingProblems.Small, Gen.Int[1, 2000]).Sample((problem, steps) =>
        {
            var answer = new BoundedPacking(steps).Solve(problem);
            var score = problem.Score(answer.Placements);
            var best = PackingProblems.Best(problem);

            score.Should().NotBeNull("nothing is overcommitted");
            (answer.Outcome == PackingOutcome.Plan).Should().Be(score!.Value.Staying == 0);
            (answer.Outcome == PackingOutcome.Impossible && best.Staying == 0).Should().BeFalse();
            (answer.IsBest && score != best).Should().BeFalse();
        });

    [Fact]
    public void Nothing_is_overcommitted() =>
        PackingProblems.Middle.Sample(problem => problem.Score(new BoundedPacking(100_000).Solve(problem).Placements).Should().NotBeNull(), iter: 50);

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        PackingProblems.Middle.Sample(
            problem => new BoundedPacking(100_000).Solve(problem).Should().BeEquivalentTo(new BoundedPacking(100_000).Solve(problem), o => o.ComparingByValue<PackingAnswer>()),
            iter: 25);

    [Fact]
    public void More_guests_than_all_hosts_have_devices_for_are_impossible_without_trying()
    {
        // 1,001 guests, a device each; 50 hosts with 20 devices.
        var problem = new PackingProblem(
            50,
            [.. Enumerable.Range(0, 50).Select(host => new PackingResource(host, 0, 20, 0, IsLimited: true))],
            [new PackingGroup(1001, [.. Enumerable.Range(0, 50).Select(host => new PackingOption(host, 0, [new(host, 1)]))])]);

        var answer = new BoundedPacking().Solve(problem);

        answer.Outcome.Should().Be(PackingOutcome.Impossible);
        problem.Score(answer.Placements)!.Value.Staying.Should().Be(1);
    }

    [Fact]
    public void Scarcity_that_moves_guests_on_is_found()
    {
        // a goes to 0 or 1, b to 0 alone, c to 1 or 2: with one device on each host there is one way.
        var problem = new PackingProblem(3, Devices(1, 1, 1), [Group(1, (0, 0), (1, 0)), Group(1, (0, 0)), Group(1, (1, 0), (2, 0))]);

        var answer = new BoundedPacking().Solve(problem);

        answer.Should().Be(new PackingAnswer(PackingOutcome.Plan, true, [new(0, 1, 1), new(1, 0, 1), new(2, 1, 1)]));
    }

    [Fact]
    public void Fewer_changes_come_before_a_smaller_share()
    {
        var problem = new PackingProblem(2, Devices(4, 4), [Group(4, (0, 0), (1, 1))]);

        new BoundedPacking().Solve(problem).Placements.Should().Equal(new PackingPlacement(0, 0, 4));
    }

    [Fact]
    public void A_smaller_share_comes_before_the_order_of_hosts()
    {
        var problem = new PackingProblem(2, Devices(4, 4), [Group(4, (0, 0), (1, 0))]);

        new BoundedPacking().Solve(problem).Placements.Should().Equal(new PackingPlacement(0, 0, 2), new PackingPlacement(0, 1, 2));
    }

    [Fact]
    public void A_tie_goes_to_the_host_given_first()
    {
        var problem = new PackingProblem(3, Devices(4, 4, 4), [Group(1, (0, 0), (1, 0), (2, 0))]);

        new BoundedPacking().Solve(problem).Placements.Should().Equal(new PackingPlacement(0, 0, 1));
    }

    [Fact]
    public void What_is_full_already_does_not_make_all_hosts_alike()
    {
        // Host 0 is full and nobody goes there: its share says nothing of where the others should go.
        var problem = new PackingProblem(
            3,
            [new(0, 0, 4, 4, true), new(1, 0, 4, 0, true), new(2, 0, 4, 0, true)],
            [Group(2, (0, 0), (1, 0), (2, 0))]);

        new BoundedPacking().Solve(problem).Placements.Should().Equal(new PackingPlacement(0, 1, 1), new PackingPlacement(0, 2, 1));
    }

    [Fact]
    public void A_bound_that_is_too_small_is_said_to_be()
    {
        // Three that need two devices each and have three hosts of three; and three that need one and go to the first two. It takes a few tries.
        var large = Enumerable.Range(0, 3).Select(_ => new PackingGroup(1, [.. Enumerable.Range(0, 3).Select(host => new PackingOption(host, 0, [new(host, 2)]))]));
        var small = Enumerable.Range(0, 3).Select(_ => Group(1, (0, 0), (1, 0)));
        var problem = new PackingProblem(3, Devices(3, 3, 3), [.. large, .. small]);

        var answer = new BoundedPacking(1).Solve(problem);

        answer.Outcome.Should().Be(PackingOutcome.NotFound);
        answer.IsBest.Should().BeFalse();
        new BoundedPacking().Solve(problem).Outcome.Should().Be(PackingOutcome.Impossible);
    }

    [Fact]
    public void A_search_can_be_cancelled()
    {
        var act = () => new BoundedPacking().Solve(new(2, Devices(4, 4), [Group(4, (0, 0), (1, 1))]), new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    /// <summary>A pool of devices on each host.</summary>
    private static ValueList<PackingResource> Devices(params int[] sizes) => [.. sizes.Select((size, host) => new PackingResource(host, 0, size, 0, IsLimited: true))];

    /// <summary>Guests that take a device.</summary>
    private static PackingGroup Group(int count, params (int Host, int Changes)[] options) =>
        new(count, [.. options.Select(o => new PackingOption(o.Host, o.Changes, [new(o.Host, 1)]))]);
}
