using BenchmarkDotNet.Attributes;

namespace NetResolver.Benchmarks;

/// <summary>The operations of <see cref="Operations"/> under BenchmarkDotNet, over a corpus made when it starts.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private Func<object?> _operation = () => null;

    /// <summary>The operations.</summary>
    public static IEnumerable<string> Names =>
    [
        "net-parse-small", "net-parse-site", "net-parse-big", "dom-interfaces", "ifc-parse", "net-format-small", "net-format-big", "merge3",
        "plan-parsed", "plan-parsed-text", "plan-ifc", "plan-both",
        "xelement-li-net-small", "xelement-li-net-site", "xelement-li-net-big", "xelement-li-ifc", "xmlreader-dom", "xmlreader-net-small", "xmlreader-ifc",
    ];

    /// <summary>Which one is timed.</summary>
    [ParamsSource(nameof(Names))]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var folder = CorpusMaker.Make();
        _operation = Operations.Of(new Corpus(folder))[Operation];
    }

    [Benchmark]
    public object? Run() => _operation();
}
