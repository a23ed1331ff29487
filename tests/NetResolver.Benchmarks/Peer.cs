using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NetResolver.Benchmarks;

/// <summary>
/// Answers a program that times several libraries in turn: <c>list</c> names the operations, <c>run OP MS</c> runs one for about so many milliseconds and tells calls, times in
/// nanoseconds and bytes allocated a call, <c>quit</c> ends.
/// </summary>
internal static class Peer
{
    private static object? _kept;

    public static int Run(string folder, TextReader input, TextWriter output)
    {
        var operations = Operations.Of(new Corpus(folder));
        while (input.ReadLine() is { } line && line != "quit")
        {
            output.WriteLine(line.Split(' ') switch
            {
                ["list"] => string.Join(' ', operations.Keys),
                ["run", var op, var ms] when operations.TryGetValue(op, out var operation) => Time(op, operation, double.Parse(ms, CultureInfo.InvariantCulture)),
                _ => JsonSerializer.Serialize(new { error = $"not understood: {line}" }),
            });
            output.Flush();
        }

        return 0;
    }

    private static string Time(string op, Func<object?> operation, double milliseconds)
    {
        var calls = 0L;
        var block = 1L;
        var best = double.MaxValue;
        var total = 0L;
        _kept = operation();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        do
        {
            var before = Stopwatch.GetTimestamp();
            for (var i = 0L; i < block; i++)
            {
                _kept = operation();
            }

            var ticks = Stopwatch.GetTimestamp() - before;
            calls += block;
            total += ticks;
            best = Math.Min(best, ticks * 1e9 / Stopwatch.Frequency / block);

            // Blocks of some fifty microseconds, so that reading the clock costs nothing to speak of.
            block = ticks * 1e6 / Stopwatch.Frequency < 50 ? block * 2 : block;
        }
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds);

        return JsonSerializer.Serialize(new
        {
            op,
            n = calls,
            wall = total * 1e9 / Stopwatch.Frequency,
            cpu = (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds,
            best,
            bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / calls,
        });
    }
}
