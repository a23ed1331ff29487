using System.Globalization;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>validate</c> over many files.</summary>
public sealed class ValidateManyTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("--output json")]
    public void Output_is_the_same_whatever_the_number_of_jobs(string output)
    {
        for (var i = 0; i < 200; i++)
        {
            // Some take longer than those behind them, and some have findings.
            var pool = string.Concat(Enumerable.Range(0, i % 7 == 0 ? 2000 : 1).Select(n => $"<interface dev='eth{n}'/>"));
            _shell.File($"nets/n{i:d3}.xml", i % 11 == 0 ? "<network/>" : $"<network><name>n{i}</name><forward mode='vepa'>{pool}</forward>{(i % 5 == 0 ? "<oops/>" : "")}</network>");
        }

        var one = _shell.Run($"validate nets --jobs 1 {output}");

        foreach (var jobs in new[] { 2, 3, 16, 300 })
        {
            _shell.Run($"validate nets --jobs {jobs.ToString(CultureInfo.InvariantCulture)} {output}").Should().Be(one);
        }

        one.Error.Should().Be("netresolver: 200 files, 19 errors in 19, 36 warnings\n");
    }

    [Fact]
    public void Folder_has_a_count_at_the_end_and_what_is_of_another_kind_is_counted()
    {
        _shell.File("h/red.xml", Shell.Network).File("h/pool.xml", "<pool/>").File("h/broken.xml", "<network>").File("h/none.xml", "").File("h/inventory.json", "{\"formatVersion\":\"1.0\"}");

        var ran = _shell.Run("validate h");

        ran.Error.Should().Be("netresolver: h/none.xml: is empty\nnetresolver: 3 files, 1 error in 1, no warnings, 1 not readable, 1 of other kinds passed over\n");
        ran.Out.Should().StartWith("h/broken.xml(1,").And.EndWith("\nh/inventory.json: ok, inventory\nh/red.xml: ok, network\n");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void File_of_another_kind_that_is_named_is_an_error() =>
        _shell.File("h/pool.xml", "<pool/>").File("h/red.xml", Shell.Network).Run("validate h h/pool.xml").Status.Should().Be(0, "it was passed over already");

    [Fact]
    public void Count_has_separators_and_no_place_where_few_files_are_named()
    {
        _shell.File("a.xml", Shell.Network);
        foreach (var i in Enumerable.Range(0, 1000))
        {
            _shell.File($"n/{i}.xml", Shell.Network);
        }

        _shell.Run("validate a.xml").Error.Should().BeEmpty();
        _shell.Run("validate n a.xml").Error.Should().Be("netresolver: 1,001 files, no errors, no warnings\n");
        _shell.Run(["validate", .. Enumerable.Range(0, 11).Select(i => $"n/{i}.xml")]).Error.Should().Be("netresolver: 11 files, no errors, no warnings\n");
    }

    [Fact]
    public void Quiet_tells_findings_alone()
    {
        _shell.File("h/a.xml", Shell.Network).File("h/b.xml", "<network><name>red</name><oops/></network>");

        var ran = _shell.Run("validate h --quiet");

        ran.Out.Should().StartWith("h/b.xml(1,").And.NotContain("ok");
        ran.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2000")]
    public void Jobs_are_at_least_one(string jobs) => _shell.File("a.xml", Shell.Network).Run($"validate a.xml --jobs {jobs}").Should().Be(
        new Shell.Ran(1, "", "netresolver: validate: --jobs is from 1 to 1024\n"));

    [Fact]
    public void Folder_is_not_read_further_ahead_than_results_are_taken()
    {
        var asked = 0;
        var results = Enumerable.Range(0, 10_000).Select(i => asked = i).InOrder(jobs: 3, i => i, task => task.Wait());

        foreach (var result in results)
        {
            (asked - result).Should().BeLessThan(100);
        }
    }

    [Fact]
    public void Fault_of_the_command_is_told_where_its_result_would_come()
    {
        var results = Enumerable.Range(0, 100).InOrder(jobs: 2, i => i == 50 ? throw new InvalidOperationException("it broke") : i, task => Task.WaitAny(task));
        var taken = new List<int>();

        FluentActions.Invoking(() =>
        {
            foreach (var result in results)
            {
                taken.Add(result);
            }
        }).Should().Throw<InvalidOperationException>().WithMessage("it broke");
        taken.Should().Equal(Enumerable.Range(0, 50));
    }
}
