using System.Text;
using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary><c>convert</c>: libvirt's canonical form.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("<network><forward dev='eth0' mode='vepa'/><name>red</name></network>", "<network>\n  <name>red</name>\n  <forward dev='eth0' mode='vepa'>\n    <interface dev='eth0'/>\n  </forward>\n</network>\n")]
    [InlineData("<interface type='bridge'><source bridge='br0'/></interface>", "<interface type='bridge'>\n  <source bridge='br0'/>\n</interface>\n")]
    [InlineData("<virtualport type='802.1Qbh'><parameters foo='1' profileid='a'/></virtualport>", "<virtualport type='802.1Qbh'>\n  <parameters profileid='a'/>\n</virtualport>\n")]
    [InlineData(
        "<p:connections xmlns:p='urn:netresolver:connections:1'><p:interface alias='ua-a'><p:allow modes='vepa'/></p:interface></p:connections>",
        "<nr:connections xmlns:nr='urn:netresolver:connections:1'>\n  <nr:interface alias='ua-a'>\n    <nr:allow modes='vepa'/>\n  </nr:interface>\n</nr:connections>\n")]
    public void Document_is_written_as_libvirt_does(string text, string canonical)
    {
        var ran = _shell.File("a.xml", text).Run("convert a.xml");

        ran.Out.Should().Be(canonical);
        ran.Status.Should().Be(0);
    }

    [Fact]
    public void Port_is_written_as_libvirt_does() => _shell
        .File("a.xml", "<networkport><owner><uuid>19b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid><name>g</name></owner><uuid>09B11C53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid><mac address='52:54:00:00:00:01'/></networkport>")
        .Run("convert a.xml").Out.Should().Be(
            """
            <networkport>
              <uuid>09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid>
              <owner>
                <name>g</name>
                <uuid>19b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f</uuid>
              </owner>
              <mac address='52:54:00:00:00:01'/>
            </networkport>

            """);

    [Fact]
    public void Values_that_libvirt_generates_can_be_shown() =>
        _shell.File("a.xml", "<interface type='bridge'><source bridge='br0'/></interface>").Run("convert a.xml --generated auto").Out
            .Should().Contain("<mac address='AUTO'/>");

    [Fact]
    public void Thread_dialect_becomes_libvirts()
    {
        var ran = _shell.File("a.xml", "<network type='direct'><name>red</name><source mode='private'><pool><interface><name>eth0</name></interface></pool></source></network>")
            .Run("convert a.xml");

        ran.Out.Should().Contain("<forward dev='eth0' mode='private'>");
        ran.Error.Should().Contain("warning NR1450");
        ran.Status.Should().Be(0);
    }

    [Theory]
    [InlineData("<domain id='3' type='kvm'>", "<domain type='kvm'>")]
    [InlineData("<domain type='kvm' xmlns:q='id' q:id='4'\n  id = \"3\" >", "<domain type='kvm' xmlns:q='id' q:id='4' >")]
    public void Id_of_a_running_guest_is_left_out(string start, string written)
    {
        const string Rest = "\n  <name>g</name>\n  <vcpu id='5'/>\n</domain>\n";

        _shell.File("a.xml", start + Rest).Run("convert a.xml").Should().Be(new Shell.Ran(0, written + Rest, ""));
    }

    [Fact]
    public void Interface_of_a_running_guest_is_written_as_configuration() => _shell
        .File("a.xml", "<domain id='3'><name>g</name><devices><interface type='bridge'><source bridge='br0'/><target dev='vnet0'/></interface></devices></domain>")
        .Run("convert a.xml").Out.Should().StartWith("<domain><name>g</name>").And.NotContain("vnet0");

    [Fact]
    public void Status_file_is_refused_with_what_gives_the_configuration() => _shell
        .File("a.xml", "<domstatus state='running'><domain id='3'><name>g</name></domain></domstatus>")
        .Run("convert a.xml").Should().Be(new Shell.Ran(
            1, "", "netresolver: a.xml: a status file is libvirt's own and is not converted; 'virsh dumpxml --inactive' gives the guest's configuration\n"));

    [Fact]
    public void Document_with_errors_is_status_2_and_not_written()
    {
        var ran = _shell.File("a.xml", "<network/>").Run("convert a.xml");

        ran.Should().Match<Shell.Ran>(r => r.Status == 2 && r.Out.Length == 0 && r.Error.Length > 0);
    }

    [Fact]
    public void Warnings_as_errors_stop_it() =>
        _shell.File("a.xml", "<network><name>red</name><oops/></network>").Run("convert a.xml --warn-as-error").Should().Match<Shell.Ran>(r => r.Status == 2 && r.Out.Length == 0);

    [Fact]
    public void Document_of_an_unknown_kind_is_status_1() => _shell.File("a.xml", "<pool/>").Run("convert a.xml").Should().Be(
        new Shell.Ran(1, "", "netresolver: a.xml: the root is <pool>; known are network, domain, interface, networkport, virtualport and connections\n"));

    [Fact]
    public void Other_words_for_generated_values_are_refused() => _shell.File("a.xml", Shell.Network).Run("convert a.xml --generated new").Error
        .Should().Be("netresolver: convert: --generated is omit or auto, not 'new'\n");

    [Fact]
    public void Guest_keeps_everything_but_its_interfaces()
    {
        const string Guest =
            """
            <?xml version='1.0'?>
            <!-- mine -->
            <domain type="kvm">
              <name>g</name>
              <devices>
                <disk a="x > y"/>   <!-- stays -->
                <interface type='network' ><source  network = 'red' /><mac address='52:54:00:00:00:01'></mac></interface>
                <interface type='user'/><interface type="bridge">
                  <source bridge='br>0'/>
                </interface >
                <x><interface type='nonsense'/></x>
              </devices>
            </domain>
            <!-- end -->

            """;

        var ran = _shell.File("g.xml", Guest).Run("convert g.xml");

        ran.Error.Should().BeEmpty();
        ran.Out.Should().Be(
            """
            <?xml version='1.0'?>
            <!-- mine -->
            <domain type="kvm">
              <name>g</name>
              <devices>
                <disk a="x > y"/>   <!-- stays -->
                <interface type='network'>
                  <mac address='52:54:00:00:00:01'/>
                  <source network='red'/>
                </interface>
                <interface type='user'>
                </interface><interface type='bridge'>
              <source bridge='br&gt;0'/>
            </interface>
                <x><interface type='nonsense'/></x>
              </devices>
            </domain>
            <!-- end -->

            """);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Guest_with_other_line_ends_is_cut_at_the_right_places(string lineEnd) => _shell
        .File("g.xml", $"<domain>{lineEnd}<name>g</name>{lineEnd}<devices>{lineEnd}{Shell.Interface}{lineEnd}</devices>{lineEnd}</domain>")
        .Run("convert g.xml").Out.Should().StartWith($"<domain>{lineEnd}<name>g</name>{lineEnd}<devices>{lineEnd}<interface type='network'>\n")
        .And.EndWith($"</interface>{lineEnd}</devices>{lineEnd}</domain>");

    [Fact]
    public void Guest_in_another_encoding_becomes_UTF8() => _shell
        .File("g.xml", Encoding.Latin1.GetBytes($"<?xml version='1.0' encoding='ISO-8859-1'?>\n<domain><name>größe</name><devices>{Shell.Interface}</devices></domain>"))
        .Run("convert g.xml").Out.Should().StartWith("<?xml version='1.0' encoding='UTF-8'?>\n<domain><name>größe</name><devices><interface type='network'>\n");

    [Fact]
    public void Converted_guest_has_the_same_interfaces()
    {
        var guest = $"<domain><name>g</name>\n<devices>\n\t{Shell.Interface}<interface type='direct'><source dev='eth0' mode='bridge'/><model type='virtio'/></interface></devices></domain>";

        Guest.Parse(_shell.File("g.xml", guest).Run("convert g.xml").Out).Should().Be(Guest.Parse(guest));
    }

    [Fact]
    public void Inventory_is_written_anew() =>
        _shell.File("inventory.json", """{"libvirt":"10.1","formatVersion":"1.0"}""").Run("convert inventory.json")
            .Should().Be(new Shell.Ran(0, "{\n  \"formatVersion\": \"1.0\",\n  \"libvirt\": \"10.1.0\"\n}\n", ""));
}
