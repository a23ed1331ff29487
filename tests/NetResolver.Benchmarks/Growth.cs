using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NetResolver.Benchmarks;

/// <summary>How costs grow: time per byte of reading, time per plan and per claim, over sizes that differ by factors of ten. Each figure is the best of several runs.</summary>
internal static class Growth
{
    private static object? _kept;

    public static int Run(TextWriter output)
    {
        var warmUp = Network(1_000, 100);
        Best(() => _kept = NetworkDefinition.Parse(warmUp));
        Best(() => _kept = NetworkDefinition.Parse(warmUp));
        output.WriteLine("read a network: nanoseconds per character");
        foreach (var devices in (int[])[1_000, 25_000, 100_000, 300_000])
        {
            var text = Network(devices, 0);
            output.WriteLine(Line($"{devices} devices, {text.Length / 1000} KB", Best(() => _kept = NetworkDefinition.Parse(text)) / text.Length));
        }

        foreach (var groups in (int[])[100, 1_000, 10_000])
        {
            var text = Network(0, groups);
            output.WriteLine(Line($"{groups} portgroups with a virtualport each, {text.Length / 1000} KB", Best(() => _kept = NetworkDefinition.Parse(text)) / text.Length));
        }

        output.WriteLine("plan an interface that names the last portgroup: nanoseconds");
        foreach (var groups in (int[])[10, 100, 1_000, 10_000])
        {
            var network = NetworkDefinition.Parse(Network(4, groups));
            var nic = GuestInterface.Parse($"<interface type='network'><source network='n' portgroup='g{groups - 1}'/></interface>");
            output.WriteLine(Line($"{groups} portgroups", Best(() => Many(1_000, () => _kept = ConnectionPlanner.Plan(network, nic))) / 1_000));
        }

        output.WriteLine("claim and release on 256 devices: nanoseconds");
        foreach (var ports in (int[])[0, 100, 10_000])
        {
            output.WriteLine(Line($"{ports} ports in the ledger", ClaimAndRelease(ports)));
        }

        return 0;
    }

    public static string Network(int devices, int groups)
    {
        var text = new StringBuilder("<network>\n  <name>n</name>\n  <forward mode='vepa'>\n");
        for (var i = 0; i < devices; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    <interface dev='eth{i}'/>\n");
        }

        text.Append("  </forward>\n");
        for (var i = 0; i < groups; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <portgroup name='g{i}'>\n    <virtualport type='802.1Qbg'>\n      <parameters managerid='11' typeid='{i}' typeidversion='1'/>\n    </virtualport>\n  </portgroup>\n");
        }

        return text.Append("</network>\n").ToString();
    }

    public static HostNetwork HostWith(int ports)
    {
        var host = new HostState([NetworkDefinition.Parse(Network(256, 0))]);
        var network = host.Find("n")!;
        for (var i = 0; i < ports; i++)
        {
            network.Allocate(Nic, Identity(i));
        }

        return network;
    }

    public static GuestInterface Nic { get; } = GuestInterface.Parse("<interface type='network'><mac address='52:54:00:00:00:01'/><source network='n'/></interface>");

    public static PortIdentity Identity(int number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), "guest", Guid.Empty);

    private static double ClaimAndRelease(int ports)
    {
        var network = HostWith(ports);
        var identity = Identity(-1);
        return Best(() => Many(1_000, () =>
        {
            _kept = network.Allocate(Nic, identity);
            network.Release(identity.Uuid!.Value);
        })) / 1_000;
    }

    private static void Many(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private static double Best(Action action)
    {
        var best = double.MaxValue;
        var end = Stopwatch.GetTimestamp() + Stopwatch.Frequency;
        for (var run = 0; run < 5 || Stopwatch.GetTimestamp() < end; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return best;
    }

    private static string Line(string what, double nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"  {what,-60} {nanoseconds,12:N2}");
}
