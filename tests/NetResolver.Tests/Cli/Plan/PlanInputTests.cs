using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What <c>plan</c> cannot use: one clear line on standard error, nothing on standard output.</summary>
public sealed class PlanInputTests : IDisposable
{
    private const string NeedsPort = "netresolver: plan: --port, --owner and --owner-uuid are for --output networkport and --output actual";

    private readonly Shell _shell = new Shell().File("n.xml", Shell.Network).File("g.xml", Shell.Interface);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("plan --network missing.xml g.xml", "netresolver: missing.xml: no such file")]
    [InlineData("plan --network n.xml missing.xml", "netresolver: missing.xml: no such file")]
    [InlineData("plan --network no/such/n.xml g.xml", "netresolver: no/such/n.xml: no such file")]
    [InlineData("plan --network n.xml .", "netresolver: .: is a folder, a file is expected")]
    [InlineData("plan --host missing g.xml", "netresolver: missing: no such folder")]
    [InlineData("plan --host n.xml g.xml", "netresolver: n.xml: is a file, a folder is expected")]
    [InlineData("plan g.xml", "netresolver: plan: name the host's networks, with --network for each or --host for a folder of them")]
    [InlineData("plan --network n.xml --network n.xml g.xml", "netresolver: plan: n.xml is given twice")]
    [InlineData("plan --network n.xml --network ./n.xml g.xml", "netresolver: plan: ./n.xml is given twice")]
    [InlineData("plan --network n.xml --host . g.xml", "netresolver: plan: name the networks with --network or with --host, not with both")]
    [InlineData("plan --network n.xml", "netresolver: plan needs a value for <guest>. See netresolver plan --help.")]
    [InlineData("plan --network n.xml g.xml h.xml", "netresolver: 'h.xml' is one too many for plan. See netresolver plan --help.")]
    [InlineData("plan --network n.xml g.xml --output yaml", "netresolver: plan: --output is text, json, networkport, actual, svg, dot, sarif, github or msbuild, not 'yaml'")]
    [InlineData("plan --network n.xml g.xml --release new", "netresolver: --release is a version such as 9.0.0, not 'new'")]
    [InlineData("plan --network n.xml g.xml --release 8.10.0", "netresolver: --release 8.10.0: releases before 9.0.0 are not known")]
    [InlineData("plan --network n.xml g.xml --dialect french", "netresolver: --dialect is auto, libvirt or thread, not 'french'")]
    [InlineData("plan --network n.xml g.xml --port 7", "netresolver: plan: --port is a UUID such as 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f, not '7'")]
    [InlineData("plan --network n.xml g.xml --port 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f", NeedsPort)]
    [InlineData("plan --network n.xml g.xml --owner me --output json", NeedsPort)]
    [InlineData("plan --network n.xml g.xml --owner-uuid 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f --explain", NeedsPort)]
    [InlineData("plan --network n.xml g.xml --owner-uuid me", "netresolver: plan: --owner-uuid is a UUID such as 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f, not 'me'")]
    public void Tells_what_cannot_be_used(string arguments, string line)
    {
        var ran = _shell.Run(arguments);

        ran.Error.Should().Be(line + "\n");
        ran.Out.Should().BeEmpty();
        ran.Status.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\ufeff")]
    public void Empty_file_is_told_as_such(string text) =>
        _shell.File("g.xml", text).Run("plan --network n.xml g.xml").Should().Be(new Shell.Ran(1, "", "netresolver: g.xml: is empty\n"));

    [Fact]
    public void Two_networks_of_one_name_are_refused_with_both_files()
    {
        var ran = _shell.File("other.xml", Shell.Network).Run("plan --network n.xml --network other.xml g.xml");

        ran.Error.Should().StartWith("other.xml(1,2): error NR1522: Network 'red' is in two documents, and a host has one network of a name").And.Contain("n.xml(1,2): the first one");
        ran.Should().Match<Shell.Ran>(it => it.Status == 2 && it.Out.Length == 0);
    }

    [Fact]
    public void Document_that_is_no_network_is_refused_as_one() =>
        _shell.Run("plan --network g.xml g.xml").Error.Should().StartWith("g.xml(1,2): error NR1005: The document's root is <interface>, expected is <network>");

    [Fact]
    public void File_name_that_would_steer_the_terminal_is_shown_harmlessly() =>
        _shell.Run("plan", "--network", "n.xml", "a\u001b[2J\nb.xml").Error.Should().Be("netresolver: a\ufffd[2J b.xml: no such file\n");

    [Fact]
    public void File_name_with_an_at_sign_is_a_file_name() => _shell.Run("plan --network n.xml @g.xml").Error.Should().Be("netresolver: @g.xml: no such file\n");

    [Theory]
    [InlineData("eth0")]
    [InlineData("eth0=")]
    [InlineData("=2")]
    [InlineData("eth0=-1")]
    [InlineData("eth0=1.5")]
    [InlineData("eth0=1000001")]
    public void Use_is_device_and_count(string used)
    {
        var ran = _shell.Run("plan", "--network", "n.xml", "g.xml", "--used", used);

        ran.Error.Should().Be($"netresolver: --used takes device=count, such as eth0=2,eth4=1, with counts up to 1000000; '{used}' is not of that form\n");
        ran.Status.Should().Be(1);
    }

    [Fact]
    public void Use_of_a_device_that_no_network_has_is_refused_with_those_there_are() =>
        _shell.Run("plan --network n.xml g.xml --used eth0=1,eth9=1").Should().Be(
            new Shell.Ran(1, "", "netresolver: --used names device 'eth9', which no network has; they have: eth0, eth4\n"));

    [Fact]
    public void Use_of_a_device_is_told_once() =>
        _shell.Run("plan --network n.xml g.xml --used eth0=1 --used eth0=2").Error.Should().Be("netresolver: --used names device 'eth0' twice\n");

    [Fact]
    public void One_port_UUID_is_not_for_several_interfaces() =>
        _shell.File("g.xml", $"<domain><name>g</name><devices>{Shell.Interface}{Shell.Interface}</devices></domain>")
            .Run("plan --network n.xml g.xml --output actual --port 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f").Error
            .Should().Be("netresolver: plan: --port is the UUID of one port, and the guest has several interfaces on networks\n");

    [Fact]
    public void Endless_input_is_refused()
    {
        using var shell = new Shell { Input = new Endless() };

        var ran = shell.File("n.xml", Shell.Network).Run("plan --network n.xml -");

        ran.Error.Should().Contain("NR1003");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void File_too_large_is_refused()
    {
        using (var file = File.Create(Path.Combine(_shell.Folder, "large.xml")))
        {
            file.SetLength(ReadOptions.Default.MaxLength + 1L);
        }

        var ran = _shell.Run("plan --network n.xml large.xml");

        ran.Error.Should().Contain("NR1003");
        ran.Status.Should().Be(2);
    }

    /// <summary>Standard input that never ends, as /dev/zero does not.</summary>
    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Clear();
            return buffer.Length;
        }
    }

    [Fact]
    public void Networks_are_those_that_a_pattern_fits()
    {
        using var shell = new Shell();
        shell.File("nets/red.xml", Shell.Network).File("nets/more/blue.xml", "<network><name>blue</name></network>").File("nets/pool.xml", "<pool/>").File("g.xml", Shell.Interface);

        var ran = shell.Run("plan --network nets/**/*.xml g.xml");

        ran.Status.Should().Be(0);
        shell.Run("plan --network nets/**/red*.xml --network nets/red.xml g.xml").Should().Be(ran, "a file counts once");
        shell.Run("plan --network nets/*.txt g.xml").Should().Be(new Shell.Ran(1, "", "netresolver: nets/*.txt: no file fits this pattern\n"));
    }
}
