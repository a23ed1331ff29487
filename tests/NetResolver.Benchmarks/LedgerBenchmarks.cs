using BenchmarkDotNet.Attributes;
using NetResolver.Pool;
using NetResolver.Vectors;

namespace NetResolver.Benchmarks;

/// <summary>What of a pool of 256 devices choosing costs, beside a plain scan; claims beside ports that are there already; and vectors.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private readonly PortIdentity _identity = Growth.Identity(-1);
    private readonly int[] _counts = [.. Enumerable.Repeat(3, 256)];
    private HostNetwork _network = null!;
    private Vector[] _vectors = [];
    private int _next;

    /// <summary>Ports in the ledger before.</summary>
    [Params(0, 10_000)]
    public int Ports { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _network = Growth.HostWith(Ports);
        _vectors = [.. Vectors.Corpus.Read(Path.Combine(AppContext.BaseDirectory, "Vectors")).Where(v => v.Kind == "merge").Take(1_000)];
        _counts[200] = 2;
    }

    [Benchmark]
    public bool ClaimAndRelease()
    {
        var claimed = _network.Allocate(Growth.Nic, _identity).Succeeded;
        return claimed & _network.Release(_identity.Uuid!.Value).Succeeded;
    }

    /// <summary>The platform's own cost of looking at 256 numbers.</summary>
    [Benchmark(Baseline = true)]
    public int PlainScan()
    {
        var least = 0;
        for (var i = 1; i < _counts.Length; i++)
        {
            least = _counts[i] < _counts[least] ? i : least;
        }

        return least;
    }

    [Benchmark]
    public int ChooseFrom256() => DeviceChoice.Choose(_counts, alone: false);

    [Benchmark]
    public Outcome OneMergeVector()
    {
        _next = (_next + 1) % _vectors.Length;
        return Runner.Run(_vectors[_next]);
    }
}
