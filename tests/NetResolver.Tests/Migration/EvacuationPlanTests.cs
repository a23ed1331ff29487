using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>A host is emptied: who goes where, and who cannot.</summary>
public sealed class EvacuationPlanTests
{
    [Fact]
    public void Every_guest_has_a_device_of_its_own()
    {
        var plan = EvacuationPlan.Make(Source(Running("g1"), Running("g2"), Running("g3")), [Alone("hostB", 2), Alone("hostC", 1)]);

        plan.Outcome.Should().Be(PackingOutcome.Plan);
        plan.IsBest.Should().BeTrue();
        Words(plan).Should().Equal("g1 hostB eth0", "g2 hostB eth1", "g3 hostC eth0");
        plan.Resources.Should().OnlyContain(r => r.Free == 0 && r.IsLimited && r.Kind == EvacuationResourceKind.PoolDevices);
    }

    [Fact]
    public void Only_networks_are_considered_and_that_is_said() =>
        EvacuationPlan.Make(Source(), [Alone("hostB", 2)]).Diagnostics.Select(d => d.Id).Should().Equal("NR5143");

    [Fact]
    public void What_is_impossible_is_said_with_the_guest_and_the_pool()
    {
        var plan = EvacuationPlan.Make(Source(Running("g1"), Running("g2"), Running("g3")), [Alone("hostB", 1), Alone("hostC", 1)]);

        plan.Outcome.Should().Be(PackingOutcome.Impossible);
        plan.Moves.Should().HaveCount(2);
        var stay = plan.Stays.Should().ContainSingle().Subject;
        stay.Shortages.Select(s => (s.Resource.Host, s.Resource.Name, s.Resource.Free, s.Needed)).Should().Equal(("hostB", "red", 0, 1), ("hostC", "red", 0, 1));
        stay.Checks.Select(c => c.Verdict).Should().Equal(MigrationVerdict.Blocked, MigrationVerdict.Blocked);
        plan.Diagnostics[0].Id.Should().Be("NR5141");
        plan.Diagnostics[0].Message.Should().Be(
            $"There is no way to place all guests: at least 1 must stay, which is proved. For '{stay.Guest.Guest.Name}' red on hostB has 0 of 1 device left and 1 needed; red on hostC has 0 of 1 device left and 1 needed.");
    }

    [Fact]
    public void Floors_are_not_overcommitted()
    {
        var to = Host("hostB", "<bandwidth><inbound average='100'/></bandwidth>", use: new NetworkUse { FloorSum = 20 });

        var plan = EvacuationPlan.Make(Source(Running("g1", Hosts.Floor(50)), Running("g2", Hosts.Floor(40))), [to]);

        plan.Outcome.Should().Be(PackingOutcome.Impossible);
        plan.Moves.Should().ContainSingle();
        plan.Stays[0].Shortages.Should().ContainSingle().Which.Resource.Kind.Should().Be(EvacuationResourceKind.Floor);
    }

    [Fact]
    public void A_floor_is_measured_against_the_peak_where_there_is_one()
    {
        var to = Host("hostB", "<bandwidth><inbound average='10' peak='100'/></bandwidth>");

        EvacuationPlan.Make(Source(Running("g1", Hosts.Floor(50)), Running("g2", Hosts.Floor(50))), [to]).Outcome.Should().Be(PackingOutcome.Plan);
    }

    [Fact]
    public void A_guest_that_no_host_can_serve_is_told_of_by_itself()
    {
        var plan = EvacuationPlan.Make(Source(Running("g1", name: "red"), Running("g2", name: "blue")), [Alone("hostB", 2)]);

        plan.Outcome.Should().Be(PackingOutcome.Impossible);
        Words(plan).Should().Equal("g1 hostB eth0");
        plan.Diagnostics[0].Id.Should().Be("NR5140");
        plan.Diagnostics[0].Message.Should().StartWith("Guest 'g2' can move to none of the hosts: hostB: NR4001");
    }

    [Fact]
    public void No_place_within_the_bound_is_not_called_impossible()
    {
        var plan = EvacuationPlan.Make(Source(Running("g1")), [Alone("hostB", 1)], new EvacuationOptions { Solver = new Fixed(new(PackingOutcome.NotFound, false, [])) });

        plan.Outcome.Should().Be(PackingOutcome.NotFound);
        plan.Stays.Should().ContainSingle();
        plan.Diagnostics[0].Id.Should().BeOneOf("NR5142", "NR5140");
    }

    [Fact]
    public void A_bound_that_is_reached_names_what_is_short()
    {
        // One of the two is placed, and the solver gives up.
        var plan = EvacuationPlan.Make(
            Source(Running("g1"), Running("g2")),
            [Alone("hostB", 1)],
            new EvacuationOptions { Solver = new Fixed(new(PackingOutcome.NotFound, false, [new(0, 0, 1)])) });

        plan.Diagnostics[0].Id.Should().Be("NR5142");
        plan.Diagnostics[0].Message.Should().StartWith("The search found no place for 1 of 2 guests within its bound; there may be one. For 'g2' red on hostB has 0 of 1 device left");
    }

