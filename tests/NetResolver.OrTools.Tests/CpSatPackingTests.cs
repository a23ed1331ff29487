using CsCheck;
using NetResolver.Tests.Packing;

namespace NetResolver.OrTools.Tests;

public sealed class CpSatPackingTests
{
    [Fact]
    public void It_agrees_with_trying_every_placement() =>
        PackingProblems.Small.Sample(
            problem =>
            {
                var answer = new CpSatPacking().Solve(problem);
                var best = PackingProblems.Best(problem);

                problem.Score(answer.Placements).Should().Be(best);
                answer.Outcome.Should().Be(best.Staying == 0 ? PackingOutcome.Plan : PackingOutcome.Impossible);
                answer.IsBest.Should().BeTrue();
            },
            iter: 50);

    [Fact]
    public void It_is_never_worse_than_the_bounded_search_where_it_is_sure() =>
        PackingProblems.Middle.Sample(
            problem =>
            {
                var (exact, bounded) = (new CpSatPacking(0.5).Solve(problem), new BoundedPacking(1_000_000).Solve(problem));

                (exact.IsBest && problem.Score(bounded.Placements) < problem.Score(exact.Placements)).Should().BeFalse();
                (exact.Outcome == PackingOutcome.Impossible && bounded.Outcome == PackingOutcome.Plan).Should().BeFalse();
                (bounded.Outcome == PackingOutcome.Impossible && exact.Outcome == PackingOutcome.Plan).Should().BeFalse();
            },
            iter: 20);

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        PackingProblems.Middle.Sample(problem => new CpSatPacking(0.2).Solve(problem).Should().Be(new CpSatPacking(0.2).Solve(problem)), iter: 10);

    [Fact]
    public void A_search_can_be_cancelled()
    {
        var act = () => new CpSatPacking().Solve(new(1, default, [new(1, [new(0, 0, default)])]), new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }
}
