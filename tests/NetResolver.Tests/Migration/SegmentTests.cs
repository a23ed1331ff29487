using NetResolver.Diagnostics;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>For a bridge or a macvtap device the device is the segment.</summary>
public class SegmentTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private static readonly MigrationOptions Allowing = MigrationOptions.Default with { AllowSegmentChange = true };

    [Fact]
    public void Different_segments_are_refused()
    {
        var result = Check(OnRed(), Labelled("blue"));

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Finding("NR5080").Message.Should().Be("The connection reaches segment 'blue', at the source 'red'");
        result.First().Words().Should().Equal("segment red->blue");
    }

    [Fact]
    public void Different_segments_are_a_change_where_the_caller_allows_it()
    {
        var result = Check(OnRed(), Labelled("blue"), options: Allowing);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("segment red->blue");
    }

    [Fact]
    public void What_the_caller_allows_is_still_refused_where_the_policy_wants_it_unchanged()
    {
        var result = Check(OnRed(), Labelled("blue"), "<nr:interface><nr:unchanged aspects='segment'/></nr:interface>", options: Allowing);

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Errors().Should().Equal("NR5082");
    }

    [Fact]
    public void The_same_name_is_another_segment_where_the_inventory_says_so() => Check(OnRed(), Labelled("blue")).First().Same.Should().HaveFlag(ConnectionAspects.Plug);

    [Fact]
    public void A_vlan_device_is_not_its_neighbour()
    {
        var from = Host("hostA", "<forward mode='vepa'><interface dev='eth0.100'/></forward>", new HostInventory { Devices = [Device("eth0.100", segment: null)] });
        var to = Host("hostB", "<forward mode='vepa'><interface dev='eth0.200'/></forward>", new HostInventory { Devices = [Device("eth0.200", segment: null)] });

        var result = Check(OnRed(), to, from: from);

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Words().Should().Equal("plug eth0.100->eth0.200");
    }

    [Fact]
    public void Segment_that_is_not_verified_is_told_and_no_change()
    {
        var result = Check(OnRed(), Labelled(null));

        result.Verdict.Should().Be(MigrationVerdict.Ready);
        result.First().NotVerified.Should().Be(ConnectionAspects.Segment);
        result.First().Finding("NR5081").Severity.Should().Be(Severity.Info);
    }

    [Fact]
    public void Segment_that_is_not_verified_is_a_change_when_strict()
    {
        var result = Check(OnRed(), Labelled(null), options: MigrationOptions.Default with { IsStrict = true });

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Changes.Should().BeEmpty();
        result.First().Finding("NR5081").Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    public void Networks_of_libvirts_own_are_never_verified_to_be_one_segment()
    {
        const string Nat = "<forward mode='nat'/><bridge name='virbr0'/><mtu size='1500'/><ip address='192.168.122.1' netmask='255.255.255.0'/>";

        var result = Check(OnRed(), Host("hostB", Nat), from: Host("hostA", Nat));

        result.Verdict.Should().Be(MigrationVerdict.Ready);
        result.First().NotVerified.Should().Be(ConnectionAspects.Segment);
    }

    [Fact]
    public void Networks_of_libvirts_own_with_other_addresses_are_different_segments()
    {
        var from = Host("hostA", "<forward mode='nat'/><mtu size='1500'/><ip address='192.168.122.1' prefix='24'/>");
        var to = Host("hostB", "<forward mode='nat'/><mtu size='1500'/><ip address='10.0.0.1' prefix='24'/>");

        var result = Check(OnRed(), to, from: from);

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Words().Should().Equal("segment 192.168.122.1/24->10.0.0.1/24");
    }

    [Fact]
    public void Netmask_and_prefix_of_one_length_are_the_same_addresses()
    {
        var from = Host("hostA", "<forward mode='nat'/><mtu size='1500'/><ip address='192.168.122.1' prefix='24'/>");
        var to = Host("hostB", "<forward mode='nat'/><mtu size='1500'/><ip address='192.168.122.1' netmask='255.255.255.0'/>");

        Check(OnRed(), to, from: from).Verdict.Should().Be(MigrationVerdict.Ready);
    }

    [Fact]
    public void Networks_of_libvirts_own_are_one_segment_where_the_inventories_say_so()
    {
        var devices = Devices("virbr0");
        var from = Host("hostA", "<forward mode='route'/><bridge name='virbr0'/><ip address='192.168.122.1' prefix='24'/>", devices);
        var to = Host("hostB", "<forward mode='route'/><bridge name='virbr0'/><ip address='192.168.122.2' prefix='24'/>", devices);

        Check(OnRed(), to, from: from).First().Same.Should().HaveFlag(ConnectionAspects.Segment);
    }

    [Fact]
    public void Of_a_pool_of_which_any_device_may_be_taken_what_all_have_in_common_counts()
    {
        const string Pool = "<forward mode='vepa'><interface dev='eth1'/><interface dev='eth2'/></forward>";
        var to = Host("hostB", Vepa, Devices("eth0"));

        Check(OnRed(), to, from: Host("hostA", Pool, Devices("eth1", "eth2"))).Verdict.Should().Be(MigrationVerdict.Ready);
        var mixed = Check(OnRed(), to, from: Host("hostA", Pool, new HostInventory { Devices = [Device("eth1"), Device("eth2", segment: "blue", mtu: 9000)] }));

        mixed.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        mixed.First().NotVerified.Should().Be(ConnectionAspects.Plug | ConnectionAspects.Mtu | ConnectionAspects.Segment);
    }

    private static HostSnapshot Labelled(string? segment) => Host("hostB", Vepa, new HostInventory { Devices = [Device("eth0", segment)] });
}
