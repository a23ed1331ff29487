using CsCheck;
using NetResolver.Tests.Support;
using static NetResolver.Tests.Support.Migrating;

namespace NetResolver.Tests.Migration;

/// <summary>What holds for every evacuation.</summary>
public sealed class EvacuationProperties
{
    /// <summary>What an interface asks for: a device alone, a shared one, or a floor.</summary>
    private static readonly string[] Wishes =
    [
        "<interface type='network'><mac address='{0}'/><source network='alone'/></interface>",
        "<interface type='network'><mac address='{0}'/><source network='mixed'/></interface>",
        "<interface type='network'><mac address='{0}'/><source network='mixed'/><virtualport type='802.1Qbh'><parameters profileid='p'/></virtualport></interface>",
        "<interface type='network'><mac address='{0}'/><source network='floors'/><bandwidth><inbound average='1' floor='30'/></bandwidth></interface>",
        "<interface type='network'><mac address='{0}'/><source network='floors'/><bandwidth><inbound average='1' floor='50'/></bandwidth></interface>",
    ];

    private static readonly Gen<HostSnapshot> Source = Gen.Select(Gen.Int[0, 4].Array[1, 3], Gen.Int[0, 5], (wishes, off) => (Wishes: wishes, IsRunning: off > 0)).Array[1, 6].Select(guests => new HostSnapshot
    {
        Name = "hostA",
        Guests = [.. guests.Select((g, i) => new HostedGuest(GuestOf(i, g.Wishes), g.IsRunning))],
    });

    private static readonly Gen<HostSnapshot[]> Destinations = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[40, 160], Gen.Int[0, 1], (alone, mixed, rate, used) => (alone, mixed, rate, used)).Array[1, 3]
        .Select(all => all.Select((h, i) => HostOf(i, h.alone, h.mixed, h.rate, h.used)).ToArray());

    [Fact]
    public void Each_move_can_be_done_in_its_order_and_nothing_is_overcommitted() =>
        Gen.Select(Source, Destinations).Sample((from, to) =>
        {
            var plan = EvacuationPlan.Make(from, to);

            Replay(from, to, plan.Moves);
            plan.Resources.Should().NotContain(r => r.IsLimited && r.Taken > 0 && r.Used + r.Taken > r.Size);
            (plan.Moves.Count + plan.Stays.Count).Should().Be(from.Guests.Count);
            (plan.Outcome == PackingOutcome.Plan).Should().Be(plan.Stays.Count == 0);
        });

    [Fact]
    public void Moves_can_be_done_in_another_order_too() =>
        Gen.Select(Source, Destinations).Sample((from, to) => Replay(from, to, EvacuationPlan.Make(from, to).Moves.Reverse()));

    [Fact]
    public void Each_guest_moves_or_stays_once() =>
        Gen.Select(Source, Destinations).Sample((from, to) =>
        {
            var plan = EvacuationPlan.Make(from, to);

            plan.Moves.Select(m => m.Guest).Concat(plan.Stays.Select(s => s.Guest)).Should().BeEquivalentTo(from.Guests);
        });

    [Fact]
    public void The_same_hosts_have_the_same_plan() =>
        Gen.Select(Source, Destinations).Sample((from, to) => MigrationReport.ToJson(EvacuationPlan.Make(from, to)).Should().Be(MigrationReport.ToJson(EvacuationPlan.Make(from, to))));

    /// <summary>Does the moves of guests that run with a host's own counting: each must find its device idle and its floor within the limit.</summary>
    private static void Replay(HostSnapshot from, HostSnapshot[] to, IEnumerable<EvacuationMove> moves)
    {
        var hosts = to.ToDictionary(h => h.Name);
        foreach (var move in moves.Where(m => m.Guest.IsRunning))
        {
            var host = hosts[move.Host];
            var check = MigrationCheck.Run(move.Guest.Guest, from, host);
            check.CanMove.Should().BeTrue(string.Join("; ", check.Interfaces.Select(nic => nic.FirstError?.Message)));
            var networks = host.Networks.ToArray();
            foreach (var plan in check.Interfaces.Select(nic => nic.Destination.Plan!))
            {
                var index = Array.FindIndex(networks, n => n.Definition.Name == plan.Network);
                if (plan.Device is { } device && plan.VirtualPort is not null)
                {
                    networks[index].Use.Connections.GetValueOrDefault(device).Should().Be(0, "it has the device alone");
                }

                networks[index] = networks[index] with { Use = networks[index].Use.With(plan) };
            }

            hosts[move.Host] = host with { Networks = [.. networks] };
        }
    }

    private static Guest GuestOf(int number, int[] wishes)
    {
        var interfaces = string.Concat(wishes.Select((w, i) => Wishes[w].Replace("{0}", $"52:54:00:00:{number:x2}:{i:x2}", StringComparison.Ordinal)));
        return NetResolver.Guest.Parse($"<domain><name>g{number}</name><devices>{interfaces}</devices></domain>");
    }

    private static HostSnapshot HostOf(int number, int alone, int mixed, int rate, int used) => new()
    {
        Name = $"host{number}",
        Networks =
        [
            new(Network("alone", Hosts.Devices("passthrough", Names("a", alone)))) { Use = Planning.Used(("a0", used)) },
            new(Network("mixed", Hosts.Devices("private", Names("m", mixed)))),
            new(Network("floors", $"<bandwidth><inbound average='{rate}'/></bandwidth>")) { Use = new NetworkUse { FloorSum = (ulong)used * 20 } },
        ],
    };

    private static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")];
}
