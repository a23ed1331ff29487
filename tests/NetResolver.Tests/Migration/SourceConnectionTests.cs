using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>Where the connection at the source is taken from.</summary>
public class SourceConnectionTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private static readonly HostSnapshot There = Host("hostB", Vepa, Devices("eth0"));

    [Fact]
    public void It_is_planned_on_the_source_host_where_nobody_shows_it()
    {
        var nic = Check(OnRed(), There).First();

        nic.Source!.Plug.Should().Be(new Plug.Direct("eth0", MacvtapMode.Vepa));
        nic.SourceMode.Should().Be(ForwardMode.Vepa);
    }

    [Fact]
    public void Policy_has_no_part_in_what_runs_at_the_source()
    {
        const string Policy = "<nr:interface><nr:alternative><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport></nr:alternative></nr:interface>";
        var from = Host("hostA", Vepa + "<virtualport type='802.1Qbh'/>", Devices("eth0"));

        var nic = Check(OnRed(Qbg), There, Policy, from).First();

        nic.Source.Should().BeNull();
        nic.Finding("NR5051").Message.Should().StartWith("The source's host, as its documents have it now, would not connect the interface: ");
        nic.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
    }

    [Fact]
    public void Running_connection_of_a_status_file_counts_before_the_source_host()
    {
        var guest = InStatusFile(OnRed("<actual type='direct'><source dev='eth7' mode='vepa'/></actual>"));

        var nic = MigrationCheck.Run(guest, Host("hostA", "<forward mode='vepa'><interface dev='eth0'/><interface dev='eth7'/></forward>", Devices("eth0", "eth7")), There).First();

        nic.Source!.Device.Should().Be("eth7");
        nic.Ids().Should().BeEmpty();
        nic.Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Theory]
    [InlineData("<actual type='direct'><source dev='eth0' mode='private'/></actual>", "mode private instead of vepa")]
    [InlineData("<actual type='direct'><source dev='eth7' mode='vepa'/></actual>", "device eth7, which is not in the pool")]
    [InlineData("<actual type='bridge'><source bridge='br0'/></actual>", "mode bridge instead of vepa; bridge br0 instead of direct eth0")]
    [InlineData("<actual type='direct'><source dev='eth0' mode='vepa'/><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport></actual>", "virtualport 802.1Qbh p instead of none")]
    [InlineData("<actual type='direct'><source dev='eth0' mode='vepa'/><bandwidth><inbound average='5'/></bandwidth></actual>", "bandwidth inbound average 5 kB/s instead of none")]
    public void Warns_where_what_runs_is_not_what_the_source_host_says(string actual, string differences)
    {
        var nic = MigrationCheck.Run(InStatusFile(OnRed(actual)), HostA, There).First();

        nic.Finding("NR5052").Message.Should().Be($"The running connection has {differences}; what runs counts");
    }

    [Fact]
    public void Live_dump_is_an_interface_of_its_network_and_no_plain_macvtap()
    {
        var guest = Running("<interface type='direct'><mac address='52:54:00:00:00:01'/><source network='red' dev='eth0' mode='vepa'/></interface>");

        var nic = MigrationCheck.Run(guest, HostA, Host("hostB", "<forward mode='bridge'/><bridge name='br0'/>", Devices("br0"))).First();

        nic.Source!.Network.Should().Be("red");
        nic.Destination.Plan!.Plug.Should().Be(new Plug.Bridge("br0"));
        nic.Words().Should().Equal("mode vepa->bridge", "plug direct eth0->bridge br0");
    }

    [Theory]
    [InlineData("direct' ><source network='red' dev='eth0' mode='private'/>", ForwardMode.Private)]
    [InlineData("direct' ><source network='red' dev='eth0' mode='bridge'/>", ForwardMode.Bridge)]
    [InlineData("direct' ><source network='red' dev='eth0' mode='passthrough'/>", ForwardMode.Passthrough)]
    [InlineData("bridge' ><source network='red' bridge='br0'/>", ForwardMode.Bridge)]
    [InlineData("network' ><source network='red' bridge='virbr0'/>", null)]
    public void Mode_is_that_which_makes_such_a_connection(string shown, ForwardMode? mode)
    {
        var nic = MigrationCheck.Run(Running($"<interface type='{shown}</interface>"), null, There).First();

        nic.SourceMode.Should().Be(mode);
        nic.NotVerified.HasFlag(ConnectionAspects.Mode).Should().Be(mode is null);
    }

    [Fact]
    public void Source_host_without_the_network_is_told()
    {
        var nic = MigrationCheck.Run(Guest(OnRed()), new HostSnapshot { Name = "hostA" }, There).First();

        nic.Finding("NR5051").Message.Should().EndWith("it has no network 'red'");
        nic.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
    }

    [Fact]
    public void Live_dump_of_a_hostdev_connection_has_lost_its_network()
    {
        var guest = Running("<interface type='hostdev' managed='yes'><mac address='52:54:00:00:00:01'/><source><address type='pci' domain='0' bus='3' slot='16' function='1'/></source></interface>");

        var nic = MigrationCheck.Run(guest, null, There, MigrationOptions.Default with { IsLive = false }).First();

        nic.Verdict.Should().Be(MigrationVerdict.Blocked);
        nic.Finding("NR5053").Mend.Should().Contain("--migratable").And.Contain("--inactive");
    }

    [Fact]
    public void Generated_id_of_the_running_connection_stays()
    {
        const string Untyped = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>";
        var guest = InStatusFile(OnRed($"<actual type='direct'><source dev='eth0' mode='vepa'/>{Qbg}</actual>"));

        var nic = MigrationCheck.Run(guest, Host("hostA", Vepa + Untyped, Devices("eth0")), Host("hostB", Vepa + Untyped, Devices("eth0"))).First();

        nic.Verdict.Should().Be(MigrationVerdict.Ready);
        nic.Destination.Plan!.VirtualPort!.Fields.InstanceId.Should().Be(Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f"));
        nic.Destination.Plan.GeneratedIds.Should().Be(VirtualPortParameters.None);
    }

    [Fact]
    public void Generated_interface_id_of_the_running_connection_stays()
    {
        const string OpenVSwitch = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";
        var guest = InStatusFile(OnRed(
            "<actual type='bridge'><source bridge='br0'/><virtualport type='openvswitch'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport></actual>"));

        var nic = MigrationCheck.Run(guest, Host("hostA", OpenVSwitch, Devices("br0")), Host("hostB", OpenVSwitch, Devices("br0"))).First();

        nic.Verdict.Should().Be(MigrationVerdict.Ready);
        nic.Destination.Plan!.VirtualPort!.Fields.InterfaceId.Should().Be(Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f"));
    }

    [Fact]
    public void Generated_id_that_nobody_shows_would_change_under_a_running_guest()
    {
        var network = Vepa + "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>";
        var (from, to) = (Host("hostA", network, Devices("eth0")), Host("hostB", network, Devices("eth0")));

        var live = Check(OnRed(), to, from: from).First();

        live.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        live.NotVerified.Should().Be(ConnectionAspects.VirtualPort);
        live.Finding("NR5055").Message.Should().Contain("instanceid");
        Check(OnRed(), to, from: from, options: MigrationOptions.Default with { IsLive = false }).Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Fact]
    public void Functions_that_the_source_does_not_tell_of_leave_its_connection_unknown()
    {
        var nic = Check(OnRed(), There, from: Host("hostA", "<forward mode='passthrough'><pf dev='eth3'/></forward>", Devices("eth3"))).First();

        nic.Source.Should().BeNull();
        nic.Finding("NR5051").Message.Should().EndWith("and nobody told which it has");
    }
}
