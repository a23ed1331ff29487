using NetResolver.Cli;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The command as a whole.</summary>
public sealed class CommandsTests
{
    [Fact]
    public void Verb_must_be_named() => Run("").Should().Be(new Shell.Ran(1, "", "netresolver: say what to do: plan, preflight, evacuate, whatif, validate, convert or explain; netresolver --help tells more\n"));

    [Fact]
    public void Unknown_verb_is_status_1() => Run("conect").Should().Be(new Shell.Ran(1, "", "netresolver: there is no command 'conect'; did you mean 'convert'? See netresolver --help.\n"));

    [Fact]
    public void Unknown_option_is_status_1() => Run("plan --fast g.xml").Status.Should().Be(1);

    [Theory]
    [InlineData("--help", "plan", "validate", "convert", "explain")]
    [InlineData("plan --help", "--network <file>", "--used <device=count>", "--output <text|json|networkport|actual|svg|dot|sarif|github|msbuild>", "--dialect <auto|libvirt|thread>")]
    [InlineData("validate --help", "plan checks them together.", "<file>...", "--output <text|json|sarif|github|msbuild>", "--warn-as-error", "--release <version>")]
    [InlineData("convert --help", "the rest stays as it", "<file>", "--generated <omit|auto>", "--dialect", "--release")]
    public void Help_is_a_result(string arguments, params string[] parts)
    {
        var ran = Run(arguments);

        ran.Out.Should().ContainAll(parts);
        ran.Error.Should().BeEmpty();
        ran.Status.Should().Be(0);
    }

    [Theory]
    [InlineData("9.0.0", "")]
    [InlineData("11.8.0", "")]
    [InlineData("11.9.0", "netresolver: warning: --release 11.9.0: what changed after 11.8.0 is not known\n")]
    public void Release_later_than_what_is_known_is_warned_of(string release, string warning)
    {
        using var shell = new Shell();

        shell.File("a.xml", Shell.Network).Run($"validate a.xml --release {release}").Should().Be(new Shell.Ran(0, "a.xml: ok, network\n", warning));
    }

    [Fact]
    public void Version_is_a_result() => Run("--version").Out.Should().MatchRegex(@"^\d+\.\d+\.\d+");

    [Fact]
    public void Internal_fault_is_one_line_and_status_1()
    {
        using var shell = new Shell { Input = new Broken() };

        shell.Run("validate -").Should().Be(new Shell.Ran(1, "", "netresolver: internal fault: InvalidOperationException: it broke; please report it\n"));
    }

    [Fact]
    public void Internal_fault_shows_where_it_happened_if_asked_for()
    {
        using var shell = new Shell { Input = new Broken() };

        shell.Run("validate - --verbose").ErrorLines.Should().HaveCountGreaterThan(2).And.Contain(line => line.Contains("Broken.Read", StringComparison.Ordinal));
    }

    private static Shell.Ran Run(string arguments)
    {
        using var shell = new Shell();
        return shell.Run(arguments);
    }

    /// <summary>Standard input that fails as nothing should.</summary>
    private sealed class Broken : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("it\nbroke");

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("it\nbroke");
    }

    [Fact]
    public void Results_that_cannot_be_written_are_no_internal_fault()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new FullDisk();

        Commands.Run(["explain", "--list"], new Terminal(() => Stream.Null, full, error)).Should().Be(1);

        error.ToString().Should().Be("netresolver: the results cannot be written: No space left on device\n");
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
