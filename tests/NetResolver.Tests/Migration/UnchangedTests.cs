using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>Aspects that a policy wants unchanged.</summary>
public class UnchangedTests
{
    private const string Vepa = "<forward mode='vepa'><interface dev='eth0'/></forward>";

    [Fact]
    public void Aspect_that_differs_is_refused()
    {
        var result = Check(OnRed(), Host("hostB", "<forward mode='private'><interface dev='eth0'/></forward>", Devices("eth0")), Unchanged("mode"));

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Finding("NR5082").Message.Should().Be("The policy wants mode unchanged: it is vepa at the source and would be private");
        result.First().Finding("NR5082").Place.Document.Should().Be("guest1.xml");
    }

    [Fact]
    public void Aspect_that_stays_is_none_of_its_business() =>
        Check(OnRed(), Host("hostB", "<forward mode='private'><interface dev='eth0'/></forward>", Devices("eth0")), Unchanged("plug vlan mtu segment"))
            .Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);

    [Fact]
    public void Aspect_without_a_source_is_blocked_and_says_what_to_supply()
    {
        var result = MigrationCheck.Run(Guest(OnRed(), Unchanged("vlan")), null, Host("hostB", Vepa, Devices("eth0")));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Finding("NR5083").Mend.Should().Be("Hand in the XML of the running guest (virsh dumpxml), or the source's host.");
    }

    [Theory]
    [InlineData("mtu", "inventories")]
    [InlineData("segment", "inventories")]
    public void Aspect_of_unknown_value_is_blocked_and_says_what_to_supply(string aspect, string supply)
    {
        var result = Check(OnRed(), Host("hostB", Vepa), Unchanged(aspect));

        result.Verdict.Should().Be(MigrationVerdict.Blocked);
        result.First().Finding("NR5083").Mend.Should().Contain(supply);
    }

    [Fact]
    public void Each_parameter_of_a_virtualport_counts()
    {
        const string Profile = "<virtualport type='802.1Qbh'><parameters profileid='{0}'/></virtualport>";
        var result = Check(
            OnRed(),
            Host("hostB", Vepa + Profile.Replace("{0}", "p2", StringComparison.Ordinal), Devices("eth0")),
            Unchanged("virtualport"),
            Host("hostA", Vepa + Profile.Replace("{0}", "p1", StringComparison.Ordinal), Devices("eth0")));

        result.First().Finding("NR5082").Message.Should().Be("The policy wants virtualport profileid unchanged: it is p1 at the source and would be p2");
    }

    [Fact]
    public void Managers_policy_holds_in_place_of_the_guests()
    {
        var to = Host("hostB", "<forward mode='private'><interface dev='eth0'/></forward>", Devices("eth0"));
        var manager = Guest(OnRed(), "<nr:interface><nr:allow modes='private'/></nr:interface>").Policy;

        var result = Check(OnRed(), to, Unchanged("mode"), options: MigrationOptions.Default with { Policy = manager });

        result.Verdict.Should().Be(MigrationVerdict.ReadyWithChanges);
        result.First().Ids().Should().Contain("NR5045");
    }

    [Fact]
    public void Interface_that_lost_its_policy_is_refused_wherever_it_goes()
    {
        var result = Check(OnRed(), Host("hostB", Vepa, Devices("eth0")), "<nr:interface mac='52:54:00:00:00:99'><nr:allow modes='vepa'/></nr:interface>");

        result.Verdict.Should().Be(MigrationVerdict.Refused);
        result.First().Errors().Should().Equal("NR5040");
    }

    private static string Unchanged(string aspects) => $"<nr:interface><nr:unchanged aspects='{aspects}'/></nr:interface>";
}
