namespace NetResolver.Cli;

/// <summary>
/// One line on standard error that tells how far long work is. It is drawn over itself, only where a terminal is looked at, and only when the work takes a while; and it is erased at the end.
/// What else is printed meanwhile must not meet it: <see cref="Erase"/> comes before. It also is where long work stops when it is told to.
/// </summary>
internal sealed class Progress(Terminal terminal) : IDisposable
{
    /// <summary>Work that is done sooner is not worth a word.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly long _start = terminal.Clock.GetTimestamp();
    private TimeSpan _next = First;
    private int _drawn;

    /// <summary>Draws the line, if it is time to.</summary>
    /// <param name="text">What it says, given how long the work has taken so far.</param>
    /// <exception cref="OperationCanceledException">The command is to stop.</exception>
    public void Report(Func<TimeSpan, string> text)
    {
        terminal.Stop.ThrowIfCancellationRequested();
        if (!terminal.HasProgress || terminal.Clock.GetElapsedTime(_start) is var elapsed && elapsed < _next)
        {
            return;
        }

        _next = elapsed + Between;

        // The last column stays free: some terminals go to the next line when it is filled.
        var line = text(elapsed);
        line = line[..Math.Clamp(terminal.Width() - 1, 0, line.Length)];
        terminal.Error.Write($"\r{line.PadRight(_drawn)}");
        _drawn = line.Length;
    }

    /// <summary>Waits for work of another thread, and draws the line meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The command is to stop.</exception>
    public void Wait(Task work, Func<TimeSpan, string> text)
    {
        do
        {
            Report(text);
        }
        while (Task.WaitAny([work], Between) < 0);
    }

    /// <summary>Takes the line away.</summary>
    public void Erase()
    {
        if (_drawn > 0)
        {
            terminal.Error.Write($"\r{new string(' ', _drawn)}\r");
            _drawn = 0;
        }
    }

    public void Dispose() => Erase();
}
