using System.Runtime.InteropServices;

namespace NetResolver.Cli;

/// <summary>
/// What the system tells a command: to stop, which it does when what it is writing is written. A second signal, or a stop that takes too long, ends it at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _registrations;
    private volatile int _number;

    public StopSignals()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Interrupt(context, 2)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Interrupt(context, 15)),
        ];
    }

    /// <summary>Cancelled when the command is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The exit status: the command's own, or what shells say of a command that a signal has ended.</summary>
    public int StatusOf(int status) => status == ExitCode.Stopped && _number != 0 ? 128 + _number : status;

    /// <summary>Tells that all is said. Where the command was interrupted the signal ends the process, so that a shell's loop ends with it.</summary>
    public void Dispose()
    {
        _ended.Set();
        if (_number != 0)
        {
            Thread.Sleep(Patience);
        }

        Array.ForEach(_registrations, registration => registration.Dispose());
        _stop.Dispose();
    }

    private void Interrupt(PosixSignalContext context, int number)
    {
        var isFirst = _number == 0;
        if (isFirst)
        {
            _number = number;
            _stop.Cancel();
            _ended.Wait(Patience);
        }

        // Not cancelled: now it does what it does to every program.
        context.Cancel = false;
    }
}
