using System.Text.Json;
using NetResolver.Cli;

namespace NetResolver.Tests.Cli;

public sealed class EvacuateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evacuate").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public EvacuateCommandTests()
    {
        Write("hostA/red.xml", "<network><name>red</name><forward mode='vepa'><interface dev='eth0'/></forward></network>");
        Write("hostA/guest1.xml", Running(1));
        Write("hostA/guest2.xml", Running(2));
        Write("hostB/red.xml", "<network><name>red</name><forward mode='passthrough'><interface dev='eth1'/></forward></network>");
        Write("hostC/red.xml", "<network><name>red</name><forward mode='passthrough'><interface dev='eth1'/></forward></network>");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_has_the_answer_the_moves_and_the_commands()
    {
        Run("--to", "hostB", "hostC").Should().Be(5);

        var text = _output.ToString();
        text.Should().StartWith("hostA is to be emptied onto hostB, hostC        (a plan: nothing moves)\nPLAN  2 of 2 guests can move, ");
        text.Should().Contain("1  guest1 -> hostB  READY WITH CHANGES  live\n");
        text.Should().Contain("2  guest2 -> hostC  READY WITH CHANGES  live\n");
        text.Should().Contain("red  vepa eth0 -> passthrough eth1 (exclusive, 1 of 1 free)");
        text.Should().Contain("virsh migrate --live --persistent --xml xml/hostB/guest1.xml --persistent-xml xml/hostB/guest1.xml guest1 qemu+ssh://hostB/system");
        text.Should().Contain("hostB  red  0 used + 1 of 1 device");
        text.Should().EndWith("next: netresolver evacuate --from hostA --to hostB hostC --accept-changes --write-xml xml\n");
        text.Should().Contain("NR5143 Only networks are considered");
    }

    [Theory]
    [InlineData("", "--to hostB hostC --accept-changes")]
    [InlineData("--exclude hostA", "--to hostB hostC hostA --exclude hostA --accept-changes")]
    [InlineData("--only guest1=hostA,hostB", "--to hostB hostC hostA --only guest1=hostA,hostB --accept-changes")]
    public void Command_to_copy_names_the_emptied_host_only_where_another_option_does(string options, string expected)
    {
        Run(["--to", "hostB", "hostC", "hostA", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        _output.ToString().Should().EndWith($"next: netresolver evacuate --from hostA {expected} --write-xml xml\n");
    }

    [Fact]
    public void Changes_that_are_accepted_are_as_good_as_none() => Run("--to", "hostB", "hostC", "--accept-changes").Should().Be(0);

    [Fact]
    public void Who_stays_and_why_is_shown()
    {
        Run("--to", "hostB", "hostC", "--exclude", "hostC").Should().Be(4);

        var text = _output.ToString();
        text.Should().Contain("IMPOSSIBLE  1 of 2 guests can move");
        text.Should().Contain("x NR5141 ");
        text.Should().Contain("stays  guest2\n  hostB  BLOCKED ");
        text.Should().Contain("needs 1, 0 free: red  0 used + 1 of 1 device");
    }

    [Fact]
    public void A_guest_goes_only_where_it_may()
    {
        Run("--to", "hostB", "hostC", "--only", "guest1=hostC");

        _output.ToString().Should().Contain("guest1 -> hostC").And.Contain("guest2 -> hostB");
    }

    [Theory]
    [InlineData("--exclude", "hostX", "evacuate: there is no host 'hostX' among --to: hostB; did you mean 'hostB'?")]
    [InlineData("--only", "guest1=hostX", "evacuate: there is no host 'hostX' among --to: hostB; did you mean 'hostB'?")]
    [InlineData("--only", "guestX=hostB", "evacuate: there is no guest 'guestX' on hostA; did you mean 'guest1'?")]
    [InlineData("--only", "guest1", "evacuate: --only takes guest=host,host, such as guest1=hostB,hostC; 'guest1' is not of that form")]
    [InlineData("--output", "html", "evacuate: --output is text, json, sarif, github or msbuild, not 'html'")]
    [InlineData("--steps", "0", "evacuate: --steps is at least 1")]
    public void What_makes_no_sense_is_refused(string option, string value, string message)
    {
        Run("--to", "hostB", option, value).Should().Be(1);

        _error.ToString().Should().Be($"netresolver: {message}\n");
    }

    [Fact]
    public void The_xml_to_migrate_with_is_written()
    {
        Run("--to", "hostB", "hostC", "--accept-changes", "--write-xml", "moves").Should().Be(0);

        File.ReadAllText(Path.Combine(_folder, "moves", "hostB", "guest1.xml")).Should().Contain("<name>guest1</name>");
        File.Exists(Path.Combine(_folder, "moves", "hostC", "guest2.xml")).Should().BeTrue();
        _output.ToString().Should().Contain("--xml moves/hostB/guest1.xml");
    }

    [Fact]
    public void Json_is_the_librarys()
    {
        Run("--to", "hostB", "hostC", "--output", "json").Should().Be(5);

        using var json = JsonDocument.Parse(_output.ToString());
        json.RootElement.GetProperty("outcome").GetString().Should().Be("Plan");
        json.RootElement.GetProperty("moves").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void A_host_with_errors_is_no_base_for_a_plan()
    {
        Write("hostC/red.xml", "<network><name>red</name>");

        Run("--to", "hostB", "hostC").Should().Be(2);

        _output.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Guests_that_are_shut_off_can_be_left_out()
    {
        Write("hostA/guest3.xml", Running(3).Replace(" id='3'", "", StringComparison.Ordinal));

        Run("--to", "hostB", "hostC");
        _output.ToString().Should().Contain("guest3 -> ").And.Contain("  shut off\n").And.Contain("virsh migrate --offline");
        _output.GetStringBuilder().Clear();
        Run("--to", "hostB", "hostC", "--running-only");
        _output.ToString().Should().NotContain("guest3");
    }

    private int Run(params string[] args) => Commands.Run(["evacuate", "--from", "hostA", .. args], new Terminal(() => Stream.Null, _output, _error) { Folder = _folder });

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Running(int number) => $"""
        <domain type='kvm' id='{number}'>
          <name>guest{number}</name>
          <uuid>00000000-0000-4000-8000-00000000000{number}</uuid>
          <devices>
            <interface type='direct'>
              <mac address='52:54:00:00:00:0{number}'/>
              <source network='red' dev='eth0' mode='vepa'/>
            </interface>
          </devices>
        </domain>
        """;
}
