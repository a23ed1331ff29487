using CsCheck;
using NetResolver.Migration;
using NetResolver.Plan;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>What holds for every check.</summary>
public class MigrationProperties
{
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>";
    private const string Qbh = "<virtualport type='802.1Qbh'><parameters profileid='p1'/></virtualport>";

    private static readonly Gen<string> Forward = GuestGenerators.OneOf(
        "<forward mode='vepa'><interface dev='eth0'/></forward>",
        "<forward mode='vepa'><interface dev='eth1'/><interface dev='eth2'/></forward>",
        "<forward mode='private'><interface dev='eth0'/></forward>",
        "<forward mode='passthrough'><interface dev='eth1'/><interface dev='eth2'/></forward>",
        "<forward mode='passthrough'><pf dev='eth3'/></forward>",
        "<forward mode='hostdev'><address type='pci' domain='0' bus='3' slot='16' function='1'/></forward>",
        "<forward mode='bridge'/><bridge name='br0'/>",
        "<bridge name='virbr0'/><mtu size='1500'/>",
        "<bridge name='virbr0'/><bandwidth><inbound average='100'/></bandwidth>");

    private static readonly Gen<string> Extra = GuestGenerators.OneOf(
        "",
        "",
        Qbh,
        "<virtualport type='802.1Qbh'/>",
        "<virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>",
        "<virtualport type='openvswitch'/>",
        "<portgroup name='web' default='yes'/>",
        $"<portgroup name='web'>{Qbg}</portgroup>",
        "<vlan><tag id='7'/></vlan><virtualport type='openvswitch'/>");

    private static readonly Gen<string> Settings = GuestGenerators.OneOf(
        "",
        "",
        Qbg,
        Qbh,
        "<virtualport type='openvswitch'/>",
        "<virtualport><parameters managerid='11' typeid='1' typeidversion='2'/></virtualport>",
        "<vlan><tag id='7'/></vlan>",
        "<port isolated='yes'/>",
        "<bandwidth><inbound average='5'/></bandwidth>",
        Hosts.Floor(60),
        "<mtu size='1400'/>");

    private static readonly Gen<string?> Policy = GuestGenerators.OneOf(
        null,
        null,
        "<nr:allow modes='vepa private'/>",
        "<nr:allow virtualports='802.1Qbg 802.1Qbh'/>",
        "<nr:virtualport policy='optional'/>",
        "<nr:virtualport policy='require'/>",
        $"<nr:alternative>{Qbh}</nr:alternative>",
        "<nr:unchanged aspects='mode plug vlan'/>");

    private static readonly Gen<NetworkUse> Use = GuestGenerators.OneOf(
        NetworkUse.Idle,
        NetworkUse.Idle,
        Planning.Used(("eth0", 1), ("eth1", 1)),
        Planning.Used(("eth1", 1), ("eth2", 1), ("0000:03:10.1", 1)),
        new NetworkUse { FloorSum = 50, NextClassId = 4 });

    private static readonly Gen<HostInventory?> Inventory = GuestGenerators.OneOf(
        null,
        new HostInventory
        {
            Devices = [Device("eth0"), Device("eth1"), Device("eth2"), Device("eth3"), Device("br0"), Device("virbr0")],
            PhysicalFunctions = [new PhysicalFunction("eth3", [new VirtualFunction(new PciAddress(0, 3, 16, 1), "eth3v0")])],
        },
        Devices("eth0", "eth1", "br0"));

    private static readonly Gen<HostSnapshot> AnyHost =
        from forward in Forward
        from extra in Extra
        from use in Use
        from inventory in Inventory
        from active in GuestGenerators.Maybe
        select Host("host", forward + extra, inventory, use, active);

    private static readonly Gen<Guest> AnyGuest =
        from nics in Gen.Select(Settings, GuestGenerators.OneOf(null, null, "web")).Array[1, 3]
        from policy in Policy
        select Guest(string.Concat(nics.Select((nic, i) => OnRed(nic.Item1, nic.Item2, $"52:54:00:00:00:0{i}"))), policy is null ? null : $"<nr:interface>{policy}</nr:interface>");

    private static readonly Gen<MigrationOptions> Options =
        from live in Gen.Bool
        from strict in Gen.Bool
        from segments in Gen.Bool
        select MigrationOptions.Default with { IsLive = live, IsStrict = strict, AllowSegmentChange = segments };

    [Fact]
    public void Verdict_is_what_the_findings_say() =>
        Gen.Select(AnyGuest, AnyHost.Null(), AnyHost, Options).Sample((guest, from, to, options) =>
        {
            var result = MigrationCheck.Run(guest, from, to, options);

            result.Verdict.Should().Be(result.Interfaces.Max(i => i.Verdict));
            foreach (var nic in result.Interfaces)
            {
                (nic.Verdict >= MigrationVerdict.Blocked).Should().Be(nic.FirstError is not null);
                (nic.Same & nic.NotVerified).Should().Be(ConnectionAspects.None);
                nic.Changes.Any(c => (nic.Same & c.Aspect) != 0).Should().BeFalse();
                if (nic.Verdict == MigrationVerdict.Ready)
                {
                    nic.Changes.Should().BeEmpty();
                    (nic.NotVerified & ~(options.IsStrict ? ConnectionAspects.None : ConnectionAspects.Segment)).Should().Be(ConnectionAspects.None);
                    nic.Destination.Succeeded.Should().BeTrue();
                }
            }
        });

