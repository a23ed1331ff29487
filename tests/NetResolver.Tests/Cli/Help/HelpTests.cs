using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What the command tells of itself, and that it is true.</summary>
public sealed class HelpTests : IDisposable
{
    private const string Prompt = "netresolver ";

    /// <summary>What the examples' documents are called there, and which samples they are.</summary>
    private static readonly (string Name, string Sample)[] Documents =
    [
        ("red-network.xml", "migration/hosts/hostA/red-network.xml"),
        ("red-network-new.xml", "migration/hosts/hostB/red-network.xml"),
        ("thread-network.xml", "red-network/host-a-thread.xml"),
        ("guest1.xml", "migration/guest1.xml"),
        ("guest2.xml", "migration/guest2.xml"),
        ("guests/guest1.xml", "migration/guest1.xml"),
        ("guests/guest2.xml", "migration/guest2.xml"),
        ("nets/lab/red-network.xml", "migration/hosts/hostA/red-network.xml"),
        ("etc/libvirt/qemu/guest1.xml", "migration/guest1.xml"),
        ("etc/libvirt/qemu/networks/red-network.xml", "migration/hosts/hostA/red-network.xml"),
    ];

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> Verbs => [.. Tree.Root.Subcommands.Select(verb => verb.Name)];

    public static TheoryData<string> Examples => [.. Descriptions.Verbs.SelectMany(verb => verb.Examples).Select(example => example.Command)];

