namespace NetResolver.Tests.Support;

/// <summary>A clock that goes on by a step whenever somebody looks at it.</summary>
internal sealed class Clock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
}
