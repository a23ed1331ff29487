using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace NetResolver.Benchmarks;

/// <summary>
/// What a matrix of a million interfaces and a thousand hosts costs, beside what the platform alone needs to read the same texts in the same run. Times are CPU time of the whole
/// process, so that what else the machine does counts little; of several rounds the least of each.
/// </summary>
internal sealed class MatrixTiming(TextWriter output)
{
    private object? _kept;

    /// <summary>Measures; both numbers may be smaller for a first look.</summary>
    public int Run(int guests, int hosts, int rounds)
    {
        var maker = new FleetMaker(hosts);
        var fleet = maker.Hosts();
        _kept = MigrationMatrix.Build(maker.Guests(Math.Min(20_000, guests)), fleet);
        Parse(maker.Guests(Math.Min(20_000, guests)));
        var texts = maker.Guests(guests);
        Say($"{guests:N0} interface texts ({texts.Sum(t => (long)t.Xml!.Length) / 1_000_000} M characters), {hosts:N0} hosts with {fleet[0].Networks.Count} networks each");
        Say($".NET {Environment.Version}, {Environment.ProcessorCount} processors, server GC {System.Runtime.GCSettings.IsServerGC}, GC {System.Runtime.GCSettings.LatencyMode}; CPU time, least of {rounds}");
        var (platform, one) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            platform = Math.Min(platform, Cpu(() => Parse(texts)));
            _kept = null;
            one = Math.Min(one, Cpu(() => _kept = MigrationMatrix.Build(texts, fleet)));
        }

        Tell("XElement.Parse with line information", platform);
        Tell("from texts to all queries answerable, one thread", one, $"{one / platform:N2} x XElement.Parse (goal 1.6)");
        Memory(texts, fleet);
        Threads(texts, fleet);
        Queries(texts, fleet);
        Growth(texts, fleet, one);
        Parsed(texts, fleet);
        Unlike(maker.Guests(guests, unlike: true), fleet);
        return 0;
    }

    /// <summary>What the matrix keeps, and the most that making it takes at a time, beside the texts and hosts.</summary>
    private void Memory(FleetGuest[] texts, HostSnapshot[] fleet)
    {
        _kept = null;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, set) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var peak = 0L;
        using var watching = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 5);
        _kept = MigrationMatrix.Build(texts, fleet);
        Say($"  memory beside texts and hosts: {(Math.Max(peak, Environment.WorkingSet) - set) >> 20:N0} MiB at most, {(GC.GetTotalMemory(forceFullCollection: true) - before) >> 20:N0} MiB kept (goal 2,048)");
    }

    private void Threads(FleetGuest[] texts, HostSnapshot[] fleet)
    {
        foreach (var threads in (int[])[1, 2])
        {
            var clock = Stopwatch.StartNew();
            var cpu = Cpu(() => _kept = MigrationMatrix.BuildAsync(texts, fleet, threads: threads).GetAwaiter().GetResult());
            Tell($"{threads} thread(s): by the clock", clock.Elapsed.TotalMilliseconds, $"{cpu:N0} ms of CPU time");
        }
    }

    private void Queries(FleetGuest[] texts, HostSnapshot[] fleet)
    {
        var matrix = MigrationMatrix.Build(texts, fleet);
        Say($"  {matrix.GuestClasses:N0} classes of guests");
        Tell("count of all cells by verdict, the first time", Cpu(() => _kept = matrix.Count()), $"{matrix.Count()}");
        Tell("count by verdict for each host", Cpu(() => _kept = Enumerable.Range(0, fleet.Length).Select(matrix.CountOfHost).ToArray()));
        Tell("where 1,000 guests can go", Cpu(() => _kept = Enumerable.Range(0, 1_000).Sum(guest => matrix.WhereCanGo(guest % texts.Length).Count)));
        Tell("who can come to one host", Cpu(() => _kept = matrix.WhoCanCome(0).Count()));
        Tell("reasons ranked", Cpu(() => _kept = matrix.ReasonsRanked()), matrix.ReasonsRanked() is [var first, ..] ? $"{first.RuleId}: {first.Cells:N0} cells" : null);
        Tell("a million cells", Cpu(() => _kept = Enumerable.Range(0, 1_000_000).Count(i => matrix[i % texts.Length, (i + i / fleet.Length + 1) % fleet.Length] == MigrationVerdict.Ready)));
        Tell("one guest more", Cpu(() => matrix.With(texts[0])));
        var changed = fleet[0].Networks[0].Definition with { Mtu = 1400 };
        var host = fleet[0] with { Networks = [new HostedNetwork(changed), .. fleet[0].Networks.Skip(1)] };
        Tell("one network changed, and all counted again", Cpu(() => matrix.With(host).Count()));
    }

    private void Growth(FleetGuest[] texts, HostSnapshot[] fleet, double all)
    {
        var tenth = texts[..(texts.Length / 10)];
        var least = Enumerable.Range(0, 3).Min(_ => Cpu(() => MigrationMatrix.Build(tenth, fleet)));
        Tell($"{tenth.Length:N0} interfaces on the same hosts", least, $"{texts.Length:N0} cost {all / least:N1} x that (goal 11)");
        var few = fleet[..Math.Max(fleet.Length / 10, 1)];
        Tell($"{texts.Length:N0} interfaces on {few.Length} hosts", Cpu(() => MigrationMatrix.Build(texts, few)));
    }

    private void Parsed(FleetGuest[] texts, HostSnapshot[] fleet)
    {
        var parsed = Array.ConvertAll(texts, t => new FleetGuest(Guest.Parse(t.Xml!), t.Host));
        Tell("from parsed interfaces to all queries answerable", Enumerable.Range(0, 3).Min(_ => Cpu(() => MigrationMatrix.Build(parsed, fleet))), "goal 1,000");
    }

    /// <summary>The same where each text has to be read, since no two are the same outside MAC addresses and ids.</summary>
    private void Unlike(FleetGuest[] texts, HostSnapshot[] fleet)
    {
        var platform = Cpu(() => Parse(texts));
        var one = Cpu(() => _kept = MigrationMatrix.Build(texts, fleet));
        Tell("from texts of which no two are alike, one thread", one, $"{one / platform:N2} x XElement.Parse of them");
    }

    private void Parse(FleetGuest[] texts)
    {
        foreach (var text in texts)
        {
            _kept = XElement.Parse(text.Xml!, LoadOptions.SetLineInfo);
        }
    }

    private static double Cpu(Action action)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private void Tell(string what, double milliseconds, string? more = null) => Say($"  {what,-60} {milliseconds,10:N0} ms{(more is null ? "" : "  ")}{more}");

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
