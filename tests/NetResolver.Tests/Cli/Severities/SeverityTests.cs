using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>How much findings weigh on the command line and in <c>.netresolver.json</c>.</summary>
public sealed class SeverityTests : IDisposable
{
    private const string Oops = "<network><name>red</name><forward mode='vepa' dev='eth0'/><oops/></network>";

    private readonly Shell _shell = new();

    public SeverityTests() => _shell.File("n.xml", Oops);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("--severity NR1020=error", 2, "error NR1020")]
    [InlineData("--severity NR1020=warning", 0, "warning NR1020")]
    [InlineData("--severity NR1020=info", 0, "info NR1020")]
    [InlineData("--severity nr1020=error", 2, "error NR1020")]
    [InlineData("--severity NR9011=none,NR1020=error", 2, "error NR1020")]
    [InlineData("--severity NR1020=none --severity NR1020=error", 2, "error NR1020")]
    [InlineData("--severity NR1020=error,NR1020=info", 0, "info NR1020")]
    [InlineData("--warn-as-error", 2, "error NR1020")]
    [InlineData("--severity NR1020=info --warn-as-error", 0, "info NR1020")]
    [InlineData("--severity NR1020=warning --warn-as-error", 2, "error NR1020")]
    public void Rule_weighs_what_is_chosen(string options, int status, string told)
    {
        var ran = _shell.Run($"validate n.xml {options}");

        (ran.Status, ran.Error).Should().Be((status, ""));
        ran.Out.Should().StartWith($"n.xml(1,60): {told}: ");
    }

    [Theory]
    [InlineData("text", "n.xml: ok, network\n")]
    [InlineData("github", "")]
    [InlineData("msbuild", "")]
    [InlineData("json", "{\n  \"formatVersion\": \"1.2\",\n  \"diagnostics\": []\n}\n")]
    public void What_is_turned_off_is_told_nowhere(string form, string told) => _shell.Run($"validate n.xml --severity NR1020=none --warn-as-error --output {form}").Should().Be(new Shell.Ran(0, told, ""));

    [Theory]
    [InlineData("NR1020", "--severity takes rule=severity, such as NR9004=none; 'NR1020' is not of that form")]
    [InlineData("NR1020=none,", "--severity takes rule=severity, such as NR9004=none; '' is not of that form")]
    [InlineData("NR1020=a=b", "--severity takes rule=severity, such as NR9004=none; 'NR1020=a=b' is not of that form")]
    [InlineData("NR1020=off", "--severity NR1020=off: a severity is error, warning, info or none, not 'off'")]
    [InlineData("NR9999=none", "--severity NR9999=none: there is no rule 'NR9999'; netresolver explain --list shows all")]
    [InlineData("NR3002=none", "--severity NR3002=none: NR3002 stays an error: libvirt refuses it, whatever is said here")]
    [InlineData("nr3002=info", "--severity nr3002=info: NR3002 stays an error: libvirt refuses it, whatever is said here")]
    [InlineData("NR5000=warning", "--severity NR5000=warning: NR5000 stays an error: a policy refuses it, and only another policy changes that")]
    [InlineData("NR1002=none", "--severity NR1002=none: NR1002 stays an error: it is the reason why there is no answer")]
    public void Choice_that_cannot_be_made_is_wrong_usage(string choice, string told) =>
        _shell.Run("validate", "n.xml", "--severity", choice).Should().Be(new Shell.Ran(1, "", $"netresolver: {told}\n"));

    [Fact]
    public void Error_may_be_called_one() => _shell.Run("validate n.xml --severity NR3002=error").Status.Should().Be(0);

    [Theory]
    [InlineData("""{"severity":{"NR1020":"none"}}""", "", 0, "n.xml: ok, network")]
    [InlineData("""{"severity":{"nr1020":"error"}}""", "", 2, "error NR1020")]
    [InlineData("""{"warnAsError":true}""", "", 2, "error NR1020")]
    [InlineData("""{"$schema":"netresolver.schema.json","warnAsError":true,"severity":{"NR1020":"info"}}""", "", 0, "info NR1020")]
    [InlineData("""{"severity":{"NR1020":"none"}}""", "--severity NR1020=warning", 0, "warning NR1020")]
    [InlineData("""{"severity":{"NR1020":"none"}}""", "--severity NR9004=none", 0, "n.xml: ok, network")]
    [InlineData("""{"severity":{"NR1020":"none"}}""", "--warn-as-error", 0, "n.xml: ok, network")]
    [InlineData("""{"severity":{"NR1020":"error"}}""", "--severity NR1020=none", 0, "n.xml: ok, network")]
    [InlineData("""{"warnAsError":true}""", "--warn-as-error=false", 0, "warning NR1020")]
    [InlineData("""{"warnAsError":true}""", "--severity NR1020=warning", 2, "error NR1020")]
    [InlineData("// why\n{\"severity\":{\"NR1020\":\"none\",},}", "", 0, "n.xml: ok, network")]
    [InlineData("\ufeff{\"severity\":{\"NR1020\":\"none\"}}", "", 0, "n.xml: ok, network")]
    [InlineData("{}", "", 0, "warning NR1020")]
    public void Command_line_holds_before_the_file(string file, string options, int status, string told)
    {
        var ran = _shell.File(".netresolver.json", file).Run($"validate n.xml {options}");

        (ran.Status, ran.Error).Should().Be((status, ""));
        ran.Out.Should().Contain(told);
    }

    [Fact]
    public void Nearest_file_upward_from_the_document_counts()
    {
        _shell.File(".netresolver.json", """{"severity":{"NR1020":"none"}}""").File("a/b/n.xml", Oops).File("a/c/n.xml", Oops).File("a/c/.netresolver.json", """{"severity":{"NR1020":"error"}}""").File("d/n.xml", Oops)
            .File("d/.netresolver.json", "{}");

        _shell.Run("validate n.xml a/b/n.xml a/c/n.xml d/n.xml --output msbuild").Should().Match<Shell.Ran>(ran => ran.Status == 2 && ran.Error.Length == 0)
            .And.Subject.As<Shell.Ran>().Out.Split('\n').Select(line => line.Split(": libvirt")[0]).Should().Equal("a/c/n.xml(1,60,1,64): error NR1020", "d/n.xml(1,60,1,64): warning NR1020", "");
    }

    [Fact]
    public void Files_folder_is_looked_in_and_not_the_present_one()
    {
        _shell.File("here/.netresolver.json", """{"severity":{"NR1020":"none"}}""").File("there/n.xml", Oops);

        Run("here", "validate", "../there/n.xml").Out.Should().Contain("warning NR1020");
    }

    [Fact]
    public void Standard_input_is_weighed_as_in_the_present_folder()
    {
        using var shell = new Shell { Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Oops)) };

        shell.File(".netresolver.json", """{"severity":{"NR1020":"none"}}""").Run("validate -").Should().Be(new Shell.Ran(0, "stdin: ok, network\n", ""));
    }

    [Theory]
    [InlineData("", "(1,1): is no JSON that can be read")]
    [InlineData("[]", "(1,1): an object is expected, such as {\"severity\": {\"NR9004\": \"none\"}}")]
    [InlineData("{} {}", "(1,4): is no JSON that can be read")]
    [InlineData("{\n  \"severities\": {}\n}", "(2,3): 'severities' is not known; known are severity and warnAsError; did you mean 'severity'?")]
    [InlineData("{\"warnasError\": true}", "(1,2): 'warnasError' is not known; known are severity and warnAsError; did you mean 'warnAsError'?")]
    [InlineData("{\"rules\": {}}", "(1,2): 'rules' is not known; known are severity and warnAsError")]
    [InlineData("{\"warnAsError\": 1}", "(1,17): warnAsError is true or false")]
    [InlineData("{\"$schema\": 1}", "(1,13): $schema is the name of a schema")]
    [InlineData("{\"severity\": []}", "(1,14): severity is an object, such as {\"NR9004\": \"none\"}")]
    [InlineData("{\"severity\": {\"NR1020\": null}}", "(1,25): a severity is error, warning, info or none, in quotes")]
    [InlineData("{\n\t\"severity\": {\n\t\t\"NR1020\": \"none\",\n\t\t\"NR3002\": \"none\"\n\t}\n}", "(4,3): NR3002 stays an error: libvirt refuses it, whatever is said here")]
    [InlineData("{\"severity\": {\"NR5000\": \"info\"}}", "(1,15): NR5000 stays an error: a policy refuses it, and only another policy changes that")]
    [InlineData("{/* é😀 */\"severity\": {\"NR0001\": \"info\"}}", "(1,24): there is no rule 'NR0001'; netresolver explain --list shows all")]
    [InlineData("{\"severity\": {\"NR1020\": \"off\"}}", "(1,15): a severity is error, warning, info or none, not 'off'")]
    [InlineData("{\"severity\": {\"NR1020\": \"none\", \"nr1020\": \"info\"}}", "(1,33): 'nr1020' is said twice")]
    [InlineData("{\"warnAsError\": true,\n\"warnAsError\": true}", "(2,1): 'warnAsError' is said twice")]
    [InlineData("{\"severity\": {\"\\ud800\": \"none\"}}", "(1,15): half of a surrogate pair is no text")]
    [InlineData("{\"severity\":\n{\"é\" 1}}", "(2,6): is no JSON that can be read")]
    public void File_that_cannot_be_used_is_wrong_usage_with_its_place(string file, string told) =>
        _shell.File(".netresolver.json", file).Run("validate n.xml").Should().Be(new Shell.Ran(1, "", $"netresolver: .netresolver.json{told}\n"));

    [Fact]
    public void File_in_another_encoding_is_wrong_usage() =>
        _shell.File(".netresolver.json", System.Text.Encoding.Unicode.GetBytes("{}")).Run("validate n.xml").Error.Should().StartWith("netresolver: .netresolver.json");

    [Fact]
    public void File_without_an_end_is_wrong_usage() =>
        _shell.File(".netresolver.json", new byte[2 << 20]).Run("validate n.xml").Error.Should().Be("netresolver: .netresolver.json: is longer than 1048576 bytes\n");

    [Fact]
    public void File_above_is_named_from_the_present_folder()
    {
        _shell.File(".netresolver.json", "[]").File("a/n.xml", Oops);

        Run("a", "validate", "n.xml").Error.Should().StartWith("netresolver: ../.netresolver.json(1,1): ");
    }

    [Fact]
    public void Folder_of_the_name_is_no_file() => _shell.File(".netresolver.json/x", "").Run("validate n.xml").Out.Should().Contain("warning NR1020");

    private Shell.Ran Run(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = NetResolver.Cli.Commands.Run(arguments, new NetResolver.Cli.Terminal(() => Stream.Null, output, error) { Folder = Path.Combine(_shell.Folder, folder) });
        return new(status, output.ToString(), error.ToString());
    }
}
