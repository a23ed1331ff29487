using System.Diagnostics;
using NetResolver.LiveTests.Libvirt;

namespace NetResolver.LiveTests.Host;

/// <summary>
/// A libvirtd of its own, with its own configuration, socket and state, in network, mount and PID namespaces of its own. No libvirtd of the
/// system is asked or touched. Everything lives in one process tree whose first process (<c>host.sh</c>) ends when this process closes its input
/// or dies, and the kernel then takes all of it away.
/// </summary>
public sealed class LibvirtHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ErrorOutput _errors;
    private readonly HashSet<string> _changedFunctions = [];
    private LibvirtConnection? _networks;
    private LibvirtConnection? _guests;

    private LibvirtHost(Process process)
    {
        _process = process;
        _errors = new(process);
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? WhyNot { get; } = Obstacle.Find();

    /// <summary>The daemon.</summary>
    public LibvirtConnection Networks => _networks ?? throw new InvalidOperationException("The daemon is not running.");

    /// <summary>libvirt's built-in test driver, which knows no network of the daemon: it reads the definitions of guests.</summary>
    public LibvirtConnection Guests => _guests ??= LibvirtConnection.Open("test:///default");

    /// <summary>The process that holds the namespaces open.</summary>
    public int ProcessId => _process.Id;

    public static async Task<LibvirtHost> StartAsync(CancellationToken cancel = default)
    {
        var start = new ProcessStartInfo("unshare")
        {
            ArgumentList = { "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "bash", Path.Combine(AppContext.BaseDirectory, "Host", "host.sh") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        var host = new LibvirtHost(Process.Start(start) ?? throw new InvalidOperationException("unshare does not start."));
        try
        {
            foreach (var command in (string[])["prepare", .. HostFacts.Recorded.Commands, "imitate", "start"])
            {
                await host.DoAsync(command, cancel);
            }

            await host.ConnectAsync(cancel);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the daemon and starts it again on its own state.</summary>
    public async Task RestartAsync(CancellationToken cancel = default)
    {
        Disconnect();
        await DoAsync("stop", cancel);
        await DoAsync("start", cancel);
        await ConnectAsync(cancel);
    }

    /// <summary>From now on the virtual function has that network device, or none.</summary>
    public async Task SetFunctionAsync(string address, string? netdev, CancellationToken cancel = default)
    {
        _changedFunctions.Add(address);
        await DoAsync($"vf-netdev {address} {netdev}", cancel);
    }

    /// <summary>While set, whatever is asked of <c>tc</c> fails.</summary>
    public Task SetTcFailsAsync(bool fails, CancellationToken cancel = default) => DoAsync(fails ? "tc fails" : "tc works", cancel);

    /// <summary>Takes back what questions did: networks go, changed functions are as they were.</summary>
    public async Task ClearAsync(CancellationToken cancel = default)
    {
        Networks.Clear();
        if (_changedFunctions.Count > 0)
        {
            foreach (var command in HostFacts.Recorded.Commands.Where(c => _changedFunctions.Any(a => c.StartsWith($"vf-netdev {a}", StringComparison.Ordinal))))
            {
                await DoAsync(command, cancel);
            }

            _changedFunctions.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect();
        _guests?.Dispose();
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task DoAsync(string command, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        await _process.StandardInput.WriteLineAsync(command.AsMemory(), patience.Token);
        await _process.StandardInput.FlushAsync(patience.Token);
        var answer = await _process.StandardOutput.ReadLineAsync(patience.Token);
        if (answer != "done")
        {
            throw new InvalidOperationException($"'{command}' failed in the namespace.\n{_errors}");
        }
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        // The daemon's files are seen through the process that holds its mount namespace open.
        var uri = $"network:///system?socket=/proc/{ProcessId}/root/run/libvirt/libvirt-sock";
        for (var end = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                _networks = LibvirtConnection.Open(uri);
                return;
            }
            catch (Exception fault) when (fault is LibvirtException or InvalidOperationException && DateTime.UtcNow < end && !_process.HasExited)
            {
                await Task.Delay(20, cancel);
            }
            catch (Exception fault) when (fault is LibvirtException or InvalidOperationException)
            {
                throw new InvalidOperationException($"libvirtd does not answer: {fault.Message}\n{_errors}", fault);
            }
        }
    }

    private void Disconnect()
    {
        _networks?.Dispose();
        _networks = null;
    }
}
