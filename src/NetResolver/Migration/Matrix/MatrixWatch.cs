namespace NetResolver.Migration;

/// <summary>Tells how far the work has come, and ends it when it is cancelled.</summary>
internal sealed class MatrixWatch(IProgress<MatrixProgress>? progress, CancellationToken cancellation)
{
    private readonly Lock _lock = new();
    private MatrixProgress _now;

    public void Begin(MatrixStep step, int total)
    {
        _now = new(step, 0, total);
        progress?.Report(_now);
    }

    /// <summary>Some more is done.</summary>
    /// <exception cref="OperationCanceledException">It is cancelled.</exception>
    public void Advance(int done)
    {
        cancellation.ThrowIfCancellationRequested();
        if (progress is not null)
        {
            lock (_lock)
            {
                _now = _now with { Done = _now.Done + done };
                progress.Report(_now);
            }
        }
    }

    /// <summary>Does something for each number from 0, on so many threads; on the caller's own if one is enough.</summary>
    public void Each(int count, int threads, Action<int> action)
    {
        if (threads == 1)
        {
            for (var i = 0; i < count; i++)
            {
                action(i);
            }
        }
        else
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, action);
        }
    }
}