    [Fact]
    public void Every_verb_is_described_and_no_other() => Descriptions.Verbs.Select(verb => verb.Name).Should().Equal(Tree.Root.Subcommands.Select(verb => verb.Name));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verb_has_examples_and_tells_what_its_statuses_mean(string verb)
    {
        var help = _shell.Run($"{verb} --help");

        help.Should().Be(new Shell.Ran(0, help.Out, ""));
        help.Out.Should().ContainAll("Usage:\n  netresolver " + verb, "Examples:\n", $"    {Prompt}{verb}", "Exit status:\n  0 ", "\n  1 ", "\n  130, 143 ");
        _shell.Run($"help {verb}").Should().Be(help);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_does_what_it_shows(string example)
    {
        Lay();
        var command = example.Split(" | ").Single(part => part.StartsWith(Prompt, StringComparison.Ordinal)).Split(" > ")[0].Split(" >> ")[0];
        var verb = command.Split(' ')[1];
        var given = example.StartsWith("virsh net-dumpxml", StringComparison.Ordinal) ? "red-network.xml" : "guest1.xml";
        using var shell = new Shell { Input = File.OpenRead(Path.Combine(_shell.Folder, given)), Terminal = terminal => terminal with { Folder = _shell.Folder } };

        var ran = shell.Run([.. command[Prompt.Length..].Split(' ').Select(word => word.Trim('\'').Replace("/etc/", "etc/", StringComparison.Ordinal))]);

        ran.Error.Should().NotContain("no such").And.NotContain("no file");
        ran.Out.Should().NotStartWith("netresolver: ");
        string[] statuses = ["0", .. Descriptions.Of(verb).Statuses.Select(status => status.Name)];
        statuses.Should().Contain($"{ran.Status}");
        Tree.Root.Subcommands.Should().Contain(known => known.Name == verb);
    }

    [Theory]
    [InlineData(10, 40)]
    [InlineData(40, 40)]
    [InlineData(63, 63)]
    [InlineData(1000, 100)]
    public void Lines_are_no_longer_than_the_terminal_is_wide(int width, int widest)
    {
        using var shell = new Shell { Terminal = terminal => terminal with { Width = () => width } };
        foreach (var verb in Tree.Root.Subcommands)
        {
            var lines = shell.Run($"{verb.Name} --help").Out.Split("Examples:\n")[0].Split('\n').ToList();

            // A word that is longer is not cut.
            lines.Where(line => line.Length > widest && line.TrimStart().Contains(' ', StringComparison.Ordinal) && line.LastIndexOf(' ') > widest).Should().BeEmpty();
            lines.Max(line => line.Length).Should().BeGreaterThan(widest - 15);
        }
    }

    [Fact]
    public void Help_of_the_command_names_all_verbs_statuses_variables_and_files()
    {
        var help = _shell.Run("--help");

        help.Out.Should().ContainAll(Tree.Root.Subcommands.Select(verb => $"\n  {verb.Name} ")).And.ContainAll("NO_COLOR", "inventory.json", ".netresolver.json", "--version", "130, 143");
        _shell.Run("help").Should().Be(help);
        _shell.Run("-h").Should().Be(help);
    }

    [Theory]
    [InlineData("conect", "there is no command 'conect'; did you mean 'convert'? See netresolver --help.")]
    [InlineData("valid a.xml", "there is no command 'valid'; did you mean 'validate'? See netresolver --help.")]
    [InlineData("zzz", "there is no command 'zzz'. See netresolver --help.")]
    [InlineData("help pln", "help: there is no command 'pln'; did you mean 'plan'?")]
    [InlineData("help plan --man", "help: --man is the manual of all commands; leave the command out")]
    [InlineData("--colour never", "netresolver has no option '--colour'; did you mean '--color'? See netresolver --help.")]
    [InlineData("plan --netwrk red.xml g.xml", "plan has no option '--netwrk'; did you mean '--network'? See netresolver plan --help.")]
    [InlineData("validate --otuput=json a.xml", "validate has no option '--otuput'; did you mean '--output'? See netresolver validate --help.")]
    [InlineData("validate a.xml --fast", "validate has no option '--fast'. See netresolver validate --help.")]
    [InlineData("validate a.xml --Quiet", "validate has no option '--Quiet'; did you mean '--quiet'? See netresolver validate --help.")]
    [InlineData("validate --jobs x a.xml", "--jobs is a whole number, not 'x'. See netresolver validate --help.")]
    [InlineData("validate --jobs", "--jobs needs a value: count. See netresolver validate --help.")]
    [InlineData("validate --jobs 1 --jobs 2 a.xml", "--jobs is given more than once. See netresolver validate --help.")]
    [InlineData("validate", "validate needs a value for <file>. See netresolver validate --help.")]
    [InlineData("validate -x a.xml", "validate has no option '-x'. See netresolver validate --help.")]
    [InlineData("completion ksh", "completion: the shells are bash, zsh, fish and powershell, not 'ksh'")]
    public void Wrong_usage_is_one_line_with_what_was_perhaps_meant(string arguments, string line) => _shell.Run(arguments).Should().Be(new Shell.Ran(1, "", $"netresolver: {line}\n"));

    [Theory]
    [InlineData("validate", "--", "-odd.xml")]
    [InlineData("validate", "./-odd.xml")]
    public void File_that_looks_like_an_option_can_be_named(params string[] arguments) => _shell.File("-odd.xml", Shell.Network).Run(arguments).Status.Should().Be(0);

    [Theory]
    [InlineData("132", 80, 132)]
    [InlineData("", 90, 90)]
    [InlineData(null, 0, 80)]
    [InlineData("wide", 0, 80)]
    [InlineData("-3", 70, 70)]
    public void Width_is_what_the_environment_says_or_the_terminal(string? columns, int terminal, int width) => Terminal.WidthOf(columns, terminal).Should().Be(width);

    private void Lay()
    {
        foreach (var (name, sample) in Documents)
        {
            _shell.File(name, File.ReadAllBytes(Path.Combine(Repository.Root, "samples", sample)));
        }

        var hosts = Path.Combine(Repository.Root, "samples", "migration");
        foreach (var file in Directory.GetFiles(Path.Combine(hosts, "hosts"), "*", SearchOption.AllDirectories))
        {
            _shell.File(Path.GetRelativePath(hosts, file), File.ReadAllBytes(file));
        }
    }
}
