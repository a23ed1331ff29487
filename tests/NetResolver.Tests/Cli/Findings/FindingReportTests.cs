using System.Text.Json;
using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Findings in every form, to the letter.</summary>
public sealed class FindingReportTests : IDisposable
{
    private const string Mystery = "<network>\n\t<name>réseau</name>\n\t<forward mode='vépa, or: 100%'/>\n</network>\n";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void Whatever_documents_have_in_them_is_told(string form)
    {
        using var shell = Specimens.Shell();

        var ran = shell.Run(["validate", .. Specimens.Names, "--output", form]);

        (ran.Status, ran.Error).Should().Be((2, "netresolver: 11 files, 16 errors in 10, 2 warnings\n"));
        Snapshot.Check($"validate-{form}", ran.Out);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void Nothing_that_steers_a_terminal_is_in_a_line(string form)
    {
        using var shell = Specimens.Shell();

        var ran = shell.Run(["validate", .. Specimens.Names, "--output", form]);

        ran.Out.Where(character => char.IsControl(character) && character is not ('\n' or '\t')).Should().BeEmpty();
        ran.Out.Should().NotContainAny("\u202e", "\u2066", "\u2069");
    }

    [Theory]
    [InlineData("github", "::")]
    [InlineData("msbuild", "")]
    public void Finding_is_one_line(string form, string start)
    {
        using var shell = Specimens.Shell();
        var count = JsonDocument.Parse(shell.Run(["validate", .. Specimens.Names[..^1], "--output", "json"]).Out).RootElement.GetProperty("diagnostics").GetArrayLength();

        var lines = shell.Run(["validate", .. Specimens.Names[..^1], "--output", form]).Out.Split('\n')[..^1];

        lines.Should().HaveCount(count).And.OnlyContain(line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains("NR", StringComparison.Ordinal));
    }

    [Fact]
    public void MSBuild_lines_have_place_end_id_message_and_mend() => Out("a b.xml", Mystery, "msbuild").Should().Be(
        "a b.xml(3,11,3,32): error NR1130: libvirt knows no forward mode 'vépa, or: 100%'. Use one of nat, route, open, bridge, private, vepa, passthrough, hostdev, in lower case; "
        + "without <forward> the network is isolated.\n");

    [Fact]
    public void GitHub_annotations_escape_what_their_syntax_has() => Out("a,b.xml", Mystery, "github").Should().Be(
        "::error file=a%2Cb.xml,line=3,endLine=3,col=11,endColumn=32,title=NR1130 The forward mode is unknown::libvirt knows no forward mode 'vépa, or: 100%25'%0AUse one of nat, route, "
        + "open, bridge, private, vepa, passthrough, hostdev, in lower case; without <forward> the network is isolated.\n");

    [Theory]
    [InlineData("error", "error", "::error ")]
    [InlineData("warning", "warning", "::warning ")]
    [InlineData("info", "info", "::notice ")]
    public void Weights_have_the_forms_own_names(string severity, string msbuild, string github)
    {
        _shell.File("n.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><oops/></network>");

        _shell.Run($"validate n.xml --severity NR1020={severity} --output msbuild").Out.Should().StartWith($"n.xml(1,60,1,64): {msbuild} NR1020: ");
        _shell.Run($"validate n.xml --severity NR1020={severity} --output github").Out.Should().StartWith($"{github}file=n.xml,");
    }

    [Fact]
    public void Finding_that_stands_nowhere_is_the_tools()
    {
        var found = ConnectionPlanner.Plan(new NetworkDefinition("red"), new GuestInterface(new InterfaceSource.Network("blue"))).Diagnostics;
        const string Text = "There is no network 'blue'; there are: red. Correct the name, or define the network.\n";

        string Told(FindingForm form)
        {
            using var output = new StringWriter { NewLine = "\n" };
            var terminal = new Terminal(() => Stream.Null, output, output);
            var report = form.Report(terminal);
            report.Tell(found, new Inputs(terminal));
            report.End();
            return output.ToString();
        }

        Told(FindingForm.MSBuild).Should().Be($"netresolver: error NR4001: {Text}");
        Told(FindingForm.GitHub).Should().Be($"::error title=NR4001 The interface names a network that does not exist::{Text.Replace(". ", "%0A", StringComparison.Ordinal)}");
        Told(FindingForm.Sarif).Should().Contain("\"locations\": [],");
        Told(FindingForm.Text).Should().StartWith("error NR4001: There is no network 'blue'");
    }

    [Theory]
    [InlineData("text", "a.xml: ok, network\n")]
    [InlineData("github", "")]
    [InlineData("msbuild", "")]
    public void Nothing_found_is_told_to_people_alone(string form, string told) => Out("a.xml", Shell.Network, form).Should().Be(told);

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("msbuild")]
    public void Plan_tells_findings_of_documents_and_plan(string form)
    {
        _shell.File("nets/n.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/>\n<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>\n<oops/></network>")
            .File("g.xml", "<domain><name>g</name><devices>\n<interface type='network'><source network='red' portgroup='x'/>\n<virtualport type='802.1Qbg'><parameters managerid='12'/></virtualport></interface></devices></domain>");

        var ran = _shell.Run($"plan g.xml --network nets/n.xml --explain --output {form}");

        (ran.Status, ran.Error).Should().Be((3, ""));
        Snapshot.Check($"plan-{form}", ran.Out);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("msbuild")]
    [InlineData("sarif")]
    public void Plan_with_documents_that_have_errors_tells_them(string form)
    {
        var ran = _shell.File("n.xml", Mystery).File("g.xml", Shell.Interface).Run($"plan g.xml --network n.xml --output {form}");

        (ran.Status, ran.Error).Should().Be((2, ""));
        ran.Out.Should().Contain("NR1130");
    }

    [Theory]
    [InlineData("preflight g1.xml g2.xml --from hostA --to hostA2 hostB hostC", "preflight")]
    [InlineData("evacuate --from full --to hostB hostC", "evacuate")]
    [InlineData("whatif g1.xml --network hostA/red.xml --to hostC/red.xml", "whatif")]
    [InlineData("whatif g1.xml --network port.xml --rename managerid=11:12", "rollout")]
    public void Moves_and_changes_tell_their_findings_with_whom_they_are_about(string arguments, string name)
    {
        _shell.Hosts().File("g1.xml", PreflightFiles.Guest()).File("g2.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>", "guest2"))
            .File("full/red.xml", PreflightFiles.Vepa).File("full/g2.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>", "guest2"))
            .File("port.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport></network>");

        var ran = _shell.Run($"{arguments} --output msbuild");

        ran.Error.Should().BeEmpty();
        ran.Status.Should().Be(_shell.Run(arguments).Status);
        Snapshot.Check($"{name}-msbuild", ran.Out);
    }

    private string Out(string name, string text, string form) => _shell.File(name, text).Run("validate", name, "--output", form).Out;
}
