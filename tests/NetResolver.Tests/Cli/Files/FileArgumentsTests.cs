using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>Which files arguments stand for.</summary>
public sealed class FileArgumentsTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Folder_is_all_documents_below_it_in_the_order_of_their_paths()
    {
        Files("h/b.xml", "h/a/z.xml", "h/a/inventory.json", "h/a-b.xml", "h/a.xml", "h/B.XML", "h/notes.txt", "h/other.json");

        Expand("h").Should().Equal("h/B.XML", "h/a-b.xml", "h/a.xml", "h/a/inventory.json", "h/a/z.xml", "h/b.xml");
    }

    [Fact]
    public void Order_of_arguments_stays()
    {
        Files("b.xml", "d/a.xml", "c.json");

        Expand("c.json", "d", "b.xml").Should().Equal("c.json", "d/a.xml", "b.xml");
    }

    [Fact]
    public void What_is_hidden_is_passed_over_unless_it_is_named()
    {
        Files("h/.git/a.xml", "h/.b.xml", "h/c.xml");

        Expand("h").Should().Equal("h/c.xml");
        Expand("h/**/*.xml").Should().Equal("h/c.xml");
        Expand("h/.b.xml", "h/.git").Should().Equal("h/.b.xml", "h/.git/a.xml");
        Expand("h/.*.xml").Should().Equal("h/.b.xml");
    }

    [Fact]
    public void Links_of_libvirt_to_its_own_networks_add_nothing()
    {
        Files("networks/default.xml", "networks/red.xml");
        Link("networks/autostart/default.xml", "../default.xml");

        Expand("networks").Should().Equal("networks/default.xml", "networks/red.xml");
        Expand("networks/autostart", "networks").Should().Equal("networks/autostart/default.xml", "networks/red.xml");
    }

    [Fact]
    public void Link_to_a_file_elsewhere_is_followed()
    {
        Files("store/a.data", "h/b.xml");
        Link("h/a.xml", "../store/a.data");

        Expand("h").Should().Equal("h/a.xml", "h/b.xml");
    }

    [Fact]
    public void Links_to_folders_are_not_entered_but_where_one_is_named()
    {
        Files("h/sub/a.xml");
        Link("h/sub/up", "../..");
        Link("named", "h");

        Expand("h").Should().Equal("h/sub/a.xml");
        Expand("named").Should().Equal("named/sub/a.xml");
        Expand("h/**").Should().Equal("h/sub/a.xml");
        Expand("name*/sub/*.xml").Should().Equal("named/sub/a.xml");
    }

    [Fact]
    public void Links_in_a_circle_are_no_file()
    {
        Link("h/a.xml", "b.xml");
        Link("h/b.xml", "a.xml");

        _shell.Run("validate h").Error.Should().StartWith("netresolver: h/a.xml: ");
    }

    [Theory]
    [InlineData("a.xml", "./a.xml")]
    [InlineData("h", "h/")]
    [InlineData("h", "h/../h/b.xml")]
    [InlineData("h/b.xml", "h/*.xml")]
    [InlineData("a.xml", "link.xml")]
    public void File_that_is_reached_twice_comes_once(string first, string again)
    {
        Files("a.xml", "h/b.xml");
        Link("link.xml", "a.xml");

        Expand(first, again).Should().HaveCount(1);
    }

    [Theory]
    [InlineData("nets/*.xml", "nets/a.xml", "nets/b1.xml", "nets/b2.xml")]
    [InlineData("nets/**/*.xml", "nets/a.xml", "nets/b1.xml", "nets/b2.xml", "nets/deep/c.xml", "nets/deep/er/b1.xml")]
    [InlineData("**/b1.xml", "nets/b1.xml", "nets/deep/er/b1.xml")]
    [InlineData("nets/**/er/*", "nets/deep/er/b1.xml")]
    [InlineData("nets/deep/**", "nets/deep/c.xml", "nets/deep/er/b1.xml")]
    [InlineData("nets/b?.xml", "nets/b1.xml", "nets/b2.xml")]
    [InlineData("n*s/b[0-1].xml", "nets/b1.xml")]
    [InlineData("nets/[!a]*.xml", "nets/b1.xml", "nets/b2.xml")]
    [InlineData("nets/[^b]*", "nets/a.xml")]
    [InlineData("nets/*/*", "nets/deep/c.xml")]
    [InlineData("./nets/a*l", "./nets/a.xml")]
    public void Pattern_is_the_files_that_it_fits(string pattern, params string[] files)
    {
        Files("nets/a.xml", "nets/b1.xml", "nets/b2.xml", "nets/deep/c.xml", "nets/deep/er/b1.xml");

        Expand(pattern).Should().Equal(files);
    }

    [Theory]
    [InlineData("a[1].xml")]
    [InlineData("a*.xml")]
    [InlineData("what?.xml")]
    [InlineData("@a.xml")]
    public void File_that_is_really_called_so_wins_over_the_pattern(string name)
    {
        Files("a1.xml", "ab.xml", "whats.xml");
        Files(name);

        Expand(name).Should().Equal(name);
    }

    [Theory]
    [InlineData("no*.xml", "no*.xml: no file fits this pattern")]
    [InlineData("nowhere/**/*.xml", "nowhere/**/*.xml: no file fits this pattern")]
    [InlineData("empty", "empty: has neither *.xml nor inventory.json")]
    [InlineData("nowhere", "nowhere: no such file")]
    [InlineData("", "'' is the name of no file")]
    public void What_stands_for_no_file_is_told_and_the_rest_is_checked(string argument, string fault)
    {
        Directory.CreateDirectory(Path.Combine(_shell.Folder, "empty"));

        var ran = _shell.File("a.xml", Shell.Network).Run("validate", argument, "a.xml");

        ran.ErrorLines[0].Should().Be($"netresolver: {fault}");
        ran.Out.Should().Be("a.xml: ok, network\n");
        ran.Status.Should().Be(1);
    }

    [Fact]
    public void Standard_input_is_read_once() => _shell.Run("validate - -").ErrorLines.Should().Equal(
        "netresolver: stdin: is empty", "netresolver: standard input can be read only once");

    [SkippableFact]
    public void Pipes_and_devices_that_are_found_are_passed_over()
    {
        Pipe("h/a.xml");
        Link("h/b.xml", "a.xml");
        Link("h/c.xml", "/dev/zero");
        Files("h/d.xml");
        Link("h/e.xml", "../x/f.data");
        Files("x/f.data");

        Expand("h").Should().Equal("h/d.xml", "h/e.xml");
        Expand("h/*.xml").Should().Equal("h/d.xml", "h/e.xml");
    }

    [SkippableFact]
    public void Pipe_in_the_folder_of_a_host_is_passed_over()
    {
        Pipe("h/a.xml");
        Pipe("h/inventory.json");
        Pipe(".netresolver.json");
        _shell.File("h/red.xml", Shell.Network).File("to/red.xml", Shell.Network).File("guest.xml", $"<domain><name>g</name><devices>{Shell.Interface}</devices></domain>");

        _shell.Run("preflight guest.xml --from h --to to").Error.Should().NotContain("a.xml").And.NotContain("inventory");
    }

    [SkippableFact]
    public async Task Pipe_that_is_named_is_read()
    {
        Pipe("given");

        var writes = Task.Run(() => File.WriteAllText(Path.Combine(_shell.Folder, "given"), Shell.Network));

        _shell.Run("validate given").Out.Should().Be("given: ok, network\n");
        await writes;
    }

    [SkippableFact]
    public void Output_of_a_command_that_the_shell_hands_over_is_read()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs a shell");
        SystemProgram.Require("bash");
        var command = Path.Combine(AppContext.BaseDirectory, "NetResolver.Cli.dll");

        SystemProgram.Run("bash", _shell.Folder, "-c", $"dotnet '{command}' validate <(echo \"{Shell.Network}\")").Should().EndWith(": ok, network\n");
    }

    private IEnumerable<string> Expand(params string[] arguments) => new FileArguments(_shell.Folder).Expand(arguments).Select(file => file.Fault ?? file.Name);

    private void Files(params string[] names) => Array.ForEach(names, name => _shell.File(name, Shell.Network));

    private void Pipe(string name)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "pipes have names elsewhere too, but no call here tells them");
        SystemProgram.Require("mkfifo");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_shell.Folder, name))!);
        SystemProgram.Run("mkfifo", _shell.Folder, name);
    }

    private void Link(string name, string target)
    {
        var path = Path.Combine(_shell.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, target);
    }
}
