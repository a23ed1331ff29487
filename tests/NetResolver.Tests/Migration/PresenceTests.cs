using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>What the destination's guests have already, and what may be gone tomorrow.</summary>
public class PresenceTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string OpenVSwitch = "<forward mode='bridge'/><bridge name='br0'/><virtualport type='openvswitch'/>";
    private const string InterfaceId = "<virtualport type='openvswitch'><parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";

    [Fact]
    public void Mac_address_of_a_running_guest_blocks()
    {
        var result = Check(OnRed(), With(Vepa, Other(OnRed()), isRunning: true));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Finding("NR5100").Message.Should().Be("The running guest 'other' at the destination has the MAC address 52:54:00:00:00:01 too");
    }

    [Fact]
    public void Mac_address_of_a_guest_that_is_shut_off_is_not_in_use() =>
        Check(OnRed(), With(Vepa, Other(OnRed()), isRunning: false)).Verdict.Should().Be(MigrationVerdict.Ready);

    [Theory]
    [InlineData(Vepa, Qbg, "instanceid")]
    [InlineData(OpenVSwitch, InterfaceId, "interfaceid")]
    public void Id_of_a_running_guest_blocks(string network, string port, string parameter)
    {
        var result = Check(OnRed(port), With(network, Other(OnRed(port, mac: "52:54:00:00:00:09")), isRunning: true), from: Host("hostA", network, Devices("eth0", "br0")));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Finding("NR5101").Message.Should().Contain($"{parameter} 09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f");
    }

    [Fact]
    public void Id_that_the_network_gives_to_all_is_reported()
    {
        var other = Other(OnRed(mac: "52:54:00:00:00:09")) with { };
        var running = other with { Interfaces = [other.Interfaces[0] with { Actual = new ActualConnection { Plug = new Plug.Direct("eth0", MacvtapMode.Vepa), VirtualPort = Planning.Network(Vepa + Qbg).VirtualPort!.Fields } }] };

        var result = Check(OnRed(), With(Vepa + Qbg, running, isRunning: true), from: Host("hostA", Vepa + Qbg, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Ids().Should().Contain("NR5102");
    }

    [Fact]
    public void Guest_that_runs_at_the_destination_already_is_blocked()
    {
        var result = Check(OnRed(), With(Vepa, Guest(OnRed()), isRunning: true));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5103");
        result.First().Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Fact]
    public void Guest_that_is_left_over_there_and_shut_off_is_no_matter() => Check(OnRed(), With(Vepa, Guest(OnRed()), isRunning: false)).Verdict.Should().Be(MigrationVerdict.Ready);

    [Fact]
    public void Another_guest_of_the_name_blocks()
    {
        var other = Guest("") with { Uuid = Guid.Parse("99999999-0000-4000-8000-000000000000") };

        var result = Check(OnRed(), With(Vepa, other, isRunning: false));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5104");
    }

    [Fact]
    public void Another_guest_of_the_uuid_blocks()
    {
        var result = Check(OnRed(), With(Vepa, Guest("") with { Name = "renamed" }, isRunning: false));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.Diagnostics.Should().ContainSingle().Which.Id.Should().Be("NR5105");
    }

    [Fact]
    public void Transient_network_is_gone_after_a_reboot()
    {
        var nic = Check(OnRed(), Hosting(network => network with { IsPersistent = false, IsAutostarted = false })).First();

        nic.Verdict.Should().Be(MigrationVerdict.Ready);
        nic.Finding("NR5075").Message.Should().Be("Network 'red' of the destination is transient: gone after a reboot");
    }

    [Fact]
    public void Network_that_is_not_autostarted_is_gone_after_a_reboot()
    {
        var nic = Check(OnRed(), Hosting(network => network with { IsPersistent = true, IsAutostarted = false })).First();

        nic.Verdict.Should().Be(MigrationVerdict.Ready);
        nic.Finding("NR5076").Mend.Should().Be("virsh net-autostart red");
    }

    [Fact]
    public void Network_of_unknown_state_is_assumed_active_and_the_switch_to_accept_the_profile()
    {
        const string Profile = "<virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>";

        Check(OnRed() + OnRed(mac: "52:54:00:00:00:02"), Host("hostB", Vepa + Profile, Devices("eth0"))).Assumptions
            .Should().Equal("network 'red' is active on hostB", "the switch accepts profile1");
    }

    [Fact]
    public void Nothing_is_assumed_of_a_network_that_is_known_to_run() => Check(OnRed(), Host("hostB", Vepa, Devices("eth0"), isActive: true)).Assumptions.Should().BeEmpty();

    private static Guest Other(string interfaces) => Guest(interfaces) with { Name = "other", Uuid = null };

    private static HostSnapshot With(string network, Guest guest, bool isRunning) => Host("hostB", network, Devices("eth0", "br0")) with { Guests = [new HostedGuest(guest, isRunning)] };

    private static HostSnapshot Hosting(Func<HostedNetwork, HostedNetwork> change)
    {
        var host = Host("hostB", Vepa, Devices("eth0"));
        return host with { Networks = [change(host.Networks[0])] };
    }
}
