using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NetResolver.Benchmarks;

/// <summary>
/// Empties a host of 1,000 guests onto 50 hosts. A guest has one to three interfaces: on a pool whose devices it has alone, on a shared pool, on a network with floors, on a bridge. The hosts have
/// room for so many percent of what is asked for.
/// </summary>
internal static class Evacuation
{
    private const int Guests = 1_000;
    private const int Hosts = 50;

    public static int Run(TextWriter output)
    {
        var from = From();
        foreach (var percent in (int[])[300, 130, 105, 101, 99])
        {
            var hosts = Enumerable.Range(0, Hosts).Select(number => To(number, percent)).ToList();
            var start = Stopwatch.GetTimestamp();
            var plan = EvacuationPlan.Make(from, hosts);
            var time = Stopwatch.GetElapsedTime(start);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Guests} guests, {Hosts} hosts with room for {percent,3} %: {plan.Outcome,-10} {plan.Moves.Count,5} move, {plan.Stays.Count,3} stay, {plan.Changes,4} changes, {(plan.IsBest ? "best" : "perhaps not best"),-16} {time.TotalSeconds,6:N2} s"));
        }

        return 0;
    }

    private static HostSnapshot From() => new()
    {
        Name = "from",
        Networks = Networks(0, Guests, 4_000_000),
        Inventory = Devices(Guests),
        Guests = [.. Enumerable.Range(0, Guests).Select(number => new HostedGuest(Guest.Parse(GuestText(number)), true))],
    };

    private static HostSnapshot To(int number, int percent)
    {
        var devices = Needed(number, percent, Enumerable.Range(0, Guests).Count(HasDevice));
        var floor = Needed(number, percent, Enumerable.Range(0, Guests).Sum(Floor));
        return new() { Name = $"host{number}", Networks = Networks(number, devices, floor), Inventory = Devices(devices) };
    }

    /// <summary>A host's part of what all guests need; hosts differ by up to a half.</summary>
    private static int Needed(int host, int percent, int all) => (int)((long)all * percent * (75 + (host % 3 * 25)) / 100 / 100 / Hosts);

    private static ValueList<HostedNetwork> Networks(int host, int devices, int rate)
    {
        // Every third host has its shared pool in another mode: a change for who comes there.
        var alone = Pool("alone", "passthrough", "a", devices);
        var shared = Pool("shared", host % 3 == 2 ? "private" : "vepa", "s", 2 + (host % 3));
        var floors = $"<network><name>floors</name><bridge name='virbr7'/><mtu size='1500'/><bandwidth><inbound average='{rate}'/></bandwidth></network>";
        return [.. ((string[])[alone, shared, floors, "<network><name>plain</name><forward mode='bridge'/><bridge name='br0'/></network>"]).Select(text => new HostedNetwork(NetworkDefinition.Parse(text)) { IsActive = true })];
    }

    /// <summary>All is known of the devices, and all of them reach the same segment.</summary>
    private static HostInventory Devices(int alone) => new()
    {
        Devices =
        [
            .. Enumerable.Range(0, alone).Select(i => new HostDevice($"a{i}") { Segment = "a", Mtu = 1500, HasLink = true }),
            .. Enumerable.Range(0, 4).Select(i => new HostDevice($"s{i}") { Segment = "s", Mtu = 1500, HasLink = true }),
            new HostDevice("br0") { IsBridge = true, Segment = "p", Mtu = 1500, HasLink = true },
        ],
    };

    private static string Pool(string name, string mode, string prefix, int devices) =>
        $"<network><name>{name}</name><forward mode='{mode}'>{string.Concat(Enumerable.Range(0, devices).Select(i => $"<interface dev='{prefix}{i}'/>"))}</forward></network>";

    private static bool HasDevice(int guest) => guest % 3 != 0;

    private static int Floor(int guest) => guest % 2 == 0 ? 500 + (guest * 37 % 23 * 100) : 0;

    private static string GuestText(int number)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<domain><name>guest{number}</name><uuid>{new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1):D}</uuid><devices>"));
        if (HasDevice(number))
        {
            Interface("alone", "");
        }

        if (Floor(number) is > 0 and var floor)
        {
            Interface("floors", string.Create(CultureInfo.InvariantCulture, $"<bandwidth><inbound average='{floor}' floor='{floor}'/></bandwidth>"));
        }

        Interface(number % 5 == 0 ? "shared" : "plain", "");
        return text.Append("</devices></domain>").ToString();

        void Interface(string network, string inside) =>
            text.Append(CultureInfo.InvariantCulture, $"<interface type='network'><mac address='52:54:{network.Length:x2}:00:{number / 256:x2}:{number % 256:x2}'/><source network='{network}'/>{inside}</interface>");
    }
}