    [Fact]
    public void An_answer_that_overcommits_is_not_believed()
    {
        var act = () => EvacuationPlan.Make(Source(Running("g1"), Running("g2")), [Alone("hostB", 1)], new EvacuationOptions { Solver = new Fixed(new(PackingOutcome.Plan, true, [new(0, 0, 2)])) });

        act.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Fewer_changes_come_before_the_order_of_hosts()
    {
        var changed = Host("hostB", Hosts.Devices("private", "eth0"), Devices("eth0"));
        var same = Host("hostC", Hosts.Devices("vepa", "eth0"), Devices("eth0"));

        var plan = EvacuationPlan.Make(Source(Running("g1")), [changed, same]);

        Words(plan).Should().Equal("g1 hostC eth0");
        plan.Changes.Should().Be(0);
        EvacuationPlan.Make(Source(Running("g1")), [changed]).Changes.Should().BePositive();
    }

    [Fact]
    public void Changes_can_be_refused()
    {
        var plan = EvacuationPlan.Make(Source(Running("g1")), [Alone("hostB", 1)], new EvacuationOptions { AllowChanges = false });

        plan.Outcome.Should().Be(PackingOutcome.Impossible);
        plan.Diagnostics[0].Message.Should().EndWith("hostB: something changes, which is not accepted");
    }

    [Fact]
    public void A_guest_that_is_shut_off_moves_too_and_takes_nothing()
    {
        var off = Running("g2") with { IsRunning = false };

        var plan = EvacuationPlan.Make(Source(off, Running("g1")), [Alone("hostB", 1)]);

        Words(plan).Should().Equal("g1 hostB eth0", "g2 hostB eth0");
        plan.Moves[1].Check.Options.IsLive.Should().BeFalse();
        plan.Resources.Should().ContainSingle().Which.Taken.Should().Be(1);
        plan.Diagnostics.Should().ContainSingle(d => d.Id == "NR5145").Which.Message.Should().StartWith("Not running, as far as is known: g2. ");
        Words(EvacuationPlan.Make(Source(off, Running("g1")), [Alone("hostB", 1)], new EvacuationOptions { IncludeShutOff = false })).Should().Equal("g1 hostB eth0");
    }

    [Fact]
    public void An_excluded_host_gets_nobody() =>
        Words(EvacuationPlan.Make(Source(Running("g1")), [Alone("hostB", 1), Alone("hostC", 1)], new EvacuationOptions { ExcludedHosts = ["hostB"] })).Should().Equal("g1 hostC eth0");

    [Fact]
    public void A_guest_goes_only_where_it_may()
    {
        var only = EvacuationOptions.Default.OnlyHosts.Add("g1", ["hostC"]);

        Words(EvacuationPlan.Make(Source(Running("g1"), Running("g2")), [Alone("hostB", 2), Alone("hostC", 2)], new EvacuationOptions { OnlyHosts = only })).Should().Equal("g1 hostC eth0", "g2 hostB eth0");
    }

    [Fact]
    public void Names_that_there_are_not_are_told()
    {
        var options = new EvacuationOptions { ExcludedHosts = ["hostX"], OnlyHosts = EvacuationOptions.Default.OnlyHosts.Add("gX", ["hostB"]) };

        var found = EvacuationPlan.Make(Source(Running("g1")), [Alone("hostB", 1)], options).Diagnostics.Where(d => d.Id == "NR5144");

        found.Select(d => d.Message).Should().Equal("There is no host 'hostX'; there are: hostB; did you mean 'hostB'?", "There is no guest 'gX'; there are: g1; did you mean 'g1'?");
    }

    [Fact]
    public void Nobody_moves_to_the_host_that_is_emptied()
    {
        var from = Source(Running("g1"));

        var plan = EvacuationPlan.Make(from, [from, Alone("hostB", 1)]);

        Words(plan).Should().Equal("g1 hostB eth0");
        plan.Diagnostics[0].Id.Should().Be("NR5147");
    }

    [Fact]
    public void Guests_that_cannot_be_on_one_host_go_apart()
    {
        // Both have the same MAC address: each may go to either host, and they may not be together.
        var plan = EvacuationPlan.Make(Source(Running("g1", mac: Mac), Running("g2", mac: Mac)), [Alone("hostB", 3), Alone("hostC", 3)], new EvacuationOptions
        {
            OnlyHosts = EvacuationOptions.Default.OnlyHosts.Add("g1", ["hostB"]),
            Solver = new FirstHost(),
        });

        Words(plan).Should().Equal("g1 hostB eth0", "g2 hostC eth0");
        plan.IsBest.Should().BeFalse();
        plan.Diagnostics.Should().ContainSingle(d => d.Id == "NR5146").Which.Message.Should().Contain("'g2' could move to hostB by itself, but not after the others: NR5100");
    }

    [Fact]
    public void Where_some_have_a_device_alone_the_others_of_the_pool_count_too()
    {
        // Shared connections get an idle device while there is one, and then perhaps another's own.
        var qbh = "<virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport>";
        var two = Host("hostB", Hosts.Devices("private", "eth0", "eth1"), Devices("eth0", "eth1"));

        var plan = EvacuationPlan.Make(Source(Running("g1", qbh), Running("g2", qbh), Running("g3")), [two]);

        plan.Outcome.Should().Be(PackingOutcome.Impossible);
        plan.Moves.Should().HaveCount(2);
        EvacuationPlan.Make(Source(Running("g1"), Running("g2"), Running("g3")), [two]).Outcome.Should().Be(PackingOutcome.Plan);
    }

    [Fact]
    public void A_guest_takes_for_all_its_interfaces()
    {
        var pair = new HostedGuest(Named("g1", OnRed(mac: "52:54:00:00:01:01") + OnRed(mac: "52:54:00:00:01:02")), IsRunning: true);

        Words(EvacuationPlan.Make(Source(pair, Running("g2")), [Alone("hostB", 2), Alone("hostC", 1)])).Should().Equal("g1 hostB eth0 eth1", "g2 hostC eth0");
    }

    [Fact]
    public void A_device_that_interfaces_name_themselves_is_taken_once()
    {
        static HostedGuest Own(string name, string mac) =>
            new(Named(name, $"<interface type='direct'><mac address='{mac}'/><source dev='eth7' mode='passthrough'/></interface>"), IsRunning: true);

        var plan = EvacuationPlan.Make(Source(Own("g1", "52:54:00:00:01:01"), Own("g2", "52:54:00:00:01:02")), [Host("hostB", "", Devices("eth7")), Host("hostC", "", Devices("eth7"))]);

        Words(plan).Should().Equal("g1 hostB eth7", "g2 hostC eth7");
    }

    [Fact]
    public void Shared_devices_are_used_evenly()
    {
        var plan = EvacuationPlan.Make(
            Source([.. Enumerable.Range(1, 6).Select(i => Running($"g{i}"))]),
            [Host("hostB", Hosts.Devices("vepa", "eth0"), Devices("eth0")), Host("hostC", Hosts.Devices("vepa", "eth0", "eth1"), Devices("eth0", "eth1"))]);

        plan.Moves.CountBy(m => m.Host).Should().BeEquivalentTo([KeyValuePair.Create("hostB", 2), KeyValuePair.Create("hostC", 4)]);
        plan.Resources.Should().OnlyContain(r => !r.IsLimited && r.Share == 2);
    }

    [Fact]
    public void Json_has_the_moves_with_their_checks_and_what_is_short()
    {
        using var json = System.Text.Json.JsonDocument.Parse(MigrationReport.ToJson(EvacuationPlan.Make(Source(Running("g1"), Running("g2")), [Alone("hostB", 1)])));

        var root = json.RootElement;
        root.GetProperty("formatVersion").GetString().Should().Be("1.1");
        root.GetProperty("outcome").GetString().Should().Be("Impossible");
        root.GetProperty("moves")[0].GetProperty("check").GetProperty("verdict").GetString().Should().Be("ReadyWithChanges");
        root.GetProperty("stays")[0].GetProperty("shortages")[0].GetProperty("needed").GetInt32().Should().Be(1);
    }

    /// <summary>Each move as guest, host and devices.</summary>
    private static IEnumerable<string> Words(EvacuationPlan plan) =>
        plan.Moves.Select(m => $"{m.Guest.Guest.Name} {m.Host} {string.Join(" ", m.Check.Interfaces.Select(nic => nic.Destination.Plan?.Device ?? "-"))}");

    private static HostSnapshot Source(params HostedGuest[] guests) => HostA with { Guests = [.. guests] };

    /// <summary>A host whose network 'red' gives each connection a device alone.</summary>
    private static HostSnapshot Alone(string name, int devices)
    {
        string[] names = [.. Enumerable.Range(0, devices).Select(i => $"eth{i}")];
        return Host(name, Hosts.Devices("passthrough", names), Devices(names));
    }

    private static HostedGuest Running(string guest, string content = "", string name = "red", string? mac = null) =>
        new(Named(guest, OnRed(content, mac: mac ?? $"52:54:00:00:02:{int.Parse(guest[1..], System.Globalization.CultureInfo.InvariantCulture):x2}").Replace("'red'", $"'{name}'", StringComparison.Ordinal)), IsRunning: true);

    private static Guest Named(string name, string interfaces) => NetResolver.Guest.Parse($"<domain><name>{name}</name><devices>{interfaces}</devices></domain>", $"{name}.xml");

    /// <summary>Gives always the same answer.</summary>
    private sealed class Fixed(PackingAnswer answer) : IPackingSolver
    {
        public PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default) => answer;
    }

    /// <summary>Places every guest by its first option.</summary>
    private sealed class FirstHost : IPackingSolver
    {
        public PackingAnswer Solve(PackingProblem problem, CancellationToken cancellation = default) =>
            new(PackingOutcome.Plan, true, [.. problem.Groups.Select((g, i) => new PackingPlacement(i, 0, g.Count))]);
    }
}
