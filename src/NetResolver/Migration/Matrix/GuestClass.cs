namespace NetResolver.Migration;

/// <summary>Guests that no check tells apart, but for names that are in use at a destination.</summary>
/// <param name="example">The first of them.</param>
/// <param name="source">The host that it is on; null when that is not known.</param>
/// <param name="outlook">What they look at of a destination.</param>
/// <param name="outlookNumber">The outlook's number.</param>
internal sealed class GuestClass(Guest example, HostSnapshot? source, Outlook outlook, int outlookNumber)
{
    private ClassVerdict?[] _verdicts = [];

    public Guest Example { get; } = example;

    public HostSnapshot? Source { get; } = source;

    public Outlook Outlook { get; } = outlook;

    public int OutlookNumber { get; } = outlookNumber;

    /// <summary>The verdict on hosts of a view; made when it is first asked for. Two threads may both make it, which does no harm.</summary>
    public ClassVerdict On(HostView host, int view, MigrationOptions options)
    {
        var verdicts = Volatile.Read(ref _verdicts);
        if (view < verdicts.Length && verdicts[view] is { } known)
        {
            return known;
        }

        var found = Find(host, options);
        if (view >= verdicts.Length)
        {
            Array.Resize(ref verdicts, Math.Max(Outlook.Views, view + 1));
        }

        verdicts[view] = found;
        Volatile.Write(ref _verdicts, verdicts);
        return found;
    }

    /// <summary>What the check says of a guest of the class and a host; the guests of the host, which only single guests can meet, are left out.</summary>
    public MigrationResult Check(HostView host, MigrationOptions options) => MigrationCheck.Run(Example, Source, host.ForClasses, options);

    private ClassVerdict Find(HostView host, MigrationOptions options)
    {
        if (FloorDemand.IsPossible(Example, Outlook, host)
            && FloorDemand.Of(MigrationCheck.Run(Example, Source, host.WithoutFloors, options), Outlook, host) is { Length: > 0 } demands)
        {
            return ClassVerdict.Of(demands);
        }

        return ClassVerdict.Plain[(int)Check(host, options).Verdict];
    }
}
