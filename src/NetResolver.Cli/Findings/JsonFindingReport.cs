using System.Text.Json;
using NetResolver.Diagnostics;

namespace NetResolver.Cli;

/// <summary>Findings as one JSON document, each handed on when it is told; what could not be read comes behind them.</summary>
internal abstract class JsonFindingReport(TextWriter output) : IFindingReport, IDisposable
{
    private readonly JsonStream _stream = new(output);
    private readonly List<UnreadFile> _unread = [];
    private bool _hasBegun;

    /// <summary>Takes what comes next.</summary>
    protected Utf8JsonWriter Json => _stream.Json;

    /// <summary>The files that could not be checked, in the order in which they were told.</summary>
    protected IReadOnlyList<UnreadFile> Unread => _unread;

    public virtual void Tell(IReadOnlyCollection<Diagnostic> found, Inputs inputs, string? about = null)
    {
        BeginOnce();
        foreach (var finding in found)
        {
            Write(finding, about);
            _stream.Pass();
        }
    }

    public void TellClean(string document, DocumentKind kind)
    {
    }

    public void TellUnread(UnreadFile file) => _unread.Add(file);

    public void End()
    {
        BeginOnce();
        Finish();
        _stream.End();
        Dispose();
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Writes what stands before the findings.</summary>
    protected abstract void Begin();

    protected abstract void Write(Diagnostic finding, string? about);

    /// <summary>Writes what stands behind the findings.</summary>
    protected abstract void Finish();

    /// <summary>Nothing is written before there is something to tell: a configuration that cannot be used leaves no half of a document.</summary>
    private void BeginOnce()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            Begin();
        }
    }
}
