using NetResolver.Tests.Support;

namespace NetResolver.Tests.Cli;

/// <summary>What <c>plan</c> answers.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string VnLink = "<virtualport type='802.1Qbh'><parameters profileid='a'/></virtualport>";

    private readonly Shell _shell = new Shell().File("n.xml", Shell.Network).File("g.xml", Shell.Interface);

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Connection_is_status_0_and_text_on_standard_output() => _shell.Run("plan --network n.xml g.xml").Should().Be(new Shell.Ran(
        0,
        """
        interface 52:54:00:00:00:01 on network 'red': connected
          plug                direct, mode vepa, device eth0

        """,
        ""));

    [Fact]
    public void Explain_prints_the_reasons_instead()
    {
        var ran = _shell.Run("plan --network n.xml g.xml --explain");

        ran.Out.Should().StartWith("interface 52:54:00:00:00:01").And.Contain("  device eth0  ").And.Contain("n.xml(1,").And.NotContain("connected\n");
    }

    [Fact]
    public void Use_of_devices_decides_the_choice() => _shell.Run("plan --network n.xml g.xml --used eth0=2,eth4=1").Out.Should().Contain("device eth4");

    [Fact]
    public void Use_of_PCI_devices_is_told_by_address() => _shell
        .File("n.xml", "<network><name>red</name><forward mode='hostdev'><address type='pci' bus='3' slot='16' function='0'/><address type='pci' bus='3' slot='16' function='1'/></forward></network>")
        .Run("plan --network n.xml g.xml --used 0000:03:10.0=1").Out.Should().Contain("0000:03:10.1");

    [Fact]
    public void Interfaces_of_a_guest_share_the_pool()
    {
        var ran = _shell.File("g.xml", $"<domain><name>g</name><devices>{Shell.Interface}{Shell.Interface}</devices></domain>").Run("plan --network n.xml g.xml");

        ran.Out.Should().Contain("device eth0").And.Contain("device eth4");
    }

    [Fact]
    public void Conflict_is_status_3_with_findings_on_standard_error()
    {
        var ran = _shell.File("g.xml", Shell.Interface.Replace("</interface>", "<virtualport type='openvswitch'/></interface>", StringComparison.Ordinal))
            .Run("plan --network n.xml g.xml");

        ran.Status.Should().Be(3);
        ran.Out.Should().Be("interface 52:54:00:00:00:01 on network 'red': no connection\n");
        ran.Error.Should().StartWith("g.xml(1,").And.Contain("error NR4012").And.Contain("^^^^").And.Contain("  mend: ");
    }

    [Fact]
    public void Exhausted_pool_is_status_3() => _shell
        .File("n.xml", Shell.Network.Replace("vepa", "passthrough", StringComparison.Ordinal))
        .Run("plan --network n.xml g.xml --used eth0=1,eth4=1").Status.Should().Be(3);

    [Fact]
    public void Guest_that_would_not_start_is_status_3()
    {
        // A macvtap connection has no VLAN: libvirt makes the port and refuses the guest.
        var ran = _shell.File("g.xml", Shell.Interface.Replace("</interface>", "<vlan><tag id='4'/></vlan></interface>", StringComparison.Ordinal))
            .Run("plan --network n.xml g.xml");

        ran.Status.Should().Be(3);
        ran.Out.Should().Contain("refuse to start the guest");
    }

    [Fact]
    public void Network_that_is_not_given_is_status_3_with_those_that_are()
    {
        var ran = _shell.File("g.xml", Shell.Interface.Replace("red", "blue", StringComparison.Ordinal))
            .File("m.xml", "<network><name>green</name></network>")
            .Run("plan --network n.xml --network m.xml g.xml");

        ran.Status.Should().Be(3);
        ran.Error.Should().Contain("NR4001: There is no network 'blue'; there are: red, green");
    }

    [Theory]
    [InlineData("n.xml", "<network><name>red</name><forward mode='mystery'/></network>", "NR1130")]
    [InlineData("n.xml", "<network><name>red", "NR1001")]
    [InlineData("n.xml", Shell.Interface, "NR1005")]
    [InlineData("g.xml", "<interface type='network'/>", "NR13")]
    [InlineData("g.xml", Shell.Network, "NR1005")]
    public void Document_with_errors_is_status_2_and_no_plan(string file, string text, string id)
    {
        var ran = _shell.File(file, text).Run("plan --network n.xml g.xml");

        ran.Status.Should().Be(2);
        ran.Out.Should().BeEmpty();
        ran.Error.Should().Contain($"error {id}");
    }

    [Fact]
    public void Network_that_could_not_be_defined_is_status_2() => _shell
        .File("n.xml", "<network><name>red</name><forward mode='vepa' dev='eth0'/><ip address='10.0.0.1' netmask='255.0.0.0'/></network>")
        .Run("plan --network n.xml g.xml").Should().Match<Shell.Ran>(ran => ran.Status == 2 && ran.Out.Length == 0 && ran.Error.Contains("error NR21", StringComparison.Ordinal));

    [Fact]
    public void All_documents_are_read_before_their_errors_are_told() => _shell.File("n.xml", "<network><name>red").File("g.xml", "<interface")
        .Run("plan --network n.xml g.xml").Error.Should().Contain("n.xml(1").And.Contain("g.xml(1");

    [Fact]
    public void Interface_that_needs_no_host_network_is_status_0()
    {
        var ran = _shell.File("g.xml", "<interface type='user'/>").Run("plan --network n.xml g.xml");

        ran.Status.Should().Be(0);
        ran.Out.Should().Be("interface AUTO: type user does not connect to a host network\n");
        ran.Error.Should().Contain("info NR4003");
    }

    [Fact]
    public void Guest_without_interfaces_is_told_as_such() => _shell.File("g.xml", "<domain><name>g</name></domain>")
        .Run("plan --network n.xml g.xml").Should().Be(new Shell.Ran(0, "", "g.xml: the guest has no interfaces\n"));

    [Fact]
    public void Warning_about_a_plan_is_status_0_and_told()
    {
        var ran = _shell.File("g.xml", Shell.Interface.Replace("'red'", "'red' portgroup='x'", StringComparison.Ordinal)).Run("plan --network n.xml g.xml");

        ran.Status.Should().Be(0);
        ran.Error.Should().Contain("warning NR9004");
    }

    [Fact]
    public void Warning_about_a_plan_is_status_2_when_warnings_are_errors()
    {
        var ran = _shell.File("g.xml", Shell.Interface.Replace("'red'", "'red' portgroup='x'", StringComparison.Ordinal)).Run("plan --network n.xml g.xml --warn-as-error");

        ran.Status.Should().Be(2);
        ran.Error.Should().Contain("error NR9004");
        ran.Out.Should().Contain("connected");
    }

    [Fact]
    public void Warning_in_a_document_stops_planning_when_warnings_are_errors()
    {
        var ran = _shell.File("n.xml", "<network type='direct'><name>red</name><source dev='eth0'/></network>").Run("plan --network n.xml g.xml --warn-as-error");

        ran.Status.Should().Be(2);
        ran.Out.Should().BeEmpty();
    }

    [Fact]
    public void No_connection_outweighs_a_raised_warning() => _shell
        .File("g.xml", Shell.Interface.Replace("'red'", "'red' portgroup='x'", StringComparison.Ordinal).Replace("</interface>", "<virtualport type='openvswitch'/></interface>", StringComparison.Ordinal))
        .Run("plan --network n.xml g.xml --warn-as-error").Status.Should().Be(3);

    [Fact]
    public void Dialect_can_be_told()
    {
        _shell.File("n.xml", "<network type='direct'><name>red</name><source dev='eth0'/></network>");

        _shell.Run("plan --network n.xml g.xml").Out.Should().Contain("device eth0");
        _shell.Run("plan --network n.xml g.xml --dialect libvirt").Out.Should().Contain("plug                network");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdin")]
    public void Standard_input_is_a_document(string name)
    {
        using var shell = new Shell { Input = new MemoryStream([.. "<interface"u8]) };

        shell.File("n.xml", Shell.Network).Run("plan", "--network", "n.xml", name).Error.Should().StartWith("stdin(1,").And.Contain("1 | <interface\n");
    }

    [Fact]
    public void Standard_input_is_read_once() => _shell.Run("plan --network - -").Error.Should().Be("netresolver: stdin: is empty\n");

    [Fact]
    public void Standard_input_cannot_be_two_documents()
    {
        using var shell = new Shell { Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Shell.Network)) };

        shell.Run("plan --network - -").Should().Be(new Shell.Ran(1, "", "netresolver: standard input can be read only once\n"));
    }

    [Fact]
    public void Conflict_tells_both_places() => _shell
        .File("n.xml", Shell.Network.Replace("</network>", VnLink + "</network>", StringComparison.Ordinal))
        .File("g.xml", Shell.Interface.Replace("</interface>", VnLink.Replace("'a'", "'b'", StringComparison.Ordinal) + "</interface>", StringComparison.Ordinal))
        .Run("plan --network n.xml g.xml").ErrorLines.Should().Contain(line => line.StartsWith("n.xml(1,", StringComparison.Ordinal))
        .And.Contain(line => line.StartsWith("  g.xml(1,", StringComparison.Ordinal));
}