    [Fact]
    public void Every_aspect_of_a_known_connection_is_the_same_or_changes_or_is_not_verified() =>
        Gen.Select(AnyGuest, AnyHost, AnyHost, Options).Sample((guest, from, to, options) =>
        {
            foreach (var nic in MigrationCheck.Run(guest, from, to, options).Interfaces.Where(i => i.Source is not null && i.Destination.Plan is not null))
            {
                nic.Changes.Aggregate(nic.Same | nic.NotVerified, (all, change) => all | change.Aspect).Should().Be(ConnectionAspects.All);
            }
        });

    [Fact]
    public void Blocked_by_use_means_that_it_may_move_once_that_is_freed() =>
        Gen.Select(AnyGuest, AnyHost.Null(), AnyHost, Options).Sample((guest, from, to, options) =>
        {
            var now = MigrationCheck.Run(guest, from, to, options);
            var freed = MigrationCheck.Run(guest, from, to with { Networks = [to.Networks[0] with { IsActive = true, Use = NetworkUse.Idle }] }, options);

            (freed.Verdict <= now.Verdict).Should().BeTrue();
            if (now.Verdict == MigrationVerdict.Blocked && !now.Interfaces.SelectMany(i => i.Errors()).Any(id => id is "NR4103" or "NR5083"))
            {
                freed.CanMove.Should().BeTrue();
            }
        });

    [Fact]
    public void Without_a_policy_what_may_move_is_what_libvirt_would_connect() =>
        Gen.Select(AnyGuest, AnyHost.Null(), AnyHost).Sample((guest, from, to) =>
        {
            var result = MigrationCheck.Run(guest with { Policy = null }, from, to);
            if (result.CanMove)
            {
                var plans = ConnectionPlanner.Plan([to.Networks[0].Definition], guest, new Dictionary<string, NetworkUse> { ["red"] = to.Networks[0].Use }, new PlanOptions { Inventory = to.Inventory });

                result.Interfaces.Select(i => i.Destination.Plan).Should().Equal(plans.Select(p => p.Plan));
                plans.Should().OnlyContain(p => p.Succeeded);
            }
        });

    [Fact]
    public void Nothing_changes_for_a_guest_that_stays_on_a_host_like_its_own() =>
        Gen.Select(AnyGuest, AnyHost, Options).Sample((guest, host, options) =>
        {
            var idle = host with { Networks = [host.Networks[0] with { Use = NetworkUse.Idle, IsActive = true }] };

            MigrationCheck.Run(guest with { Policy = null }, idle, idle, options).Interfaces.Should().OnlyContain(i => i.Changes.Count == 0);
        });

    [Fact]
    public void What_the_text_of_the_running_guest_allows_its_configuration_allows_too() =>
        Gen.Select(AnyGuest, AnyHost, AnyHost, Gen.Bool).Sample((guest, from, to, isSourceKnown) =>
        {
            var network = from.Networks[0].Definition;
            var plan = ConnectionPlanner.Plan(network, guest.Interfaces[0], new PlanOptions { Inventory = from.Inventory });
            if (!plan.Succeeded || plan.Plan!.Plug is Plug.HostdevPci)
            {
                return;
            }

            var port = plan.Plan.ToPort(Hosts.Port(1));
            var running = PortMapping.Connect(guest.Interfaces[0], port with { VirtualPort = port.VirtualPort?.WithIds(Guid.NewGuid) });
            var shown = NetResolver.Guest.Parse($"<domain id='1'><name>guest1</name><devices>{running.ToXml(InterfaceForm.Live)}</devices></domain>") with { Policy = guest.Policy };
            var configured = guest with { Interfaces = [guest.Interfaces[0]] };
            var options = MigrationOptions.Default with { IsLive = false };

            var ofText = MigrationCheck.Run(shown, isSourceKnown ? from : null, to, options);
            var ofConfiguration = MigrationCheck.Run(configured, from, to, options);

            shown.Interfaces[0].Actual.Should().NotBeNull();
            if (ofText.CanMove)
            {
                // Only the running guest shows which device it has.
                ofConfiguration.Interfaces[0].Errors().Where(id => id != "NR5083").Should().BeEmpty("of {0} from {1} to {2}", configured.Interfaces[0].ToXml(), network.ToXml(), to.Networks[0].Definition.ToXml());
                WithoutIds(ofText.First().Destination.Plan!).Should().Be(WithoutIds(ofConfiguration.First().Destination.Plan!));
            }
        });

    private static (ConnectionPlan, string) WithoutIds(ConnectionPlan plan) => (plan with { VirtualPort = null }, ConnectionText.Of(plan.VirtualPort));
}
