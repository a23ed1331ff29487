using NetResolver.Diagnostics;

namespace NetResolver.Tests;

/// <summary>How much findings weigh, in code.</summary>
public sealed class SeverityOptionsTests
{
    private static readonly Rule Unknown = RuleCatalog.Find("NR1020")!;
    private static readonly Rule Segment = RuleCatalog.Find("NR5081")!;

    public static TheoryData<string> Errors => [.. RuleCatalog.All.Where(rule => rule.Severity == Severity.Error).Select(rule => rule.Id)];

    [Fact]
    public void Weight_that_is_none_is_refused() => FluentActions.Invoking(() => SeverityOptions.Default.With(RuleCatalog.Find("NR9004")!, (Severity)77)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Finding_keeps_its_weight_by_default() => SeverityOptions.Default.Weigh(Read().Diagnostics).Should().Equal(Read().Diagnostics, (one, other) => one.ToString() == other.ToString());

    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Info)]
    public void Chosen_weight_is_the_findings(Severity severity)
    {
        var options = SeverityOptions.Default.With(Unknown, severity);

        options.Weigh(Read().Diagnostics).Where(finding => finding.Id == "NR1020").Should().OnlyContain(finding => finding.Severity == severity).And.HaveCount(1);
    }

    [Fact]
    public void Finding_that_is_turned_off_is_not_there()
    {
        var options = SeverityOptions.Default.With(Unknown, null);

        options.Weigh(Read().Diagnostics).Select(finding => finding.Id).Should().Equal("NR1130");
        options.Weigh(Read().Diagnostics.First(finding => finding.Id == "NR1020")).Should().BeNull();
    }

    [Fact]
    public void Warnings_are_raised_after_weights_are_chosen()
    {
        var options = new SeverityOptions { WarningsAreErrors = true };
        var note = Segment.At(default);

        options.Weigh(note)!.Severity.Should().Be(Severity.Info);
        options.With(Segment, Severity.Warning).Weigh(note)!.Severity.Should().Be(Severity.Error);
        options.With(Unknown, Severity.Info).Weigh(Unknown.At(default))!.Severity.Should().Be(Severity.Info);
        options.With(Unknown, null).Weigh(Unknown.At(default)).Should().BeNull();
    }

    [Fact]
    public void Weighing_twice_is_weighing_once()
    {
        var options = new SeverityOptions { WarningsAreErrors = true }.With(Segment, Severity.Warning).With(Unknown, Severity.Info);

        foreach (var finding in new[] { Segment.At(default), Unknown.At(default) })
        {
            var once = options.Weigh(finding)!;
            options.Weigh(once)!.Severity.Should().Be(once.Severity);
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Error_stays_an_error(string id)
    {
        var rule = RuleCatalog.Find(id)!;

        SeverityOptions.CanChange(rule).Should().BeFalse();
        foreach (var severity in new Severity?[] { null, Severity.Info, Severity.Warning })
        {
            FluentActions.Invoking(() => SeverityOptions.Default.With(rule, severity)).Should().Throw<ArgumentException>().WithMessage($"{id} is an error, and stays one.*");
        }

        SeverityOptions.Default.With(rule, Severity.Error).Should().Be(SeverityOptions.Default);
        rule.At(default).WithSeverity(Severity.Info).Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void Everything_else_can_be_chosen() =>
        RuleCatalog.All.Where(rule => rule.Severity != Severity.Error).Should().OnlyContain(rule => SeverityOptions.CanChange(rule)).And.NotBeEmpty();

    [Fact]
    public void Options_are_equal_by_content()
    {
        var options = SeverityOptions.Default.With(Unknown, null).With(Segment, Severity.Error);
        var same = SeverityOptions.Default.With(Segment, Severity.Error).With(Unknown, null);

        options.Should().Be(same);
        options.GetHashCode().Should().Be(same.GetHashCode());
        options.Should().NotBe(options.With(Unknown, Severity.Info)).And.NotBe(options with { WarningsAreErrors = true });
    }

    [Fact]
    public void Other_finding_of_the_same_has_its_values_and_places()
    {
        var found = Read().Diagnostics.First(finding => finding.Id == "NR1020");

        var raised = new SeverityOptions { WarningsAreErrors = true }.Weigh(found)!;

        (raised.Place, raised.Message, raised.Mend, raised.Related).Should().Be((found.Place, found.Message, found.Mend, found.Related));
    }

    [Fact]
    public void Outcome_does_not_change_with_the_report()
    {
        var network = new NetworkDefinition("red") { Forward = NetworkDefinition.Parse("<network><name>red</name><forward mode='vepa' dev='eth0'/></network>").Forward };
        var result = ConnectionPlanner.Plan(network, GuestInterface.Parse("<interface type='network'><source network='red' portgroup='x'/></interface>"));

        var raised = PlanReport.ToJson([result], new ReportOptions { Severities = new() { WarningsAreErrors = true } });
        var off = PlanReport.ToJson([result], new ReportOptions { Severities = SeverityOptions.Default.With(RuleCatalog.Find("NR9004")!, null) });

        raised.Should().Contain("\"outcome\": \"connected\"").And.Contain("\"id\": \"NR9004\",\n          \"severity\": \"error\"");
        off.Should().Contain("\"outcome\": \"connected\"").And.NotContain("NR9004");
    }

    [Fact]
    public void Documents_can_weigh_differently_in_one_report()
    {
        ReadResult<NetworkDefinition> Of(string name) => NetworkDefinition.Read("<network><name>red</name><oops/></network>", name);
        var options = new ReportOptions { SeveritiesOf = document => document == "a.xml" ? SeverityOptions.Default.With(Unknown, null) : SeverityOptions.Default };

        options.Weigh([.. Of("a.xml").Diagnostics, .. Of("b.xml").Diagnostics]).Select(finding => finding.Place.Document).Should().Equal("b.xml");
    }

    private static ReadResult<NetworkDefinition> Read() => NetworkDefinition.Read("<network><name>red</name><oops/><forward mode='mystery'/></network>");
}
