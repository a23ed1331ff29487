using System.Diagnostics;

namespace NetResolver.LiveTests.Host;

/// <summary>The last lines of a process's standard error, for when something goes wrong.</summary>
public sealed class ErrorOutput
{
    private const int Kept = 40;
    private readonly Queue<string> _lines = new();

    public ErrorOutput(Process process)
    {
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join('\n', _lines);
        }
    }

    private void Add(string? line)
    {
        lock (_lines)
        {
            if (line is not null)
            {
                _lines.Enqueue(line);
                if (_lines.Count > Kept)
                {
                    _lines.Dequeue();
                }
            }
        }
    }
}
