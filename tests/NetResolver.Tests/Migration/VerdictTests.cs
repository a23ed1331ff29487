using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>The rows of the table of verdicts.</summary>
public class VerdictTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";
    private const string Qbg = "<virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f'/></virtualport>";

    [Fact]
    public void Ready_when_nothing_changes_that_guest_or_network_could_notice()
    {
        var result = Check(OnRed(), Host("hostB", Vepa, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Ready);
        result.CanMove.Should().BeTrue();
        result.First().Changes.Should().BeEmpty();
        result.First().Same.Should().Be(ConnectionAspects.All);
        result.First().NotVerified.Should().Be(ConnectionAspects.None);
        result.First().FirstError.Should().BeNull();
    }

    [Fact]
    public void ReadyWithChanges_when_it_resolves_and_something_changes()
    {
        var result = Check(OnRed(), Host("hostB", "<forward mode='private'><interface dev='eth0'/></forward>", Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.CanMove.Should().BeTrue();
        result.First().Words().Should().Equal("mode vepa->private");
    }

    [Fact]
    public void ReadyWithChanges_when_something_that_could_matter_is_not_verified()
    {
        var result = Check(OnRed(), Host("hostB", Vepa));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Changes.Should().BeEmpty();
        result.First().NotVerified.Should().Be(ConnectionAspects.Mtu | ConnectionAspects.Segment);
        result.First().Ids().Should().Equal("NR5081", "NR5084");
    }

    [Fact]
    public void ReadyWithChanges_when_nothing_is_known_of_the_source()
    {
        var result = MigrationCheck.Run(Guest(OnRed()), null, Host("hostB", Vepa, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().NotVerified.Should().Be(ConnectionAspects.All);
        result.First().Source.Should().BeNull();
        result.First().Finding("NR5050").Mend.Should().Contain("virsh dumpxml");
    }

    [Fact]
    public void Blocked_when_the_network_is_not_active()
    {
        var result = Check(OnRed(), Host("hostB", Vepa, Devices("eth0"), isActive: false));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.CanMove.Should().BeFalse();
        result.First().Errors().Should().Equal("NR4002");
    }

    [Fact]
    public void Blocked_when_no_device_of_an_exclusive_pool_is_free()
    {
        var result = Check(OnRed(), Host("hostB", "<forward mode='passthrough'><interface dev='eth0'/></forward>", Devices("eth0"), Planning.Used(("eth0", 1))));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Errors().Should().Equal("NR4101");
        result.First().Words().Should().Equal("mode vepa->passthrough");
    }

    [Fact]
    public void Blocked_when_the_floor_would_overcommit()
    {
        var result = Check(OnRed(Hosts.Floor(60)), Host("hostB", "<bandwidth><inbound average='100'/></bandwidth>", use: new NetworkUse { FloorSum = 50 }));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Errors().Should().Equal("NR4023");
    }

    [Fact]
    public void Blocked_when_the_functions_of_a_physical_function_are_not_known()
    {
        var result = Check(OnRed(), Host("hostB", "<forward mode='passthrough'><pf dev='eth3'/></forward>", Devices("eth3")));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().FirstError!.Id.Should().Be("NR4103");
        result.First().FirstError!.Mend.Should().Contain("inventory");
    }

    [Fact]
    public void Refused_when_the_policy_says_no()
    {
        var result = Check(OnRed(), Host("hostB", "<forward mode='bridge'/><bridge name='br0'/>"), "<nr:interface><nr:allow modes='vepa'/></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().FirstError!.Id.Should().Be("NR5000");
        result.First().Policy.Should().NotBeNull();
    }

    [Fact]
    public void Incompatible_when_there_is_no_such_network()
    {
        var result = Check(OnRed(), Host("hostB", null, Network("blue", Vepa), Network("green", Vepa)));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().FirstError!.Message.Should().Be("There is no network 'red'; there are: blue, green");
    }

    [Fact]
    public void Incompatible_when_a_named_portgroup_is_missing()
    {
        var result = Check(OnRed(portgroup: "web"), Host("hostB", Vepa, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR5010");
    }

    [Fact]
    public void Incompatible_also_when_the_policy_requires_the_missing_portgroup()
    {
        var result = Check(OnRed(portgroup: "web"), Host("hostB", Vepa, Devices("eth0")), "<nr:interface><nr:portgroup policy='require'/></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR5010");
    }

    [Fact]
    public void ReadyWithChanges_when_an_optional_portgroup_is_missing()
    {
        var result = Check(OnRed(portgroup: "web"), Host("hostB", Vepa, Devices("eth0")), "<nr:interface><nr:portgroup policy='optional'/></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Ids().Should().Contain("NR9004");
    }

    [Fact]
    public void Incompatible_when_virtualports_conflict()
    {
        var result = Check(OnRed(Qbg), Host("hostB", Vepa + "<virtualport type='802.1Qbh'/>", Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().FirstError!.Id.Should().Be("NR3001");
    }

    [Fact]
    public void Incompatible_when_the_mode_does_not_support_the_type()
    {
        var result = Check(OnRed(Qbg), Host("hostB", "<forward mode='bridge'/><bridge name='br0'/>"));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR4011");
    }

    [Fact]
    public void Incompatible_when_parameters_are_missing()
    {
        var result = Check(OnRed(), Host("hostB", Vepa + "<virtualport type='802.1Qbg'><parameters managerid='11'/></virtualport>", Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Incompatible_when_what_it_becomes_is_not_valid()
    {
        var result = Check(OnRed("<port isolated='yes'/>"), Host("hostB", Vepa, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Destination.Outcome.Should().Be(PlanOutcome.WillNotStart);
    }

    [Fact]
    public void Incompatible_when_the_definition_of_the_network_is_invalid()
    {
        var result = Check(OnRed(), Host("hostB", Vepa + "<portgroup name='a' default='yes'/><portgroup name='b' default='yes'/>", Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR2112");
    }

    [Fact]
    public void Incompatible_when_the_pool_is_smaller_than_what_the_guest_alone_needs()
    {
        var result = Check(
            OnRed() + OnRed(mac: "52:54:00:00:00:02"),
            Host("hostB", "<forward mode='passthrough'><interface dev='eth0'/></forward>", Devices("eth0"), Planning.Used(("eth0", 1))));

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.Blocked, MigrationVerdict.Incompatible);
        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Incompatible_when_the_floor_is_above_the_limit_by_itself()
    {
        var result = Check(OnRed(Hosts.Floor(200)), Host("hostB", "<bandwidth><inbound average='100'/></bandwidth>", use: new NetworkUse { FloorSum = 50 }));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR4023");
    }

    [Fact]
    public void Blocked_never_hides_a_permanent_refusal()
    {
        var result = Check(OnRed(Qbg), Host("hostB", "<forward mode='passthrough'><interface dev='eth0'/></forward><virtualport type='802.1Qbh'/>", Devices("eth0"), Planning.Used(("eth0", 1)), isActive: false));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
        result.First().Errors().Should().Equal("NR3001", "NR4002", "NR4101");
    }

    [Fact]
    public void Blocked_never_hides_what_is_found_only_once_there_is_a_connection()
    {
        var result = Check(OnRed("<port isolated='yes'/>"), Host("hostB", Vepa, Devices("eth0"), isActive: false));

        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Blocked_for_unknown_functions_never_hides_a_refusal_of_the_policy()
    {
        var result = Check(
            OnRed(),
            Host("hostB", "<forward mode='passthrough'><pf dev='eth3'/></forward>", Devices("eth3")),
            "<nr:interface><nr:unchanged aspects='mode'/></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Errors().Should().Equal("NR5082", "NR4103");
    }

    [Fact]
    public void The_worst_verdict_of_all_interfaces_is_the_guests()
    {
        var result = Check(
            OnRed() + "<interface type='network'><source network='blue'/></interface>",
            Host("hostB", Vepa, Devices("eth0")));

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.Ready, MigrationVerdict.Incompatible);
        result.Verdict.Should().Be(MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Guest_without_interfaces_is_ready() => Check("", Host("hostB", Vepa)).Verdict.Should().Be(MigrationVerdict.Ready);
}
