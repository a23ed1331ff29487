using System.Text.Json;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>preflight</c> for programs, for many guests, and what it writes to migrate with.</summary>
public sealed class PreflightOutputTests : IDisposable
{
    private readonly Shell _shell = new Shell().Hosts().File("g.xml", PreflightFiles.Guest());

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Json_has_all_that_a_check_has()
    {
        var ran = _shell.Run("preflight g.xml --from hostA --to hostB --to hostC --output json");

        using var json = JsonDocument.Parse(ran.Out);
        json.RootElement.GetProperty("formatVersion").GetString().Should().Be("1.1");
        json.RootElement.GetProperty("diagnostics").GetArrayLength().Should().Be(0);
        var check = json.RootElement.GetProperty("checks")[0];
        check.GetProperty("guest").GetProperty("name").GetString().Should().Be("guest1");
        check.GetProperty("from").GetString().Should().Be("hostA");
        check.GetProperty("to").GetString().Should().Be("hostB");
        check.GetProperty("verdict").GetString().Should().Be("ReadyWithChanges");
        check.GetProperty("canMove").GetBoolean().Should().BeTrue();
        check.GetProperty("options").GetProperty("live").GetBoolean().Should().BeTrue();
        check.GetProperty("assumptions")[0].GetString().Should().Be("the switch accepts p1");
        var nic = check.GetProperty("interfaces")[0];
        nic.GetProperty("mac").GetString().Should().Be("52:54:00:00:00:01");
        nic.GetProperty("policy").GetProperty("parts")[0].GetProperty("text").GetString().Should().Be("allow 802.1Qbg 802.1Qbh");
        nic.GetProperty("source").GetProperty("mode").GetString().Should().Be("vepa");
        nic.GetProperty("destination").GetProperty("plan").GetProperty("virtualport").GetProperty("profileid").GetString().Should().Be("p1");
        nic.GetProperty("destination").GetProperty("policy").GetProperty("alternative").GetInt32().Should().Be(0);
        nic.GetProperty("changes")[1].GetProperty("aspect").GetString().Should().Be("virtualport");
        nic.GetProperty("changes")[1].GetProperty("from").GetString().Should().Be("802.1Qbg 11/1193047/2");
        nic.GetProperty("changes")[1].GetProperty("place").GetProperty("line").GetInt32().Should().Be(4);
        nic.GetProperty("same").EnumerateArray().Select(aspect => aspect.GetString()).Should().Contain("segment");
        nic.GetProperty("diagnostics")[0].GetProperty("id").GetString().Should().Be("NR5022");
        json.RootElement.GetProperty("checks")[1].GetProperty("verdict").GetString().Should().Be("Refused");
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Json_of_documents_with_errors_has_their_findings()
    {
        var ran = _shell.File("bad.xml", "<domain").Run("preflight bad.xml --from hostA --to hostB --output json");

        using var json = JsonDocument.Parse(ran.Out);
        json.RootElement.GetProperty("diagnostics")[0].GetProperty("severity").GetString().Should().Be("error");
        json.RootElement.GetProperty("checks").GetArrayLength().Should().Be(0);
        ran.Error.Should().BeEmpty();
        ran.Status.Should().Be(2);
    }

    [Fact]
    public void Matrix_groups_hosts_by_verdict_and_ranks_reasons()
    {
        _shell.File("hostA/v.xml", PreflightFiles.Guest("<nr:allow modes='vepa'/>", "vepa-only"));

        var ran = _shell.Run("preflight hostA --to hostA --to hostA2 --to hostB --to hostC --matrix");

        ran.Out.Should().Be("""
            vepa-only  on hostA
              READY               hostA2
              REFUSED             hostB, hostC
            1 guest, 3 checks: 1 READY, 2 REFUSED
            what blocks most of them:
                   2  NR5000 The policy does not allow the network's mode
                   1  NR3001 Two levels state different virtualport types
                   1  NR4011 A host bridge takes virtualports of type openvswitch only

            """);
        ran.Status.Should().Be(0);
    }

    [Fact]
    public void Page_is_one_document_whose_data_ends_no_element()
    {
        _shell.File("evil.xml", PreflightFiles.Guest(name: "&lt;/script&gt;&lt;script&gt;alert(1)"));

        var ran = _shell.Run("preflight evil.xml --from hostA --to hostB --to hostC --matrix --output html");

        ran.Out.Should().StartWith("<!DOCTYPE html>").And.NotContain("{{").And.NotContain("alert(1)</").And.NotContain("http://").And.NotContain("https://");
        ran.Out.Split("</script>").Should().HaveCount(3);
        ran.Out.Should().Contain("default-src 'none'").And.Contain("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)");
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Xml_to_migrate_with_gives_the_promised_plan_and_leads_back()
    {
        var ran = _shell.Run("preflight g.xml --from hostA --to hostB --accept-changes --write-xml out/moved.xml");

        ran.Error.Should().Be("netresolver: out/moved.xml is written\n");
        ran.Out.Should().EndWith("next: virsh migrate --live --persistent --xml out/moved.xml --persistent-xml out/moved.xml guest1 qemu+ssh://hostB/system\n");
        ran.Status.Should().Be(0);
        _shell.Run("plan --host hostB out/moved.xml").Out.Should().Contain("802.1Qbh profileid p1");
        _shell.Run("preflight out/moved.xml --from hostB --to hostA").Out.Should().Contain("802.1Qbh p1 -> 802.1Qbg 11/1193047/2");
    }

    [Fact]
    public void Xml_is_not_written_before_changes_are_accepted()
    {
        var ran = _shell.Run("preflight g.xml --from hostA --to hostB --write-xml out.xml");

        ran.Error.Should().Be("netresolver: out.xml is not written: guest1 on hostB is READY WITH CHANGES; --accept-changes accepts that\n");
        File.Exists(Path.Combine(_shell.Folder, "out.xml")).Should().BeFalse();
        ran.Status.Should().Be(5);
    }

    [Fact]
    public void Xml_of_several_goes_into_a_folder_for_each_host()
    {
        var ran = _shell.File("h.xml", PreflightFiles.Guest(name: "../../h")).Run("preflight g.xml h.xml --from hostA --to hostA2 --to hostB --to hostC --accept-changes --write-xml out/");

        ran.ErrorLines.Should().HaveCount(6).And.Contain("netresolver: out/hostC/guest1.xml is not written: guest1 on hostC is REFUSED");
        Directory.GetFiles(Path.Combine(_shell.Folder, "out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_shell.Folder, file)).Order(StringComparer.Ordinal)
            .Should().Equal("out/hostA2/_._.._h.xml", "out/hostA2/guest1.xml", "out/hostB/_._.._h.xml", "out/hostB/guest1.xml");
    }

    [Fact]
    public void Xml_never_replaces_what_was_read() =>
        _shell.Run("preflight g.xml --from hostA --to hostA2 --write-xml ./g.xml").Error.Should().Be("netresolver: ./g.xml: was read, and is not written over\n");

    [Fact]
    public void Guest_in_the_samples_that_has_moved_is_the_one_that_is_written()
    {
        var samples = Path.Combine(Repository.Root, "samples", "migration");
        var output = Path.Combine(_shell.Folder, "moved.xml");

        _shell.Run("preflight", $"{samples}/guest1.xml", "--from", $"{samples}/hosts/hostA", "--to", $"{samples}/hosts/hostB", "--accept-changes", "--write-xml", output);

        File.ReadAllText(output).Should().Be(File.ReadAllText(Path.Combine(samples, "guest1-on-hostB.xml")));
    }
}
