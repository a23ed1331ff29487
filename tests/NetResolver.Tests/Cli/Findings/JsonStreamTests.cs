using System.Globalization;
using System.Text.Json;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Reports of any size.</summary>
public sealed class JsonStreamTests
{
    [Theory]
    [InlineData(nameof(FindingForm.Json), "diagnostics")]
    [InlineData(nameof(FindingForm.Sarif), "results")]
    public void What_is_told_is_handed_on_before_the_end(string form, string list)
    {
        const int Count = 30_000;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(() => Stream.Null, output, output);
        var report = Enum.Parse<FindingForm>(form).Report(terminal);
        var finding = RuleCatalog.Find("NR9004")!.At(default, new string('a', 190));
        report.Tell([finding], new Inputs(terminal));
        output.GetStringBuilder().Length.Should().Be(0, "a small report comes whole or not at all");

        for (var i = 1; i < Count; i++)
        {
            report.Tell([finding], new Inputs(terminal));
        }

        output.GetStringBuilder().Length.Should().BeGreaterThan(8_000_000);
        report.End();
        using var all = JsonDocument.Parse(output.ToString());
        var findings = list == "results" ? all.RootElement.GetProperty("runs")[0].GetProperty(list) : all.RootElement.GetProperty(list);
        findings.GetArrayLength().Should().Be(Count);
    }

    [Fact]
    public void Configuration_that_cannot_be_used_leaves_no_half_of_a_report()
    {
        using var shell = new Shell();

        shell.File("h/a.xml", Shell.Network).File("h/.netresolver.json", "{").Run("validate h --output json").Out.Should().BeEmpty();
    }
}
