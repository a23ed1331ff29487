using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Weights change what every verb tells, and its status where all else is well, and no answer.</summary>
public sealed class SeverityOfVerbsTests : IDisposable
{
    private const string Plan = "plan g.xml --network hostA/red.xml";
    private const string Preflight = "preflight g1.xml --from hostA --to hostB --accept-changes";
    private const string Evacuate = "evacuate --from full --to hostA2 --accept-changes";
    private const string WhatIf = "whatif g.xml --network hostA/red.xml --to hostA2/red.xml";
    private const string Convert = "convert oops.xml";

    private readonly Shell _shell = new Shell().Hosts()
        .File("g.xml", "<interface type='network'><mac address='52:54:00:00:00:01'/><source network='red' portgroup='x'/></interface>")
        .File("g1.xml", PreflightFiles.Guest())
        .File("full/red.xml", PreflightFiles.Vepa).File("full/g1.xml", PreflightFiles.Guest()).File("full/inventory.json", """{"formatVersion":"1.0","guests":{"running":["guest1"]}}""")
        .File("oops.xml", "<network><name>red</name><oops/></network>");

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string, string, string> Findings => new()
    {
        { Plan, "NR9004", "text json sarif github msbuild svg dot" },
        { Preflight, "NR5022", "text json html sarif github msbuild" },
        { Evacuate, "NR5143", "text json sarif github msbuild" },
        { WhatIf, "NR9004", "json sarif github msbuild" },
        { Convert, "NR1020", "" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_is_turned_off_is_in_no_output(string arguments, string id, string forms)
    {
        foreach (var form in forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => $" --output {form}").DefaultIfEmpty(""))
        {
            var told = _shell.Run(arguments + form);
            var off = _shell.Run($"{arguments}{form} --severity {id}=none");

            (told.Out + told.Error).Should().Contain(id, form);
            (off.Out + off.Error).Should().NotContain(id, form);
            off.Status.Should().Be(told.Status).And.Be(0, form);
        }
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_is_raised_is_told_as_an_error_and_is_a_finding(string arguments, string id, string forms)
    {
        _shell.Run($"{arguments} --severity {id}=error").Status.Should().Be(2);
        foreach (var form in forms.Split(' ').Intersect(["github", "msbuild"]))
        {
            var raised = _shell.Run($"{arguments} --output {form} --severity {id}=error");

            raised.Status.Should().Be(2);
            raised.Out.Split('\n').Should().Contain(line => line.Contains("error", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Plan, "NR9004", "\"outcome\": \"connected\"")]
    [InlineData(Preflight, "NR5022", "\"verdict\": \"ReadyWithChanges\"")]
    [InlineData(Evacuate, "NR5143", "\"outcome\": \"Plan\"")]
    [InlineData(WhatIf, "NR9004", "\"outcome\": \"keeps\"")]
    public void Answer_stays(string arguments, string id, string answer)
    {
        foreach (var severity in new[] { "error", "warning", "info", "none" })
        {
            _shell.Run($"{arguments} --output json --severity {id}={severity}").Out.Should().Contain(answer, severity);
        }
    }

    [Fact]
    public void Worse_answer_outweighs_what_is_raised() => _shell.Run("preflight g1.xml --from hostA --to hostB --severity NR5022=error").Status.Should().Be(5);

    [Fact]
    public void Raised_warning_is_shown_on_the_screens()
    {
        _shell.Run($"{WhatIf} --severity NR9004=error").Out.Should().Contain("  x NR9004 ");
        _shell.Run($"{Preflight} --severity NR5022=error").Out.Should().Contain("  x NR5022 ");
        _shell.Run($"{Evacuate} --severity NR5143=warning").Out.Should().Contain("  ! NR5143 ");
    }

    [Fact]
    public void Configuration_of_a_hosts_folder_is_no_document_of_it()
    {
        _shell.File("hostB/.netresolver.json", """{"severity":{"NR5022":"error"}}""");

        _shell.Run(Preflight).Should().Match<Shell.Ran>(ran => ran.Status == 0 && ran.Error.Length == 0, "the finding stands in the guest's document");
    }

    [Theory]
    [InlineData(Plan)]
    [InlineData(Preflight)]
    [InlineData(Evacuate)]
    [InlineData(WhatIf)]
    [InlineData(Convert)]
    public void Configuration_that_cannot_be_used_is_told_whatever_is_found(string arguments) =>
        _shell.File(".netresolver.json", "{\n\"severity\": 1}").Run(arguments).Should().Be(new Shell.Ran(1, "", "netresolver: .netresolver.json(2,13): severity is an object, such as {\"NR9004\": \"none\"}\n"));
}
