using System.Text;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>The screen of <c>preflight</c>, and its status.</summary>
public sealed class PreflightCommandTests : IDisposable
{
    private readonly Shell _shell = new Shell().Hosts().File("g.xml", PreflightFiles.Guest()).File("plain.xml", PreflightFiles.Guest(policy: ""));

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Screen_names_the_verdict_of_each_host_and_what_changes_or_stands_against_it()
    {
        var ran = _shell.Run("preflight g.xml --from hostA --to hostB --to hostC");

        ran.Error.Should().BeEmpty();
        ran.Out.Should().Be("""
            guest1  live  from hostA  policy g.xml:3:71: allow 802.1Qbg 802.1Qbh, alternative 802.1Qbh p1
            hostB  READY WITH CHANGES  52:54:00:00:00:01  red  vepa eth4 -> private eth2 (exclusive, 2 of 2 free)
              ~ mode         vepa                  -> private      hostB/red.xml:3:12
              ~ virtualport  802.1Qbg 11/1193047/2 -> 802.1Qbh p1  alternative, g.xml:4:78
              = plug, portgroup, vlan, bandwidth, mtu, trustGuestRxFilters, isolated, segment
              i NR5022 the alternative of type 802.1Qbh is used in place of its own of type 802.1Qbg: libvirt does not know of it, so the guest must be written with it  g.xml:4:66  g.xml:10:8
            hostC  REFUSED             52:54:00:00:00:01  red  vepa eth4 -> bridge br0
              x NR5001 mode 'bridge' gives virtualport 'none', allowed are 802.1Qbg, 802.1Qbh  g.xml:4:15  hostC/red.xml:3:12  g.xml:10:20
            assumed: the switch accepts p1
            next: netresolver preflight g.xml --from hostA --to hostB --accept-changes --write-xml guest1-hostB.xml
                  virsh migrate --live --persistent --xml guest1-hostB.xml --persistent-xml guest1-hostB.xml guest1 qemu+ssh://hostB/system

            """);
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Ready_needs_no_other_xml()
    {
        var ran = _shell.Run("preflight g.xml --from hostA --to hostA2");

        ran.Out.Should().Contain("hostA2  READY  ").And.EndWith("next: virsh migrate --live --persistent guest1 qemu+ssh://hostA2/system\n");
        ran.Status.Should().Be(0);
    }

    [Theory]
    [InlineData("hostA2", 0)]
    [InlineData("hostB", 5)]
    [InlineData("hostC", 4)]
    [InlineData("hostC --to hostB", 5)]
    [InlineData("hostC --to hostB --accept-changes", 0)]
    [InlineData("hostC --to hostB --to hostA2", 0)]
    [InlineData("hostC hostB hostA2", 0)]
    public void Status_is_that_of_the_best_host(string to, int status) => _shell.Run($"preflight g.xml --from hostA --to {to}").Status.Should().Be(status);

    [Fact]
    public void Status_of_several_guests_is_that_of_the_worst()
    {
        _shell.File("other.xml", PreflightFiles.Guest("<nr:allow modes='hostdev'/>", "guest2").Replace("00:00:01", "00:00:09", StringComparison.Ordinal));

        var ran = _shell.Run("preflight g.xml other.xml --from hostA --to hostA2");

        ran.Status.Should().Be(4);
        ran.Out.Should().Contain("\n\nguest2  live  from hostA");
    }

    [Fact]
    public void Blocked_is_six_and_has_no_next_step()
    {
        _shell.File("hostA2/inventory.json", """{ "formatVersion": "1.0", "networks": [ { "name": "red", "active": false } ] }""");

        var ran = _shell.Run("preflight g.xml --from hostA --to hostA2");

        ran.Out.Should().Contain("BLOCKED").And.Contain("x NR4002").And.NotContain("next:");
        ran.Status.Should().Be(6);
    }

    [Fact]
    public void Each_interface_of_a_guest_has_its_verdict_and_takes_its_device()
    {
        _shell.File("two.xml", PreflightFiles.Guest(interfaces: 3));

        var lines = _shell.Run("preflight two.xml --from hostA --to hostB").Out.Split('\n');

        lines.Where(line => line.StartsWith("hostB", StringComparison.Ordinal)).Should().SatisfyRespectively(
            line => line.Should().MatchRegex("^hostB  (BLOCKED|INCOMPATIBLE) +3 interfaces$"),
            line => line.Should().Contain("READY WITH CHANGES").And.EndWith("private eth2 (exclusive, 2 of 2 free)"),
            line => line.Should().Contain("READY WITH CHANGES").And.EndWith("private eth6 (exclusive, 1 of 2 free)"),
            line => line.Should().MatchRegex("(BLOCKED|INCOMPATIBLE) .*(exclusive, 0 of 2 free)"));
    }

    [Fact]
    public void Managers_policy_holds_before_the_guests()
    {
        _shell.File("p.xml", "<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface network='red'><nr:allow modes='bridge'/><nr:virtualport policy='optional'/></nr:interface></nr:connections>");

        var ran = _shell.Run("preflight g.xml --from hostA --to hostC --policy p.xml");

        ran.Out.Should().Contain("policy p.xml:1:59: allow bridge, virtualport optional").And.Contain("hostC  READY WITH CHANGES");
        ran.Out.Should().Contain("next: netresolver preflight g.xml --from hostA --to hostC --policy p.xml --accept-changes");
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Policy_with_errors_stops_all()
    {
        var ran = _shell.File("p.xml", "<nr:connections xmlns:nr='urn:netresolver:connections:1'><nr:interface network='red'><nr:alow modes='bridge'/></nr:interface></nr:connections>")
            .Run("preflight g.xml --from hostA --to hostA2 --policy p.xml");

        ran.Out.Should().BeEmpty();
        ran.Error.Should().Contain("p.xml(1,87): error NR14");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Networks_may_have_another_name_there()
    {
        _shell.File("hostD/red-net.xml", PreflightFiles.Vepa.Replace("<name>red<", "<name>red-net<", StringComparison.Ordinal));

        _shell.Run("preflight plain.xml --from hostA --to hostD").Status.Should().Be(4);
        var ran = _shell.Run("preflight plain.xml --from hostA --to hostD --map red=red-net");
        ran.Out.Should().Contain("red as red-net  vepa eth4 -> vepa eth4").And.Contain("--map red=red-net");
    }

    [Fact]
    public void Host_without_an_inventory_leaves_questions_and_an_assumption()
    {
        _shell.File("hostD/red.xml", PreflightFiles.Vepa);

        var ran = _shell.Run("preflight plain.xml --from hostA --to hostD");

        ran.Out.Should().Contain("no inventory for hostD").And.Contain("assumed: network 'red' is active on hostD; the switch accepts 802.1Qbg 11/1193047/2");
    }

    [Fact]
    public void Strict_makes_an_unknown_segment_a_change()
    {
        _shell.File("hostA2/inventory.json", """{ "formatVersion": "1.0", "networks": [ { "name": "red", "active": true } ], "devices": [ { "name": "eth4", "mtu": 1500, "link": true } ] }""");

        _shell.Run("preflight plain.xml --from hostA --to hostA2").Status.Should().Be(0);
        _shell.Run("preflight plain.xml --from hostA --to hostA2 --strict").Status.Should().Be(5);
    }

    [Fact]
    public void Other_segment_is_refused_unless_it_is_allowed()
    {
        _shell.File("hostA2/inventory.json", """{ "formatVersion": "1.0", "networks": [ { "name": "red", "active": true } ], "devices": [ { "name": "eth4", "mtu": 1500, "link": true, "segment": "blue" } ] }""");

        _shell.Run("preflight plain.xml --from hostA --to hostA2").Status.Should().Be(4);
        var ran = _shell.Run("preflight plain.xml --from hostA --to hostA2 --allow-segment-change");
        ran.Out.Should().Contain("~ segment").And.Contain("red -> blue").And.Contain("--allow-segment-change --accept-changes");
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Offline_is_said_and_shown()
    {
        var ran = _shell.Run("preflight plain.xml --from hostA --to hostA2 --offline");

        ran.Out.Should().StartWith("guest1  offline  from hostA").And.EndWith("virsh migrate --offline --persistent guest1 qemu+ssh://hostA2/system\n");
    }

    [Fact]
    public void Guest_on_standard_input_is_piped_again_in_the_next_step()
    {
        using var shell = new Shell { Input = new MemoryStream(Encoding.UTF8.GetBytes(PreflightFiles.Guest())) }.Hosts();

        shell.Run("preflight - --from hostA --to hostB").Out.Should()
            .Contain("next: virsh dumpxml guest1 | netresolver preflight - --from hostA --to hostB --accept-changes --write-xml guest1-hostB.xml\n");
    }

    [Fact]
    public void Guest_in_the_folder_of_a_host_runs_there()
    {
        _shell.File("hostA/g.xml", PreflightFiles.Guest());

        _shell.Run("preflight hostA/g.xml --to hostA --to hostA2").Out.Should().StartWith("guest1  live  from hostA  ").And.NotContain("\nhostA ");
    }

    [Fact]
    public void Host_whose_documents_have_errors_is_left_out_and_the_status_tells()
    {
        var ran = _shell.File("hostD/red.xml", "<network><name>red</name><forward mode='vopa'/></network>").Run("preflight g.xml --from hostA --to hostD --to hostA2");

        ran.Error.Should().StartWith("hostD/red.xml(1,35): error ");
        ran.Out.Should().Contain("hostA2  READY").And.NotContain("hostD");
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Names_of_strangers_are_quoted_in_commands_and_never_steer_the_terminal()
    {
        _shell.File("evil.xml", PreflightFiles.Guest(name: "a;rm -rf &apos;/&apos;")).File("steer.xml", PreflightFiles.Guest(name: "a\u202eb"));

        _shell.Run("preflight evil.xml --from hostA --to hostA2").Out.Should().Contain("--persistent 'a;rm -rf '\\''/'\\''' qemu+ssh://hostA2/system");
        _shell.Run("preflight steer.xml --from hostA --to hostA2").Out.Should().StartWith("a\ufffdb  live").And.NotContain("next:");
    }

    [Fact]
    public void Name_that_begins_with_a_dash_is_no_option() =>
        _shell.File("dash.xml", PreflightFiles.Guest(name: "--help")).Run("preflight dash.xml --from hostA --to hostA2").Out.Should().Contain("--persistent -- --help qemu+ssh");

    [Fact]
    public void Verdict_is_coloured_on_a_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };
        NetResolver.Cli.Commands.Run(
            ["preflight", "g.xml", "--from", "hostA", "--to", "hostB"],
            new(() => Stream.Null, output, TextWriter.Null) { Folder = _shell.Folder, HasColourOut = true });

        output.ToString().Should().Contain("hostB  \u001b[1;36mREADY WITH CHANGES\u001b[0m  52:54");
    }

    [Fact]
    public void Guest_of_one_interface_that_runs_there_already_is_blocked_on_its_only_line()
    {
        var ran = _shell.File("hostB/g.xml", PreflightFiles.Guest().Replace("<domain type='kvm'>", "<domain type='kvm' id='1'>", StringComparison.Ordinal))
            .Run("preflight g.xml --from hostA --to hostB --accept-changes");

        ran.Out.Should().Contain("\nhostB  BLOCKED ").And.Contain("x NR5103 ").And.NotContain("READY");
        ran.Status.Should().Be(6);
    }
}
