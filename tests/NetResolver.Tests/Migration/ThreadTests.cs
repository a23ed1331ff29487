using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>
/// What the thread asked for: hosts of one network name, A on a VEPA switch, B on a VN-Link switch, C with a plain bridge; a guest that may use either switch, and one that
/// must have VEPA.
/// </summary>
public class ThreadTests
{
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";
    private const string EitherSwitch =
        """
        <nr:interface mac='52:54:00:00:00:01'>
          <nr:allow virtualports='802.1Qbg 802.1Qbh'/>
          <nr:alternative><virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport></nr:alternative>
        </nr:interface>
        """;

    private const string VepaOnly = "<nr:interface mac='52:54:00:00:00:01'><nr:allow modes='vepa' virtualports='802.1Qbg'/></nr:interface>";

    private static readonly HostSnapshot VepaHost = Host("hostA", "<forward mode='vepa'><interface dev='eth4'/></forward>", Devices("eth4"));
    private static readonly HostSnapshot OtherVepaHost = Host("hostD", "<forward mode='vepa'><interface dev='eth7'/></forward>", Devices("eth7"));
    private static readonly HostSnapshot VnLinkHost = Host("hostB", "<forward mode='private'><interface dev='eth2'/></forward><virtualport type='802.1Qbh'/>", Devices("eth2"));
    private static readonly HostSnapshot BridgeHost = Host("hostC", "<forward mode='bridge'/><bridge name='br0'/>", Devices("br0"));

    [Fact]
    public void Guest1_uses_its_alternative_on_the_vnlink_switch()
    {
        var result = Check(OnRed(Qbg), VnLinkHost, EitherSwitch, VepaHost);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("mode vepa->private", "virtualport 802.1Qbg 11/1193047/2->802.1Qbh profile1 (alternative)");
        result.First().Changes[0].Place.Document.Should().Be("hostB/red.xml");
        result.First().Changes[1].Place.Document.Should().Be("guest1.xml");
        result.First().Same.Should().Be(ConnectionAspects.All & ~(ConnectionAspects.Mode | ConnectionAspects.VirtualPort));
    }

    [Fact]
    public void Guest1_is_ready_on_another_vepa_switch_of_the_same_segment() =>
        Check(OnRed(Qbg), OtherVepaHost, EitherSwitch, VepaHost).Verdict.Should().Be(MigrationVerdict.Ready);

    [Fact]
    public void Guest1_is_refused_on_the_plain_bridge()
    {
        var result = Check(OnRed(Qbg), BridgeHost, EitherSwitch, VepaHost);

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().FirstError!.Message.Should().Be("mode 'bridge' gives virtualport 'none', allowed are 802.1Qbg, 802.1Qbh");
    }

    [Fact]
    public void Without_a_policy_the_plain_bridge_is_incompatible() => Check(OnRed(Qbg), BridgeHost, from: VepaHost).Verdict.Should().Be(MigrationVerdict.Incompatible);

    [Fact]
    public void Guest2_is_ready_on_another_vepa_switch() => Check(OnRed(Qbg), OtherVepaHost, VepaOnly, VepaHost).Verdict.Should().Be(MigrationVerdict.Ready);

    [Fact]
    public void Guest2_does_not_go_to_the_vnlink_switch()
    {
        var result = Check(OnRed(Qbg), VnLinkHost, VepaOnly, VepaHost);

        result.CanMove.Should().BeFalse();
        result.First().Errors().Should().Contain("NR5000");
    }

    [Fact]
    public void Guest2_whose_profile_lives_with_the_network_does_not_go_to_a_bridge_of_the_same_name()
    {
        var result = Check(OnRed(), BridgeHost, VepaOnly, VepaHost);

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Errors().Should().Equal("NR5000", "NR5001");
    }

    [Fact]
    public void Required_profile_keeps_the_guest_from_the_bridge()
    {
        var result = Check(OnRed(Qbg), BridgeHost, "<nr:interface><nr:virtualport policy='require'/></nr:interface>", VepaHost);

        result.CanMove.Should().BeFalse();
    }

    [Fact]
    public void Optional_profile_is_given_up_on_the_bridge()
    {
        var result = Check(OnRed(Qbg), BridgeHost, "<nr:interface><nr:virtualport policy='optional'/></nr:interface>", VepaHost);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("mode vepa->bridge", "plug direct eth4->bridge br0", "virtualport 802.1Qbg 11/1193047/2->none (dropped)");
        result.First().Ids().Should().Contain("NR5020");
    }

    [Fact]
    public void Given_up_profile_is_a_change_also_without_a_source()
    {
        var result = MigrationCheck.Run(Guest(OnRed(Qbg), "<nr:interface><nr:virtualport policy='optional'/></nr:interface>"), null, BridgeHost);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
    }

    [Fact]
    public void Optional_profile_is_kept_where_the_switch_can_use_it() =>
        Check(OnRed(Qbg), OtherVepaHost, "<nr:interface><nr:virtualport policy='optional'/></nr:interface>", VepaHost).Verdict.Should().Be(MigrationVerdict.Ready);

    [Fact]
    public void Profile_wholly_with_the_network_changes_with_the_network()
    {
        var from = Host("hostA", "<forward mode='private'><interface dev='eth4'/></forward><virtualport type='802.1Qbh'><parameters profileid='profile1'/></virtualport>", Devices("eth4"));
        var to = Host("hostB", "<forward mode='private'><interface dev='eth2'/></forward><virtualport type='802.1Qbh'><parameters profileid='profile2'/></virtualport>", Devices("eth2"));

        var result = Check(OnRed(), to, from: from);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("profileid profile1->profile2");
        result.First().Changes[0].Place.Path.Should().Be("/network/virtualport/parameters/@profileid");
    }

    [Fact]
    public void Instance_id_on_the_guest_and_the_rest_on_the_network()
    {
        const string Network = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2'/></virtualport>";
        var from = Host("hostA", "<forward mode='vepa'><interface dev='eth4'/></forward>" + Network, Devices("eth4"));
        var to = Host("hostB", "<forward mode='vepa'><interface dev='eth2'/></forward>" + Network, Devices("eth2"));

        var result = Check(OnRed("<virtualport><parameters instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>"), to, from: from);

        result.Verdict.Should().Be(MigrationVerdict.Ready);
        result.First().Destination.Plan!.VirtualPort.Should().Be(new VirtualPort.Ieee8021Qbg(11, 1193047, 2, Guid.Parse("09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")));
    }

    [Fact]
    public void Destination_is_not_named_by_its_uuid_but_by_its_name()
    {
        var to = Host("hostB", "<uuid>99999999-0000-4000-8000-000000000000</uuid><forward mode='vepa'><interface dev='eth4'/></forward>", Devices("eth4"));

        Check(OnRed(Qbg), to, from: VepaHost).Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Fact]
    public void Network_may_have_another_name_there()
    {
        var to = Host("hostB", Devices("eth4"), Network("red-net", "<forward mode='vepa'><interface dev='eth4'/></forward>"));
        var renamed = MigrationOptions.Default with { NetworkNames = MigrationOptions.Default.NetworkNames.Add("red", "red-net") };

        var result = Check(OnRed(Qbg), to, from: VepaHost, options: renamed);

        result.Verdict.Should().Be(MigrationVerdict.Ready);
        result.First().Destination.Interface.Source.Should().Be(new InterfaceSource.Network("red-net"));
        result.First().Interface.Source.Should().Be(new InterfaceSource.Network("red"));
    }
}
