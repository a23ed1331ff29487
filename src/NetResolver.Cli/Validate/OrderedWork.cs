namespace NetResolver.Cli;

/// <summary>Work on the items of a sequence by several threads at once, whose results come in the sequence's order.</summary>
internal static class OrderedWork
{
    /// <summary>How many items may be under way or wait for their turn, for each thread: some take longer than others.</summary>
    private const int Ahead = 8;

    /// <summary>The results, one by one; the sequence is asked only by the thread that takes them, and not further than a bounded way ahead.</summary>
    /// <param name="items">The sequence.</param>
    /// <param name="jobs">How many threads work, from 1.</param>
    /// <param name="work">What is done with each item; what it throws is thrown where the result would come.</param>
    /// <param name="wait">Waits until a result is there.</param>
    public static IEnumerable<TResult> InOrder<TItem, TResult>(this IEnumerable<TItem> items, int jobs, Func<TItem, TResult> work, Action<Task> wait)
    {
        if (jobs == 1)
        {
            return items.Select(work);
        }

        return Parallel(items, jobs, work, wait);
    }

    private static IEnumerable<TResult> Parallel<TItem, TResult>(IEnumerable<TItem> items, int jobs, Func<TItem, TResult> work, Action<Task> wait)
    {
        var tasks = new TaskFactory<TResult>(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var underWay = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            underWay.Enqueue(tasks.StartNew(() => work(item)));
            if (underWay.Count == jobs * Ahead)
            {
                yield return Taken();
            }
        }

        while (underWay.Count > 0)
        {
            yield return Taken();
        }

        TResult Taken()
        {
            var first = underWay.Dequeue();
            if (!first.IsCompleted)
            {
                wait(first);
            }

            return first.GetAwaiter().GetResult();
        }
    }
}
