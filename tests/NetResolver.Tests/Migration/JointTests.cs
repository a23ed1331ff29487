using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>All interfaces of a guest are resolved together, in document order.</summary>
public class JointTests
{
    private const string Second = "52:54:00:00:00:02";

    [Fact]
    public void Second_interface_that_takes_the_last_device_is_what_gets_blocked()
    {
        var to = Host("hostB", Hosts.Devices("passthrough", "eth1", "eth2"), Devices("eth1", "eth2"), Planning.Used(("eth1", 1)));

        var result = Check(OnRed() + OnRed(mac: Second), to);

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.ReadyWithChanges, MigrationVerdict.Blocked);
        result.Interfaces[0].Destination.Plan!.Device.Should().Be("eth2");
        result.Interfaces[1].Errors().Should().Equal("NR4101");
    }

    [Fact]
    public void Floors_add_up()
    {
        var to = Host("hostB", "<bandwidth><inbound average='100'/></bandwidth>", use: new NetworkUse { FloorSum = 20 });

        var result = Check(OnRed(Hosts.Floor(50)) + OnRed(Hosts.Floor(40), mac: Second), to);

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.ReadyWithChanges, MigrationVerdict.Blocked);
    }

    [Fact]
    public void Floors_that_the_limit_cannot_carry_together_are_incompatible()
    {
        var to = Host("hostB", "<bandwidth><inbound average='100'/></bandwidth>");

        var result = Check(OnRed(Hosts.Floor(60)) + OnRed(Hosts.Floor(60), mac: Second), to);

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.ReadyWithChanges, MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Two_names_of_one_network_share_its_pool()
    {
        var to = Host("hostB", Hosts.Devices("passthrough", "eth1"), Devices("eth1"));
        var renamed = MigrationOptions.Default with { NetworkNames = MigrationOptions.Default.NetworkNames.Add("blue", "red") };

        var result = Check(OnRed() + OnRed(mac: Second).Replace("network='red'", "network='blue'", StringComparison.Ordinal), to, options: renamed);

        result.Interfaces.Select(i => i.Verdict).Should().Equal(MigrationVerdict.ReadyWithChanges, MigrationVerdict.Incompatible);
    }

    [Fact]
    public void Check_of_a_guest_equals_plans_one_after_the_other()
    {
        const int Interfaces = 40;
        var to = Host(
            "hostB",
            Hosts.Devices("passthrough", [.. Enumerable.Range(0, 30).Select(i => $"eth{i}")]) + "<portgroup name='web'><bandwidth><outbound average='10'/></bandwidth></portgroup>",
            Devices([.. Enumerable.Range(0, 30).Select(i => $"eth{i}")]),
            Planning.Used(("eth3", 1), ("eth4", 2)));
        var guest = Guest(string.Concat(Enumerable.Range(0, Interfaces).Select(i => OnRed(i % 7 == 0 ? "<port isolated='yes'/>" : "", i % 3 == 0 ? "web" : null, $"52:54:00:00:01:{i:x2}"))));

        var checks = MigrationCheck.Run(guest, HostA, to).Interfaces.Select(i => (i.Destination.Outcome, i.Destination.Plan)).ToList();

        var use = to.Networks[0].Use;
        var plans = new List<(PlanOutcome, ConnectionPlan?)>();
        foreach (var nic in guest.Interfaces)
        {
            var plan = ConnectionPlanner.Plan(to.Networks[0].Definition, nic, new PlanOptions { Use = use });
            use = plan.Plan is null ? use : use.With(plan.Plan);
            plans.Add((plan.Outcome, plan.Plan));
        }

        checks.Should().Equal(plans);
        checks.Count(c => c.Plan is null).Should().Be(Interfaces - 28);
    }

    [Fact]
    public void Nothing_is_kept()
    {
        var to = Host("hostB", Hosts.Devices("passthrough", "eth1"), Devices("eth1"));

        Check(OnRed(), to);

        Check(OnRed(), to).Interfaces[0].Destination.Plan!.Device.Should().Be("eth1");
    }
}
