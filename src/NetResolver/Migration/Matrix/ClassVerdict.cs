using System.Collections.Concurrent;

namespace NetResolver.Migration;

/// <summary>The verdict of a class of guests on hosts of one view: one for all of them, or one for each way in which the floors still fit.</summary>
internal sealed class ClassVerdict
{
    private readonly MigrationVerdict _verdict;
    private readonly FloorDemand[] _demands;
    private readonly KeyTable _fits = new();
    private readonly ConcurrentDictionary<int, MigrationVerdict> _byFit = new();
    private readonly Lock _lock = new();

    private ClassVerdict(MigrationVerdict verdict, FloorDemand[] demands) => (_verdict, _demands) = (verdict, demands);

    /// <summary>The one of a class that asks for no floor, the same object for one verdict.</summary>
    public static ClassVerdict[] Plain { get; } = [.. Enum.GetValues<MigrationVerdict>().Select(v => new ClassVerdict(v, []))];

    /// <summary>One that depends on what floors have taken.</summary>
    public static ClassVerdict Of(FloorDemand[] demands) => new(default, demands);

    /// <summary>Whether all hosts of the view have the same.</summary>
    public bool IsPlain => _demands.Length == 0;

    /// <summary>The verdict of one host.</summary>
    /// <param name="host">The host; it has the view.</param>
    /// <param name="check">Checks it where no host before was like it.</param>
    public MigrationVerdict On(HostView host, Func<HostView, MigrationVerdict> check)
    {
        if (IsPlain)
        {
            return _verdict;
        }

        return _byFit.GetOrAdd(FitOf(host), _ => check(host));
    }

    /// <summary>The number of the way in which the floors fit a host: hosts of one number have one verdict.</summary>
    public int FitOf(HostView host)
    {
        if (IsPlain)
        {
            return 0;
        }

        var key = new List<int>();
        foreach (var demand in _demands)
        {
            demand.AddFit(key, host.FindNetwork(demand.Network)!.Network.Use.FloorSum);
        }

        lock (_lock)
        {
            return _fits.Of(key);
        }
    }
}
