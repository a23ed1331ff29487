using System.Globalization;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The line that tells how far long work is.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void Line_is_drawn_over_itself_and_erased_before_what_is_printed_and_at_the_end()
    {
        var (written, terminal) = Looked(step: 200);
        using (var progress = new Progress(terminal))
        {
            progress.Report(_ => "too early");
            progress.Report(_ => "too early");
            progress.Report(_ => "seven");
            progress.Report(elapsed => $"{elapsed.TotalMilliseconds}");
            progress.Erase();
            terminal.Error.Write("finding\n");
            progress.Report(_ => "x");
        }

        written.ToString().Should().Be("\rseven\r800  \r   \rfinding\n\rx\r \r");
    }

    [Fact]
    public void Line_is_drawn_ten_times_a_second_at_most()
    {
        var (written, terminal) = Looked(step: 40);
        using (var progress = new Progress(terminal))
        {
            for (var i = 0; i < 25; i++)
            {
                progress.Report(elapsed => $"{elapsed.TotalMilliseconds}");
            }
        }

        written.ToString().Should().Be("\r520\r640\r760\r880\r1000\r    \r");
    }

    [Fact]
    public void Line_is_no_longer_than_the_terminal_is_wide()
    {
        var (written, terminal) = Looked(step: 1000);
        using (var progress = new Progress(terminal with { Width = () => 5 }))
        {
            progress.Report(_ => "123456");
        }

        written.ToString().Should().Be("\r1234\r    \r");
    }

    [Fact]
    public void Nothing_is_drawn_where_nobody_looks()
    {
        var (written, terminal) = Looked(step: 1000);
        using (var progress = new Progress(terminal with { HasProgress = false }))
        {
            progress.Report(_ => "x");
        }

        written.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Long_work_of_another_thread_is_waited_for()
    {
        var (written, terminal) = Looked(step: 1000);
        using var mayEnd = new ManualResetEventSlim();
        using (var progress = new Progress(terminal))
        {
            progress.Wait(Task.Run(mayEnd.Wait), _ =>
            {
                mayEnd.Set();
                return "working";
            });
        }

        written.ToString().Should().StartWith("\rworking").And.EndWith("\r       \r");
    }

    [Fact]
    public void Work_that_is_told_to_stop_stops_where_it_reports()
    {
        var (_, terminal) = Looked(step: 0);
        using var progress = new Progress(terminal with { Stop = new(canceled: true) });

        FluentActions.Invoking(() => progress.Report(_ => "x")).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Interrupted_command_erases_the_line_and_has_told_of_whole_documents()
    {
        using var stop = new CancellationTokenSource();
        using var told = new Told(stop.Cancel);
        using var shell = new Shell { Terminal = terminal => terminal with { Out = told, HasProgress = true, Clock = new Clock(TimeSpan.FromSeconds(1)), Stop = stop.Token } };
        shell.File("h/a.xml", "<network/>").File("h/b.xml", Shell.Network);

        var ran = shell.Run("validate h --jobs 1");

        ran.Should().Be(new Shell.Ran(130, "", "\r0 files checked\r               \r"));
        told.ToString().Should().StartWith("h/a.xml(1,2): error NR1101").And.Contain("  mend: ").And.EndWith("\n").And.NotContain("b.xml");
    }

    [Theory]
    [InlineData("validate h --jobs 1", "\r1 file checked")]
    [InlineData("preflight g --to h --matrix", "\r0 of 3 checks")]
    [InlineData("evacuate --from g --to h", "\r")]
    public void Long_verbs_tell_how_far_they_are(string arguments, string drawn)
    {
        using var shell = new Shell { Terminal = terminal => terminal with { HasProgress = true, Clock = new Clock(TimeSpan.FromSeconds(1)) } };
        shell.File("h/a.xml", Shell.Network).File("h/b.xml", "<network><name>blue</name></network>");
        foreach (var i in Enumerable.Range(1, 3))
        {
            shell.File($"g/{i}.xml", $"<domain><name>g{i}</name><uuid>00000000-0000-0000-0000-00000000000{i}</uuid><devices>{Shell.Interface.Replace(":01'", $":0{i}'", StringComparison.Ordinal)}</devices></domain>");
        }

        shell.Run(arguments).Error.Should().Contain(drawn);
        shell.Run(arguments + " --no-progress").Error.Should().NotContain("\r");
    }

    private static (StringWriter Written, Terminal Terminal) Looked(int step)
    {
        var written = new StringWriter { NewLine = "\n" };
        return (written, new Terminal(() => Stream.Null, TextWriter.Null, written) { HasProgress = true, Clock = new Clock(TimeSpan.FromMilliseconds(step)) });
    }

    /// <summary>Standard output that somebody interrupts the command at.</summary>
    private sealed class Told(Action interrupt) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(ReadOnlySpan<char> buffer)
        {
            base.Write(buffer);
            interrupt();
        }
    }
}
